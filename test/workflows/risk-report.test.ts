/** An analysis of risks: what it must say, to whom it goes, and what is on file of it. */
import { expect } from 'chai'
import type { Steps } from '../../workflows/define.ts'
import { riskReport } from '../../workflows/definitions/risk-report.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './risk-report.samples.ts'

describeWorkflow(riskReport, samples)

const does = (step: string, more: object = {}): WalkStep => {
  const sample = samples[step]![0]!
  return { step, ...sample, answers: { ...sample.answers, ...more } }
}
const end = (...steps: WalkStep[]): Stop => walk(riskReport, steps).stops.at(-1)!

describe('an analysis of risks', () => {
  const wrong = (before: WalkStep[], step: WalkStep): string[] => {
    const steps: Steps = riskReport.steps
    const stand = walk(riskReport, before).stops.at(-1)!
    return Object.keys(steps[step.step]!.wrong!(argsOf(riskReport, stand.snapshot, step, before.length + 1)!))
  }

  it('covers a period that does not end before it begins; one day is enough', () => {
    const covering = (coversFrom: string, coversTo: string) => wrong([], does('draft', { coversFrom, coversTo }))
    expect(covering('2026-11-02', '2026-11-01')).to.deep.equal(['coversTo'])
    expect(covering('2026-11-01', '2026-11-01')).to.deep.equal([])
  })

  it('goes to somebody, and names the body that is none of the two', () => {
    const sending = (more: object) => wrong([does('draft')], does('send', more))
    expect(sending({ sentTo: [] })).to.deep.equal(['sentTo'])
    expect(sending({ sentTo: ['union', 'other'] })).to.deep.equal(['otherBody'])
    expect(sending({ sentTo: ['other'], otherBody: '园区管委会' })).to.deep.equal([])
  })

  it('is written, then sent or not, and stays as it was', () => {
    expect(stateName(end(does('draft')).snapshot)).to.equal('drafted')
    expect(stateName(end(does('draft'), does('send')).snapshot)).to.equal('sent')
    expect(stateName(end(does('draft'), does('drop')).snapshot)).to.equal('dropped')
  })
})
