import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { bargainingDispute } from '../../workflows/definitions/bargaining-dispute/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { offered, stateName } from '../../workflows/walk.ts'
import { attempt, type Stop, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './bargaining-dispute.samples.ts'
import { coordinating, does, proposed, walks } from './bargaining-dispute.walks.ts'

describeWorkflow(bargainingDispute, samples, walks)

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

describe('the coordination of a bargaining dispute', () => {
  const standing = (...steps: ReturnType<typeof does>[]): Stop => walk(bargainingDispute, steps).stops.at(-1)!
  const all = [does('consent'), does('consent', 1), does('consent', 2)]

  it('ends in thirty days, fifteen more once, counted from the unrolled end (CCP 52)', () => {
    const begun = [does('arise'), does('apply'), does('accept', 0, { acceptedOn: '2026-05-13' })]
    const lastDay = (stop: Stop) => {
      const run = rulesRunning(bargainingDispute, stop).find(({ rule }) => rule === 'bd_finish')!
      return dueOn(lengthOf(bargainingDispute.deadlines.bd_finish.due, run), run, calendar).dueOn
    }
    expect(lastDay(standing(...begun))).to.equal('2026-06-12')
    const extended = standing(...begun, does('extend', 0, { days: 15 }))
    expect(lastDay(extended), '45 days are a Saturday').to.equal('2026-06-29')
    expect(attempt(bargainingDispute, extended, does('extend'))).to.equal(undefined)
  })

  it('is signed only when both chiefs and the person in charge have consented (CCP 54)', () => {
    for (const missing of [0, 1, 2]) {
      const two = standing(...proposed, ...all.filter((_, place) => place !== missing))
      expect(attempt(bargainingDispute, two, does('conclude')), `without ${missing}`).to.equal(undefined)
    }
    const three = standing(...proposed, ...all)
    expect(stateName(three.snapshot)).to.equal('coordinating.union.agreed+employer.agreed+authority.agreed')
    const done = attempt(bargainingDispute, three, does('conclude'))!.stop
    expect(stateName(done.snapshot)).to.equal('agreed')
    expect(done.records.find(({ kind }) => kind === 'offer')?.state).to.equal('agreed')
  })

  it('loses a consent that is withdrawn, and all of them with a new proposal or one that lapses', () => {
    const withdrawn = standing(...proposed, ...all, does('withdrawConsent', 1))
    expect(attempt(bargainingDispute, withdrawn, does('conclude'))).to.equal(undefined)
    for (const step of ['propose', 'lapseProposal']) {
      const again = attempt(bargainingDispute, standing(...proposed, ...all), does(step))!.stop
      expect(again.snapshot.context.consents, step).to.deep.equal([])
      expect(stateName(again.snapshot)).to.equal('coordinating.union.open+employer.open+authority.open')
    }
  })

  it('offers consent while a side is open, and its withdrawal once one has consented', () => {
    const offers = (stop: Stop) => offered(bargainingDispute, stop.snapshot, { today: '2026-11-20' })
    expect(offers(standing(...proposed)))
      .to.include('consent')
      .and.to.not.include('withdrawConsent')
    expect(offers(standing(...proposed, ...all)))
      .to.include('withdrawConsent')
      .and.to.not.include('consent')
  })

  it('consents to nothing while nothing is proposed, and nobody twice', () => {
    expect(attempt(bargainingDispute, standing(...coordinating), does('consent'))).to.equal(undefined)
    expect(attempt(bargainingDispute, standing(...proposed, does('consent')), does('consent'))).to.equal(undefined)
  })

  it('runs the day until which a proposal stands, of the newest alone', () => {
    const one = rulesRunning(bargainingDispute, standing(...proposed)).filter(({ rule }) => rule === 'bd_proposal')
    expect(one).to.deep.equal([{ rule: 'bd_proposal', subject: 'event-6-proposal', anchorOn: '2026-11-15' }])
    const replaced = standing(...proposed, does('propose', 1))
    expect(rulesRunning(bargainingDispute, replaced).map(({ rule }) => rule)).to.deep.equal(['bd_finish'])
  })
})
