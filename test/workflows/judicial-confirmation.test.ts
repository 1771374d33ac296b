import { expect } from 'chai'
import { holidays } from '../../db/holidays.ts'
import type { Steps } from '../../workflows/define.ts'
import { judicialConfirmation } from '../../workflows/definitions/judicial-confirmation/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './judicial-confirmation.samples.ts'

describeWorkflow(judicialConfirmation, samples)

const calendar = calendarOf({ holidays, publishedYears: [2026] })

const does = (step: string, place = 0): WalkStep => ({ step, ...samples[step]![place]! })
const end = (...steps: WalkStep[]): Stop => walk(judicialConfirmation, steps).stops.at(-1)!
const steps: Steps = judicialConfirmation.steps
const wrongAt = (stop: Stop, asked: WalkStep) =>
  Object.keys(
    steps[asked.step]!.wrong?.(argsOf(judicialConfirmation, stop.snapshot, asked, stop.way.length + 1)!) ?? {},
  )
const filing = (more: object): WalkStep => ({ ...does('apply'), answers: { ...does('apply').answers, ...more } })
const signatures = [does('signApplication'), does('signApplication', 1)]
const ready = [does('prepare'), ...signatures]
const accepted = [...ready, does('apply'), does('accept')]

describe('judicial confirmation', () => {
  it('goes to the inviting court only where a court had invited, else to a basic court of a lawful body', () => {
    expect(wrongAt(end(...ready), filing({ courtBasis: 'inviting' }))).to.deep.equal(['courtBasis'])
    expect(wrongAt(end(...ready), filing({ lawfullySetUp: 'no' }))).to.deep.equal(['lawfullySetUp'])
    const invited = end(does('prepare', 1), ...signatures)
    expect(wrongAt(invited, filing({ courtBasis: 'inviting', lawfullySetUp: 'no' }))).to.deep.equal([])
  })

  it("takes of a people's mediation committee what is about performance only", () => {
    expect(wrongAt(end(...ready), filing({ onlyPerformance: 'no' }))).to.deep.equal(['onlyPerformance'])
    expect(wrongAt(end(does('prepare', 1), ...signatures), filing({ onlyPerformance: 'no' }))).to.deep.equal([])
  })

  it('counts 30 days to apply, 3 to accept, 15 and 10 to decide within 30, 15 for each who received the ruling', () => {
    const due = (stop: Stop) =>
      rulesRunning(judicialConfirmation, stop).map(one => [
        one.rule,
        one.subject,
        dueOn(judicialConfirmation.deadlines[one.rule as 'jud_confirm_apply'].due, one, calendar).dueOn,
      ])
    expect(due(end(does('prepare')))).to.deep.equal([['jud_confirm_apply', 'proceeding', '2026-07-17']])
    expect(due(end(...ready, does('apply')))).to.deep.equal([['jud_confirm_accept', 'proceeding', '2026-06-26']])
    expect(due(end(...accepted, does('extend')))).to.have.deep.members([
      ['jud_confirm_limit', 'proceeding', '2026-07-27'],
      ['jud_confirm_decide', 'proceeding', '2026-07-20'],
    ])
    const served = end(...accepted, does('confirm'), does('recordService'), does('recordService', 1))
    expect(due(served)).to.deep.equal([
      ['jud_confirm_objection', 'worker', '2026-07-27'],
      ['jud_confirm_objection', 'employer', '2026-07-28'],
    ])
    expect(due(end(...accepted, does('confirm'), does('noteThirdParty')))).to.deep.equal([
      ['jud_confirm_third_party', 'proceeding', '2027-01-15'],
    ])
  })

  it('may be treated as withdrawn only while papers are asked for', () => {
    const asked = [...accepted, does('askSupplement')]
    expect(stateName(end(...asked, does('deemWithdrawn')).snapshot)).to.equal('deemed-withdrawn')
    expect(stateName(end(...asked, does('supplement'), does('confirm')).snapshot)).to.equal('confirmed.standing')
    expect(() => end(...accepted, does('deemWithdrawn'))).to.throw('refused')
  })

  it('S01, S16: is confirmed in days, and the ruling shuts the other route', () => {
    const couplings = steps.confirm!.couplings!.map(({ workflow, step }) => `${workflow}.${step}`)
    expect(couplings).to.deep.equal(['performance.recordConfirmation', 'arbitration-review.closeAsConfirmed'])
    const args = argsOf(judicialConfirmation, end(...accepted).snapshot, does('confirm'), 9)!
    const [tells] = steps.confirm!.couplings!
    expect(tells!.answers!(args)).to.deep.equal({ decidedOn: '2026-07-09', route: 'court', granted: 'yes' })
  })

  it('tells performance to open its doors again when an objection is upheld', () => {
    const [revokes] = steps.decideObjection!.couplings!
    const stop = end(...accepted, does('confirm'), does('object'))
    const told = (place: number) => {
      const args = argsOf(judicialConfirmation, stop.snapshot, does('decideObjection', place), 9)!
      return revokes!.when!(args)
    }
    expect([told(0), told(1)]).to.deep.equal([false, true])
    expect(stateName(end(...accepted, does('confirm'), does('object'), does('decideObjection', 1)).snapshot)).to.equal(
      'revoked',
    )
  })
})
