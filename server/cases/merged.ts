/** A case that was merged into another says where it went, and the other one where it came from. */
import type { Db } from '../db.ts'
import { nameOfPerson } from '../people/name-of-person.ts'
import { eventsOfStep, reversedEvents } from '../proceedings/history.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { CaseDetails, Seen } from './repository.ts'
import { onlyIfVisible } from './visible.ts'
import { words } from './words.ts'

export type MergeView = { text: string; href: string | undefined }

/** Number and link are there for those who may see the other case; the rest learn that it was merged. */
export async function mergeView(
  db: Db,
  { id, result }: Pick<CaseDetails, 'id' | 'result'>,
  seen: Seen,
): Promise<MergeView | undefined> {
  if (result !== 'merged') return undefined
  const merge = await standingMerge(db, id)
  const target = merge?.given.mergeTarget?.caseId
  if (!target) return undefined
  const { locale } = seen.person
  const found = await visibleCase(db, target, seen)
  return {
    text: found
      ? fill(words.mergedInto[locale], { number: String(merge.answers.intoNumber) })
      : words.mergedAway[locale],
    href: found ? `/cases/${target}` : undefined,
  }
}

/** For whoever was led here from the case that was merged; nothing where that is not so, or not theirs to see. */
export async function mergedFrom(
  db: Db,
  { id, from }: { id: string; from: string | undefined },
  seen: Seen,
): Promise<MergeView | undefined> {
  const row = from ? await visibleCase(db, from, seen) : undefined
  if (row?.result !== 'merged') return undefined
  const merge = await standingMerge(db, row.id)
  if (merge?.given.mergeTarget?.caseId !== id) return undefined
  const { locale } = seen.person
  const number = row.case_number ?? row.registration_number
  const day = dayWords(merge.happenedOn, seen.today, locale)
  const name = await nameOfPerson(db, merge.takenBy)
  return {
    text: fill(words.mergedFrom[locale], { number, day, name }),
    href: `/cases/${row.id}?file=closed`,
  }
}

async function standingMerge(db: Db, id: string) {
  const reversed = await reversedEvents(db, id)
  return (await eventsOfStep(db, id, 'merge')).findLast(event => !reversed.has(event.id))
}

const visibleCase = (db: Db, id: string, seen: Seen): Promise<Record<string, any> | undefined> =>
  onlyIfVisible(db('cases').where('cases.id', id), db, seen).first()
