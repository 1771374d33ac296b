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
})
