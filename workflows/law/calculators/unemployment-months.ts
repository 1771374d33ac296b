/** 领取失业保险金的期限: how many months at most, by the time for which contributions were paid. */
import { z } from 'zod'
import { calendarDate, wholeNumber, yesNo } from '../../fields.ts'
import { defineCalculator, type Result } from './calculation.ts'
import { cited } from './citations.ts'
import { resultStep, step, yuan } from './written.ts'

const source = cited('SIL', '45', '46')

/** Months of benefit at most for months of contributions; none below a year. SIL 46. */
export function unemploymentMonths(paidMonths: number): number {
  if (paidMonths < 12) return 0
  if (paidMonths < 60) return 12
  return paidMonths < 120 ? 18 : 24
}

export const unemployment = defineCalculator({
  id: 'unemployment-months',
  name: { zh: '失业保险金领取期限', en: 'Months of unemployment benefit' },
  about: {
    zh: '累计缴费满一年、非因本人意愿中断就业并已登记的，最长领取月数。',
    en: 'The most months for a worker who paid for a year, did not leave by their own will and is registered.',
  },
  source,
  inputs: z.object({
    paidMonths: wholeNumber({ zh: '累计缴费月数', en: 'Months of contributions' }, { max: 720 }),
    ownWill: yesNo({ zh: '因本人意愿中断就业', en: "Left by the worker's own will" }),
    registered: yesNo({ zh: '已办理失业登记并有求职要求', en: 'Registered and looking for work' }),
    onDay: calendarDate({ zh: '失业日期', en: 'Unemployed since' }),
  }),
  parameters: ['unemployment_benefit_month'],
  calculate({ paidMonths, ownWill, registered, onDay }, { parameters }) {
    const isDue = paidMonths >= 12 && ownWill === 'no' && registered === 'yes'
    const months = isDue ? unemploymentMonths(paidMonths) : 0
    const monthFen = parameters.numberIfKnown('unemployment_benefit_month', onDay)
    const sum: Result[] =
      monthFen === undefined || months === 0
        ? []
        : [{ label: { zh: '最多合计', en: 'In all, at most' }, kind: 'money', amountFen: monthFen * months }]
    return {
      results: [{ label: { zh: '最长领取月数', en: 'Months at most' }, kind: 'months', months }, ...sum],
      steps: [
        step(
          {
            zh: '缴费满1年不足5年的，最长12个月；满5年不足10年的，最长18个月；10年以上的，最长24个月',
            en: 'From 1 year to less than 5: 12 months; from 5 to less than 10: 18; from 10: 24',
          },
          `${Math.floor(paidMonths / 12)} → ${unemploymentMonths(paidMonths)}`,
          cited('SIL', '46'),
        ),
        ...(isDue ? [] : [step(notDue, '0', cited('SIL', '45'))]),
        ...sum.map(() =>
          resultStep(
            { zh: '每月标准乘以月数', en: 'The monthly standard times the months' },
            `${yuan(monthFen ?? 0)} × ${months} = ${yuan((monthFen ?? 0) * months)}`,
            source,
          ),
        ),
      ],
      warnings: monthFen === undefined && isDue ? [unknownStandard] : [],
    }
  },
})

const notDue = {
  zh: '缴费不满一年、因本人意愿中断就业或者未登记的，不能领取',
  en: 'Not due with less than a year of contributions, on leaving by own will, or unregistered',
}
const unknownStandard = {
  zh: '当地失业保险金标准未录入，只计算月数，不计算金额。',
  en: 'The local standard of the benefit is not entered: months only, no sum.',
}
