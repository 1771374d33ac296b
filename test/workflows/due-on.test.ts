import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { addDays } from '../../workflows/law/days.ts'
import { statusOf } from '../../workflows/law/deadline-status.ts'
import { dueOn, type Length, type Period } from '../../workflows/law/due-on.ts'
import { explainWorking } from '../../workflows/law/explain-working.ts'
import { generalCounting, ruleFacts } from '../../workflows/law/rules/index.ts'
import { workingOf } from '../../workflows/law/working.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

const reason = { zh: '补充材料', en: 'Papers to be added' }
const d = (length: number): Length => ({ length, unit: 'd' })
const wd = (length: number): Length => ({ length, unit: 'wd' })
const due = (length: Length, anchorOn: string, more: Omit<Period, 'anchorOn'> = {}) =>
  dueOn(length, { anchorOn, ...more }, calendar)

describe('Section 2.1: the vectors of the counting rules (CPL 85, Civil Code 202–203, RULES 80)', () => {
  const vectors: [string, Length, string, string][] = [
    ['15 natural days from 2026-09-22 end in the National Day holiday', d(15), '2026-09-22', '2026-10-08'],
    ['45 natural days from 2026-08-20 end on Sunday 4 October', d(45), '2026-08-20', '2026-10-08'],
    ['15 natural days from 2026-09-16 end on National Day', d(15), '2026-09-16', '2026-10-08'],
    ['30 natural days from 2026-01-20 end in the Spring Festival', d(30), '2026-01-20', '2026-02-24'],
    ['5 working days from 2026-09-24 skip Mid-Autumn and National Day', wd(5), '2026-09-24', '2026-10-09'],
    ['3 working days from 2026-09-30 count the Saturday that is worked', wd(3), '2026-09-30', '2026-10-10'],
    ['5 working days from 2026-02-13 count the Saturday before the festival', wd(5), '2026-02-13', '2026-02-27'],
    ['one year from 2025-10-01 ends on National Day', { length: 1, unit: 'y' }, '2025-10-01', '2026-10-08'],
  ]
  for (const [name, length, anchorOn, expected] of vectors)
    it(`Section 2.1: ${name}: ${expected}`, () => expect(due(length, anchorOn).dueOn).to.equal(expected))
})

describe('Section 2.1: the counting rules', () => {
  it('are all in the register, each with its evidence', () => {
    expect(generalCounting.map(({ id, evidence }) => [id, evidence])).to.deep.equal([
      ['C_FIRST', 'V-text'],
      ['C_ROLL', 'V-text'],
      ['C_ROLL_GENERAL', 'V-text'],
      ['C_MAIL', 'V-text'],
      ['C_END', 'K'],
      ['C_MONTH', 'K'],
      ['C_WD', undefined],
      ['C_ARB', 'V-off'],
      ['C_ARB_FALLBACK', 'V-off'],
      ['C_EMP', 'V-off'],
      ['C_LAL', 'K'],
      ['C_RESTORE', 'V-text'],
      ['C_EXT', 'K'],
      ['C_TZ', undefined],
    ])
  })

  it('C_ARB: three, five and ten days of the Rules are working days, fifteen and forty-five natural ones', () => {
    const rules = ['arbitration', 'arbitration-review'].flatMap(id =>
      Object.entries(allWorkflows().find(one => one.id === id)!.deadlines),
    )
    for (const [id, { due: length }] of rules)
      if (ruleFacts[id]?.counting.includes('C_ARB'))
        expect(length.unit, id).to.equal([3, 5, 10].includes(length.length) ? 'wd' : 'd')
  })

  it('C_EMP, C_ARB_FALLBACK, C_LAL: natural days roll, and both the plain day and the last day are told', () => {
    for (const length of [5, 7, 15, 45]) {
      const { plainOn, dueOn: lastOn } = due(d(length), '2026-09-22')
      expect(plainOn, String(length)).to.equal(addDays('2026-09-22', length))
      expect(lastOn >= plainOn && calendar.isWorkingDay(lastOn), lastOn).to.equal(true)
    }
    const period = { anchorOn: '2026-09-22' }
    expect(explainWorking(period, workingOf(d(15), period, calendar)).result.zh).to.equal(
      '计算的末日 2026-10-07 为休息日，顺延至 2026-10-08，当日 24 时止。',
    )
  })

  it('C_END: the last day counts until midnight', () => {
    expect(statusOf({ status: 'running', dueOn: '2026-11-24', unit: 'd' }, '2026-11-24', calendar)).to.equal(
      'due_today',
    )
  })

  it('C_FIRST: does not count the day it starts from', () => {
    expect(due(d(1), '2026-11-23').dueOn).to.equal('2026-11-24')
  })

  it('C_ROLL: rolls past days of rest, keeps the plain day, and stops at a weekend that is worked', () => {
    expect(due(d(15), '2026-09-22')).to.include({ plainOn: '2026-10-07', dueOn: '2026-10-08' })
    expect(due(d(10), '2026-09-30').dueOn, 'a Saturday, worked').to.equal('2026-10-10')
    expect(due({ ...d(15), rolls: false }, '2026-09-22').dueOn).to.equal('2026-10-07')
  })

  it('C_MONTH: ends on the last day of a month that has no corresponding day', () => {
    expect(due({ length: 1, unit: 'm' }, '2026-03-31').dueOn).to.equal('2026-04-30')
  })

  it('C_EXT: counts an extension from the end that was not rolled, and rolls once', () => {
    const first = due(d(45), '2026-08-20')
    expect(first).to.include({ plainOn: '2026-10-04', dueOn: '2026-10-08' })
    const extended = due(d(45), '2026-08-20', { extension: { days: 15, reason } })
    expect(extended).to.include({ plainOn: '2026-10-19', dueOn: '2026-10-19' })
  })

  it('C_EXT: extends working days by working days', () => {
    expect(due(wd(5), '2026-09-24', { extension: { days: 5, reason } }).dueOn).to.equal(due(wd(10), '2026-09-24').dueOn)
  })

  it('takes a day both sides agreed on as it is', () => {
    expect(due(d(15), '2026-09-22', { extension: { until: '2026-10-25', reason } }).dueOn, 'a Sunday').to.equal(
      '2026-10-25',
    )
    expect(due(d(0), '2026-10-25')).to.deep.include({ dueOn: '2026-10-25', unpublishedYears: [] })
    expect(due({ ...d(0), rolls: true }, '2026-10-25').dueOn).to.equal('2026-10-26')
  })

  it('says which years it had to guess', () => {
    expect(due(d(30), '2026-12-15').unpublishedYears).to.deep.equal([2027])
    expect(due(wd(5), '2026-12-30').unpublishedYears).to.deep.equal([2027])
    expect(due(d(10), '2026-12-15').unpublishedYears).to.deep.equal([])
    expect(due({ ...d(30), rolls: false }, '2026-12-15').unpublishedYears, 'nothing rolls').to.deep.equal([])
  })
})

describe('Section 2.1: a clock that was stopped', () => {
  it('does not count the days from the stop to the day before it resumes', () => {
    const suspensions = [{ from: '2026-11-05', to: '2026-11-10', reason }]
    expect(due(d(7), '2026-11-02', { suspensions }).plainOn).to.equal('2026-11-14')
    expect(due(wd(5), '2026-11-02', { suspensions }).dueOn).to.equal('2026-11-12')
  })

  it('counts days once where suspensions overlap', () => {
    const suspensions = [
      { from: '2026-11-07', to: '2026-11-12', reason },
      { from: '2026-11-05', to: '2026-11-10', reason },
    ]
    expect(due(d(7), '2026-11-02', { suspensions }).plainOn).to.equal('2026-11-16')
  })

  it('is not moved by a suspension that begins after the last day, or ended before the first', () => {
    const suspensions = [
      { from: '2026-10-01', to: '2026-11-03', reason },
      { from: '2026-11-10', to: '2026-11-20', reason },
    ]
    expect(due(d(7), '2026-11-02', { suspensions }).dueOn).to.equal('2026-11-09')
  })

  it('is paused while a suspension is open, unless the last day had passed before', () => {
    const stoppedOn = (from: string) => due(d(7), '2026-11-02', { suspensions: [{ from, to: null, reason }] })
    expect(stoppedOn('2026-11-05')).to.include({ paused: true, plainOn: '2026-11-09' })
    expect(stoppedOn('2026-11-09').paused, 'on the last day').to.equal(true)
    expect(stoppedOn('2026-11-10')).to.include({ paused: false, dueOn: '2026-11-09' })
  })

  it('does not roll onto a day on which it stood still', () => {
    const suspensions = [{ from: '2026-10-06', to: '2026-10-20', reason }]
    expect(due(d(15), '2026-09-19', { suspensions })).to.include({ plainOn: '2026-10-04', dueOn: '2026-10-20' })
  })
})

describe('Section 2.1: how a deadline stands on a day', () => {
  const on = (today: string, unit: Length['unit'] = 'd', status: 'running' | 'paused' | 'met' | 'void' = 'running') =>
    statusOf({ status, dueOn: '2026-11-23', unit }, today, calendar)

  it('is due soon three days before, today on its day until 24:00, and overdue from the next', () => {
    expect(on('2026-11-19')).to.equal('pending')
    expect(on('2026-11-20')).to.equal('due_soon')
    expect(on('2026-11-23')).to.equal('due_today')
    expect(on('2026-11-24')).to.equal('overdue')
  })

  it('is due soon one working day before where working days are counted', () => {
    expect(on('2026-11-19', 'wd'), 'Thursday, for the Monday').to.equal('pending')
    expect(on('2026-11-20', 'wd'), 'Friday').to.equal('due_soon')
    expect(on('2026-11-22', 'wd'), 'Sunday').to.equal('due_soon')
  })

  it('keeps what is stored once it does not run', () => {
    expect((['paused', 'met', 'void'] as const).map(status => on('2026-12-01', 'd', status))).to.deep.equal([
      'paused',
      'met',
      'void',
    ])
  })
})
