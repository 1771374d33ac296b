import { expect } from 'chai'
import type { Steps } from '../../workflows/define.ts'
import { doorsAfterBreach, performance } from '../../workflows/definitions/performance/index.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { first, samples, second } from './performance.samples.ts'

const begun: WalkStep = { step: 'begin', ...samples.begin![0]! }
const pay = (paidOn: string, amountFen: number, more: object = {}): WalkStep => ({
  step: 'recordPayment',
  answers: { paidOn, amountFen, way: 'bank', ...more },
  given: { today: paidOn },
})
const missed = (today: string): WalkStep => ({
  step: 'markMissed',
  answers: {},
  given: { today },
})
const withDuties: WalkStep = { ...begun, answers: { ...begun.answers, otherDuties: 'yes' } }
const done: WalkStep = { step: 'confirmDuties', answers: { doneOn: '2026-10-20', proof: '回执' } }
const confirmed = (amountFen: number): WalkStep => ({
  step: 'confirmReceipt',
  answers: { confirmedOn: '2026-11-11', amountFen, way: 'phone' },
})

describeWorkflow(performance, samples, [
  { name: 'a certificate before the money', steps: [withDuties, done] },
  { name: 'a certificate after a missed day', steps: [withDuties, missed('2026-10-16'), done] },
  {
    name: 'paid at once, confirmed, called back',
    steps: [begun, pay('2026-10-14', 2_800_000), confirmed(2_800_000), { step: 'callBack', ...samples.callBack![0]! }],
  },
])

const end = (steps: WalkStep[]): Stop => walk(performance, steps).stops.at(-1)!
const wrongWith = (stop: Stop, asked: WalkStep): string[] => {
  const args = argsOf(performance, stop.snapshot, asked, 9)!
  const steps: Steps = performance.steps
  return Object.keys(steps[asked.step]?.wrong?.(args) ?? {})
}

describe('performance', () => {
  it('is performed only when every fen is in', () => {
    const almost = end([begun, pay('2026-10-15', 2_799_999)])
    expect(stateName(almost.snapshot)).to.equal('performing')

    const { stop } = attempt(performance, almost, pay('2026-11-10', 1))!
    expect(stateName(stop.snapshot)).to.equal('performed')
  })

  it('lets a payment fall on the earliest day first and names the late part', () => {
    const { records } = end([begun, pay('2026-10-20', 1_200_000)])
    const payments = records.filter(({ kind }) => kind === 'payment')
    expect(payments.map(({ amountFen, state }) => [amountFen, state])).to.deep.equal([
      [1_000_000, 'late'],
      [200_000, 'in-time'],
    ])
    const obligations = records.filter(({ kind }) => kind === 'obligation')
    expect(obligations.map(({ key, settledFen, state }) => [key, settledFen, state])).to.deep.equal([
      [first.key, 1_000_000, 'settled'],
      [second.key, 200_000, 'open'],
    ])
  })

  it('refuses more than is owed, nothing at all, and an obligation that is not open', () => {
    const stop = end([begun])
    expect(wrongWith(stop, pay('2026-10-15', 2_800_001))).to.deep.equal(['amountFen'])
    expect(wrongWith(stop, pay('2026-10-15', 0))).to.deep.equal(['amountFen'])
    expect(wrongWith(stop, pay('2026-10-15', 1_800_000, { obligation: first.key }))).to.deep.equal(['amountFen'])
    const later = end([begun, pay('2026-10-14', 1_000_000)])
    expect(wrongWith(later, pay('2026-10-15', 1, { obligation: first.key }))).to.deep.equal(['obligation'])
  })

  it('takes no payment from before the agreement took effect, and one of that very day', () => {
    const stop = end([begun])
    expect(wrongWith(stop, pay('2026-10-01', 100))).to.deep.equal(['paidOn'])
    expect(wrongWith(stop, pay('2026-10-02', 100))).to.deep.equal([])
  })

  it('is breached on the morning after a missed day, and back when all that is overdue is paid', () => {
    const breached = end([begun, missed('2026-10-16')])
    expect(stateName(breached.snapshot)).to.equal('breached.deciding')
    expect(attempt(performance, breached, missed('2026-10-17')), 'fired twice').to.equal(undefined)

    const part = attempt(performance, breached, pay('2026-10-18', 400_000))!.stop
    expect(stateName(part.snapshot)).to.equal('breached.deciding')
    const paid = attempt(performance, part, pay('2026-10-19', 600_000))!.stop
    expect(stateName(paid.snapshot)).to.equal('performing')
    expect(stateName(attempt(performance, paid, missed('2026-11-11'))!.stop.snapshot)).to.equal('breached.deciding')
  })

  it('is not missed on the day itself', () => {
    expect(attempt(performance, end([begun]), missed('2026-10-15'))).to.equal(undefined)
  })

  it('runs one deadline for each open obligation, on the day last agreed on', () => {
    const stop = end([
      begun,
      pay('2026-10-14', 1_000_000),
      {
        step: 'defer',
        answers: { deferredOn: '2026-11-01', obligation: second.key, newDueOn: '2026-12-01', bothAgree: 'yes' },
      },
    ])
    const days = rulesRunning(performance, stop).filter(({ rule }) => rule === 'agreement_performance')
    expect(days).to.deep.equal([{ rule: 'agreement_performance', subject: second.key, anchorOn: '2026-12-01' }])
    const kept = stop.records.find(({ details }) => details.what === 'deferment')
    expect(kept?.details).to.include({ from: second.dueOn, obligation: second.key })
  })

  it('closes the second route to a confirmation once one is granted', () => {
    const rules = (steps: WalkStep[]) => rulesRunning(performance, end([begun, ...steps])).map(({ rule }) => rule)
    expect(rules([])).to.include.members(['arb_review_apply', 'jud_confirm_apply'])
    const filed: WalkStep = { step: 'applyConfirmation', answers: { filedOn: '2026-10-09', route: 'court' } }
    expect(rules([filed]))
      .to.include('arb_review_apply')
      .and.not.include('jud_confirm_apply')
    const granted: WalkStep = {
      step: 'recordConfirmation',
      answers: { decidedOn: '2026-10-13', route: 'court', granted: 'yes' },
    }
    expect(rules([filed, granted])).to.not.include.members(['arb_review_apply', 'jud_confirm_apply'])
  })

  it('is open again when a payment is replayed without an earlier one', () => {
    const last = pay('2026-11-09', 1_800_000)
    expect(stateName(end([begun, pay('2026-10-15', 1_000_000), last]).snapshot)).to.equal('performed')

    const replayed = end([begun, last])
    expect(stateName(replayed.snapshot)).to.equal('performing')
    const open = replayed.records.filter(({ kind, state }) => kind === 'obligation' && state === 'open')
    expect(open.map(({ key, settledFen }) => [key, settledFen])).to.deep.equal([[second.key, 800_000]])
  })

  it('waits for other duties although the money is in', () => {
    const paid = end([withDuties, pay('2026-10-15', 2_800_000)])
    expect(stateName(paid.snapshot)).to.equal('performing')
    const done: WalkStep = {
      step: 'confirmDuties',
      answers: { doneOn: '2026-10-16', proof: '回执' },
      given: { openFen: 0 },
    }
    expect(stateName(attempt(performance, paid, done)!.stop.snapshot)).to.equal('performed')
  })
})

describe('the doors after a breach', () => {
  const open = (facts: Parameters<typeof doorsAfterBreach>[0]) =>
    doorsAfterBreach(facts).flatMap(({ door, open }) => (open ? [door] : []))
  const statutory = { orgBasis: 'people_mediation', ground: 'mediation-agreement' } as const

  it('are payment order, suit and arbitration for wages agreed on before a statutory body', () => {
    expect(open({ ...statutory, claimKind: 'wages' })).to.have.members(['payment-order', 'suit', 'arbitration'])
  })

  it('leave the suit closed when more than wages was agreed on, until the payment order was ended', () => {
    expect(open({ ...statutory, claimKind: 'listed' })).to.have.members(['payment-order', 'arbitration'])
    expect(open({ ...statutory, claimKind: 'listed', orderEnded: true })).to.have.members(['suit', 'arbitration'])
  })

  it('are arbitration alone for other money, for other bodies and for settlements', () => {
    expect(open({ ...statutory, claimKind: 'other' })).to.deep.equal(['arbitration'])
    expect(open({ ...statutory, orgBasis: 'other', claimKind: 'wages' })).to.deep.equal(['arbitration'])
    expect(open({ ...statutory, ground: 'settlement', claimKind: 'wages' })).to.deep.equal(['arbitration'])
  })

  it('open enforcement in place of arbitration for a confirmed agreement', () => {
    expect(open({ ...statutory, claimKind: 'other', confirmedBy: 'court' })).to.deep.equal(['enforcement'])
  })

  it('say why and on which article, in both languages', () => {
    for (const { reason, source } of doorsAfterBreach({})) {
      for (const text of [reason, source]) expect(Object.values(text).every(Boolean)).to.equal(true)
    }
  })
})
