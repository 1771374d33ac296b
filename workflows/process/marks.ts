/**
 * What there is to tell of one proceeding's way, one mark for each thing that happened: figures count marks, and the
 * list behind a figure shows them, so that the two cannot differ.
 */
import type { StateMeta, Workflow } from '../define.ts'
import { arrowKey } from '../diagram.ts'
import { daysBetween } from '../law/days.ts'
import { pathOf, restingNodes } from '../nodes.ts'
import type { Trip } from './trip.ts'

/**
 * `standing` and `turnNow` go on; `again`: a step taken once more after another; `back`: an arrow into a state that
 * was left before; `undone`, `corrected`: by step; `skipped`: a correction that led past the map, as an arrow; `late`: a
 * rule whose day passed before it was met; `conformance`: what the proceeding as a whole is counted as; `clock`: a step the
 * system took because a day had passed.
 */
export const kindsOfMark = [
  'state',
  'standing',
  'arrow',
  'turn',
  'turnNow',
  'again',
  'back',
  'undone',
  'corrected',
  'skipped',
  'late',
  'inTime',
  'conformance',
  'clock',
] as const
export type KindOfMark = (typeof kindsOfMark)[number]
/** `which` of its kind; on a day, 'YYYY-MM-DD'; natural days where it took some. */
export type Mark = { kind: KindOfMark; which: string; on: string; days: number | null }

/** Whose turn it is nobody's word says. */
export const nobody = 'nobody'

export function marksOf(workflow: Workflow, { sojourns, passages }: Trip): Mark[] {
  return [
    ...sojourns.flatMap(({ path, from, until, days }): Mark[] => {
      const on = until ?? from
      const turn = turnIn(workflow, path)
      return [
        { kind: until === null ? 'standing' : 'state', which: path, on, days },
        { kind: until === null ? 'turnNow' : 'turn', which: turn, on, days },
      ]
    }),
    ...passages.map(
      (passage): Mark => ({ kind: 'arrow', which: arrowKey(passage), on: passage.on, days: passage.days }),
    ),
    ...reworkIn(passages),
  ]
}

/** Steps that were taken again after another, and arrows into a state that was left before. */
function reworkIn(passages: Trip['passages']): Mark[] {
  const marks: Mark[] = []
  const taken = new Set<string>()
  const left = new Set<string>()
  let last = ''
  for (const passage of passages) {
    const { from, step, to, on, days } = passage
    if (taken.has(step) && last !== step) marks.push({ kind: 'again', which: step, on, days: null })
    if (from !== to && left.has(to)) marks.push({ kind: 'back', which: arrowKey(passage), on, days })
    if (from !== to) left.add(from)
    taken.add(step)
    last = step
  }
  return marks
}

const turns = new WeakMap<Workflow, Map<string, string>>()

/** Whose turn a state says it is, or the state around it. */
export function turnIn(workflow: Workflow, path: string): string {
  const known =
    turns.get(workflow) ?? new Map(restingNodes(workflow).map(node => [pathOf(node), turnOf(node) ?? nobody]))
  turns.set(workflow, known)
  return known.get(path) ?? nobody
}

type Node = ReturnType<typeof restingNodes>[number]
const turnOf = (node: Node): string | undefined =>
  (node.meta as StateMeta | undefined)?.turn ?? (node.parent ? turnOf(node.parent) : undefined)

/** A deadline as it stands: met, void or running on a day. */
export type DeadlineOnFile = { rule: string; status: string; dueOn: string; endedOn: string | null }

/**
 * A day that passed before it was met, whether it was met later, overtaken by the clock or still runs; and one that
 * was met in time. One that is paused, or fell away before its day, says neither.
 */
export function markOfDeadline({ rule, status, dueOn, endedOn }: DeadlineOnFile, today: string): Mark[] {
  const end = status === 'running' ? today : endedOn
  if (status === 'paused' || end === null) return []
  if (end > dueOn) return [{ kind: 'late', which: rule, on: dueOn, days: daysBetween(dueOn, end) }]
  return status === 'met' ? [{ kind: 'inTime', which: rule, on: end, days: null }] : []
}
