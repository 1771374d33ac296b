import { expect } from 'chai'
import type { StepArgs, Steps } from '../../workflows/define.ts'
import { mediation } from '../../workflows/definitions/mediation/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { agreedObligation, parties, samples } from './mediation.samples.ts'

const steps: Steps = mediation.steps
const like = (step: string, which = 0): WalkStep => ({ step, ...samples[step]![which]! })
const applied = like('apply')
const accepted = like('accept')
const end = (...taken: WalkStep[]): Stop => walk(mediation, taken).stops.at(-1)!
const stateAfter = (...taken: WalkStep[]) => stateName(end(...taken).snapshot)
const argsAt = (stop: Stop, asked: WalkStep): StepArgs => argsOf(mediation, stop.snapshot, asked, stop.way.length + 1)!
const wrongAt = (stop: Stop, asked: WalkStep) => Object.keys(steps[asked.step]?.wrong?.(argsAt(stop, asked)) ?? {})
const factsOf = ({ snapshot }: Stop) => snapshot.context as Record<string, unknown>

describe('the room', () => {
  it('shows an offer made in caucus to that side and the mediators only', () => {
    const offer = like('recordOffer')
    const stop = end(applied, accepted, offer)
    expect(steps.recordOffer?.audience?.(argsAt(stop, offer))).to.equal('respondent')
    const [record] = stop.records.filter(({ kind }) => kind === 'offer')
    expect(record).to.include({ amountFen: 2_000_000, audience: 'respondent' })
    const joint = { ...offer, answers: { ...offer.answers, room: 'joint' } }
    expect(steps.recordOffer?.audience?.(argsAt(stop, joint))).to.equal('all')
  })

  it('keeps the session and the next date', () => {
    const { records } = end(applied, accepted, like('holdSession'))
    expect(records.map(({ kind, onDay, state }) => [kind, onDay, state])).to.deep.equal([
      ['hearing', '2026-06-12', 'held'],
      ['appointment', '2026-06-17', 'planned'],
    ])
  })
})

describe('a mediation without an agreement', () => {
  it('is deemed failed by the clock, extended or not', () => {
    expect(stateAfter(applied, accepted, like('expire'))).to.equal('failed')
    expect(stateAfter(applied, accepted, like('extend'), like('expire'))).to.equal('failed')
  })

  it('is not failed by the clock once terms are accepted', () => {
    expect(attempt(mediation, end(applied, accepted, like('agree')), like('expire'))).to.equal(undefined)
  })

  it('is terminated for a crime only with the day the police were told', () => {
    const silent: WalkStep = {
      step: 'terminate',
      answers: { endedOn: '2026-06-18', reason: 'crime_or_violence', advised: 'yes' },
    }
    expect(wrongAt(end(applied, accepted), silent)).to.deep.equal(['reportedOn'])
  })

  it('may be withdrawn at any time before the agreement takes effect', () => {
    for (const way of [[applied], [applied, accepted], [applied, accepted, like('agree')], [like('initiate')]]) {
      expect(stateAfter(...way, like('withdraw'))).to.equal('withdrawn')
    }
  })

  it('lets go of what was agreed when nobody signs', () => {
    const stop = end(applied, accepted, like('agree'), {
      ...like('fail', 1),
      given: { agreedObligations: [{ ...agreedObligation, key: 'event-3-1' }] },
    })
    expect(stop.records.map(({ kind, state }) => [kind, state])).to.deep.equal([['obligation', 'lapsed']])
    expect(wrongAt(end(applied, accepted, like('holdSession')), like('fail', 1))).to.deep.equal(['reason'])
  })
})

describe('mediations as practice tells them', () => {
  const weekends = calendarOf({ holidays: [], publishedYears: [2026] })
  const dues = (stop: Stop) =>
    Object.fromEntries(
      rulesRunning(mediation, stop).map(running => {
        const { due } = mediation.deadlines[running.rule as keyof typeof mediation.deadlines]
        return [running.rule, dueOn(due, running, weekends).dueOn]
      }),
    )
  const apply = (appliedOn: string, way: string): WalkStep => ({
    step: 'apply',
    answers: { appliedOn, way, elsewhere: 'no', signed: 'yes' },
    given: { parties },
  })
  const accept = (acceptedOn: string): WalkStep => ({
    step: 'accept',
    answers: { acceptedOn, position: 'not-refused', inScope: 'yes', mediators: [] },
    given: { orgBasis: 'people_mediation' },
  })

  it('S05: eight thousand offered for fifty-two, over after fifteen days, failed on the sixteenth', () => {
    const offer: WalkStep = {
      step: 'recordOffer',
      answers: { offeredOn: '2026-05-20', proposer: 'respondent', room: 'joint', amountFen: 800_000 },
    }
    const talking = end(apply('2026-05-11', 'written'), accept('2026-05-11'), offer)
    expect(dues(talking)).to.deep.equal({ mediation_arb_gate: '2026-05-26', mediation_close: '2026-05-26' })
    const expired = attempt(mediation, talking, { step: 'expire', answers: {}, given: { today: '2026-05-27' } })
    expect(stateName(expired!.stop.snapshot)).to.equal('failed')
  })

  it('S07: twenty-eight thousand agreed on, signed on the spot, effective the same day', () => {
    const stop = end(applied, accepted, like('holdSession'), like('agree'), {
      ...like('signTogether'),
      given: { agreedObligations: [agreedObligation] },
    })
    expect(stateName(stop.snapshot)).to.equal('agreement-effective')
    expect(factsOf(stop).effectiveOn).to.equal('2026-06-17')
  })

  it('S08: refused in writing after acceptance, terminated with the reason', () => {
    const stop = end(apply('2026-06-15', 'written'), accept('2026-06-16'), {
      step: 'terminate',
      answers: { endedOn: '2026-06-25', reason: 'party_refuses', advised: 'yes' },
    })
    expect(stateName(stop.snapshot)).to.equal('terminated')
  })

  it('S20: applied for online and accepted the next day, the two last days lie one apart', () => {
    const stop = end(apply('2026-11-09', 'online'), accept('2026-11-10'))
    expect(dues(stop)).to.deep.equal({ mediation_arb_gate: '2026-11-24', mediation_close: '2026-11-25' })
  })
})
