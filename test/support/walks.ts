/** What must hold for every workflow, as tests made from its arrows and samples. */
import { expect } from 'chai'
import { arrowsOf, leavesOf } from '../../workflows/arrows.ts'
import type { Workflow } from '../../workflows/define.ts'
import { metaOf } from '../../workflows/field-meta.ts'
import {
  activeStates,
  begin,
  hasEnded,
  metasOf,
  offered,
  restore,
  save,
  stateName,
  take,
} from '../../workflows/walk.ts'
import { argsOf, type Exploration, explore, type Stop, type WrittenWalk, walk } from './explore.ts'
import { rulesRunning } from './running.ts'
import { type Sample, type Samples, sampleDay } from './samples.ts'

export type { WalkStep, WrittenWalk } from './explore.ts'

/** One mocha suite: `describeWorkflow(mediation, samples, [{ name: 'two sign on one day', steps: [...] }])`. */
export function describeWorkflow(workflow: Workflow, samples: Samples, written: readonly WrittenWalk[] = []): void {
  describe(`the workflow ${workflow.id}, walked`, () => {
    let all: Exploration
    before(() => {
      all = together([explore(workflow, samples), ...written.map(({ steps }) => walk(workflow, steps))])
    })

    describeForms(workflow, samples)
    describeWays(workflow, () => all)
    describeFacts(workflow, samples, () => all)
  })
}

function describeForms({ steps }: Workflow, samples: Samples): void {
  for (const [name, { form, by, happenedOn }] of Object.entries(steps)) {
    it(`accepts the samples of ${name}`, () => {
      expect(samples[name] ?? [], `samples of ${name}`).to.not.have.length(0)
      for (const { answers } of samples[name]!) {
        const parsed = form.safeParse(answers)
        expect(parsed.error?.issues ?? [], JSON.stringify(answers)).to.deep.equal([])
        expect(form.safeParse(parsed.data).data, 'parsed twice').to.deep.equal(parsed.data)
      }
    })
    if (by.clock) {
      it(`lets the clock take ${name} without answers`, () => {
        expect(form.safeParse({}).success).to.equal(true)
        expect(happenedOn, 'the day comes from the clock').to.equal(undefined)
      })
    }
  }

  it('has samples for its own steps only', () => {
    expect(Object.keys(steps)).to.include.members(Object.keys(samples))
  })
}

function describeWays(workflow: Workflow, all: () => Exploration): void {
  it('has a way along every arrow', () => {
    const unwalked = arrowsOf(workflow).filter(arrow => !all().arrows.has(arrow))
    expect(unwalked, all().cut ? 'the search ended at its limit; write a walk for' : 'unwalked').to.deep.equal([])
  })

  it('has a way to every state', () => {
    const reached = new Set(all().stops.flatMap(({ snapshot }) => activeStates(snapshot)))
    expect(leavesOf(workflow).filter(leaf => !reached.has(leaf))).to.deep.equal([])
  })

  it('has a way out of every state that is not final', () => {
    const stuck = all().stops.filter(
      ({ snapshot }) => !hasEnded(snapshot) && offered(workflow, snapshot, { today: sampleDay }).length === 0,
    )
    expect(stuck.map(({ snapshot }) => stateName(snapshot))).to.deep.equal([])
  })

  it('offers the next step that a state names', () => {
    const named = all().stops.filter(({ snapshot }) => nextOf(snapshot) && !hasEnded(snapshot))
    const idle = named.filter(
      ({ snapshot }) => !offered(workflow, snapshot, { today: sampleDay }).includes(nextOf(snapshot)!),
    )
    expect(idle.map(({ snapshot }) => `${stateName(snapshot)}: ${nextOf(snapshot)}`)).to.deep.equal([])
  })

  it('takes no step after its end', () => {
    const ended = all().stops.filter(({ snapshot }) => hasEnded(snapshot))
    if (workflow.id !== 'case-file') expect(ended, 'only a case file never ends').to.not.have.length(0)
    for (const { snapshot } of ended) expect(offered(workflow, snapshot, { today: sampleDay })).to.deep.equal([])
  })

  it('comes to the same state when its history is replayed through what was stored', () => {
    for (const way of all().arrows.values()) {
      const straight = way.reduce((snapshot, event) => take(workflow, snapshot, event), begin(workflow))
      const stored = way.reduce(
        (saved, event) => asStored(save(workflow, take(workflow, restore(workflow, saved), event))),
        asStored(save(workflow, begin(workflow))),
      )
      expect(stored, way.map(({ type }) => type).join(', ')).to.deep.equal(asStored(save(workflow, straight)))
    }
  })
}

function describeFacts(workflow: Workflow, samples: Samples, all: () => Exploration): void {
  it('keeps no names and no free text in its facts', () => {
    const words = new Set(Object.entries(samples).flatMap(([name, list]) => list.flatMap(wordsOf(workflow, name))))
    const kept = all().stops.flatMap(({ snapshot }) => stringsIn(snapshot.context).filter(text => words.has(text)))
    expect([...new Set(kept)]).to.deep.equal([])
  })

  it('puts the same records on file each time it is asked, new ones under the key of their event', () => {
    for (const { way } of all().stops) {
      const known = new Set<string>()
      let snapshot = begin(workflow)
      for (const [index, event] of way.entries()) {
        const { type, given, happenedOn: _on, eventId: _id, ...answers } = event
        const args = argsOf(workflow, snapshot, { step: type, answers, given }, index + 1)!
        const puts = workflow.steps[type]!.records?.(args) ?? []
        expect(workflow.steps[type]!.records?.(args) ?? [], type).to.deep.equal(puts)
        for (const { kind, key } of puts) {
          if (kind !== 'case' && !key.startsWith(args.eventId))
            expect([...known, ...stringsIn(given), ...stringsIn(answers)]).to.include(key)
          known.add(key)
        }
        snapshot = take(workflow, snapshot, event)
      }
    }
  })

  it('changes what belongs to the case file by steps of the case file alone', () => {
    if (workflow.id === 'case-file') return
    const kinds = new Set(all().stops.flatMap(({ records }) => records.map(({ kind }) => kind)))
    expect([...kinds].filter(kind => ['case', 'party', 'member', 'claim'].includes(kind))).to.deep.equal([])
  })

  it('runs every deadline somewhere', () => {
    const runnings = all().stops.flatMap(stop => rulesRunning(workflow, stop))
    for (const { rule, anchorOn } of runnings) expect(anchorOn, rule).to.match(/^\d{4}-\d{2}-\d{2}$/)
    const run = new Set(runnings.map(({ rule }) => rule))
    expect(Object.keys(workflow.deadlines).filter(rule => !run.has(rule))).to.deep.equal([])
    expect(Object.keys(workflow.deadlines)).to.include.members([...run])
  })

  it('lets its clock steps follow from deadlines only', () => {
    const missed = Object.values(workflow.deadlines).map(({ missed: { step } }) => step)
    const clocked = Object.keys(workflow.steps).filter(name => workflow.steps[name]!.by.clock)
    expect(missed).to.include.members(clocked)
  })
}

function together(parts: Exploration[]): Exploration {
  return {
    stops: parts.flatMap(({ stops }) => stops),
    arrows: new Map(parts.flatMap(({ arrows }) => [...arrows])),
    cut: parts.some(({ cut }) => cut),
  }
}

const nextOf = (snapshot: Stop['snapshot']): string | undefined => metasOf(snapshot).findLast(({ next }) => next)?.next

const asStored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

/** What a sample has typed into text fields, rows included. */
function wordsOf({ steps }: Workflow, name: string) {
  return ({ answers }: Sample): string[] =>
    Object.entries(steps[name]?.form.shape ?? {}).flatMap(([field, schema]) => {
      const { widget, row } = metaOf(schema as never)
      if (widget === 'text' || widget === 'textarea') return stringsIn(answers[field])
      const texts = Object.keys(row?.shape ?? {}).filter(cell =>
        ['text', 'textarea'].includes(metaOf(row!.shape[cell] as never).widget),
      )
      return ((answers[field] ?? []) as Record<string, unknown>[]).flatMap?.(cells =>
        texts.flatMap(cell => stringsIn(cells[cell])),
      )
    })
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
