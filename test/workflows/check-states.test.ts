import { expect } from 'chai'
import { enqueueActions, raise } from 'xstate'
import { reopensFile } from '../../workflows/definitions/case-file/opens-file.ts'
import { close, decide, faultsOf, meta, start } from '../support/sound-workflow.ts'

describe('the states of a definition', () => {
  const stray = { meta: meta(), on: { close: 'done' } }

  it('are refused where nothing leads to one', () => {
    expect(faultsOf({ states: { stray } })).to.deep.equal(["state 'stray' is never reached"])
  })

  it('are refused where arrows lead past the first state of a group', () => {
    const leaf = { meta: meta(), on: { close: '#done' } }
    const group = {
      meta: meta({ deadlines: ['in_time'] }),
      initial: 'first',
      states: { first: leaf, second: { id: 'second', ...leaf } },
    }
    const states = {
      ...start({ on: { decide: { target: '#second', actions: 'keepDay' } } }),
      decided: { meta: meta(), initial: 'only', states: { only: leaf } },
      done: { id: 'done', type: 'final', meta: meta() },
      group,
    }
    expect(faultsOf({ states })).to.deep.equal([
      "state 'decided' is never reached",
      "state 'decided.only' is never reached",
      "state 'group.first' is never reached",
    ])
  })

  it('may be regions that are entered side by side', () => {
    const region = (id: string) => ({
      meta: meta(),
      initial: 'a',
      states: { a: { id, meta: meta(), on: { close: 'b' } }, b: { type: 'final', meta: meta() } },
    })
    const both = {
      type: 'parallel',
      meta: meta(),
      onDone: 'done',
      states: { left: region('inside'), right: region('other') },
    }
    const decided = { meta: meta({ deadlines: ['in_time'] }), on: { close: '#inside' } }
    expect(faultsOf({ states: { decided, both } })).to.deep.equal([])
  })

  it('are refused where one is a dead end', () => {
    expect(faultsOf({ states: { decided: { meta: meta({ deadlines: ['in_time'] }) } } })).to.include(
      "state 'decided' has no way out and is not final",
    )
  })

  it('are refused where one leads only to itself', () => {
    const decided = { meta: meta({ deadlines: ['in_time'] }), on: { close: 'decided', decide: { actions: 'keepDay' } } }
    expect(faultsOf({ states: { decided } })).to.include("state 'decided' has no way out and is not final")
  })

  it('are refused where a group ends and nothing follows', () => {
    const decided = {
      meta: meta({ deadlines: ['in_time'] }),
      initial: 'a',
      states: { a: { meta: meta(), on: { close: 'b' } }, b: { type: 'final', meta: meta() } },
    }
    expect(faultsOf({ states: { decided } })).to.include("state 'decided.b' has no way out and is not final")
    expect(faultsOf({ states: { decided: { ...decided, onDone: 'done' } } })).to.deep.equal([])
  })

  it('name stages, next steps and deadlines that there are', () => {
    const decided = { meta: meta({ stage: 'third', deadlines: ['never'], next: 'sleep' }), on: { close: 'done' } }
    expect(faultsOf({ states: { decided }, deadlines: {} })).to.deep.equal([
      "state 'decided' names the stage 'third', which is not one",
      "state 'decided' names the next step 'sleep', which is not one",
      "state 'decided' runs 'never', which is not a deadline",
    ])
  })

  it('of a case file are refused where closed is the end', () => {
    const closing = {
      decided: { meta: meta({ deadlines: ['in_time'] }), on: { close: 'closed' } },
      done: { meta: meta(), on: { close: 'closed' } },
      closed: { type: 'final', meta: meta() },
    }
    expect(faultsOf({ id: 'case-file', states: closing })).to.include("the state 'closed' of a case is final")
    expect(faultsOf({ states: closing })).to.deep.equal(["state 'done' is never reached"])
  })
})

describe('the machine of a definition', () => {
  const message = (state: string) => `state '${state}' has effects; the machine only says what may follow what`
  const act = () => undefined

  const effects: Record<string, object> = {
    'an entry action': { entry: act },
    'an exit action': { exit: act },
    'an invoked actor': { invoke: { src: 'something' } },
    'a delay': { after: { 1000: 'done' } },
    'a raised event': { on: { decide: { target: 'decided', actions: ['keepDay', raise({ type: 'close' } as any)] } } },
    'an action of its own': { on: { decide: { target: 'decided', actions: ['keepDay', act] } } },
    'queued actions': { on: { decide: { target: 'decided', actions: ['keepDay', enqueueActions(act)] } } },
    'an action nobody wrote': { on: { decide: { target: 'decided', actions: ['keepDay', 'missing'] } } },
    'an action without an event': { always: { target: 'done', guard: () => false, actions: act } },
  }
  for (const [what, more] of Object.entries(effects)) {
    it(`is refused with ${what}`, () => {
      expect(faultsOf({ states: start(more) })).to.deep.equal([message('start')])
    })
  }

  it('is refused with effects at its root, or on the way into a group', () => {
    expect(faultsOf({ root: { entry: act } })).to.deep.equal([message('(root)')])
    const decided = {
      meta: meta({ deadlines: ['in_time'] }),
      initial: { target: 'a', actions: act },
      states: { a: { meta: meta(), on: { close: '#done' } } },
    }
    expect(faultsOf({ states: { decided, done: { id: 'done', type: 'final', meta: meta() } } })).to.deep.equal([
      message('decided'),
    ])
  })

  it('may outlast a closed file where every step back to work reopens it', () => {
    const decided = { meta: meta({ deadlines: ['in_time'], outlastsFile: true }), on: { close: 'again' } }
    const states = { decided, again: { meta: meta(), on: { close: 'done' } } }
    expect(faultsOf({ states })).to.deep.equal([
      "step 'close' goes on from a state that outlasts the file, but does not reopen it",
    ])
    const steps = { decide, close: { ...close, couplings: [reopensFile('再次办理')] } }
    expect(faultsOf({ states, steps })).to.deep.equal([])
  })
})
