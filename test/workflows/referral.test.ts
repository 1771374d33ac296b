import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { referral } from '../../workflows/definitions/referral/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { activeStates, stateName } from '../../workflows/walk.ts'
import { attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { plainCalendar } from '../support/plain-calendar.ts'
import { describeWorkflow } from '../support/walks.ts'
import { counselling, inspection, samples } from './referral.samples.ts'

describeWorkflow(referral, samples)

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

describe('a referral', () => {
  const sent = (place = 0): Stop => walk(referral, [{ step: 'send', ...samples.send![place]! }]).stops.at(-1)!
  const runs = ({ snapshot, records }: Stop) =>
    referral.running({
      states: activeStates(snapshot),
      facts: snapshot.context,
      records,
      others: [],
      calendar: plainCalendar,
    })

  it('gives each partner its own time to sign', () => {
    expect(runs(sent(0))).to.deep.equal([
      { rule: 'referral_sign_wd', subject: 'proceeding', anchorOn: '2026-11-02', length: 1, unit: 'wd' },
    ])
    expect(runs(sent(1))).to.deep.equal([
      { rule: 'referral_sign_d', subject: 'proceeding', anchorOn: '2026-11-02', length: 0, unit: 'd' },
    ])
  })

  it('starts the time to sign again when it is sent a second time', () => {
    const returned = walk(referral, [
      { step: 'send', ...samples.send![0]! },
      { step: 'returnIt', ...samples.returnIt![0]! },
      { step: 'resend', ...samples.resend![0]! },
    ])
    expect(runs(returned.stops.at(-1)!)[0]).to.include({ anchorOn: '2026-11-05' })
  })

  it('S09: is returned on the last day to sign, sent again complete, signed for the day after, and ends with a result', () => {
    const agency = { id: 'partner-insurance', signInDays: 5, signInUnit: 'wd' as const, confidential: false }
    const [first] = samples.send!
    const send = {
      step: 'send',
      answers: { ...first!.answers, partnerId: agency.id, sentOn: '2026-07-07' },
      given: { ...first!.given, partner: agency },
    }
    const on = (step: string, days: Record<string, string>) => ({
      step,
      ...samples[step]![0]!,
      answers: { ...samples[step]![0]!.answers, ...days },
    })
    const back = on('returnIt', { returnedOn: '2026-07-14' })
    const again = on('resend', { resentOn: '2026-07-16' })
    const signed = on('sign', { signedOn: '2026-07-17', resultBy: '2026-08-20' })
    const standing = (...steps: WalkStep[]) => walk(referral, steps).stops.at(-1)!
    const lastDays = (stop: Stop) =>
      runs(stop).map(run => {
        const { due } = referral.deadlines[run.rule as keyof typeof referral.deadlines]
        return [run.rule, dueOn(lengthOf(due, run), run, calendar).dueOn]
      })
    expect(lastDays(standing(send))).to.deep.equal([['referral_sign_wd', '2026-07-14']])
    expect(stateName(standing(send, back).snapshot)).to.equal('returned')
    expect(lastDays(standing(send, back, again))).to.deep.equal([['referral_sign_wd', '2026-07-23']])
    const result = on('recordResult', { resultOn: '2026-08-20' })
    expect(stateName(standing(send, back, again, signed, result).snapshot)).to.equal('done')
  })

  it('keeps no reason and no word of a confidential matter in its facts', () => {
    const { context } = sent(1).snapshot
    expect(Object.keys(context)).to.not.include.members(['reason', 'text', 'partnerId'])
    expect(referral.steps.send.audience({ given: { today: '2026-11-02', partner: counselling } } as never)).to.equal(
      'ends',
    )
    expect(referral.steps.sign.audience({ facts: context } as never)).to.equal('ends')
  })

  it('takes back from a confidential partner only that it was received', () => {
    const signed = attempt(referral, sent(1), { step: 'sign', ...samples.sign![1]! })!.stop
    const [ordered, received] = samples.recordResult!
    expect(attempt(referral, signed, { step: 'recordResult', ...ordered! })).to.equal(undefined)
    expect(attempt(referral, signed, { step: 'recordResult', ...received! })).to.not.equal(undefined)
  })

  it('sends care to a confidential partner only', () => {
    const [, care] = samples.send!
    const wrong = { ...care!, given: { ...care!.given, partner: inspection } }
    expect(attempt(referral, walk(referral, []).stops[0]!, { step: 'send', ...wrong })).to.equal(undefined)
  })

  it('is not sent again on a consent that was withdrawn', () => {
    const returned = attempt(referral, sent(), { step: 'returnIt', ...samples.returnIt![0]! })!.stop
    const [again] = samples.resend!
    expect(attempt(referral, returned, { step: 'resend', answers: again!.answers, given: { consents: [] } })).to.equal(
      undefined,
    )
  })

  it('opens the case to the partner, and ends that when it is withdrawn', () => {
    const withdrawn = attempt(referral, sent(), { step: 'withdraw', ...samples.withdraw![0]! })!.stop
    const grant = withdrawn.records.find(({ kind }) => kind === 'grant')
    expect(grant).to.include({ key: 'event-1-partner', organisationId: inspection.id, untilOn: '2026-11-05' })
  })
})
