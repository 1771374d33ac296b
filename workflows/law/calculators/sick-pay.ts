/** 病假工资: what was agreed or set by rule, never below 80 % of the minimum wage. */
import { z } from 'zod'
import { calendarDate, moneyFen, optional, wholeNumber } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator } from './calculation.ts'
import { divided, isMore, roundedHalfUp, times } from './exact.ts'
import { exactYuan, resultStep, yuan } from './written.ts'

const source: Text = {
  zh: '关于贯彻执行《劳动法》若干问题的意见（劳部发〔1995〕309号）第59条',
  en: 'Opinions on applying the Labour Law (Ministry of Labour, 1995 No. 309), art. 59',
}

export const sickPay = defineCalculator({
  id: 'sick-pay',
  name: { zh: '病假工资', en: 'Sick pay' },
  about: {
    zh: '病假期间的月工资：按约定或者规章制度，不低于当地最低工资标准的80%。',
    en: 'The monthly wage in sickness: as agreed or by the rules of the firm, not below 80 % of the minimum wage.',
  },
  source,
  inputs: z.object({
    onDay: calendarDate({ zh: '病假所在日期', en: 'A day of the sickness' }),
    wageFen: moneyFen({ zh: '月工资', en: 'Monthly wage' }),
    percent: optional(
      wholeNumber(
        { zh: '约定或者制度规定的比例（%）', en: 'Share agreed or set by rule (%)' },
        {
          max: 100,
          help: {
            zh: '没有约定的留空，按本省规定的比例。',
            en: 'Leave open where nothing is agreed: the rule of the province counts.',
          },
        },
      ),
    ),
  }),
  parameters: ['monthly_minimum_wage', 'sick_pay_percent'],
  calculate({ onDay, wageFen, percent }, { parameters }) {
    const { minimumFen, share } =
      percent === undefined
        ? parameters.numbers({ minimumFen: 'monthly_minimum_wage', share: 'sick_pay_percent' }, onDay)
        : { ...parameters.numbers({ minimumFen: 'monthly_minimum_wage' }, onDay), share: percent }
    const agreed = divided(times(wageFen, share), 100)
    const floor = times(minimumFen, 0.8)
    const isRaised = isMore(floor, agreed)
    const amountFen = roundedHalfUp(isRaised ? floor : agreed)
    return {
      results: [{ label: { zh: '病假工资（按月）', en: 'Sick pay, monthly' }, kind: 'monthly', amountFen }],
      steps: [
        resultStep(
          {
            zh: '约定或者规定的数额，与最低工资标准的80%比较，取高',
            en: 'What was agreed or set, or 80 % of the minimum wage, whichever is more',
          },
          `max(${yuan(wageFen)} × ${share}%, ${yuan(minimumFen)} × 80%) = max(${exactYuan(agreed)}, ${exactYuan(floor)}) = ${yuan(amountFen)}`,
          source,
        ),
      ],
      caps: isRaised
        ? [{ text: { zh: '病假工资补足至最低工资标准的80%', en: 'Raised to 80 % of the minimum wage' }, source }]
        : [],
    }
  },
})
