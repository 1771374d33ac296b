/** The months for which double wages are due, each with the wage of its time. JI2 6. */
import type { Text } from '../../text.ts'
import { addDays } from '../days.ts'
import type { Given } from './calculation.ts'
import { type Exact, times } from './exact.ts'
import { dayAfterMonths, monthsAndWorkingDays } from './service.ts'
import { dayWage } from './wages.ts'
import { same, yuan } from './written.ts'

/** `value` in fen, exact; `words` its formula. Both days are counted. */
export type Part = { fromOn: string; toOn: string; value: Exact; words: Text }

/** The wage told first, in fen, and from which days on it was another. */
export type Wages = { wageFen: number; wages: readonly { fromOn: string; monthFen: number }[] }

/** The wage of the month that begins on a day: the change that came last before it, else the one told first. */
export const wageOn =
  ({ wages, wageFen }: Wages) =>
  (day: string): number =>
    wages
      .filter(({ fromOn }) => fromOn <= day)
      .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
      .at(-1)?.monthFen ?? wageFen

type Window = { fromOn: string; toOn: string; wageOn: (day: string) => number; calendar: Given['calendar'] }

/** A wage for each full month, and for a part of one its working days by 21.75. JI2 6; the divisor is practice. */
export function partsOf({ fromOn, toOn, wageOn: wage, calendar }: Window): Part[] {
  const { fullMonths, restFrom, restWorkingDays } = monthsAndWorkingDays(fromOn, toOn, calendar)
  const whole = Array.from({ length: fullMonths }, (_, at): Part => {
    const [first, next] = [dayAfterMonths(fromOn, at), dayAfterMonths(fromOn, at + 1)]
    return { fromOn: first, toOn: addDays(next, -1), value: times(wage(first)), words: same(yuan(wage(first))) }
  })
  if (restFrom > toOn) return whole
  const restFen = wage(restFrom)
  const words = workingDays(`${yuan(restFen)} ÷ 21.75 × ${restWorkingDays}`)
  return [...whole, { fromOn: restFrom, toOn, value: times(dayWage(restFen), restWorkingDays), words }]
}

const workingDays = (formula: string): Text => ({ zh: `${formula}（工作日）`, en: `${formula} working days` })
