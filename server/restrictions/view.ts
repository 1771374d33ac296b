/** The files a request is about, in the reader's words, with what the reader may do. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { dayOf } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import type { Person } from '../people/person.ts'
import { historyOf } from '../proceedings/history.ts'
import { brokenAt } from '../proceedings/verify-chain.ts'
import { standingOf } from '../retention/repository.ts'
import { keptOf, retentionPlace } from '../retention/view.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Restriction, restrictionsOf } from './repository.ts'
import { words } from './words.ts'

type Reading = { by: Person; locale: Locale; today: string }

export async function filesView(
  db: Db,
  { requestId, isOpen, ...reading }: Reading & { requestId: string; isOpen: boolean },
) {
  const { locale } = reading
  const lines = []
  for (const one of await restrictionsOf(db, requestId)) lines.push(await fileLine(db, one, reading))
  return {
    title: words.title[locale],
    intro: words.intro[locale],
    none: words.none[locale],
    lines,
    addHref: isOpen ? `/privacy/${requestId}/restrict` : '',
    add: words.restrict[locale],
  }
}

const tones = { stored: 'soon', proposed: 'late', erased: 'calm' } as const

async function fileLine(db: Db, file: Restriction, reading: Reading) {
  const { state, number } = file
  const { locale } = reading
  const detail = state === 'erased' ? await erasedLines(db, file, reading) : await storedLines(db, file, reading)
  return { number, word: words[state][locale], tone: tones[state], lines: detail, links: linksOf(file, reading) }
}

async function storedLines(db: Db, file: Restriction, { locale, today }: Reading): Promise<string[]> {
  const standing = await standingOf(db, file.caseId)
  const [longest] = keptOf(standing, await retentionPlace(db, { path: standing.path, on: today }))
  const day = dayWords(dayOf(new Date(file.restrictedAt)), today, locale)
  const { inChargeName: name, reason, proposedByName, appraisal } = file
  return [
    fill(words.since[locale], { day, name, reason }),
    ...(longest ? [fill(words.keptUntil[locale], { day: dayWords(longest.untilOn, today, locale) })] : []),
    ...(appraisal ? [fill(words.proposedLine[locale], { name: proposedByName, appraisal })] : []),
  ]
}

/** That the chain is whole is computed as the page is made. */
async function erasedLines(db: Db, file: Restriction, { locale, today }: Reading): Promise<string[]> {
  const { head_sequence: headSequence, head_hash: headHash } = await db('cases').where({ id: file.caseId }).first()
  const broken = brokenAt(await historyOf(db, file.caseId), { headSequence, headHash })
  const { proposedByName: proposer, erasedByName: eraser, appraisal } = file
  const day = dayWords(dayOf(new Date(file.erasedAt!)), today, locale)
  return [
    fill(words.erasedLine[locale], { day, proposer, eraser, appraisal: appraisal ?? '' }),
    broken === undefined
      ? fill(words.chainGood[locale], { count: headSequence })
      : fill(words.chainBroken[locale], { sequence: broken }),
  ]
}

function linksOf({ caseId, requestId, state, inCharge, proposedBy, path }: Restriction, { by, locale }: Reading) {
  const to = (act: 'restore' | 'takeOver' | 'propose' | 'decline' | 'erase') => ({
    href: `/privacy/${requestId}/cases/${caseId}/${addresses[act]}`,
    text: words[act][locale],
  })
  if (state === 'erased') return []
  const isMine = inCharge === by.id
  const isSecond = proposedBy !== by.id && administeredBy(by).some(top => path.startsWith(top))
  return [
    ...(isMine ? [{ href: `/cases/${caseId}`, text: words.open[locale] }] : [to('takeOver')]),
    ...(isMine && state === 'stored' ? [to('restore'), to('propose')] : []),
    ...(state === 'proposed' && isSecond ? [to('erase')] : []),
    ...(state === 'proposed' && (isSecond || proposedBy === by.id) ? [to('decline')] : []),
  ]
}

export const addresses = {
  restore: 'restore',
  takeOver: 'take-over',
  propose: 'propose-erasing',
  decline: 'decline-erasing',
  erase: 'erase',
} as const
