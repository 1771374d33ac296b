import { expect } from 'chai'
import { holidays } from '../../db/holidays.ts'
import type { Steps } from '../../workflows/define.ts'
import { arbitrationEntrusted } from '../../workflows/definitions/arbitration-entrusted/index.ts'
import { courtEntrusted } from '../../workflows/definitions/court-entrusted/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples as commission } from './arbitration-entrusted.samples.ts'
import { samples as court } from './court-entrusted.samples.ts'

describeWorkflow(courtEntrusted, court)
describeWorkflow(arbitrationEntrusted, commission)

const calendar = calendarOf({ holidays, publishedYears: [2026] })

describe('a mediation for a court', () => {
  const does = (step: string, place = 0, more: object = {}): WalkStep => {
    const sample = court[step]![place]!
    return { step, ...sample, answers: { ...sample.answers, ...more } }
  }
  const end = (...steps: WalkStep[]): Stop => walk(courtEntrusted, steps).stops.at(-1)!
  const due = (stop: Stop, rule: 'pre_suit_mediation' | 'online_mediation_assign') => {
    const running = rulesRunning(courtEntrusted, stop).find(one => one.rule === rule)
    return running && dueOn(courtEntrusted.deadlines[rule].due, running, calendar).dueOn
  }
  const steps: Steps = courtEntrusted.steps
  const wrongAt = (stop: Stop, asked: WalkStep) =>
    Object.keys(steps[asked.step]!.wrong!(argsOf(courtEntrusted, stop.snapshot, asked, 9)!))

  it('has thirty days from the referral, longer when all agree, or the day in the letter', () => {
    expect(due(end(does('receive')), 'online_mediation_assign')).to.equal('2026-11-13')
    expect(due(end(does('receive')), 'pre_suit_mediation')).to.equal('2026-12-09')
    expect(due(end(does('receive'), does('takeOn'), does('extend')), 'pre_suit_mediation')).to.equal('2026-12-18')
    expect(due(end(does('receive', 1)), 'pre_suit_mediation')).to.equal('2026-11-25')
  })

  it('returns undisputed facts only with both signatures, and an agreement only with what follows it', () => {
    const open = end(does('receive'), does('takeOn'))
    expect(wrongAt(open, does('returnResult', 0, { bothSigned: undefined }))).to.deep.equal(['bothSigned'])
    expect(wrongAt(open, does('returnResult', 1, { next: undefined }))).to.deep.equal(['next'])
    expect(wrongAt(open, does('returnResult', 0, { next: 'letter' }))).to.deep.equal(['next'])
    expect(
      stateName(end(does('receive'), does('takeOn'), does('returnResult'), does('confirmReceipt')).snapshot),
    ).to.equal('closed')
  })

  it('prepares a judicial confirmation as one the court has invited', () => {
    const [begins] = steps.returnResult!.couplings!
    const args = argsOf(courtEntrusted, end(does('receive')).snapshot, does('returnResult', 1), 9)!
    expect(begins!.when!(args)).to.equal(true)
    expect(begins!.answers!(args)).to.deep.equal({ preparedOn: '2026-11-10', invited: 'yes' })
  })
})

describe('a mediation for a commission', () => {
  const does = (step: string, place = 0): WalkStep => ({ step, ...commission[step]![place]! })
  const end = (...steps: WalkStep[]): Stop => walk(arbitrationEntrusted, steps).stops.at(-1)!

  it('has ten working days from consent where it was entrusted, and none where it was suggested', () => {
    const [running] = rulesRunning(arbitrationEntrusted, end(does('receive'), does('takeOn')))
    expect(dueOn(arbitrationEntrusted.deadlines.arb_entrusted_mediation.due, running!, calendar).dueOn).to.equal(
      '2026-11-24',
    )
    expect(rulesRunning(arbitrationEntrusted, end(does('receive', 1), does('takeOn')))).to.deep.equal([])
  })

  it('goes to the hearing when time is up or nothing was agreed, else to the letter', () => {
    const open = [does('receive'), does('takeOn')]
    expect(stateName(end(...open, does('expire')).snapshot)).to.equal('to-hearing')
    expect(stateName(end(...open, does('returnResult', 1)).snapshot)).to.equal('to-hearing')
    expect(stateName(end(...open, does('returnResult'), does('recordLetter')).snapshot)).to.equal('effective')
  })
})
