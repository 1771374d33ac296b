/** The page of one claim, the overview of all ways of a case, and the limitation as a sheet of paper. */

import { causeName } from '../../workflows/law/causes.ts'
import { forumReason, forums, suggestedForums } from '../../workflows/law/claim-forums.ts'
import { claimKinds } from '../../workflows/law/claim-kinds.ts'
import type { Locale } from '../../workflows/text.ts'
import { deadlinesOfCase } from '../deadlines/repository.ts'
import type { Office } from '../office.ts'
import { stepsOffered } from '../proceedings/offered-steps.ts'
import { dayWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { doorsOf } from './doors-view.ts'
import { limitationLine, limitationNow, limitationView } from './limitation-view.ts'
import { type CaseAsked, type CaseReading, readCase } from './read-case.ts'
import { type Claim, claimOf, claimsOf, countClaims, evidenceNamed, recordedBy } from './repository.ts'
import { words } from './words.ts'

/** Of a group so many claims are listed at once. */
const listed = 40

export type ClaimAsked = CaseAsked & { claimId: string }

/** Throws NotFound. */
export async function claimPage(office: Office, { claimId, ...asked }: ClaimAsked) {
  const reading = await readCase(office, asked)
  const { db, file, locale, number } = reading
  const claim = await claimOf(db, file.id, claimId)
  const doors = doorsOf(reading, await standingOf(reading, claim))
  return {
    ...headOf(claim, reading),
    caseHref: `/cases/${file.id}`,
    caseNumber: number,
    overviewHref: `/cases/${file.id}/doors`,
    facts: factsOf(claim, locale),
    forum: forumView(claim, locale),
    limitation: await limitationFor(reading, claim),
    doors: { open: doors.filter(({ isOpen }) => isOpen), closed: doors.filter(({ isOpen }) => !isOpen) },
    acts: actsOn(claim, reading),
    printHref: `/cases/${file.id}/claims/${claim.id}/limitation`,
  }
}

const titleOf = ({ cause, text }: Claim, locale: Locale): string =>
  [causeName(cause)[locale], text].filter(Boolean).join(' · ')

const headOf = (claim: Claim, { locale }: CaseReading) => ({ title: titleOf(claim, locale), who: claim.who })

const factsOf = ({ kind, isJudged, forum, claimedFen, agreedFen, awardedFen }: Claim, locale: Locale) => [
  {
    label: words.kind[locale],
    value: claimKinds[kind].label[locale],
    ...(isJudged ? {} : { small: words.byCause[locale] }),
  },
  { label: words.forum[locale], value: forums[forum][locale] },
  { label: words.claimed[locale], value: yuan(claimedFen) },
  ...(agreedFen === null ? [] : [{ label: words.agreed[locale], value: yuan(agreedFen) }]),
  ...(awardedFen === null ? [] : [{ label: words.awarded[locale], value: yuan(awardedFen) }]),
]

/** What the law suggests, and why it goes elsewhere where it does. */
function forumView({ kind, forum, forumReason: told }: Claim, locale: Locale) {
  const suggested = suggestedForums(kind)
  const joint = locale === 'zh' ? '、' : ', '
  return {
    suggested: fill(words.suggested[locale], { forums: suggested.map(id => forums[id][locale]).join(joint) }),
    reason: forumReason(kind)[locale],
    differs: suggested.includes(forum) ? '' : fill(words.differs[locale], { reason: told ?? words.noReason[locale] }),
  }
}

async function limitationFor(reading: CaseReading, claim: Claim) {
  const { db, file, records, locale, today, calendar } = reading
  const ids = records.map(({ details }) => String(details.evidenceId ?? '')).filter(Boolean)
  return limitationView(claim, records, {
    locale,
    today,
    calendar,
    recorders: await recordedBy(
      db,
      records.map(({ eventId }) => eventId),
    ),
    evidence: await evidenceNamed(db, file.id, ids),
  })
}

async function standingOf(reading: CaseReading, claim: Claim) {
  const { db, file, proceedings, records } = reading
  const mine = new Set(proceedings.map(({ id }) => id))
  const running = (await deadlinesOfCase(db, file.id)).filter(
    ({ status, proceedingId }) => status === 'running' && mine.has(proceedingId),
  )
  const { limitation, end } = limitationNow(claim, records, reading)
  return { claim, running, limitationOn: end ? null : (limitation?.lastOn ?? null) }
}

const steps = ['judgeClaim', 'recordLimitation', 'adviseLimitation'] as const

/** Steps of the file this person may take on the claim; each form opens with the claim chosen. */
function actsOn(claim: Claim, { own, standpoint, locale }: CaseReading) {
  if (!own) return {}
  const offered = new Map(stepsOffered(own, standpoint).map(({ name, label }) => [name, label[locale]]))
  const found = steps.flatMap(name => {
    const label = offered.get(name)
    const query = new URLSearchParams(
      name === 'judgeClaim' ? { claimId: claim.id, claimKind: claim.kind, forum: claim.forum } : { claims: claim.id },
    )
    return label ? [[name, { label, href: `/proceedings/${own.id}/steps/${name}?${query}` }] as const] : []
  })
  return Object.fromEntries(found)
}

/** Throws NotFound. */
export async function limitationSheet(
  office: Office,
  { claimId, language, ...asked }: ClaimAsked & { language?: Locale },
) {
  const found = await readCase(office, asked)
  const reading = { ...found, locale: language ?? found.locale }
  const { db, file, locale, today, number } = reading
  const claim = await claimOf(db, file.id, claimId)
  return {
    title: words.limitationOf[locale],
    back: `/cases/${file.id}/claims/${claim.id}`,
    facts: [
      { label: words.caseNumber[locale], value: number },
      { label: words.claim[locale], value: [titleOf(claim, locale), claim.who].filter(Boolean).join(' · ') },
      { label: words.kind[locale], value: claimKinds[claim.kind].label[locale] },
      { label: words.madeOn[locale], value: dayWords(today, today, locale) },
    ],
    limitation: await limitationFor(reading, claim),
    language: locale,
  }
}

/** All claims of the case, each with its forum, its limitation and the ways that are open. Throws NotFound. */
export async function doorsPage(office: Office, asked: CaseAsked) {
  const reading = await readCase(office, asked)
  const { db, file, locale, number, records } = reading
  const claims = (await claimsOf(db, file.id, listed)).filter(({ result }) => result !== 'withdrawn')
  const rows = []
  for (const claim of claims) {
    const doors = doorsOf(reading, await standingOf(reading, claim))
    rows.push({
      href: `/cases/${file.id}/claims/${claim.id}`,
      title: titleOf(claim, locale),
      who: claim.who,
      amount: yuan(claim.claimedFen),
      kind: claimKinds[claim.kind].label[locale],
      forum: forums[claim.forum][locale],
      limitation: limitationLine(limitationNow(claim, records, reading), reading),
      open: doors.filter(({ isOpen }) => isOpen),
    })
  }
  const more = (await countClaims(db, file.id)) - listed
  return {
    title: words.allDoors[locale],
    caseHref: `/cases/${file.id}`,
    caseNumber: number,
    claims: rows,
    more: more > 0 ? fill(words.moreClaims[locale], { count: more }) : '',
  }
}
