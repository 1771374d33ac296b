/**
 * What a step, a correction or taking back would change, told before it is saved: it is done in a transaction that is
 * then rolled back, so that what is shown is what would happen and nothing of it stays.
 */
import { hash } from 'node:crypto'
import type { Obligation } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { type Deadline, deadlinesOfCase } from '../deadlines/repository.ts'
import { subjectsOf } from '../deadlines/view.ts'
import type { Office } from '../office.ts'
import { once } from './once.ts'
import { type Proceeding, proceedingsOf } from './repository.ts'
import { obligationsOf } from './standing.ts'

/** Before and after; what is new has no before, what goes has no after. */
type Change<T> = { before: T | undefined; after: T | undefined }
export type DeadlineChange = Change<Deadline> & {
  /** The proceeding it runs in, as it would stand. */
  proceeding: Proceeding
  /** Of what it is about, in words; '' where it is the proceeding itself. */
  about: string
  /** How it ends, where it does. */
  ends: 'met' | 'void' | undefined
}
export type ObligationChange = Change<Obligation>
export type ProceedingChange = Change<Proceeding>
export type Changes = {
  deadlines: DeadlineChange[]
  obligations: ObligationChange[]
  proceedings: ProceedingChange[]
}

/** The language is that of what deadlines are about. */
type Asked = { caseId: string; locale: Locale }

/** Throws what the deed itself would throw. */
export async function whatChanges(
  office: Office,
  { caseId, locale }: Asked,
  deed: (tx: Db) => Promise<unknown>,
): Promise<Changes> {
  let found: Changes | undefined
  const rehearsed = once(() =>
    office.db.write(async tx => {
      const before = await standsIn(tx, { caseId, locale })
      await deed(tx)
      found = differences(before, await standsIn(tx, { caseId, locale }))
      throw new Rehearsed('Nothing of a rehearsal stays')
    }),
  )
  await rehearsed.catch(error => {
    if (!(error instanceof Rehearsed)) throw error
  })
  return found!
}

class Rehearsed extends Error {}

/** Deadlines that would start or move to a day that has passed: duties that would be missed as soon as it is saved. */
export const missedAtOnce = ({ deadlines }: Changes, { today, rights }: { today: string; rights: readonly string[] }) =>
  deadlines.filter(
    ({ before, after }) =>
      after?.status === 'running' &&
      after.dueOn < today &&
      !rights.includes(after.rule) &&
      !(before && before.dueOn < today),
  )

export const isNothing = ({ deadlines, obligations }: Changes): boolean =>
  deadlines.length === 0 && obligations.length === 0

/** Whether these changes were on the page when it was sent; whoever asks to see them sees them in any case. */
export const isShownAlready = (
  changes: Changes,
  { shown, isWanted }: { shown: string | undefined; isWanted: boolean },
): boolean => !isWanted && shown === digestOf(changes)

/** The same changes give the same short form, whatever ids they are given each time. */
export function digestOf({ deadlines, obligations, proceedings }: Changes): string {
  const told = [
    deadlines.map(({ before, after, about, ends, proceeding }) =>
      [proceeding.workflow, (after ?? before)!.rule, about, ends, before?.dueOn, after?.dueOn, after?.status].join(),
    ),
    obligations.map(({ before, after }) => [before, after].map(one => one && [one.amountFen, one.dueOn].join())),
    proceedings.map(({ before, after }) => [before?.state, after?.workflow, after?.state].join()),
  ]
  return hash('sha256', JSON.stringify(told)).slice(0, 32)
}

type Stands = {
  deadlines: Deadline[]
  obligations: Map<string, Obligation>
  proceedings: Map<string, Proceeding>
  subjects: Map<string, string>
}

async function standsIn(tx: Db, { caseId, locale }: Asked): Promise<Stands> {
  const owed = [...(await obligationsOf(tx, caseId, 'open')), ...(await obligationsOf(tx, caseId, 'agreed'))]
  return {
    deadlines: await deadlinesOfCase(tx, caseId),
    obligations: new Map(owed.map(one => [one.key, one])),
    proceedings: new Map((await proceedingsOf(tx, caseId)).map(one => [one.id, one])),
    subjects: await subjectsOf(tx, caseId, locale),
  }
}

function differences(before: Stands, after: Stands): Changes {
  return {
    deadlines: deadlineChanges(before, after),
    obligations: pairs(before.obligations, after.obligations).filter(
      ({ before: old, after: now }) => old?.amountFen !== now?.amountFen || old?.dueOn !== now?.dueOn,
    ),
    proceedings: pairs(before.proceedings, after.proceedings).filter(
      ({ before: old, after: now }) => old?.state !== now?.state,
    ),
  }
}

function deadlineChanges(before: Stands, after: Stands): DeadlineChange[] {
  const ended = new Map(after.deadlines.map(one => [one.id, one.status]))
  return pairs(aliveOf(before), aliveOf(after))
    .filter(({ before: old, after: now }) => old?.dueOn !== now?.dueOn || old?.status !== now?.status)
    .map(pair => {
      const one = (pair.after ?? pair.before)!
      const status = pair.after ? undefined : ended.get(one.id)
      return {
        ...pair,
        proceeding: (after.proceedings.get(one.proceedingId) ?? before.proceedings.get(one.proceedingId))!,
        about: after.subjects.get(one.subject) ?? before.subjects.get(one.subject) ?? '',
        ends: status === 'met' || status === 'void' ? status : undefined,
      }
    })
}

const aliveOf = ({ deadlines }: Stands): Map<string, Deadline> =>
  new Map(
    deadlines
      .filter(({ status }) => status === 'running' || status === 'paused')
      .map(one => [`${one.proceedingId} ${one.rule} ${one.subject}`, one]),
  )

const pairs = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Change<T>[] =>
  [...new Set([...before.keys(), ...after.keys()])].map(key => ({ before: before.get(key), after: after.get(key) }))
