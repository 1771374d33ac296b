import { expect } from 'chai'
import { assign } from 'xstate'
import { z } from 'zod'
import { keysReturned } from '../../workflows/assigned-facts.ts'
import { couplingFaults, defineWorkflow } from '../../workflows/check.ts'
import type { Step } from '../../workflows/define.ts'
import { choice, rows, shortText } from '../../workflows/fields.ts'
import { allWorkflows, everyDefinition } from '../../workflows/index.ts'
import {
  blank,
  type Change,
  close,
  deadline,
  decide,
  faultsOf,
  meta,
  start,
  words,
  workflow,
} from '../support/sound-workflow.ts'

describe('a definition', () => {
  it('is taken as it is when it is sound', () => {
    const sound = workflow()
    expect(defineWorkflow(sound)).to.equal(sound)
  })

  it('is refused with all its faults at once', () => {
    expect(faultsOf({ title: blank, stages: { first: blank } })).to.have.length(2)
  })
})

describe('the steps of a definition', () => {
  it('are refused where two are called the same, which event logs and maps would take for one', () => {
    const called = (zh: string, en: string) => ({ steps: { decide, close: { ...close, label: { zh, en } } } })
    expect(faultsOf(called('决定', 'Close'))).to.deep.equal(["steps 'decide', 'close' have the same zh label"])
    expect(faultsOf(called('结束', 'Decide '))).to.deep.equal(["steps 'decide', 'close' have the same en label"])
  })

  it('of every workflow of the house have words of their own in both languages', () => {
    for (const { id, number, steps } of everyDefinition())
      for (const locale of ['zh', 'en'] as const) {
        const labels = Object.values(steps).map(({ label }) => label[locale])
        expect(new Set(labels).size, `${id} ${number} ${locale}: ${labels.join('; ')}`).to.equal(labels.length)
      }
  })

  it('are refused where nobody may take one', () => {
    expect(faultsOf({ steps: { decide, close: { ...close, by: {} } } })).to.deep.equal([
      "step 'close' may be taken by nobody",
    ])
  })

  it('are refused where only the clock may take one and no deadline asks for it', () => {
    const steps = { decide, close: { ...close, by: { clock: 'subtree' } } } as const
    expect(faultsOf({ steps })).to.deep.equal(["step 'close' is the clock's, but no deadline asks for it"])
    expect(faultsOf({ steps, ...deadline({ missed: { text: words(), step: 'close' } }) })).to.deep.equal([])
  })

  it('are refused where the machine does not know one, or knows one more', () => {
    expect(faultsOf({ steps: { decide, close, sleep: { ...close, label: words('休眠', 'Sleep') } } })).to.deep.equal([
      "step 'sleep' is never taken",
    ])
    expect(
      faultsOf({ states: start({ on: { decide: { target: 'decided', actions: 'keepDay' }, wake: 'done' } }) }),
    ).to.deep.equal(["the machine takes 'wake', which is not a step"])
  })

  it('are refused where the day they happen on is not asked', () => {
    expect(faultsOf({ steps: { decide: { ...decide, happenedOn: 'closedOn' }, close } })).to.deep.equal([
      "step 'decide' has no day 'closedOn'",
    ])
  })

  it('are refused where one judges a step that does not exist', () => {
    expect(faultsOf({ steps: { decide: { ...decide, notBySameAs: ['apply'] }, close } })).to.deep.equal([
      "step 'decide' judges 'apply', which is not a step",
    ])
  })
})

describe('the words of a definition', () => {
  const form = (shape: z.ZodRawShape) => ({ steps: { decide, close: { ...close, form: z.object(shape) } } })

  const missing: [string, Change][] = [
    ["title of 'sample' has no en label", { title: blank }],
    ["stage 'first' has no en label", { stages: { first: blank } }],
    ["step 'close' has no en label", { steps: { decide, close: { ...close, label: blank } } }],
    ["step 'close' has no zh label", { steps: { decide, close: { ...close, label: { zh: '', en: 'Close' } } } }],
    ["help of step 'close' has no en label", { steps: { decide, close: { ...close, help: blank } } }],
    ["warning of step 'close' has no en label", { steps: { decide, close: { ...close, warns: blank } } }],
    ["state 'start' has no en label", { states: start({ meta: { label: blank } }) }],
    ["field 'note' of 'close' has no en label", form({ note: shortText(blank) })],
    ["help of field 'note' of 'close' has no en label", form({ note: shortText(words(), { help: blank }) })],
    ["option 'no' of 'close.sure' has no en label", form({ sure: choice(words(), { yes: words(), no: blank }) })],
    ["field 'name' of 'close.people' has no en label", form({ people: rows(words(), { name: shortText(blank) }) })],
    [
      "option 'no' of 'close.people.sure' has no en label",
      form({ people: rows(words(), { sure: choice(words(), { no: blank }) }) }),
    ],
    ["field 'note' of 'close' has no label", form({ note: z.string() })],
    ["field 'name' of 'close.people' has no label", form({ people: rows(words(), { name: z.string() }) })],
    ["deadline 'in_time' has no en label", deadline({ label: blank })],
    ["source of deadline 'in_time' has no en label", deadline({ source: blank })],
    ["consequence of deadline 'in_time' has no en label", deadline({ missed: { text: blank } })],
  ]
  for (const [fault, change] of missing) {
    it(`are refused where the ${fault.replace(' has', ', which has')}`, () => {
      expect(faultsOf(change)).to.deep.equal([fault])
    })
  }

  it('are refused where a state says nothing of itself, or a deadline names no source', () => {
    expect(faultsOf({ states: start({ meta: undefined }) })).to.have.length(2)
    expect(faultsOf(deadline({ source: undefined as never }))).to.deep.equal([
      "source of deadline 'in_time' has no zh label",
      "source of deadline 'in_time' has no en label",
    ])
  })
})

describe('the deadlines of a definition', () => {
  const countedFrom = (fact: string) => deadline({ due: { length: 5, unit: 'd', after: fact } })

  it('are refused where no step sets the day they count from', () => {
    expect(faultsOf(countedFrom('closedOn'))).to.deep.equal([
      "deadline 'in_time' counts from 'closedOn', which no step sets",
    ])
  })

  it('are refused where a step only reads or clears that day', () => {
    const reads = assign(({ event }: any) => ({ decidedOn: event.closedOn }))
    const clears = assign({ closedOn: undefined } as any)
    const states = start({ on: { decide: { target: 'decided', actions: [reads, clears, 'keepDay'] } } })
    expect(faultsOf({ states, ...countedFrom('closedOn') })).to.deep.equal([
      "deadline 'in_time' counts from 'closedOn', which no step sets",
    ])
  })

  it('are refused where an assigner sets it that no arrow uses', () => {
    const states = start({ on: { decide: 'decided' } })
    expect(faultsOf({ states })).to.deep.equal(["deadline 'in_time' counts from 'decidedOn', which no step sets"])
  })

  it('are refused where one does not say what it counts from', () => {
    expect(faultsOf(deadline({ due: { length: 5, unit: 'd' } }))).to.include(
      "deadline 'in_time' does not say what it counts from",
    )
    expect(faultsOf({ ...deadline({ due: { length: 5, unit: 'd' } }), running: () => [] })).to.deep.equal([
      "deadline 'in_time' is run by a state, but does not say what it counts from",
    ])
  })

  it('are refused where one names a step that does not exist', () => {
    expect(faultsOf(deadline({ metBy: ['closing'] }))).to.deep.equal([
      "deadline 'in_time' names 'closing', which is not a step",
    ])
    expect(faultsOf(deadline({ missed: { text: words(), step: 'lapse' } }))).to.deep.equal([
      "deadline 'in_time' names 'lapse', which is not a step",
    ])
  })

  it('are refused where the clock is to take a step it may not', () => {
    expect(faultsOf(deadline({ missed: { text: words(), step: 'close' } }))).to.deep.equal([
      "deadline 'in_time' has the clock take 'close', which it may not",
    ])
  })

  it('are refused where one never runs', () => {
    const decided = { meta: meta({ stage: 'first' }), on: { close: 'done' } }
    expect(faultsOf({ states: { decided } })).to.deep.equal(["deadline 'in_time' never runs"])
  })
})

describe('the facts an assigner sets', () => {
  const cases: [string, string, string[]][] = [
    ['an object', '({ event }) => ({ a: event.b, c })', ['a', 'c']],
    ['either branch', "({ event }) => (event.type === 'x' ? { a: event.b } : {})", ['a']],
    [
      'a block that returns',
      '({ event: { b } }) => {\n const d = { e: 1 }\n if (!b) return {}\n return { a: b, c }\n}',
      ['a', 'c'],
    ],
    ['what is spread in', '({ event }) => ({ a: 1, ...(event.b ? { c: event.d } : {}) })', ['a', 'c']],
    ['no object inside', '() => ({ a: { b: 1, c }, d: [{ e: 1 }], f: g({ h: 1 }) })', ['a', 'd', 'f']],
    ['nothing it clears', '() => ({ a: undefined, b: null, c: 0 })', ['c']],
    ['nothing said in a comment or a text', "() => ({ /* b: 1, */ a: 'c: 1, d' }) // e: 1", ['a']],
    ['nothing it takes apart', '({ context }) => { const { a, b } = context\n return { c: a } }', ['c']],
  ]
  for (const [what, source, keys] of cases) {
    it(`are those of ${what}`, () => expect(keysReturned(source)).to.deep.equal(keys))
  }
})

describe('couplings', () => {
  const coupled = (coupling: NonNullable<Step['couplings']>[number]) => [
    workflow({ steps: { decide: { ...decide, couplings: [coupling] }, close } }),
    workflow({ id: 'other' }),
  ]

  it('lead to steps that there are', () => {
    expect(couplingFaults(allWorkflows())).to.deep.equal([])
    expect(couplingFaults(coupled({ workflow: 'other', step: 'close', begins: false }))).to.deep.equal([])
    expect(couplingFaults(coupled({ workflow: 'other', step: 'decide', begins: true }))).to.deep.equal([])
  })

  it('are refused where the step or its workflow does not exist', () => {
    expect(couplingFaults(coupled({ workflow: 'other', step: 'sleep', begins: false }))).to.deep.equal([
      'sample.decide is coupled to other.sleep, which does not exist',
    ])
    expect(couplingFaults(coupled({ workflow: 'nowhere', step: 'close', begins: false }))).to.deep.equal([
      'sample.decide is coupled to nowhere.close, which does not exist',
    ])
  })

  it('are refused where nothing begins with the step', () => {
    expect(couplingFaults(coupled({ workflow: 'other', step: 'close', begins: true }))).to.deep.equal([
      'sample.decide is coupled to other.close, with which nothing begins',
    ])
  })

  it('when a step of many names an answer that it does not ask', () => {
    const many = (more: object) => ({
      steps: { decide: { ...decide, many: { per: 'member' as const, ...more } }, close },
    })
    expect(faultsOf(many({ member: 'memberId' }))).to.deep.equal([
      "step 'decide' is taken for many by 'memberId', which it does not ask",
    ])
    expect(faultsOf(many({ fills: ['decidedOn'] }))).to.deep.equal([
      "step 'decide' fills answers for many, but does not say how",
    ])
  })
})
