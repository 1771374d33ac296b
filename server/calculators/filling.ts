/** What a case tells of a worker, and how a field of a calculator is filled from it; see `fill-from-facts.ts`. */
import type { Employment } from '../../workflows/definitions/case-file/employment.ts'
import type { Health } from '../../workflows/definitions/case-file/health.ts'
import { averageFen, type MonthlyWage, twelveMonthsTo } from '../../workflows/definitions/case-file/wages.ts'
import type { WorkedTime } from '../../workflows/definitions/case-file/worked-time.ts'
import type { ToldByNumber } from '../../workflows/identity-number.ts'
import { addDays, addMonths } from '../../workflows/law/days.ts'
import type { Text } from '../../workflows/text.ts'
import { averagedOver, type Origin } from './origins.ts'

/** Of the worker whose claim it is. Days 'YYYY-MM-DD'; `dueOn`: the last day on which the debtor had to pay. */
export type CaseFacts = {
  today: string
  employment: Employment
  wages: readonly MonthlyWage[]
  health: Health
  worked?: WorkedTime | undefined
  injury: Partial<Record<'injuredOn' | 'insured' | 'grade' | 'appraisedOn', string | undefined>>
  person: { byNumber?: ToldByNumber | undefined; bornOn?: string | undefined; sex?: string | undefined }
  claimedFen: number | null
  interruptedOn?: string | undefined
  dueOn?: string | undefined
}

export type Filled = { value: unknown; from: Text }
export type Fill = (facts: CaseFacts) => unknown
export type Filler = { from: Origin | ((facts: CaseFacts) => Origin | Text); fill: Fill }

export const employed = (fill: (told: Employment, facts: CaseFacts) => unknown): Filler => ({
  from: 'employment',
  fill: facts => fill(facts.employment, facts),
})
export const ofHealth = (fill: (told: Health) => unknown): Filler => ({
  from: 'health',
  fill: ({ health }) => fill(health),
})
export const worked = (fill: (told: WorkedTime) => unknown): Filler => ({
  from: 'worked',
  fill: facts => facts.worked && fill(facts.worked),
})
export const injured = (fill: (told: CaseFacts['injury']) => unknown): Filler => ({
  from: 'injury',
  fill: ({ injury }) => fill(injury),
})
/** The last day of the employment, or today while it goes on. */
export const asOf = ({ employment: { endedOn }, today }: CaseFacts): string =>
  endedOn && endedOn < today ? endedOn : today

/** 'YYYY-MM' of the month before the one of a day. */
export const monthBefore = (day: string): string => addMonths(`${day.slice(0, 7)}-01`, -1).slice(0, 7)
/** Of whole months: one in which the employment ended half way through would lower every average. */
export const beforeTheEnd = (facts: CaseFacts): MonthlyWage[] =>
  twelveMonthsTo(facts.wages, monthBefore(addDays(asOf(facts), 1)))

/** An average over months, which says over how many; nothing where one of them is not wholly told. */
export const averageOf = (
  months: (facts: CaseFacts) => readonly MonthlyWage[],
  amount: (one: MonthlyWage) => number | undefined,
): Filler => ({
  from: facts => averagedOver(months(facts).length),
  fill: facts => {
    const amounts = months(facts).map(amount)
    return amounts.every(one => one !== undefined) ? averageFen(amounts) : undefined
  },
})
