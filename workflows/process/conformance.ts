/**
 * Whether a proceeding kept to the map of its workflow and to its days: where a correction led past the map, and what a
 * proceeding as a whole counts for.
 */

import type { Workflow } from '../define.ts'
import { arrowKey } from '../diagram.ts'
import type { Mark } from './marks.ts'
import { hasArrow, regionsIn } from './trip.ts'

/**
 * An event that corrects an earlier one, or takes it back, and left the proceeding in another state than the event before
 * it; `stoodIn`: where it had stood until then. On the day it was recorded.
 */
export type Correction = { step: string; on: string; from: string; to: string; stoodIn: readonly string[] }

/**
 * A mark where it led to a state the proceeding had not stood in, though from none of those it left the map has an arrow
 * there. Whatever leads back to a state it had stood in skips nothing: it undoes.
 */
export function skipOf(workflow: Workflow, { step, on, from, to, stoodIn }: Correction): Mark[] {
  const stood = new Set(stoodIn.flatMap(state => regionsIn(workflow, state)))
  const [before, after] = [regionsIn(workflow, from), regionsIn(workflow, to)]
  const skipped = after.filter(path => !stood.has(path) && !before.some(one => hasArrow(workflow, one, path)))
  if (skipped.length === 0) return []
  const left = before.filter(path => !after.includes(path))
  return [{ kind: 'skipped', which: arrowKey({ from: left.join('+'), step, to: skipped.join('+') }), on, days: null }]
}

/** What a proceeding is counted as, once: by the map alone or skipped; late besides, and both. */
export type Conformance = 'map' | 'skipped' | 'late' | 'both'

/** From its other marks; `on`: the day told of one that went by the map alone. */
export function conformanceOf(marks: readonly Mark[], on: string): Mark[] {
  const skip = marks.find(({ kind }) => kind === 'skipped')
  const late = marks.find(({ kind }) => kind === 'late')
  const mark = (which: Conformance, day: string): Mark => ({ kind: 'conformance', which, on: day, days: null })
  return [
    mark(skip ? 'skipped' : 'map', skip?.on ?? on),
    ...(late ? [mark('late', late.on)] : []),
    ...(skip && late ? [mark('both', skip.on)] : []),
  ]
}
