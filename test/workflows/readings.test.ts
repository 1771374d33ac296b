/** Section 2.1: what the reference leaves 待核 of counting goes by the reading that is chosen, from a day on. */
import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { bargaining } from '../../workflows/definitions/bargaining/index.ts'
import { legalAid } from '../../workflows/definitions/legal-aid/index.ts'
import { everyDefinition } from '../../workflows/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, type Length, lengthOf, type Period } from '../../workflows/law/due-on.ts'
import { explainWorking } from '../../workflows/law/explain-working.ts'
import {
  type Choice,
  defaultReading,
  listReadings,
  numberReadings,
  type ReadRule,
  readings,
  wordsOf,
} from '../../workflows/law/readings.ts'
import { sayRead } from '../../workflows/law/readings-used.ts'
import { generalCounting, openOfClaims, openOfDeadlines, ruleFacts } from '../../workflows/law/rules/index.ts'
import { workingOf } from '../../workflows/law/working.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendarWith = (...choices: Choice[]) => calendarOf({ holidays, publishedYears, choices })
const chosen = (rule: ReadRule, reading: string, validFrom = '2020-01-01'): Choice => ({
  rule,
  reading,
  validFrom,
  reason: '市中院会议纪要',
  by: '魏荣',
  on: '2026-11-20',
})
const d = (length: number, more: Partial<Length> = {}): Length => ({ length, unit: 'd', ...more })
const lastOf = (rule: ReadRule, reading: string, due: Length, period: Period) =>
  dueOn(due, period, calendarWith(chosen(rule, reading))).dueOn
const reason = { zh: '经批准', en: 'approved' }

/** Known from practice, and the reference names no other reading. */
const onlyConfirmed = ['F_PAYMENT', 'F_HOUSING', 'F_ARREARS']

describe('Section 2.1: readings of the rules of counting', () => {
  it('are there for every rule that is unsure, and for no other', () => {
    const unsure = [...generalCounting, ...openOfDeadlines, ...openOfClaims].filter(rule => rule.unsure)
    const known = [...Object.keys(readings), ...Object.keys(numberReadings), ...Object.keys(listReadings)]
    expect([...known, ...onlyConfirmed]).to.have.members(unsure.map(({ id }) => id))
    for (const [rule, known] of Object.entries(readings)) expect(Object.keys(known).length, rule).to.be.greaterThan(1)
  })

  it('count by the reference’s own until somebody chooses, and then from the day on which a period starts', () => {
    const none = calendarWith()
    for (const rule of [...Object.keys(readings), ...Object.keys(numberReadings)] as ReadRule[])
      expect(none.readings.of(rule, '2026-11-20')).to.equal(defaultReading(rule))
    const two = calendarWith(
      chosen('C_ROLL', 'weekends-stand', '2026-03-01'),
      chosen('C_ROLL', 'as-noticed', '2026-06-01'),
    ).readings
    expect(['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map(day => two.of('C_ROLL', day))).to.deep.equal([
      'as-noticed',
      'weekends-stand',
      'weekends-stand',
      'as-noticed',
    ])
    expect(two.choice('C_ROLL', '2026-02-28')).to.equal(undefined)
  })

  it('C_ROLL: weekends that stand, days off of the notice that roll, and weekends worked that are rest', () => {
    const saturday = { anchorOn: '2026-11-06' }
    expect(lastOf('C_ROLL', 'as-noticed', d(15), saturday)).to.equal('2026-11-23')
    expect(lastOf('C_ROLL', 'weekends-stand', d(15), saturday)).to.equal('2026-11-21')
    expect(lastOf('C_ROLL', 'weekends-stand', d(15), { anchorOn: '2026-09-22' })).to.equal('2026-10-08')
    expect(lastOf('C_ROLL', 'make-up-rests', d(10), { anchorOn: '2026-09-30' }), 'Saturday, worked').to.equal(
      '2026-10-12',
    )
    const workingDays: Length = { length: 3, unit: 'wd' }
    for (const reading of Object.keys(readings.C_ROLL))
      expect(lastOf('C_ROLL', reading, workingDays, { anchorOn: '2026-09-30' }), reading).to.equal('2026-10-10')
    const backwards = d(3, { direction: 'before' })
    expect(lastOf('C_ROLL', 'make-up-rests', backwards, { anchorOn: '2026-11-24' })).to.equal('2026-11-21')
  })

  it('C_MONTH: a day that its month does not have ends on the last, or on the first of the next', () => {
    const month: Length = { length: 1, unit: 'm', rolls: false }
    expect(lastOf('C_MONTH', 'month-end', month, { anchorOn: '2026-03-31' })).to.equal('2026-04-30')
    expect(lastOf('C_MONTH', 'next-month', month, { anchorOn: '2026-03-31' })).to.equal('2026-05-01')
    expect(lastOf('C_MONTH', 'next-month', month, { anchorOn: '2026-03-30' })).to.equal('2026-04-30')
    const year: Length = { length: 1, unit: 'y', rolls: false }
    expect(lastOf('C_MONTH', 'next-month', year, { anchorOn: '2024-02-29' })).to.equal('2025-03-01')
  })

  it('C_LAL: natural days that roll, that do not, and working days; no other period is read by it', () => {
    const review = d(7, { readBy: 'C_LAL' })
    const saturday = { anchorOn: '2026-11-14' }
    expect(lastOf('C_LAL', 'natural-rolled', review, saturday)).to.equal('2026-11-23')
    expect(lastOf('C_LAL', 'natural-plain', review, saturday)).to.equal('2026-11-21')
    expect(lastOf('C_LAL', 'working-days', review, saturday)).to.equal('2026-11-24')
    expect(lastOf('C_LAL', 'working-days', d(7), saturday)).to.equal('2026-11-23')
    for (const { id, deadlines } of everyDefinition())
      for (const [rule, { due }] of Object.entries(deadlines))
        expect(due.readBy === 'C_LAL', `${id} ${rule}`).to.equal(ruleFacts[rule]?.counting.includes('C_LAL') ?? false)
  })

  it('C_EXT: an extension from the end that was not rolled, or from the day to which it rolled', () => {
    const period = { anchorOn: '2026-08-20', extension: { days: 15, reason } }
    expect(lastOf('C_EXT', 'unrolled', d(45), period)).to.equal('2026-10-19')
    expect(lastOf('C_EXT', 'rolled', d(45), period), '8 October and fifteen days').to.equal('2026-10-23')
    const stopped = { ...period, suspensions: [{ from: '2026-10-12', to: '2026-10-14', reason }] }
    expect(lastOf('C_EXT', 'rolled', d(45), stopped), 'two days later, a Sunday').to.equal('2026-10-26')
    const months = { anchorOn: '2026-07-04', extension: { months: 1, reason } }
    const three: Length = { length: 3, unit: 'm' }
    expect(lastOf('C_EXT', 'rolled', three, months), '8 October and a month, a Sunday').to.equal('2026-11-09')
    const working: Length = { length: 5, unit: 'wd' }
    const added = { anchorOn: '2026-09-24', extension: { days: 5, reason } }
    expect(lastOf('C_EXT', 'rolled', working, added)).to.equal(lastOf('C_EXT', 'unrolled', working, added))
    expect(lastOf('C_EXT', 'rolled', d(45), { ...period, extension: { until: '2026-10-25', reason } })).to.equal(
      '2026-10-25',
    )
  })

  it('R_PUBLISH: a number of days for contracts other than on wages, whose five days nobody changes', () => {
    const rule = bargaining.deadlines.contract_publish!.due
    const effect = { anchorOn: '2026-06-01' }
    expect(dueOn(rule, effect, calendarWith()).dueOn).to.equal('2026-06-08') // the fifth day is a Saturday
    expect(lastOf('R_PUBLISH', '10', rule, effect)).to.equal('2026-06-11')
    expect(lastOf('R_PUBLISH', '10', lengthOf(rule, { length: 5 }), effect), 'wages').to.equal('2026-06-08')
    expect(wordsOf('R_PUBLISH', '10').zh).to.contain('10 日内公布')
    expect(() => wordsOf('R_PUBLISH', 'soon')).to.throw(TypeError)
  })

  it('R_RENEW: ninety days or three months before the end, or whichever comes first', () => {
    const rule = bargaining.deadlines.contract_renew_window!.due
    const of = (reading: string, anchorOn: string) => lastOf('R_RENEW', reading, rule, { anchorOn })
    expect(of('ninety-days', '2027-06-24')).to.equal('2027-03-26')
    expect(of('three-months', '2027-06-24')).to.equal('2027-03-24')
    expect(of('earlier', '2027-06-24')).to.equal('2027-03-24')
    expect(of('earlier', '2027-04-20'), 'February is short').to.equal('2027-01-20')
    expect(of('three-months', '2027-05-10')).to.equal('2027-02-10')
    expect(of('earlier', '2027-05-10'), 'three months have eighty-nine days').to.equal('2027-02-09')
  })

  it('R_SUPPLEMENT: while papers are supplied the time to decide stands still, or runs on; other stops stay', () => {
    const rule = legalAid.deadlines.la_review!.due
    const stopped = (zh: string, to: string | null) => ({ from: '2026-11-04', to, reason: { zh, en: zh } })
    const period = { anchorOn: '2026-11-02', suspensions: [stopped('补充材料', '2026-11-09')] }
    expect(lastOf('R_SUPPLEMENT', 'stops', rule, period)).to.equal('2026-11-16')
    expect(lastOf('R_SUPPLEMENT', 'runs-on', rule, period)).to.equal('2026-11-09')
    const forwarded = { ...period, suspensions: [stopped('转政府法律援助，待答复', '2026-11-09')] }
    expect(lastOf('R_SUPPLEMENT', 'runs-on', rule, forwarded)).to.equal('2026-11-16')
    const open = { ...period, suspensions: [stopped('补充材料', null)] }
    expect(dueOn(rule, open, calendarWith()).paused).to.equal(true)
    const running = calendarWith(chosen('R_SUPPLEMENT', 'runs-on'))
    expect(dueOn(rule, open, running).paused).to.equal(false)
    const { readings: said, rows } = explainWorking(period, workingOf(rule, period, running))
    expect(said.map(one => one.rule)).to.deep.equal(['R_SUPPLEMENT', 'C_LAL', 'C_ROLL', 'C_END'])
    expect(rows.map(({ what }) => what.zh)).to.deep.equal(['开始当日，不计入', '计入'])
  })

  it('are named in the working with since when, by whom and why, those alone that bear on the day', () => {
    const calendar = calendarWith(chosen('C_EXT', 'rolled'), chosen('C_END', 'closing'))
    const period = { anchorOn: '2026-08-20', extension: { days: 15, reason } }
    const working = workingOf(d(45), period, calendar)
    const { rule, rows, result, readings: said } = explainWorking(period, working)
    expect(rule.zh).to.contain('自顺延后的届满日续算')
    expect(result.zh).to.contain('2026-10-23，到当日停止业务活动时止')
    expect(said.map(one => one.rule)).to.deep.equal(['C_EXT', 'C_ROLL', 'C_END'])
    expect(sayRead(said[0]!).zh).to.contain(
      '适用于 2020-01-01 起开始的期限；魏荣 2026-11-20 选定，理由：市中院会议纪要',
    )
    expect(sayRead(said[1]!).en).to.contain('the default reading')
    const told = rows.map(({ from, number }) => [from, number.zh])
    expect(told).to.deep.equal([
      ['2026-08-20', ''],
      ['2026-08-21', '第 1–45 日'],
      ['2026-10-05', ''],
      ['2026-10-08', ''],
      ['2026-10-09', '第 46–60 日'],
    ])
    const plain = explainWorking({ anchorOn: '2026-11-06' }, workingOf(d(0), { anchorOn: '2026-11-06' }, calendar))
    expect(plain.readings.map(one => one.rule)).to.deep.equal(['C_END'])
  })
})
