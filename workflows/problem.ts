/** What is wrong with an answer in the light of the others; `wrong` of a step spreads several into one object. */
import type { Text } from './text.ts'

/** The sentence at its field where `isWrong`, else nothing. */
export const problem = (isWrong: boolean, field: string, text: Text): Record<string, Text> =>
  isWrong ? { [field]: text } : {}

/** A day before the stage that came before it; nothing while that stage has no day. */
export const notBefore = (field: string, day: string, earliest: string | undefined): Record<string, Text> =>
  problem(day < (earliest ?? ''), field, { zh: '不能早于上一环节的日期', en: 'Cannot be before the stage before it' })
