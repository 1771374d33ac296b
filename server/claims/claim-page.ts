/** The page of one claim, the overview of all ways of a case, and the limitation as a sheet of paper. */

import { aboutClaim } from '../../workflows/definitions/case-file/limitation.ts'
import { forumReason, forums, suggestedForums } from '../../workflows/law/claim-forums.ts'
import { claimKinds } from '../../workflows/law/claim-kinds.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { linkedFacts, sumFacts, sumsHref } from '../cases/sum-words.ts'
import { deadlinesOfCase } from '../deadlines/repository.ts'
import type { Office } from '../office.ts'
import { hasRole } from '../people/person.ts'
import { stepsOffered } from '../proceedings/offered-steps.ts'
import { confirmedWordsAt } from '../readings/view.ts'
import { causeName } from '../taxonomies/options.ts'
import { dayWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { doorsOf } from './doors-view.ts'
import { earlierLines, sumOfDeals } from './earlier.ts'
import { hintsFor } from './hints.ts'
import { limitationLine, limitationNow, limitationView } from './limitation-view.ts'
import { type CaseAsked, type CaseReading, readCase } from './read-case.ts'
import {
  type Claim,
  claimOf,
  claimsOf,
  countClaims,
  type EarlierDeal,
  earlierDeals,
  evidenceNamed,
  recordedBy,
} from './repository.ts'
import { type ClaimSums, sumsOfClaim } from './sums.ts'
import { finalityView, jurisdictionView } from './where.ts'
import { words } from './words.ts'
import { workingsView } from './workings-view.ts'

/** Of a group so many claims are listed at once. */
const listed = 40

export type ClaimAsked = CaseAsked & { claimId: string }

/** Throws NotFound. */
export async function claimPage(office: Office, { claimId, ...asked }: ClaimAsked) {
  const reading = await readCase(office, asked)
  const { db, file, locale, number, today } = reading
  const claim = await claimOf(db, file.id, claimId)
  const deals = (await earlierDeals(db, file.id)).filter(one => one.claimId === claim.id)
  const doors = doorsOf(reading, await standingOf(reading, claim))
  return {
    ...headOf(claim, reading),
    caseHref: `/cases/${file.id}`,
    caseNumber: number,
    overviewHref: `/cases/${file.id}/doors`,
    facts: [
      ...natureOf(claim, locale),
      ...moneyOf(await sumsOfClaim(db, file.id, claim), deals, { locale, href: sumsHref(file.id, claim.memberId) }),
    ],
    workings: await workingsView(reading, claim.id),
    earlier: earlierLines(deals, { locale, today, ...(await namesIn(reading, deals)) }),
    jurisdiction: await jurisdictionView(db, file.id, reading),
    finality: await finalityView(db, {
      ...reading,
      claim,
      path: file.organisationPath,
      decidedOn: decidedOn(reading, claim),
    }),
    forum: forumView(claim, locale),
    limitation: await limitationFor(reading, claim),
    doors: { open: doors.filter(({ isOpen }) => isOpen), closed: doors.filter(({ isOpen }) => !isOpen) },
    acts: actsOn(claim, reading),
    hints: hintsFor(claim, reading),
    printHref: `/cases/${file.id}/claims/${claim.id}/limitation`,
  }
}

const titleOf = ({ cause, text }: Claim, locale: Locale): string =>
  [causeName(cause)[locale], text].filter(Boolean).join(' · ')

const headOf = (claim: Claim, { locale }: CaseReading) => ({ title: titleOf(claim, locale), who: claim.who })

const decidedOn = ({ records }: CaseReading, { id }: Claim): string | null =>
  aboutClaim(records, id).findLast(({ state }) => state === 'decided')?.onDay ?? null

/** What the claim is and where it goes. */
const natureOf = ({ kind, isJudged, forum }: Claim, locale: Locale) => [
  {
    label: words.kind[locale],
    value: claimKinds[kind].label[locale],
    ...(isJudged ? {} : { small: words.byCause[locale] }),
  },
  { label: words.forum[locale], value: forums[forum][locale] },
]

/** The five figures, as everywhere; what was agreed on and paid before the case stands beside them. */
function moneyOf(sums: ClaimSums, deals: readonly EarlierDeal[], { locale, href }: { locale: Locale; href: string }) {
  const { claimed, agreed, awarded, paid, open } = linkedFacts(sumFacts(sums, locale), href)
  const privatelyFen = sumOfDeals(deals, 'agreement')
  const earlierFen = sumOfDeals(deals, 'payment')
  const beside = (text: string) => (text ? { small: text } : {})
  const told = (word: Text, fen: number | null) => (fen ? fill(word[locale], { amount: yuan(fen) }) : '')
  const restFen = earlierFen && sums.claimedFen !== null ? Math.max(sums.claimedFen - earlierFen, 0) : null
  return [
    { ...claimed, ...beside(restFen === null ? '' : fill(words.lessEarlier[locale], { amount: yuan(restFen) })) },
    { ...agreed, ...beside(told(words.privately, privatelyFen) || (sums.isShared ? words.together[locale] : '')) },
    awarded,
    { ...paid, ...beside(told(words.earlierPaid, earlierFen)) },
    open,
  ]
}

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

/** Who recorded these, and the evidence they name. */
async function namesIn({ db, file }: CaseReading, filed: readonly { eventId: string; evidenceId?: string }[]) {
  const eventIds = filed.map(({ eventId }) => eventId)
  const evidenceIds = filed.flatMap(({ evidenceId }) => evidenceId || [])
  return {
    recorders: await recordedBy(db, eventIds),
    evidence: await evidenceNamed(db, file.id, evidenceIds),
  }
}

async function limitationFor(reading: CaseReading, claim: Claim) {
  const { records, locale, today, calendar, confirmed } = reading
  const confirmedWords = confirmedWordsAt(confirmed, locale)
  const filed = records.map(({ eventId, details }) => ({ eventId, evidenceId: String(details.evidenceId ?? '') }))
  return limitationView(claim, records, { locale, today, calendar, confirmedWords, ...(await namesIn(reading, filed)) })
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

const steps = ['judgeClaim', 'recordLimitation', 'adviseLimitation', 'recordPlaces', 'recordEarlier'] as const

/** Steps of the file this person may take on the claim; each form opens with the claim chosen. */
function actsOn(claim: Claim, { own, standpoint, locale }: CaseReading) {
  if (!own) return {}
  const offered = new Map(stepsOffered(own, standpoint).map(({ name, label }) => [name, label[locale]]))
  const chosen: Partial<Record<(typeof steps)[number], Record<string, string>>> = {
    judgeClaim: { claimId: claim.id, claimKind: claim.kind, forum: claim.forum },
    recordLimitation: { claims: claim.id },
    adviseLimitation: { claims: claim.id },
    recordEarlier: { claimId: claim.id },
  }
  const found = steps.flatMap(name => {
    const label = offered.get(name)
    const query = new URLSearchParams(chosen[name])
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
    title: words[claimKinds[claim.kind].limited === 'civil' ? 'civilLimitationOf' : 'limitationOf'][locale],
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

/** All claims of the case, each with its forum, its limitation, the ways that are open and its calculators. Throws NotFound. */
export async function doorsPage(office: Office, { page, ...asked }: CaseAsked & { page: number }) {
  const reading = await readCase(office, asked)
  const { db, file, locale, number, records } = reading
  const mayCalculate = hasRole(asked.person, ...(permissions['cases.work'] as never[]))
  const claims = (await claimsOf(db, file.id, listed, (page - 1) * listed)).filter(
    ({ result }) => result !== 'withdrawn',
  )
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
      calculateHref: mayCalculate ? `/cases/${file.id}/claims/${claim.id}/calculators` : '',
    })
  }
  return {
    title: words.allDoors[locale],
    caseHref: `/cases/${file.id}`,
    caseNumber: number,
    claims: rows,
    ...pagesOf({ caseId: file.id, page, count: await countClaims(db, file.id) }, locale),
  }
}

function pagesOf({ caseId, page, count }: { caseId: string; page: number; count: number }, locale: Locale) {
  const at = (number: number) => `/cases/${caseId}/doors?page=${number}`
  const to = Math.min(page * listed, count)
  return {
    previous: page > 1 ? at(page - 1) : '',
    next: to < count ? at(page + 1) : '',
    range: count > listed ? fill(words.range[locale], { from: (page - 1) * listed + 1, to, count }) : '',
  }
}
