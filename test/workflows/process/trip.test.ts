import { expect } from 'chai'
import { createMachine } from 'xstate'
import type { Workflow } from '../../../workflows/define.ts'
import { diagram } from '../../../workflows/diagram.ts'
import { markOfDeadline, marksOf } from '../../../workflows/process/marks.ts'
import { addTo, emptyTally } from '../../../workflows/process/tally.ts'
import { type Taken, tripOf } from '../../../workflows/process/trip.ts'

const label = (text: string) => ({ label: { zh: text, en: text } })
const workflow = {
  id: 'errand',
  number: 1,
  steps: { begin: label('begin'), ask: label('ask'), note: label('note'), redo: label('redo'), end: label('end') },
  machine: createMachine({
    initial: 'start',
    states: {
      start: { meta: label('start'), on: { begin: 'open' } },
      open: {
        meta: label('open'),
        type: 'parallel',
        on: { end: 'done', note: {} },
        states: {
          mine: {
            meta: label('mine'),
            initial: 'a',
            states: { a: { meta: label('mine a'), on: { ask: 'b' } }, b: { meta: label('mine b'), on: { redo: 'a' } } },
          },
          yours: { meta: label('yours'), initial: 'a', states: { a: { meta: label('yours a') } } },
        },
      },
      done: { meta: label('done'), type: 'final' },
    },
  }),
} as unknown as Workflow

const at = (step: string, state: string, on: string): Taken => ({ step, state, on })
const both = 'open.mine.a+yours.a'
const later = 'open.mine.b+yours.a'

describe('the way of a proceeding', () => {
  const steps = [
    at('begin', both, '2026-11-01'),
    at('note', both, '2026-11-03'),
    at('note', both, '2026-11-02'),
    at('ask', later, '2026-11-06'),
    at('end', 'done', '2026-11-10'),
  ]

  it('tells for each arrow how long it stood in the state before, side by side where sides stand beside each other', () => {
    const { passages, steps: order } = tripOf(workflow, steps, '2026-12-31')
    expect(passages.map(({ from, step, to, days }) => `${from} ${step} ${to} ${days}`)).to.deep.equal([
      'start begin open.mine.a 0',
      'start begin open.yours.a 0',
      'open.mine.a note open.mine.a 2',
      'open.mine.a note open.mine.a 2',
      'open.mine.a ask open.mine.b 5',
      'open.mine.b end done 4',
      'open.yours.a end done 9',
    ])
    expect(order).to.deep.equal(['begin', 'note', 'ask', 'end'])
  })

  it('has stays that are over and stays that go on, and none at its end', () => {
    const whole = tripOf(workflow, steps, '2026-12-31').sojourns
    expect(whole.map(({ path, until, days }) => `${path} ${until} ${days}`)).to.deep.equal([
      'open.mine.a 2026-11-06 5',
      'open.mine.b 2026-11-10 4',
      'open.yours.a 2026-11-10 9',
    ])
    const open = tripOf(workflow, steps.slice(0, -1), '2026-11-16').sojourns
    expect(open.filter(({ until }) => until === null).map(({ path, days }) => `${path} ${days}`)).to.deep.equal([
      'open.mine.b 10',
      'open.yours.a 15',
    ])
  })

  it('keeps a step that the map does not know as an arrow of its own', () => {
    const moved = [...steps.slice(0, 1), at('migrated', 'done', '2026-11-04')]
    expect(tripOf(workflow, moved, '2026-11-20').passages.at(-1)).to.deep.include({
      from: 'open.mine.a+open.yours.a',
      step: 'migrated',
      to: 'done',
    })
  })

  it('adds up with others, and stands on the map as figures', () => {
    const tally = emptyTally()
    for (const end of ['2026-11-10', '2026-11-12']) {
      const trip = tripOf(workflow, [...steps.slice(0, -1), at('end', 'done', end)], '2026-12-31')
      addTo(tally, {
        beganOn: '2026-11-01',
        endedOn: end,
        wholeDays: 9,
        trip,
        marks: marksOf(workflow, trip),
        cause: null,
      })
    }
    expect([...tally.figures.arrow.get('open.mine.b>done>end')!.days]).to.deep.equal([
      [4, 1],
      [6, 1],
    ])
    expect([...tally.variants.values()].map(({ count }) => count)).to.deep.equal([2])
    const figures = {
      states: new Map([['open.mine.a', 'two stays']]),
      arrows: new Map([
        ['open.mine.a>open.mine.b>ask', 'two asked'],
        ['open.mine.a>open.mine.a>note', 'four notes'],
      ]),
      widths: new Map([['open.mine.a>open.mine.b', 1]]),
    }
    const drawn = diagram(workflow, { locale: 'en', way: { walked: [], at: null, figures } })
    expect(drawn).to.contain('label="mine a\\ntwo stays"').and.contain('label="ask\\ntwo asked"')
    expect(drawn).to.contain('penwidth=6.0').and.contain('four notes')
  })

  it('marks what was done again after another step, and what led back to a state left before', () => {
    const returned = [
      at('begin', both, '2026-11-01'),
      at('ask', later, '2026-11-02'),
      at('redo', both, '2026-11-04'),
      at('ask', later, '2026-11-05'),
    ]
    const marks = marksOf(workflow, tripOf(workflow, returned, '2026-11-09'))
    const told = (kind: string) => marks.filter(one => one.kind === kind).map(({ which, on }) => `${which} ${on}`)
    expect(told('again')).to.deep.equal(['ask 2026-11-05'])
    expect(told('back')).to.deep.equal([
      'open.mine.b>open.mine.a>redo 2026-11-04',
      'open.mine.a>open.mine.b>ask 2026-11-05',
    ])
    expect(told('turnNow')).to.deep.equal(['nobody 2026-11-05', 'nobody 2026-11-01'])
  })

  it('has a deadline late once its day has passed, whether it was met, overtaken or still runs', () => {
    const day = { rule: 'decide', dueOn: '2026-11-10' }
    const mark = (status: string, endedOn: string | null) =>
      markOfDeadline({ ...day, status, endedOn }, '2026-11-20').map(({ kind, days }) => `${kind} ${days}`)
    expect(mark('met', '2026-11-10')).to.deep.equal(['inTime null'])
    expect(mark('met', '2026-11-13')).to.deep.equal(['late 3'])
    expect(mark('void', '2026-11-11')).to.deep.equal(['late 1'])
    expect(mark('running', null)).to.deep.equal(['late 10'])
    for (const one of [mark('void', '2026-11-09'), mark('paused', null)]) expect(one).to.deep.equal([])
  })
})
