/** How figures stand in a formula: the same digits in both languages, the words around them in each. */
import type { Text } from '../../text.ts'
import type { WorkingStep } from './calculation.ts'
import { type Exact, roundedHalfUp } from './exact.ts'

/** Fen as '6,800.00'. */
export function yuan(fen: number): string {
  const [whole = '0', part = ''] = (Math.abs(fen) / 100).toFixed(2).split('.')
  return `${fen < 0 ? '-' : ''}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${part}`
}

/** An exact number of fen for reading: '275.86…' where more follow. The figure itself is reckoned on with all of it. */
export function exactYuan(fen: Exact): string {
  const rounded = roundedHalfUp(fen)
  return rounded === wholeOf(fen) ? yuan(rounded) : `${yuan(rounded)}…`
}

const wholeOf = ({ over, under }: Exact): number | undefined => (over % under === 0n ? Number(over / under) : undefined)

/** A formula of digits and signs alone. */
export const same = (formula: string): Text => ({ zh: formula, en: formula })

/** How a figure came about: '1.00 × 2 = 2.00'; the figure alone where nothing was computed, not '2.00 = 2.00'. */
export const equation = (reckoned: string, figure: string): string =>
  reckoned === figure ? figure : `${reckoned} = ${figure}`

/** A line that rounds nothing. */
export const step = (text: Text, formula: Text | string, source: Text): WorkingStep => ({
  text,
  formula: typeof formula === 'string' ? same(formula) : formula,
  source,
  rounding: 'none',
})

/** The line of a result: rounded half up to the fen. */
export const resultStep = (text: Text, formula: Text | string, source: Text): WorkingStep => ({
  ...step(text, formula, source),
  rounding: 'fen',
})
