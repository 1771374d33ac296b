/**
 * Overtime pay by working day, rest day and statutory holiday: 150, 200 and 300 per cent of the contract wage.
 * LL 44; WPR 13; the divisor 21.75 by the Notice 2025 No. 2. Only the 13 days of the Holiday Measures are holidays.
 */
import { z } from 'zod'
import { decimalNumber } from '../../decimal-field.ts'
import { calendarDate, choice, moneyFen, optional, rows, yesNo } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator, type Finding, type Given, type WorkingStep } from './calculation.ts'
import { bothOf, cited, lawOnly } from './citations.ts'
import { type Exact, plus, roundedHalfUp, times } from './exact.ts'
import { hourWage } from './wages.ts'
import { resultStep, step, yuan } from './written.ts'

const label: Text = { zh: '加班工资', en: 'Overtime pay' }
const source = bothOf(cited('LL', '44'), cited('WPR', '13'), lawOnly('WCN'))

const systems = {
  standard: { zh: '标准工时', en: 'Standard hours' },
  comprehensive: { zh: '综合计算工时', en: 'Comprehensive hours' },
  irregular: { zh: '不定时工作制', en: 'Irregular hours' },
} as const

const hours = (text: Text, help?: Text) => optional(decimalNumber(text, { max: 10_000, ...(help && { help }) }))

const inputs = z.object({
  system: choice({ zh: '工时制度', en: 'Working-time system' }, systems),
  wageFen: moneyFen({ zh: '月工资（正常工作时间的合同标准）', en: 'Monthly wage for normal hours under the contract' }),
  weekdayHours: hours(
    { zh: '延长工作时间（小时）', en: 'Hours beyond normal time' },
    {
      zh: '工作日的延时；综合工时的，为周期内超过标准的小时数。',
      en: 'On working days; with comprehensive hours those above the standard of the period.',
    },
  ),
  restDays: hours({ zh: '休息日加班、未补休（天）', en: 'Rest days worked without time off (days)' }),
  holidayDays: hours({ zh: '法定节假日加班（天）', en: 'Statutory holidays worked (days)' }),
  days: rows(
    { zh: '或者逐日填写', en: 'Or day by day' },
    {
      on: calendarDate({ zh: '日期', en: 'Day' }),
      hours: decimalNumber({ zh: '当日工作小时', en: 'Hours worked' }, { max: 24 }),
      timeOff: optional(yesNo({ zh: '已补休', en: 'Time off given' })),
    },
    {
      max: 366,
      help: {
        zh: '按日历区分：工作日只计超过八小时的部分；补休只能抵休息日。与上面的合计相加，请勿重复。',
        en: 'Told apart by the calendar: of a working day only hours beyond eight count; time off replaces rest days only. Added to the totals above: enter nothing twice.',
      },
    },
  ),
})
type Inputs = z.output<typeof inputs>

export const overtime = defineCalculator({
  id: 'overtime',
  name: { zh: '加班工资', en: 'Overtime pay' },
  about: {
    zh: '工作日延时 150%，休息日 200%（可补休），法定节假日 300%。',
    en: '150 % on working days, 200 % on rest days (or time off), 300 % on statutory holidays.',
  },
  source: bothOf(cited('LL', '41', '44'), cited('WPR', '13'), lawOnly('WCN'), lawOnly('HOL'), cited('JI1', '42')),
  inputs,
  parameters: [],
  calculate: (asked, given) => (asked.system === 'irregular' ? irregular : paid(asked, given)),
})

const irregular: Finding = {
  results: [{ label, kind: 'money', amountFen: 0 }],
  steps: [
    resultStep(
      {
        zh: '经批准的不定时工作制不适用加班工资规定',
        en: 'The rules of overtime pay do not apply to approved irregular hours',
      },
      yuan(0),
      cited('WPR', '13(4)'),
    ),
  ],
}

type Hours = { weekday: Exact; rest: Exact; holiday: Exact }

function paid(asked: Inputs, { calendar }: Given): Finding {
  const dated = datedHours(asked, calendar)
  const total: Hours = {
    weekday: plus(asked.weekdayHours ?? 0, dated.weekday),
    rest: asked.system === 'comprehensive' ? times(0) : plus(times(asked.restDays ?? 0, 8), dated.rest),
    holiday: plus(times(asked.holidayDays ?? 0, 8), dated.holiday),
  }
  const hour = hourWage(asked.wageFen)
  const sumFen = roundedHalfUp(
    plus(times(hour, total.weekday, 1.5), times(hour, total.rest, 2), times(hour, total.holiday, 3)),
  )
  return {
    results: [{ label, kind: 'money', amountFen: sumFen }],
    steps: [
      line(asked.wageFen, { text: lines.weekday, hours: total.weekday, multiple: '1.5' }),
      ...(asked.system === 'comprehensive'
        ? []
        : [line(asked.wageFen, { text: lines.rest, hours: total.rest, multiple: '2' })]),
      line(asked.wageFen, { text: lines.holiday, hours: total.holiday, multiple: '3' }),
      resultStep({ zh: '合计', en: 'Sum' }, yuan(sumFen), source),
    ],
    warnings: [...limits(asked, calendar), ...(asked.system === 'comprehensive' ? [byPeriod] : []), burden],
  }
}

/**
 * Overtime hours of each kind among days that are given by date. With comprehensive hours a day tells of holidays alone:
 * what else counts are the hours above the standard of the period. WPR 13.
 */
function datedHours({ days, system }: Inputs, calendar: Given['calendar']): Hours {
  const sum = { weekday: times(0), rest: times(0), holiday: times(0) }
  for (const { on, hours: worked, timeOff } of days) {
    if (calendar.isStatutory(on)) sum.holiday = plus(sum.holiday, worked)
    else if (system === 'comprehensive') continue
    else if (calendar.isWorkingDay(on)) sum.weekday = plus(sum.weekday, Math.max(0, worked * 100 - 800) / 100)
    else if (timeOff !== 'yes') sum.rest = plus(sum.rest, worked)
  }
  return sum
}

const lines = {
  weekday: { zh: '延长工作时间（小时）', en: 'Beyond normal time (hours)' },
  rest: { zh: '休息日（小时，八小时为一天）', en: 'Rest days (hours, eight a day)' },
  holiday: { zh: '法定节假日（小时，八小时为一天）', en: 'Statutory holidays (hours, eight a day)' },
} satisfies Record<string, Text>

const line = (
  wageFen: number,
  { text, hours: worked, multiple }: { text: Text; hours: Exact; multiple: string },
): WorkingStep =>
  step(text, `${yuan(wageFen)} ÷ 21.75 ÷ 8 × ${Number(worked.over) / Number(worked.under)} × ${multiple}`, source)

/** One hour a day, three at most, and 36 a month; passing a limit changes nothing in the pay. LL 41. */
function limits({ weekdayHours = 0, days, system }: Inputs, calendar: Given['calendar']): Text[] {
  const beyond = days.filter(({ on }) => system === 'standard' && calendar.isWorkingDay(on))
  const byMonth = Map.groupBy(beyond, ({ on }) => on.slice(0, 7))
  const monthHours = [...byMonth.values()].map(some =>
    some.reduce((sum, { hours: worked }) => sum + Math.max(0, worked - normalHours), 0),
  )
  const isPassed = weekdayHours > 36 || beyond.some(one => one.hours > normalHours + 1) || Math.max(...monthHours) > 36
  return isPassed ? [limited] : []
}

const normalHours = 8
const limited: Text = {
  zh: '每日延时一般不超过一小时，最多三小时，每月最多三十六小时（劳动法第41条）；超过的仍应支付加班工资。',
  en: 'Overtime is limited to one hour a day, three at most, and 36 a month (Labour Law, art. 41); what exceeds it is to be paid all the same.',
}
const byPeriod: Text = {
  zh: '综合计算工时的，逐日填写只计法定节假日；其余按周期内超过标准的小时数计。',
  en: 'With comprehensive hours the days tell of statutory holidays only; the rest goes by the hours above the standard of the period.',
}
const burden: Text = {
  zh: '加班事实由劳动者举证，或者证明由单位掌握证据（司法解释（一）第42条）。',
  en: 'The worker proves the overtime, or that the employer holds the proof (Interpretation I, art. 42).',
}
