import { expect } from 'chai'
import { setup } from 'xstate'
import { diagram } from '../../workflows/diagram.ts'
import { begin, regionsOf, stateName, take } from '../../workflows/walk.ts'
import { close, decide, meta, words, workflow } from '../support/sound-workflow.ts'

/** Two sides that move by themselves inside one state. */
const twoSides = {
  ...workflow(),
  steps: { decide, close },
  stages: { first: words('一', 'One') },
  machine: setup({}).createMachine({
    initial: 'open',
    states: {
      open: {
        initial: 'talks',
        meta: meta({ stage: 'first' }),
        states: {
          talks: {
            type: 'parallel',
            meta: meta(),
            states: {
              union: {
                meta: meta({ label: words('工会方', 'Union') }),
                initial: 'waiting',
                states: { waiting: { meta: meta(), on: { decide: 'ready' } }, ready: { meta: meta() } },
              },
              employer: {
                meta: meta({ label: words('企业方', 'Employers') }),
                initial: 'silent',
                states: { silent: { meta: meta(), on: { close: 'heard' } }, heard: { meta: meta() } },
              },
            },
          },
        },
      },
    },
  }),
}
const given = { today: '2026-11-20' }
const union = take(twoSides, begin(twoSides), { type: 'decide', given, happenedOn: '2026-11-20' })

describe('a workflow whose sides move by themselves', () => {
  it('names the regions, and finds them again', () => {
    const name = stateName(union)
    expect(name).to.equal('open.talks.union.ready+employer.silent')
    const states = new Set(['open.talks.union.ready', 'open.talks.employer.silent'])
    expect(regionsOf(name, path => states.has(path))).to.deep.equal([...states])
  })

  it('draws each side in a frame, with the way both have taken', () => {
    const walked = [{ from: stateName(begin(twoSides)), step: 'decide', to: stateName(union) }]
    const drawn = diagram(twoSides, { locale: 'zh', way: { walked, at: stateName(union) } })
    expect(drawn).to.contain('subgraph "cluster open.talks.union" { label="工会方"')
    const line = (path: string) => drawn.split('\n').find(one => one.trim().startsWith(`"${path}" [`))
    expect(line('open.talks.union.ready')).to.contain('#b3261e')
    expect(line('open.talks.employer.silent')).to.contain('#b3261e')
    expect(line('open.talks.employer.heard')).to.not.contain('penwidth')
    expect(drawn).to.match(/"open\.talks\.union\.waiting" -> "open\.talks\.union\.ready" \[.*penwidth=2\.2/)
  })
})
