/** A day of birth by itself: whoever is spoken of has been born. */
import { problem } from './problem.ts'
import type { Text } from './text.ts'

/** `by`: the day by which the person was there, 'YYYY-MM-DD'. Nothing where no birth is told. */
export const wrongBirth = (field: string, bornOn: string | undefined, by: string): Record<string, Text> =>
  problem(bornOn !== undefined && bornOn > by, field, { zh: '不能晚于当天', en: 'Cannot lie in the future' })
