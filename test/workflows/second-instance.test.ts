import { expect } from 'chai'
import { secondInstance } from '../../workflows/definitions/second-instance/index.ts'
import { walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './second-instance.samples.ts'

describeWorkflow(secondInstance, samples)

describe('an appeal', () => {
  it('has three months against a judgment and thirty days against a ruling (CPL 183)', () => {
    const rules = samples.register!.map(register => {
      const steps = [
        { step: 'prepare', ...samples.prepare![0]! },
        { step: 'file', ...samples.file![0]! },
        { step: 'register', ...register },
      ]
      return rulesRunning(secondInstance, walk(secondInstance, steps).stops.at(-1)!).map(({ rule }) => rule)
    })
    expect(rules).to.deep.equal([['second_judgment'], ['second_ruling']])
  })

  it('goes on counting the time to appeal until it is filed: fifteen days, ten against a ruling (CPL 171)', () => {
    const running = samples.prepare!.map(prepare =>
      rulesRunning(secondInstance, walk(secondInstance, [{ step: 'prepare', ...prepare }]).stops.at(-1)!),
    )
    expect(running.map(runs => runs.map(({ rule, anchorOn }) => [rule, anchorOn]))).to.deep.equal([
      [['appeal_judgment', '2026-11-03']],
      [['appeal_ruling', '2026-11-03']],
      [],
    ])
  })

  it('binds once it is served, and enforcement counts from then (CPL 250)', () => {
    const decided = (receivedOn: string | undefined) =>
      walk(secondInstance, [
        { step: 'prepare', ...samples.prepare![2]! },
        { step: 'file', ...samples.file![0]! },
        { step: 'register', ...samples.register![0]! },
        { step: 'judge', answers: { ...samples.judge![0]!.answers, receivedOn } },
      ]).stops.at(-1)!
    const anchors = (receivedOn: string | undefined) =>
      rulesRunning(secondInstance, decided(receivedOn)).map(({ rule, anchorOn }) => [rule, anchorOn])
    expect(anchors('2026-11-16')).to.deep.equal([['enforcement_apply', '2026-11-16']])
    expect(anchors(undefined)).to.deep.equal([['enforcement_apply', '2026-11-10']])
    expect(() => decided('2026-11-09'), 'served before it was made').to.throw('Not before the decision')
  })
})
