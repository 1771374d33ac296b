import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import type { Running } from '../../workflows/define.ts'
import { supervision } from '../../workflows/definitions/supervision/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './supervision.samples.ts'
import { does, served, unanswered, walks } from './supervision.walks.ts'

describeWorkflow(supervision, samples, walks)

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

describe('a supervision by letters', () => {
  const standing = (...steps: WalkStep[]): Stop => walk(supervision, steps).stops.at(-1)!
  const running = (stop: Stop): Running[] => rulesRunning(supervision, stop)
  const lastDay = (run: Running): string => {
    const rule = supervision.deadlines[run.rule as keyof typeof supervision.deadlines]
    return dueOn(lengthOf(rule.due, run), run, calendar).dueOn
  }

  it('waits fifteen days for the answer to a prompt letter, from the day it was served (S15)', () => {
    expect(running(standing(does('openClue'), does('sendTip')))).to.deep.equal([])
    const [run] = running(standing(...served))
    expect(run).to.include({ rule: 'sup_tip_feedback', subject: 'event-2-1', anchorOn: '2026-08-10', length: 15 })
    expect(lastDay(run!)).to.equal('2026-08-25')
  })

  it('follows the day printed on a letter, whatever the office has set', () => {
    const [run] = running(
      standing(does('openClue'), does('sendTip', 0, { replyBy: '2026-08-20' }), does('serveLetter')),
    )
    expect(lastDay(run!)).to.equal('2026-08-20')
  })

  it('waits the days the office has set', () => {
    const sample = { ...does('sendTip'), given: { parameters: { sup_tip_feedback_days: 7 } } }
    const [run] = running(standing(does('openClue'), sample, does('serveLetter')))
    expect(lastDay(run!)).to.equal('2026-08-17')
  })

  it('offers to escalate once nobody has answered, and counts working days on the opinion (S15)', () => {
    const late = standing(...unanswered)
    expect(stateName(late.snapshot)).to.equal('letters.unanswered')
    const opinion = standing(...unanswered, does('sendOpinion'), does('serveLetter', 0, { servedOn: '2026-08-26' }))
    const [run] = running(opinion)
    expect(run).to.include({ rule: 'sup_opinion_reply', anchorOn: '2026-08-26' })
    expect(lastDay(run!)).to.equal('2026-09-16')
  })

  it('runs a clock for each of several employers, and is settled only when all are', () => {
    const both = [does('openClue'), does('sendTip', 1), does('serveLetter')]
    const second = does('serveLetter', 0, { addressee: 'party-2', servedOn: '2026-08-12' })
    const out = standing(...both, second)
    expect(running(out).map(({ subject, anchorOn }) => [subject, anchorOn])).to.deep.equal([
      ['event-2-1', '2026-08-10'],
      ['event-2-2', '2026-08-12'],
    ])
    const one = attempt(supervision, out, does('verifyCorrection'))!.stop
    expect(stateName(one.snapshot)).to.equal('letters.open')
    expect(attempt(supervision, one, does('close', 1)), 'not closed as corrected yet').to.equal(undefined)
    const all = attempt(supervision, one, does('verifyCorrection', 0, { addressee: 'party-2' }))!.stop
    expect(stateName(all.snapshot)).to.equal('letters.settled')
  })

  it('is verified by two supervisors at least, and sends proposals from the county on', () => {
    const clue = standing(does('openClue'))
    expect(attempt(supervision, clue, does('startVerifying', 0, { supervisors: ['person-1'] }))).to.equal(undefined)
    expect(Object.keys(supervision.steps.sendProposal.by)).to.deep.equal(['supervisor', 'legal-aid-officer'])
  })

  it('serves and answers only letters that were sent', () => {
    const stop = standing(...served)
    expect(attempt(supervision, stop, does('serveLetter'))).to.equal(undefined)
    expect(attempt(supervision, stop, does('recordReply', 0, { addressee: 'party-2' }))).to.equal(undefined)
    expect(attempt(supervision, stop, does('reviewDispute'))).to.equal(undefined)
  })

  it('lays out its letters in a table', () => {
    const stop = standing(...served, does('verifyCorrection'))
    const [sheet] = supervision.sheets({ states: [], facts: {}, records: stop.records })
    expect(sheet!.rows).to.deep.equal([
      [
        { zh: '提示函', en: 'Prompt letter' },
        'party-1',
        '2026-08-10',
        '2026-08-10',
        { zh: '复核已整改', en: 'Corrected, checked on site' },
        1_475_000,
      ],
    ])
  })
})
