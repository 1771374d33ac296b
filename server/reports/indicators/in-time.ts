/** How many of some deadlines were met, among those that ran out in the period. */
import type { Text } from '../../../workflows/text.ts'
import { type Clock, isDecided, isMet } from '../clocks.ts'
import type { Indicator } from '../indicator.ts'
import { measuresOf, over } from '../measures.ts'
import type { Reading } from '../reading.ts'

/** The day it ran out; undefined for one that is not decided yet, or was no longer asked for before its day. */
export const fellDue = (one: Clock, { knownOn }: Pick<Reading, 'knownOn'>): string | undefined =>
  isDecided(one, knownOn) ? one.dueOn : undefined

export const ranOut: Text = { zh: '期限在本期届满', en: 'time ran out in the period' }

/** `met`: what those that were met are called. */
type Asked = Pick<Indicator, 'id' | 'name' | 'says' | 'source'> & { met: Text }

export const inTimeRate = (rules: readonly string[], { met, source, ...asked }: Asked): Indicator =>
  measuresOf(({ clocks }) => clocks.filter(({ rule }) => rules.includes(rule)), source).share({
    ...asked,
    over: over(met, ranOut),
    on: fellDue,
    counts: isMet,
  })
