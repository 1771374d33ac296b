import { expect } from 'chai'
import { referral } from '../../workflows/definitions/referral/index.ts'
import { activeStates } from '../../workflows/walk.ts'
import { attempt, type Stop, walk } from '../support/explore.ts'
import { describeWorkflow } from '../support/walks.ts'
import { counselling, inspection, samples } from './referral.samples.ts'

describeWorkflow(referral, samples)

describe('a referral', () => {
  const sent = (place = 0): Stop => walk(referral, [{ step: 'send', ...samples.send![place]! }]).stops.at(-1)!
  const runs = ({ snapshot, records }: Stop) =>
    referral.running({ states: activeStates(snapshot), facts: snapshot.context, records, others: [] })

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
