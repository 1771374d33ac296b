/** Rules that nobody breaks: a right has lapsed, or has opened. They are told of ahead, and then no more. */
import { everyDefinition } from '../../workflows/index.ts'

export const rights: readonly string[] = [
  ...new Set(
    everyDefinition().flatMap(({ deadlines }) =>
      Object.entries(deadlines).flatMap(([rule, { isRight }]) => (isRight ? [rule] : [])),
    ),
  ),
]
