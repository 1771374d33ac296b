/**
 * Annual leave that was not taken: days by the length of all service, by the calendar days in the unit in a year of
 * joining or leaving, and 200 per cent on top of the normal pay. ALR 3, 4, 7; ALM 3, 5, 10-12.
 */
import { z } from 'zod'
import { decimalNumber } from '../../decimal-field.ts'
import { calendarDate, moneyFen, optional, wholeNumber, yesNo } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { daysBetween, yearOf } from '../days.ts'
import { defineCalculator } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { divided, exact, plus, roundedDown, roundedHalfUp, times } from './exact.ts'
import { dayWage } from './wages.ts'
import { resultStep, step, yuan } from './written.ts'

const inputs = z.object({
  year: wholeNumber({ zh: '年度', en: 'Year' }, { min: 2008, max: 2100 }),
  serviceYears: wholeNumber({ zh: '累计工作满几年', en: 'Full years of all service' }, { max: 60 }),
  joinedOn: optional(calendarDate({ zh: '入职日期（当年入职的）', en: 'Day of joining, if in that year' })),
  leftOn: optional(calendarDate({ zh: '离职日期（当年离职的）', en: 'Day of leaving, if in that year' })),
  takenDays: decimalNumber({ zh: '已休天数', en: 'Days taken' }, { max: 60 }),
  averageFen: moneyFen(
    { zh: '月平均工资（不含加班工资）', en: 'Average monthly wage without overtime pay' },
    {
      help: {
        zh: '支付前十二个月剔除加班工资后的平均。',
        en: 'Of the twelve months before payment, overtime pay left out.',
      },
    },
  ),
  gaveUp: yesNo({ zh: '本人书面提出不休', en: 'The worker gave it up in writing for personal reasons' }),
  noLeave: yesNo(
    { zh: '有依法不享受当年年休假的情形', en: 'A case in which the year gives no leave' },
    {
      help: {
        zh: '寒暑假多于年休假；事假累计二十天以上且不扣工资；病假按工龄段累计满二、三、四个月。',
        en: 'Longer school holidays; twenty paid days of personal leave; two, three or four months of sick leave by band of service.',
      },
    },
  ),
})
type Inputs = z.output<typeof inputs>

export const annualLeave = defineCalculator({
  id: 'annual-leave',
  name: { zh: '未休年休假工资', en: 'Pay for annual leave not taken' },
  about: {
    zh: '应休未休的年休假，除正常工资外再付 200%。',
    en: 'Leave that was due and not taken is paid with 200 % besides the normal wage.',
  },
  source: bothOf(cited('ALR', '3', '4', '7'), cited('ALM', '3', '5', '10', '11', '12')),
  inputs,
  parameters: [],
  wrong: ({ year, joinedOn, leftOn }): Record<string, Text> => {
    const other = { zh: '请填写该年度内的日期，否则留空。', en: 'Give a day of that year, or leave it open.' }
    return {
      ...(joinedOn !== undefined && yearOf(joinedOn) !== year ? { joinedOn: other } : {}),
      ...(leftOn !== undefined && (yearOf(leftOn) !== year || (joinedOn !== undefined && leftOn < joinedOn))
        ? { leftOn: other }
        : {}),
    }
  },
  calculate(asked) {
    const { averageFen, takenDays, gaveUp } = asked
    const due = daysOfYear(asked)
    const inUnit = daysInUnit(asked)
    const isWhole = asked.joinedOn === undefined && asked.leftOn === undefined
    const days = daysLeft(asked, due, inUnit)
    const extraFen = gaveUp === 'yes' ? 0 : roundedHalfUp(times(dayWage(averageFen), days, 2))
    const share = isWhole ? `${due}` : `${inUnit} ÷ 365 × ${due}`
    return {
      results: [
        {
          label: { zh: '未休年休假工资（另付部分）', en: 'Extra pay for leave not taken' },
          kind: 'money',
          amountFen: extraFen,
        },
        { label: { zh: '未休天数', en: 'Days not taken' }, kind: 'days', days },
      ],
      steps: [
        step(daysText, `${asked.serviceYears} → ${due}`, cited('ALR', '3', '4')),
        isWhole
          ? step(wholeText, `max(0, ${share} − ${takenDays}) = ${days}`, cited('ALR', '3'))
          : {
              ...step(shareText, `${share} − ${takenDays} → ${days}`, cited('ALM', '5', '12')),
              rounding: 'whole-down',
            },
        gaveUp === 'yes'
          ? resultStep(gaveUpText, yuan(0), cited('ALM', '10'))
          : resultStep(
              payText,
              `${yuan(averageFen)} ÷ 21.75 × ${days} × 2 = ${yuan(extraFen)}`,
              cited('ALM', '10', '11'),
            ),
      ],
      warnings: [twelveMonths, ordered],
    }
  },
})

/** 5, 10 or 15 days by the length of all service. ALR 3, 4. */
function daysOfYear({ serviceYears, noLeave }: Inputs): number {
  if (noLeave === 'yes' || serviceYears < 1) return 0
  if (serviceYears < 10) return 5
  return serviceYears < 20 ? 10 : 15
}

/**
 * Days not taken. In the year of joining the days due are whole and what was taken is subtracted from them (ALM 5); in
 * that of leaving the part of a day is dropped from what is left (ALM 12). Half a day of a whole year is not lost.
 */
function daysLeft({ joinedOn, leftOn, takenDays }: Inputs, due: number, inUnit: number): number {
  const share = times(divided(inUnit, 365), due)
  if (leftOn !== undefined) return Math.max(0, roundedDown(plus(share, -takenDays)))
  const whole = joinedOn === undefined ? due : roundedDown(share)
  const left = plus(exact(whole), -takenDays)
  return Math.max(0, Number(left.over) / Number(left.under))
}

/** Calendar days of the year in the unit, the day of joining and that of leaving counted. */
const daysInUnit = ({ year, joinedOn, leftOn }: Inputs): number =>
  daysBetween(joinedOn ?? `${year}-01-01`, leftOn ?? `${year}-12-31`) + 1

const wholeText: Text = {
  zh: '全年应休天数减去已休天数；多休的不再扣回',
  en: 'The days of the year less those taken; days taken in excess are not clawed back',
}
const shareText: Text = {
  zh: '按在本单位的日历天数折算，不足一天的不计；多休的不再扣回',
  en: 'By calendar days in the unit; parts of a day are dropped; days taken in excess are not clawed back',
}
const daysText: Text = {
  zh: '累计工作满一年不满十年的五天，满十年不满二十年的十天，满二十年的十五天',
  en: 'Five days from one year of all service, ten from ten years, fifteen from twenty',
}
const payText: Text = {
  zh: '日工资的 300%，扣除已付的 100%',
  en: '300 % of the day wage, less the 100 % already paid',
}
const gaveUpText: Text = {
  zh: '本人书面提出不休的，只付正常工资',
  en: 'Given up in writing for personal reasons: normal pay only',
}
const twelveMonths: Text = {
  zh: '须已连续工作满十二个月（实施办法第3条）。',
  en: 'Twelve months of continuous work are needed first (Measures, art. 3).',
}
const ordered: Text = {
  zh: '人社部门责令支付后仍不支付的，还应按同额加付赔偿金（条例第7条）。',
  en: 'An employer that ignores an order to pay owes the same sum again (Regulations, art. 7).',
}
