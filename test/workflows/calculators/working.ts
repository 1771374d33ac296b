/** Runs a calculator as its page does: typed texts through its form, with the parameters a test enters. */
import { expect } from 'chai'
import type { Answer, Calculation, LocalParameters, Result } from '../../../workflows/law/calculators/calculation.ts'
import { calculate } from '../../../workflows/law/calculators/calculation.ts'
import { calculatorById } from '../../../workflows/law/calculators/index.ts'
import { calendarOf, type Holiday } from '../../../workflows/law/calendar.ts'
import type { LimitationEvent } from '../../../workflows/law/limitation.ts'
import { type EnteredValue, localParameter } from '../../../workflows/law/local-parameters/index.ts'

/** The day on which a test asks. */
export const today = '2026-11-23'

const place = { zh: '示例市', en: 'Example City' }

/** Example values in force on every day; they are not the law. */
export const entered = (values: Record<string, number>): EnteredValue[] =>
  Object.entries(values).map(([name, value]) => ({
    id: `${name}-entered`,
    name,
    region: 'example',
    validFrom: '1990-01-01',
    value,
    source: 'Example',
  }))

/** A place of which only what a test enters is known, and what holds in the whole country. */
export const placed = (values: readonly EnteredValue[]): LocalParameters => ({
  place,
  figureAt: (id, on) => localParameter(id, { region: ['national', 'example'], on, entered: values }),
  placeOf: () => place,
  whoMayEnter: { zh: '管理员', en: 'An administrator' },
})

type With = {
  parameters?: readonly EnteredValue[]
  holidays?: readonly Holiday[]
  limitation?: readonly LimitationEvent[]
}

/** Throws when the form or the calculator refuses the inputs. */
export function answered(
  id: string,
  typed: Record<string, unknown>,
  { parameters = [], holidays = [], limitation = [] }: With = {},
): Answer {
  const calculator = calculatorById(id)!
  const inputs = calculator.inputs.parse(typed)
  expect(calculator.wrong?.(inputs, today) ?? {}, 'inputs').to.deep.equal({})
  return calculate(calculator, inputs, {
    parameters: placed(parameters),
    limitation,
    calendar: calendarOf({
      holidays,
      publishedYears: [...new Set(holidays.map(({ day }) => Number(day.slice(0, 4))))],
    }),
  })
}

export function worked(id: string, typed: Record<string, unknown>, known: With = {}): Calculation {
  const answer = answered(id, typed, known)
  if ('missing' in answer) throw new Error(`Missing: ${answer.missing.map(({ parameter }) => parameter).join(', ')}`)
  return answer
}

/** The figure of a result line, the first one unless told: fen, days, months or a day; both ends of a range. */
export function figure({ results }: Calculation, at = 0): unknown {
  const result = results[at] as Result
  if (result.kind === 'range') return [result.fromFen, result.toFen]
  if (result.kind === 'days') return result.days
  if (result.kind === 'months') return result.months
  if (result.kind === 'date') return result.on
  return result.kind === 'words' ? result.words.zh : result.amountFen
}
