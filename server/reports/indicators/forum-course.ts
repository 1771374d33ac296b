/** Arbitration, suits and enforcement as figures see them: when each began and ended, how, and for how much. */
import { laterOf } from '../../../workflows/law/days.ts'
import { officialCode } from '../../../workflows/law/taxonomies/taxonomy.ts'
import type { Text } from '../../../workflows/text.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { type Course, firstStep, lastStep, type ToldStep } from '../told.ts'

export const forumForm: Text = {
  zh: '仲裁、诉讼情况统计（本单位承办、跟踪的案件）；指标口径为工作口径（待核）',
  en: 'Arbitration and court, of the matters followed here; working definitions (to be checked)',
}

export type ForumEnd = 'decided' | 'letter' | 'settled' | 'withdrawn' | 'cancelled' | 'otherwise'
/** `result`: of an award or judgment; `amountFen`: null where none was told. */
export type Ended = { on: string; how: ForumEnd; result: string | undefined; amountFen: number | null }

export type ForumCourse = {
  id: string
  caseId: string
  /** Accepted by a commission, registered by a court. */
  acceptedOn: string | undefined
  refusedOn: string | undefined
  /** Of an accepted one. */
  ended: Ended | undefined
  /** Each paper of an award. */
  awards: readonly { on: string; kind: string }[]
  suedOn: string | undefined
}

const ends: Readonly<Record<string, ForumEnd>> = {
  award: 'decided',
  judge: 'decided',
  mediate: 'letter',
  settleAndWithdraw: 'settled',
  withdraw: 'withdrawn',
  cancelCase: 'cancelled',
  endOtherwise: 'otherwise',
}

const forumOf = oncePer((course: Course): ForumCourse => {
  const acceptedOn = firstStep(course, 'accept', 'register')?.happenedOn
  const award = lastStep(course, 'award')
  const awards: { kind: string }[] = award?.answers.awards ?? []
  return {
    id: course.id,
    caseId: course.caseId,
    acceptedOn,
    refusedOn: lastStep(course, 'reject', 'refuse')?.happenedOn,
    ended: acceptedOn ? endOf(firstStep(course, ...Object.keys(ends))) : undefined,
    awards: awards.map(({ kind }) => ({ on: award!.happenedOn, kind })),
    suedOn: firstStep(course, 'sue')?.happenedOn,
  }
})

function endOf(step: ToldStep | undefined): Ended | undefined {
  if (!step) return undefined
  const how = ends[step.step]!
  const { answers, happenedOn } = step
  if (how !== 'letter') {
    const result = answers.result && officialCode(answers.result)
    return { on: happenedOn, how, result, amountFen: amountOf(answers) }
  }
  const on = laterOf(answers.workerSignedOn, answers.employerSignedOn)
  return { on, how, result: undefined, amountFen: amountOf(answers) }
}

/** Of all papers of an award together. */
function amountOf({ amountFen, awards = [] }: Record<string, any>): number | null {
  const amounts = [amountFen, ...awards.map((one: { amountFen?: number }) => one.amountFen)].filter(
    (fen): fen is number => typeof fen === 'number',
  )
  return amounts.length === 0 ? null : amounts.reduce((sum, fen) => sum + fen, 0)
}

export const forums =
  (workflow: string) =>
  (reading: Reading): ForumCourse[] =>
    reading.courses(workflow).map(forumOf)

export const acceptedOn = (one: ForumCourse): string | undefined => one.acceptedOn
export const endedOn = ({ ended }: ForumCourse): string | undefined => ended?.on
export const decidedOn = ({ ended }: ForumCourse): string | undefined =>
  ended?.how === 'decided' ? ended.on : undefined
export const resultOf = ({ ended }: ForumCourse): string => ended?.result ?? ''
/** By a letter, or between themselves. */
export const isSettled = ({ ended }: ForumCourse): boolean => ended?.how === 'letter' || ended?.how === 'settled'
/** Of awards, judgments and letters. */
export const amountDecided = {
  on: ({ ended }: ForumCourse) => (ended && ['decided', 'letter'].includes(ended.how) ? ended.on : undefined),
  value: ({ ended }: ForumCourse) => ended!.amountFen,
}

export type EnforcementCourse = {
  caseId: string
  filedOn: string | undefined
  finishedOn: string | undefined
  roundEndedOn: string | undefined
  proceeds: readonly { on: string; amountFen: number; eventId: string }[]
}

const enforcementOf = oncePer((course: Course): EnforcementCourse => {
  return {
    caseId: course.caseId,
    filedOn: firstStep(course, 'file')?.happenedOn,
    finishedOn: lastStep(course, 'finish')?.happenedOn,
    roundEndedOn: lastStep(course, 'endRound', 'conclude')?.happenedOn,
    proceeds: course.steps
      .filter(({ step }) => step === 'recordProceeds')
      .map(({ happenedOn: on, answers, eventId }) => ({ on, amountFen: answers.amountFen, eventId })),
  }
})

export const enforcements = (reading: Reading): EnforcementCourse[] => reading.courses('enforcement').map(enforcementOf)
