/** How long a proceeding has stood in each state. */
import { nodesOf } from './check.ts'
import type { Workflow } from './define.ts'
import { daysBetween } from './law/days.ts'
import { regionsOf } from './walk.ts'

/** From `on` ('YYYY-MM-DD') it stood in `state`, regions joined with '+'. */
export type Stay = { state: string; on: string }

/**
 * Natural days by path of resting state, all stays there added up, the last one until `today`. The end of a way is
 * no stay and has none. A step dated before the one it follows is taken to have happened with it.
 */
export function daysSpent(
  { machine }: Workflow,
  { stays, today }: { stays: readonly Stay[]; today: string },
): Map<string, number> {
  const resting = new Map(
    nodesOf(machine.root)
      .filter(node => node !== machine.root && Object.keys(node.states).length === 0)
      .map(node => [node.path.join('.'), node.type]),
  )
  const spent = new Map<string, number>()
  let from = stays[0]?.on ?? today
  for (const [place, { state, on }] of stays.entries()) {
    if (on > from) from = on
    const days = Math.max(0, daysBetween(from, stays[place + 1]?.on ?? today))
    for (const path of regionsOf(state, name => resting.has(name)))
      if (resting.get(path) !== 'final') spent.set(path, (spent.get(path) ?? 0) + days)
  }
  return spent
}
