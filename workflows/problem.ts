/** What is wrong with an answer in the light of the others; `wrong` of a step spreads several into one object. */
import type { Text } from './text.ts'

/** The sentence at its field where `isWrong`, else nothing. */
export const problem = (isWrong: boolean, field: string, text: Text): Record<string, Text> =>
  isWrong ? { [field]: text } : {}
