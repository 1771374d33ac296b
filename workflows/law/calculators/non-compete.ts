/**
 * Pay for keeping a non-compete clause: the agreed sum, or 30 per cent of the average wage and never below the
 * minimum wage; three more months on early release. Two years at most. LCL 24; JI1 36, 38, 39; JI2 13-15.
 */
import { z } from 'zod'
import { decimalNumber } from '../../decimal-field.ts'
import { calendarDate, moneyFen, optional, yesNo } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { type Cap, defineCalculator, type Given, type WorkingStep } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { exact, isMore, plus, roundedHalfUp, times } from './exact.ts'
import { averageGrossFen, minimumWage } from './wages.ts'
import { exactYuan, resultStep, yuan } from './written.ts'

const inputs = z.object({
  endedOn: calendarDate({ zh: '合同解除或终止之日', en: 'Day the contract ended' }),
  averageFen: averageGrossFen,
  agreedFen: optional(
    moneyFen({ zh: '约定的每月补偿（未约定的留空）', en: 'Agreed monthly pay; open where none was agreed' }),
  ),
  keptMonths: decimalNumber({ zh: '已履行未付的月数', en: 'Months kept and unpaid' }, { max: 120 }),
  released: yesNo({ zh: '单位提前解除竞业限制', en: 'The employer released the worker early' }),
})
type Inputs = z.output<typeof inputs>

export const nonCompete = defineCalculator({
  id: 'non-compete',
  name: { zh: '竞业限制经济补偿', en: 'Pay for a non-compete clause' },
  about: {
    zh: '履行了竞业限制义务的，按月取得补偿；未约定的按月平均工资 30%。',
    en: 'Whoever keeps the clause is paid monthly; 30 % of the average wage where nothing was agreed.',
  },
  source: bothOf(cited('LCL', '24'), cited('JI1', '36', '38', '39'), cited('JI2', '13', '14', '15')),
  inputs,
  parameters: [minimumWage],
  calculate(asked, given) {
    const monthly = monthlyPay(asked, given)
    const months = Math.min(asked.keptMonths, 24)
    const extra = asked.released === 'yes' ? 3 : 0
    const amountFen = roundedHalfUp(times(monthly.pay, plus(months, extra)))
    const caps = asked.keptMonths > 24 ? [...monthly.caps, twoYears] : monthly.caps
    return {
      results: [
        { label: { zh: '竞业限制经济补偿', en: 'Non-compete pay' }, kind: 'money', amountFen },
        { label: { zh: '每月补偿', en: 'Pay for a month' }, kind: 'monthly', amountFen: roundedHalfUp(monthly.pay) },
      ],
      steps: [
        monthly.step,
        resultStep(
          { zh: '已履行的月数，加上提前解除的三个月', en: 'Months kept, and three for an early release' },
          `${exactYuan(monthly.pay)} × (${months} + ${extra}) = ${yuan(amountFen)}`,
          cited('JI1', '36', '39'),
        ),
      ],
      caps,
      warnings,
    }
  },
})

/** JI1 36 where nothing was agreed. */
function monthlyPay({ agreedFen, averageFen, endedOn }: Inputs, { parameters }: Given) {
  if (agreedFen !== undefined)
    return {
      pay: exact(agreedFen),
      caps: [] as Cap[],
      step: resultStep(agreedText, yuan(agreedFen), cited('LCL', '24')),
    }
  const { lowestFen } = parameters.numbers({ lowestFen: minimumWage }, endedOn)
  const share = times(averageFen, 0.3)
  const isRaised = isMore(lowestFen, share)
  const pay = isRaised ? exact(lowestFen) : share
  const source = cited('JI1', '36')
  const line: WorkingStep = resultStep(
    {
      zh: '未约定的：月平均工资的 30%，不低于最低工资',
      en: 'Nothing agreed: 30 % of the average, not below the minimum wage',
    },
    `max(30% × ${yuan(averageFen)}, ${yuan(lowestFen)}) = ${exactYuan(pay)}`,
    source,
  )
  return { pay, caps: isRaised ? [{ text: raised, source }] : ([] as Cap[]), step: line }
}

const agreedText: Text = { zh: '约定的每月补偿', en: 'Agreed monthly pay' }
const raised: Text = {
  zh: '30% 低于最低工资，按最低工资计算。',
  en: '30 % is below the minimum wage; the minimum wage counts.',
}
const twoYears: Cap = {
  text: {
    zh: '竞业限制不得超过二年，按二十四个月计算。',
    en: 'The clause binds for two years at most; 24 months are counted.',
  },
  source: cited('LCL', '24'),
}
const warnings: Text[] = [
  {
    zh: '只适用于高级管理人员、高级技术人员和其他负有保密义务的人员；未知悉商业秘密的，条款不生效（司法解释（二）第13条）。',
    en: 'Only managers, senior technicians and others bound to secrecy; without knowledge of secrets the clause has no effect (Interpretation II, art. 13).',
  },
  {
    zh: '因单位原因三个月未付的，劳动者可以请求解除约定（司法解释（一）第38条）。',
    en: 'After three months unpaid through the employer the worker may ask to end it (Interpretation I, art. 38).',
  },
  {
    zh: '约定超出必要范围、期限的部分无效；在职期间的竞业限制不以支付补偿为条件；劳动者违约的，应返还已付补偿并支付约定的违约金（司法解释（二）第13条至第15条）。',
    en: 'What goes beyond the necessary is void; a clause for the time in service needs no pay; a worker in breach returns the pay and owes the agreed penalty (Interpretation II, arts. 13-15).',
  },
]
