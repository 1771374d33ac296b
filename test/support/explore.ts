/** Finds a way along every arrow of a workflow, taking each step as the office would: form, blocks and checks included. */
import { arrowsOf, arrowsTaken, leavesOf } from '../../workflows/arrows.ts'
import type { Given, StepArgs, Workflow } from '../../workflows/define.ts'
import type { RecordPut, StandingRecord } from '../../workflows/records.ts'
import { activeStates, begin, stateName, type Taken, take } from '../../workflows/walk.ts'
import { type Sample, type Samples, sampleDay } from './samples.ts'

/** One step of a walk written by hand. */
export type WalkStep = { step: string } & Sample
export type WrittenWalk = { name: string; steps: readonly WalkStep[] }

type Snapshot = ReturnType<typeof begin>

/** Where a walk has come to: the state with its facts, what is on file, and the way there. */
export type Stop = {
  snapshot: Snapshot
  records: readonly StandingRecord[]
  way: readonly Taken[]
}

export type Exploration = {
  stops: Stop[]
  /** Each arrow walked, with the way that walked it first. */
  arrows: Map<string, readonly Taken[]>
  /** True when the search ended at its limit with arrows unwalked. */
  cut: boolean
}

/**
 * Breadth-first search over states with their facts: every sample is tried in every stop, as the office would take it
 * (its form, its blocks and its checks included). Ends when every arrow and leaf is found, or at the limit.
 */
export function explore(workflow: Workflow, samples: Samples, limit = 2000): Exploration {
  const first: Stop = { snapshot: begin(workflow), records: [], way: [] }
  const found: Exploration = { stops: [first], arrows: new Map(), cut: false }
  const seen = new Set([keyOf(first.snapshot)])
  const missing = new Set([...arrowsOf(workflow), ...leavesOf(workflow)])
  const arrive = ({ snapshot }: Stop) => {
    for (const state of activeStates(snapshot)) missing.delete(state)
  }
  const tried = Object.entries(samples).flatMap(([step, list]) => list.map(sample => ({ step, ...sample })))
  arrive(first)

  for (const stop of found.stops) {
    for (const walkStep of tried) {
      const taken = attempt(workflow, stop, walkStep)
      if (!taken) continue
      for (const arrow of taken.arrows) {
        missing.delete(arrow)
        if (!found.arrows.has(arrow)) found.arrows.set(arrow, taken.stop.way)
      }
      const key = keyOf(taken.stop.snapshot)
      if (seen.has(key)) continue
      seen.add(key)
      found.stops.push(taken.stop)
      arrive(taken.stop)
    }
    if (missing.size === 0) break
    if (found.stops.length >= limit) {
      found.cut = true
      break
    }
  }
  return found
}

/** A walk written by hand, step by step. Throws at the first step that the office would refuse. */
export function walk(workflow: Workflow, steps: readonly WalkStep[]): Exploration {
  const found: Exploration = {
    stops: [{ snapshot: begin(workflow), records: [], way: [] }],
    arrows: new Map(),
    cut: false,
  }
  for (const walkStep of steps) {
    const taken = attempt(workflow, found.stops.at(-1)!, walkStep)
    if (!taken) throw new Error(refusalOf(workflow, found.stops.at(-1)!, walkStep))
    found.stops.push(taken.stop)
    for (const arrow of taken.arrows) found.arrows.set(arrow, taken.stop.way)
  }
  return found
}

/** The stop a step leads to and the arrows it walks; undefined when the office would refuse it. */
export function attempt(
  workflow: Workflow,
  { snapshot, records, way }: Stop,
  walkStep: WalkStep,
): { stop: Stop; arrows: string[] } | undefined {
  const args = argsOf(workflow, snapshot, walkStep, way.length + 1)
  if (!args || refusalsOf(workflow, walkStep.step, args).length > 0) return
  const { given, happenedOn, eventId } = args
  const event: Taken = { ...args.answers, type: walkStep.step, given, happenedOn, eventId }
  if (snapshot.status !== 'active' || !snapshot.can(event)) return
  const puts = workflow.steps[walkStep.step]!.records?.(args) ?? []
  const next = take(workflow, snapshot, event)
  return {
    stop: { snapshot: next, records: puts.reduce(filed, [...records]), way: [...way, event] },
    arrows: arrowsTaken(workflow, snapshot, event),
  }
}

/** What the step's functions are handed; undefined when its form refuses the answers. */
export function argsOf(
  { steps }: Workflow,
  snapshot: Snapshot,
  { step, answers: typed, given: known }: WalkStep,
  version: number,
): StepArgs | undefined {
  const { form, happenedOn } = steps[step]!
  const parsed = form.safeParse(typed)
  if (!parsed.success) return
  const answers = parsed.data as Record<string, unknown>
  const given: Given = { today: sampleDay, ...known }
  const day = (happenedOn && (answers[happenedOn] as string | undefined)) || given.today
  return { answers, given, facts: snapshot.context, eventId: `event-${version}`, happenedOn: day }
}

/** Sentences in English: why the step is blocked, and what is wrong with its answers. */
function refusalsOf({ steps }: Workflow, name: string, args: StepArgs): string[] {
  const step = steps[name]!
  const { facts, given } = args
  return [
    ...(step.blocked?.({ facts, given }) ?? []).map(({ en }) => en),
    ...Object.entries(step.wrong?.(args) ?? {}).map(([field, { en }]) => `${field}: ${en}`),
  ]
}

function refusalOf(workflow: Workflow, { snapshot, way }: Stop, walkStep: WalkStep): string {
  const args = argsOf(workflow, snapshot, walkStep, way.length + 1)
  const why = args ? refusalsOf(workflow, walkStep.step, args) : ['its form refuses the answers']
  return `'${walkStep.step}' is refused in '${stateName(snapshot)}': ${why.join('; ') || 'not offered'}`
}

/** Records as they stand after a put: named fields replace those on file. */
export function filed(records: StandingRecord[], put: RecordPut): StandingRecord[] {
  const { removed, ...change } = put
  const before = records.find(({ kind, key }) => kind === put.kind && key === put.key)
  const rest = records.filter(record => record !== before)
  if (removed) return rest
  const blank = {
    memberId: null,
    partyId: null,
    onDay: null,
    amountFen: null,
    settledFen: null,
    state: null,
    details: {},
  }
  const details = { ...before?.details, ...('details' in change ? change.details : {}) }
  return [...rest, { ...blank, ...before, ...change, details } as StandingRecord]
}

/** Two stops with the same key offer the same steps: state and facts, in a fixed order. */
function keyOf({ value, context }: Snapshot): string {
  const facts = Object.entries(context as Record<string, unknown>).filter(([, fact]) => fact !== undefined)
  return JSON.stringify([value, facts.sort(([a], [b]) => (a < b ? -1 : 1))])
}
