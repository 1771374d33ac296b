import { expect } from 'chai'
import type { Steps } from '../../workflows/define.ts'
import { prosecutorSupport } from '../../workflows/definitions/prosecutor-support/index.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './prosecutor-support.samples.ts'

describeWorkflow(prosecutorSupport, samples)

const does = (step: string, place = 0, more: object = {}): WalkStep => {
  const sample = samples[step]![place]!
  return { step, ...sample, answers: { ...sample.answers, ...more } }
}
const end = (...steps: WalkStep[]): Stop => walk(prosecutorSupport, steps).stops.at(-1)!

describe('a supported suit', () => {
  it('runs the days the office has set, and none where nobody has', () => {
    expect(rulesRunning(prosecutorSupport, end(does('handOver')))).to.deep.equal([
      { rule: 'support_sign', subject: 'proceeding', anchorOn: '2026-11-10', length: 3 },
    ])
    expect(rulesRunning(prosecutorSupport, end(does('handOver', 1)))).to.deep.equal([])
    expect(rulesRunning(prosecutorSupport, end(does('handOver'), does('accept', 1)))).to.deep.equal([])
  })

  it('S10: handed over on 29 July, supported on 5 August, settled and paid before the suit on the 19th', () => {
    const settled = does('settle', 0, {
      settledOn: '2026-08-19',
      claimKind: 'other',
      obligations: [{ amountFen: 960_000, dueOn: '2026-08-19' }],
    })
    const supported = [
      does('handOver', 0, { handedOn: '2026-07-29', reasons: ['elderly', 'evidence'] }),
      does('accept', 0, { acceptedOn: '2026-07-30' }),
      does('decide', 0, { decidedOn: '2026-08-05' }),
    ]
    expect(stateName(end(...supported).snapshot)).to.equal('supported')
    expect(stateName(end(...supported, settled).snapshot)).to.equal('settled')
    const steps: Steps = prosecutorSupport.steps
    const args = argsOf(prosecutorSupport, end(...supported).snapshot, settled, 9)!
    expect(steps.settle!.couplings![0]!.answers!(args)).to.deep.include({
      effectiveOn: '2026-08-19',
      ground: 'settlement',
      claimKind: 'other',
    })
  })

  it('is not handed over without a reason', () => {
    const steps: Steps = prosecutorSupport.steps
    const args = argsOf(
      prosecutorSupport,
      walk(prosecutorSupport, []).stops[0]!.snapshot,
      does('handOver', 0, { reasons: [] }),
      1,
    )!
    expect(Object.keys(steps.handOver!.wrong!(args))).to.deep.equal(['reasons'])
  })
})
