import { expect } from 'chai'
import { holidays } from '../../db/holidays.ts'
import type { Given, Steps } from '../../workflows/define.ts'
import { arbitrationReview } from '../../workflows/definitions/arbitration-review/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './arbitration-review.samples.ts'

describeWorkflow(arbitrationReview, samples)

const calendar = calendarOf({ holidays, publishedYears: [2026] })

const does = (step: string, place = 0): WalkStep => ({ step, ...samples[step]![place]! })
const end = (...steps: WalkStep[]): Stop => walk(arbitrationReview, steps).stops.at(-1)!
const ending = (...steps: WalkStep[]) => stateName(end(...steps).snapshot)
const steps: Steps = arbitrationReview.steps
const refusedAt = (stop: Stop, asked: WalkStep) => {
  const args = argsOf(arbitrationReview, stop.snapshot, asked, stop.way.length + 1)!
  const { wrong, blocked } = steps[asked.step]!
  return [...Object.keys(wrong?.(args) ?? {}), ...(blocked?.(args) ?? []).map(({ en }) => en)]
}
const signed = [does('prepare'), does('signApplication'), does('signApplication', 1)]
const accepted = [...signed, does('apply'), does('accept')]

describe('arbitration review', () => {
  it('is filed only once both sides have signed, and not before the later signature', () => {
    const one = end(does('prepare'), does('signApplication'))
    expect(refusedAt(one, does('apply'))).to.include('Both sides must have signed the application')
    const early = { ...does('apply'), answers: { ...does('apply').answers, filedOn: '2026-06-19' } }
    expect(refusedAt(end(...signed), early)).to.deep.equal(['filedOn'])
    expect(ending(...signed, does('apply'))).to.equal('applied')
  })

  it('refuses a mere confirmation of an employment relationship, and papers that are missing', () => {
    const only = { ...does('prepare'), answers: { relationshipOnly: 'yes' } }
    expect(refusedAt(walk(arbitrationReview, []).stops[0]!, only)).to.deep.equal(['relationshipOnly'])
    const bare = { ...does('apply'), answers: { ...does('apply').answers, enclosures: ['agreement'] } }
    expect(refusedAt(end(...signed), bare)).to.deep.equal(['enclosures'])
  })

  it('is shut for those whose agreement the court has confirmed, and not begun twice', () => {
    const start = walk(arbitrationReview, []).stops[0]!
    const among = (workflow: string, state: string, ended: boolean, members = ['member']): WalkStep => ({
      ...does('prepare'),
      given: { ...does('prepare').given, coveredSiblings: [{ workflow, state, ended, members }] },
    })
    expect(refusedAt(start, among('judicial-confirmation', 'confirmed.standing', false))).to.have.length(1)
    expect(refusedAt(start, among('judicial-confirmation', 'concluded', true))).to.have.length(1)
    expect(refusedAt(start, among('arbitration-review', 'applied', false))).to.have.length(1)
    expect(refusedAt(start, among('judicial-confirmation', 'dismissed', true))).to.deep.equal([])
    expect(refusedAt(start, among('judicial-confirmation', 'concluded', true, ['another']))).to.deep.equal([])
  })

  it('asks every worker of the group to sign, unless one signs for all', () => {
    const group: Partial<Given> = {
      parties: [
        { id: 'worker', side: 'applicant' },
        { id: 'second', side: 'applicant' },
        { id: 'left', side: 'applicant' },
        { id: 'employer', side: 'respondent' },
      ],
      members: [
        { id: 'm1', partyId: 'worker' },
        { id: 'm2', partyId: 'second' },
        { id: 'm3', partyId: 'left' },
      ],
      coveredMembers: ['m1', 'm2'],
    }
    const sign = (party: string, signedOn: string, more: object = {}): WalkStep => ({
      step: 'signApplication',
      answers: { party, signedOn, way: 'electronic', ...more },
      given: group,
    })
    const employer = sign('employer', '2026-06-18', { way: 'seal' })
    const one = end(does('prepare'), employer, sign('worker', '2026-06-19'))
    expect(refusedAt(one, does('apply'))).to.include('Both sides must have signed the application')
    expect(refusedAt(one, sign('worker', '2026-06-20'))).to.deep.equal(['party'])
    expect(
      ending(does('prepare'), employer, sign('worker', '2026-06-19'), sign('second', '2026-06-20'), does('apply')),
    ).to.equal('applied')
    expect(ending(does('prepare'), employer, sign('worker', '2026-06-19', { forSide: 'yes' }), does('apply'))).to.equal(
      'applied',
    )
  })

  it('binds with the second signature for the letter, and cannot be withdrawn once one has signed', () => {
    const letter = [...accepted, does('issueLetter')]
    expect(ending(...letter, does('withdraw'))).to.equal('withdrawn')
    const half = end(...letter, does('signLetter'))
    expect(stateName(half.snapshot)).to.equal('letter')
    expect(refusedAt(half, does('withdraw'))).to.deep.equal(['The letter has been served'])
    expect(stateName(attempt(arbitrationReview, half, does('signLetter', 1))!.stop.snapshot)).to.equal('effective')
  })

  it('tells performance of the day both had signed for it, whoever was first', () => {
    const [tells] = steps.signLetter!.couplings!
    const half = end(...accepted, does('issueLetter'), does('signLetter', 1))
    const args = argsOf(arbitrationReview, half.snapshot, does('signLetter'), 9)!
    expect(tells!.when!(args)).to.equal(true)
    expect(tells!.answers!(args)).to.deep.equal({ decidedOn: '2026-07-03', route: 'arbitration', granted: 'yes' })
    const first = end(...accepted, does('issueLetter'))
    expect(tells!.when!(argsOf(arbitrationReview, first.snapshot, does('signLetter'), 9)!)).to.equal(false)
  })

  it('counts fifteen days to apply, then five working days, and five more with approval', () => {
    const due = (stop: Stop, rule: keyof typeof arbitrationReview.deadlines) => {
      const running = rulesRunning(arbitrationReview, stop).find(one => one.rule === rule)
      return running && dueOn(arbitrationReview.deadlines[rule].due, running, calendar).dueOn
    }
    expect(due(end(does('prepare')), 'arb_review_apply')).to.equal('2026-07-02')
    expect(due(end(...accepted), 'arb_review_decide')).to.equal('2026-07-01')
    expect(due(end(...accepted, does('extend')), 'arb_review_decide')).to.equal('2026-07-08')
    expect(refusedAt(end(...accepted, does('extend')), does('extend'))).to.have.length(1)
  })
})
