import { expect } from 'chai'
import { insuranceClaim } from '../../workflows/definitions/insurance-claim/index.ts'
import { activeStates, stateName } from '../../workflows/walk.ts'
import { attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './insurance-claim.samples.ts'

describeWorkflow(insuranceClaim, samples)

const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
  const sample = samples[step]![place]!
  return { step, ...sample, answers: { ...sample.answers, ...changed } }
}
const standing = (...steps: WalkStep[]): Stop => walk(insuranceClaim, steps).stops.at(-1)!
const granted = [does('report'), does('submit'), does('accept'), does('decide')]

describe('an insurance claim', () => {
  it('runs the days the office has set, and none where nobody has', () => {
    const rules = (...steps: WalkStep[]) =>
      rulesRunning(insuranceClaim, standing(...steps)).map(({ rule, length }) => [rule, length])
    expect(rules(does('report'))).to.deep.equal([])
    expect(rules(does('report'), does('submit'))).to.deep.equal([['insurance_accept', 3]])
    expect(rules(does('report'), does('submit', 1))).to.deep.equal([])
    expect(rules(does('report'), does('submit'), does('accept', 1))).to.deep.equal([])
    expect(rules(...granted)).to.deep.equal([['insurance_pay', 10]])
  })

  it('runs to the day that was set for missing papers', () => {
    const asked = standing(does('report'), does('submit', 1), does('askForPapers'))
    expect(rulesRunning(insuranceClaim, asked)).to.deep.include({
      rule: 'insurance_supply',
      subject: 'proceeding',
      anchorOn: '2026-11-18',
      length: 0,
    })
    const open = standing(does('report'), does('submit', 1), does('askForPapers', 1))
    expect(rulesRunning(insuranceClaim, open)).to.deep.equal([])
  })

  it('S03: 52,000 yuan of accident insurance in two payments end it, and not a fen more is taken', () => {
    const part = standing(...granted, does('recordPayment'))
    expect(stateName(part.snapshot)).to.equal('granted')
    expect(attempt(insuranceClaim, part, does('recordPayment', 0, { amountFen: 3_200_001 }))).to.equal(undefined)
    const paid = attempt(insuranceClaim, part, does('recordPayment', 0, { amountFen: 3_200_000 }))!.stop
    expect(stateName(paid.snapshot)).to.equal('paid')
    const [sheet] = insuranceClaim.sheets({
      states: activeStates(paid.snapshot),
      facts: paid.snapshot.context,
      records: paid.records,
    })
    expect(sheet!.rows.map(([, , fen]) => fen)).to.deep.equal([5_200_000, 2_000_000, 3_200_000])
  })

  it('does not pay before it is decided, nor grant nothing', () => {
    const taken = standing(does('report'), does('submit'), does('accept'))
    expect(attempt(insuranceClaim, taken, does('recordPayment'))).to.equal(undefined)
    expect(attempt(insuranceClaim, taken, does('decide', 0, { grantedFen: 0 }))).to.equal(undefined)
    expect(attempt(insuranceClaim, taken, does('decide', 1, { grantedFen: 100 }))).to.equal(undefined)
    expect(attempt(insuranceClaim, taken, does('decide', 1, { reason: undefined }))).to.equal(undefined)
  })

  it('is decided again when it was contested', () => {
    const refused = standing(does('report'), does('submit'), does('decide', 1), does('contest'))
    expect(stateName(refused.snapshot)).to.equal('contested')
    expect(stateName(attempt(insuranceClaim, refused, does('decide'))!.stop.snapshot)).to.equal('granted')
  })
})
