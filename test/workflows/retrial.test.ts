import { expect } from 'chai'
import { retrial } from '../../workflows/definitions/retrial/index.ts'
import { walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './retrial.samples.ts'

describeWorkflow(retrial, samples)

describe('a retrial', () => {
  it('is asked for within six months that nothing interrupts (CPL 216; CPLI 127)', () => {
    const begun = walk(retrial, [{ step: 'prepare', ...samples.prepare![0]! }]).stops.at(-1)!
    expect(rulesRunning(retrial, begun)).to.deep.equal([
      { rule: 'retrial_apply', subject: 'proceeding', anchorOn: '2026-06-30' },
    ])
    expect(retrial.deadlines.retrial_apply.due).to.include({ length: 6, unit: 'm' })
  })
})
