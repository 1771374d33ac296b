import { expect } from 'chai'
import { holidays } from '../../db/holidays.ts'
import type { Steps } from '../../workflows/define.ts'
import { paymentOrder } from '../../workflows/definitions/payment-order/index.ts'
import { roundedHalfUp } from '../../workflows/law/calculators/exact.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { paymentOrderFeeFen, propertyCaseFee } from '../../workflows/law/court-fees.ts'
import { dueOn } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './payment-order.samples.ts'

describeWorkflow(paymentOrder, samples)

const calendar = calendarOf({ holidays, publishedYears: [2026] })

const does = (step: string, place = 0): WalkStep => ({ step, ...samples[step]![place]! })
const end = (...steps: WalkStep[]): Stop => walk(paymentOrder, steps).stops.at(-1)!
const steps: Steps = paymentOrder.steps
const wrongAt = (stop: Stop, asked: WalkStep) =>
  Object.keys(steps[asked.step]!.wrong?.(argsOf(paymentOrder, stop.snapshot, asked, stop.way.length + 1)!) ?? {})
const answer = (step: string, answers: Record<string, unknown>, given?: WalkStep['given']): WalkStep => ({
  step,
  answers,
  ...(given ? { given } : {}),
})
const applied = [does('prepare'), does('apply')]
const issued = [...applied, does('accept'), does('issue')]
const served = [...issued, does('recordService'), does('recordService', 1)]

describe('a payment order', () => {
  it('gives each debtor fifteen days from the day that debtor received it', () => {
    const due = rulesRunning(paymentOrder, end(...served)).map(one => [
      one.rule,
      one.subject,
      dueOn(paymentOrder.deadlines.po_debtor.due, one, calendar).dueOn,
    ])
    expect(due).to.deep.equal([
      ['po_debtor', 'firm', '2026-06-18'],
      ['po_debtor', 'host', '2026-06-22'],
    ])
  })

  it('can be enforced once the last debtor has been silent, by the clock', () => {
    const one = end(...served, does('lapse'))
    expect(stateName(one.snapshot)).to.equal('issued')
    expect(rulesRunning(paymentOrder, one).map(({ subject }) => subject)).to.deep.equal(['host'])
    expect(attempt(paymentOrder, one, does('lapse')), 'fired twice').to.equal(undefined)
    const both = end(...served, does('lapse'), does('lapse', 1))
    expect(stateName(both.snapshot)).to.equal('enforceable')
    expect(rulesRunning(paymentOrder, both).map(({ rule }) => rule)).to.deep.equal(['enforcement_apply'])
  })

  it('waits for a debtor who has not been served, though the others are silent', () => {
    const stop = end(...issued, does('recordService'), does('lapse'))
    expect(stateName(stop.snapshot)).to.equal('issued')
  })

  it('is not touched by an oral objection, nor by one that only says it cannot pay', () => {
    const oral = end(...served, does('object', 1))
    expect(stateName(oral.snapshot)).to.equal('issued')
    expect(oral.records.find(({ kind }) => kind === 'position')?.state).to.equal('void')
    const unable = answer('object', { party: 'firm', objectedOn: '2026-06-05', form: 'written', content: 'unable' })
    const poor = end(...served, unable)
    expect(stateName(poor.snapshot)).to.equal('issued')
    expect(rulesRunning(paymentOrder, poor)).to.have.length(2)
    expect(stateName(end(...served, does('object')).snapshot)).to.equal('objected')
  })

  it('takes no objection of a debtor who has not been served, or whose days have passed', () => {
    expect(wrongAt(end(...issued), does('object'))).to.include('party')
    const late = answer('object', { party: 'firm', objectedOn: '2026-06-20', form: 'written', content: 'debt' })
    expect(wrongAt(end(...served, does('lapse')), late)).to.include('party')
  })

  it('leads on by what it rested on: to court from an agreement, to arbitration from arrears', () => {
    const lapsed = [...served, does('object'), does('endByObjection')]
    expect(rulesRunning(paymentOrder, end(...lapsed)).map(({ rule }) => rule)).to.deep.equal(['po_no_suit'])
    expect(stateName(end(...lapsed, does('chooseWay')).snapshot)).to.equal('to-suit')
    expect(stateName(end(...lapsed, does('becomeSuit')).snapshot)).to.equal('to-suit')

    const arrears = [does('prepare', 1), does('apply', 1), does('accept'), does('issue'), does('recordService')]
    const ended = end(...arrears, does('object'), does('endByObjection'))
    expect(rulesRunning(paymentOrder, ended)).to.deep.equal([])
    expect(wrongAt(ended, does('chooseWay'))).to.deep.equal(['way'])
    expect(attempt(paymentOrder, ended, does('becomeSuit'))).to.equal(undefined)
    expect(stateName(attempt(paymentOrder, ended, does('chooseWay', 1))!.stop.snapshot)).to.equal('to-arbitration')
  })

  it('is filed with all four conditions only', () => {
    const stop = end(does('prepare'))
    const partly = { ...does('apply'), answers: { ...does('apply').answers, conditions: ['due', 'reachable'] } }
    expect(wrongAt(stop, partly)).to.deep.equal(['conditions'])
    const otherBasis = { ...does('apply'), answers: { ...does('apply').answers, basis: 'arrears' } }
    expect(wrongAt(stop, otherBasis)).to.deep.equal(['basis'])
  })

  it('tells performance what came of it, but not where there was no agreement', () => {
    const [tells] = steps.endByObjection!.couplings!
    const argsAfter = (way: WalkStep[]) => argsOf(paymentOrder, end(...way).snapshot, does('endByObjection'), 9)!
    expect(tells!.when!(argsAfter([...served, does('object')]))).to.equal(true)
    const arrears = [does('prepare', 1), does('apply', 1), does('accept'), does('issue'), does('recordService')]
    expect(tells!.when!(argsAfter([...arrears, does('object')]))).to.equal(false)

    const [enforceable] = steps.lapse!.couplings!
    const lapsing = (way: WalkStep[], place: number) =>
      enforceable!.when!(argsOf(paymentOrder, end(...way).snapshot, does('lapse', place), 9)!)
    expect(lapsing(served, 0)).to.equal(false)
    expect(lapsing([...served, does('lapse')], 1)).to.equal(true)
  })
})

describe('the practice notes S04 and S18, as payment orders', () => {
  const apply = (appliedOn: string, amountFen: number): WalkStep => ({
    ...does('apply'),
    answers: { ...does('apply').answers, appliedOn, amountFen, debtors: ['firm'] },
  })

  it('S04: served on 3 June, silent until the 18th, enforceable on the 19th, paid on 3 July', () => {
    const way = [
      answer('prepare', { preparedOn: '2026-05-20', basis: 'agreement', amountFen: 3_000_000 }),
      apply('2026-05-20', 3_000_000),
      answer('accept', { acceptedOn: '2026-05-25' }),
      answer('issue', { issuedOn: '2026-06-01', amountFen: 3_000_000 }),
      does('recordService'),
    ]
    const [running] = rulesRunning(paymentOrder, end(...way))
    expect(dueOn(paymentOrder.deadlines.po_debtor.due, running!, calendar).dueOn).to.equal('2026-06-18')
    const silent = [...way, does('lapse')]
    expect(end(...silent).snapshot.context).to.include({ enforceableOn: '2026-06-19' })
    const [toEnforce] = rulesRunning(paymentOrder, end(...silent))
    expect(toEnforce, 'two years from the last day of performance (2.2, CPL 250(2))').to.include({
      rule: 'enforcement_apply',
      anchorOn: '2026-06-18',
    })
    const [enforces] = steps.enforce!.couplings!
    expect(enforces!.answers!(argsOf(paymentOrder, end(...silent).snapshot, does('enforce'), 9)!)).to.include({
      performanceEndsOn: '2026-06-18',
    })
    expect(
      stateName(
        end(...silent, answer('recordPaid', { paidOn: '2026-07-03', amountFen: 3_000_000, alsoPayment: 'no' }))
          .snapshot,
      ),
    ).to.equal('paid')
  })

  it('S18: issued on 27 May, objected to in writing on 5 June, sued on the agreement on the 10th', () => {
    const way = [
      answer('prepare', { preparedOn: '2026-05-19', basis: 'agreement', amountFen: 7_200_000 }),
      apply('2026-05-19', 7_200_000),
      answer('accept', { acceptedOn: '2026-05-22' }),
      answer('issue', { issuedOn: '2026-05-27', amountFen: 7_200_000 }),
      answer('recordService', { party: 'firm', receivedOn: '2026-05-29', way: 'direct' }),
      does('object'),
      answer('endByObjection', { receivedOn: '2026-06-05' }),
      does('chooseWay'),
    ]
    expect(stateName(end(...way).snapshot)).to.equal('to-suit')
  })
})

describe('the fee of a payment order', () => {
  it('is one third of that of a property case, band by band', () => {
    const yuan = (amount: number) => [roundedHalfUp(propertyCaseFee(amount * 100)), paymentOrderFeeFen(amount * 100)]
    expect(yuan(9_600)).to.deep.equal([5_000, 1_667])
    expect(yuan(10_000)).to.deep.equal([5_000, 1_667])
    expect(yuan(72_000)).to.deep.equal([160_000, 53_333])
    expect(yuan(100_000)).to.deep.equal([230_000, 76_667])
    expect(yuan(200_000)).to.deep.equal([430_000, 143_333])
    expect(yuan(1_000_000)).to.deep.equal([1_380_000, 460_000])
    expect(yuan(30_000_000)[0]).to.equal(1_380_000 + 900_000 + 2_400_000 + 3_500_000 + 6_000_000 + 5_000_000)
  })
})
