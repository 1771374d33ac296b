/** What a thread beside is asked to read for process reports, and what it answers. */
import type { Config } from '../../config.ts'
import type { Behind, Wanted } from '../behind.ts'
import type { Asked } from '../repository.ts'
import type { Tallied } from '../tallies.ts'
import type { Lengths } from '../travelled.ts'

export type Question =
  | { kind: 'tally'; asked: Asked }
  | { kind: 'lines'; asked: Asked; wanted: Wanted }
  | { kind: 'lengths'; asked: Omit<Asked, 'workflow'>; workflows: readonly string[] }

/** `nowMs`: what the clock of the house says. */
export type Order = { config: Config; nowMs: number; question: Question }
/** Of lengths one for each workflow, in their order. */
export type Answers = { tally: Tallied; lines: Behind; lengths: Lengths[] }
export type Answer = Answers[Question['kind']]
