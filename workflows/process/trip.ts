/** The way one proceeding has taken through its workflow: which arrows, how long in each state, in which order of steps. */
import type { Workflow } from '../define.ts'
import { type Arrow, arrowsOf } from '../diagram.ts'
import { daysBetween, laterOf } from '../law/days.ts'
import { restingNodes } from '../nodes.ts'
import { begin, regionsOf, stateName } from '../walk.ts'

/** A step that stands; `on` 'YYYY-MM-DD', `state` where it led, regions joined with '+'. */
export type Taken = { step: string; state: string; on: string }
/** `until` is empty while it goes on. Natural days, until today where it goes on. */
export type Sojourn = { path: string; from: string; until: string | null; days: number }
/** An arrow taken on a day, after so many natural days in the state it leaves. */
export type Passage = Arrow & { on: string; days: number }
export type Trip = {
  sojourns: Sojourn[]
  passages: Passage[]
  /** In the order taken; a step that is taken several times running stands once. */
  steps: string[]
  /** The states it rested in, in their order, regions joined with '+'. */
  course: string[]
}

/** What of a workflow is asked for again and again. */
type Terrain = {
  isState(path: string): boolean
  isFinal(path: string): boolean
  arrows: Map<string, Arrow[]>
  /** 'from>to'. */
  ways: Set<string>
  start: string
}
const known = new WeakMap<Workflow, Terrain>()

function terrainOf(workflow: Workflow): Terrain {
  const found = known.get(workflow)
  if (found) return found
  const types = new Map(restingNodes(workflow).map(({ path, type }) => [path.join('.'), type]))
  const arrows = arrowsOf(workflow)
  const terrain = {
    isState: (path: string) => types.has(path),
    isFinal: (path: string) => types.get(path) === 'final',
    arrows: Map.groupBy(arrows, ({ step }) => step),
    ways: new Set(arrows.map(({ from, to }) => `${from}>${to}`)),
    start: stateName(begin(workflow)),
  }
  known.set(workflow, terrain)
  return terrain
}

/** The resting states that the name of a state joins. */
export const regionsIn = (workflow: Workflow, state: string): string[] => regionsOf(state, terrainOf(workflow).isState)

/** Whether any step leads from one resting state to the other. */
export const hasArrow = (workflow: Workflow, from: string, to: string): boolean =>
  terrainOf(workflow).ways.has(`${from}>${to}`)

/**
 * A step dated before the one it follows is taken to have happened with it. The state before the first step and the
 * end of a way are no sojourns. A step the map does not know, such as a move to another definition, is an arrow
 * between the states it was taken in and led to.
 */
export function tripOf(workflow: Workflow, steps: readonly Taken[], today: string): Trip {
  const terrain = terrainOf(workflow)
  const regions = (state: string) => regionsOf(state, terrain.isState)
  const trip: Trip = { sojourns: [], passages: [], steps: [], course: [] }
  let on = steps[0]?.on ?? today
  let since = new Map(regions(terrain.start).map(path => [path, on]))
  for (const [place, taken] of steps.entries()) {
    on = laterOf(on, taken.on)
    const next = regions(taken.state)
    for (const arrow of arrowsTaken(terrain, { step: taken.step, from: [...since.keys()], to: next }))
      trip.passages.push({ ...arrow, on, days: daysBetween(since.get(arrow.from) ?? on, on) })
    if (place > 0)
      for (const [path, from] of since)
        if (!next.includes(path)) trip.sojourns.push({ path, from, until: on, days: daysBetween(from, on) })
    since = new Map(next.map(path => [path, since.get(path) ?? on]))
    if (trip.steps.at(-1) !== taken.step) trip.steps.push(taken.step)
    if (trip.course.at(-1) !== taken.state) trip.course.push(taken.state)
  }
  if (steps.length > 0)
    for (const [path, from] of since)
      if (!terrain.isFinal(path))
        trip.sojourns.push({ path, from, until: null, days: Math.max(0, daysBetween(from, today)) })
  return trip
}

/** Those between the states at hand; that it stayed where it was is told only where it moved nothing. */
function arrowsTaken(
  { arrows }: Terrain,
  { step, from, to }: { step: string; from: readonly string[]; to: readonly string[] },
): Arrow[] {
  const possible = (arrows.get(step) ?? []).filter(one => from.includes(one.from) && to.includes(one.to))
  const moving = possible.filter(one => one.from !== one.to && !(from.includes(one.to) && to.includes(one.from)))
  if (moving.length > 0) return unique(moving)
  const staying = possible.find(one => one.from === one.to)
  return [staying ?? { from: from.join('+'), step, to: to.join('+') }]
}

const unique = (arrows: readonly Arrow[]): Arrow[] => [
  ...new Map(arrows.map(arrow => [`${arrow.from} ${arrow.to}`, arrow])).values(),
]
