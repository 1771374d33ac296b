import { expect } from 'chai'
import { nodesOf } from '../../workflows/check.ts'
import { daysSpent } from '../../workflows/days-spent.ts'
import { diagram } from '../../workflows/diagram.ts'
import { workflowNamed } from '../../workflows/index.ts'

const workflow = workflowNamed('referral')
const resting = nodesOf(workflow.machine.root).filter(node => node.path.length > 0 && !Object.keys(node.states).length)
const [first, second] = resting.filter(({ type }) => type !== 'final')
const [a, b] = [first!.path.join('.'), second!.path.join('.')]
const end = resting.find(({ type }) => type === 'final')!.path.join('.')

describe('the days spent in each state', () => {
  it('are added up over several stays, the last one until today', () => {
    const stays = [
      { state: a, on: '2026-11-01' },
      { state: b, on: '2026-11-04' },
      { state: a, on: '2026-11-10' },
    ]
    const days = daysSpent(workflow, { stays, today: '2026-11-12' })
    expect([...days]).to.deep.equal([
      [a, 5],
      [b, 6],
    ])
    const way = { walked: [], at: a, days }
    expect(diagram(workflow, { locale: 'zh', way })).to.contain(`${first!.meta.label.zh} · 5 天"`)
    expect(diagram(workflow, { locale: 'en', way })).to.contain(`${second!.meta.label.en} · 6 days"`)
  })

  it('do not go on after the end, nor back with a step dated earlier', () => {
    const stays = [
      { state: a, on: '2026-11-10' },
      { state: b, on: '2026-11-08' },
      { state: end, on: '2026-11-13' },
    ]
    expect([...daysSpent(workflow, { stays, today: '2026-12-31' })]).to.deep.equal([
      [a, 0],
      [b, 3],
    ])
  })
})
