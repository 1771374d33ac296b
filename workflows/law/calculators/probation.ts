/** Damages for probation beyond what the law allows: the wage after probation for each month in excess. LCL 19, 70, 83. */
import { z } from 'zod'
import { decimalNumber } from '../../decimal-field.ts'
import { choice, moneyFen, optional, wholeNumber, yesNo } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator } from './calculation.ts'
import { cited } from './citations.ts'
import { isMore, plus, roundedHalfUp, times } from './exact.ts'
import { resultStep, step, yuan } from './written.ts'

const contracts = {
  fixed: { zh: '固定期限', en: 'Fixed term' },
  'open-ended': { zh: '无固定期限', en: 'Open-ended' },
  task: { zh: '以完成一定任务为期限', en: 'For a task' },
  'part-time': { zh: '非全日制', en: 'Part-time' },
  'probation-only': { zh: '仅约定试用期', en: 'Probation alone was agreed' },
} as const

const inputs = z.object({
  contract: choice({ zh: '合同类型', en: 'Contract' }, contracts),
  termMonths: optional(
    wholeNumber({ zh: '合同期限（满几个月）', en: 'Term of the contract (full months)' }, { max: 600 }),
  ),
  servedMonths: decimalNumber({ zh: '已履行的试用期（月）', en: 'Probation served (months)' }, { max: 60 }),
  again: yesNo({ zh: '是否同一单位的再次试用', en: 'A second probation with the same employer' }),
  wageFen: moneyFen({ zh: '试用期满月工资', en: 'Monthly wage after probation' }),
})
type Inputs = z.output<typeof inputs>

export const probation = defineCalculator({
  id: 'probation',
  name: { zh: '违法约定试用期赔偿金', en: 'Damages for unlawful probation' },
  about: {
    zh: '试用期超过法定上限并已履行的，按试用期满月工资和超过的期间支付赔偿金。',
    en: 'Where probation was longer than allowed: the wage after probation for the time in excess.',
  },
  source: cited('LCL', '19', '70', '83'),
  inputs,
  parameters: [],
  wrong: ({ contract, termMonths }): Record<string, Text> =>
    contract === 'fixed' && termMonths === undefined
      ? { termMonths: { zh: '固定期限合同须填写期限。', en: 'A fixed-term contract needs its term.' } }
      : {},
  calculate(asked) {
    const { servedMonths, wageFen } = asked
    const most = mostMonths(asked)
    const excess = isMore(servedMonths, most) ? plus(servedMonths, -most) : times(0)
    const amountFen = roundedHalfUp(times(wageFen, excess))
    return {
      results: [
        { label: { zh: '违法试用期赔偿金', en: 'Damages' }, kind: 'money', amountFen },
        { label: { zh: '法定试用期上限', en: 'Longest lawful probation' }, kind: 'months', months: most },
      ],
      steps: [
        step(
          {
            zh: '上限：不满三个月、任务期限、非全日制、再次试用为零；三个月以上不满一年一个月；一年以上不满三年两个月；三年以上和无固定期限六个月',
            en: 'At most: none below three months, for a task, part-time or a second time; one month below a year; two from one year; six from three years and open-ended',
          },
          { zh: `${most} 个月`, en: `${most} months` },
          cited('LCL', '19', '70'),
        ),
        resultStep(
          { zh: '超过的期间乘以试用期满月工资', en: 'Time in excess by the wage after probation' },
          `${yuan(wageFen)} × max(0, ${servedMonths} − ${most}) = ${yuan(amountFen)}`,
          cited('LCL', '83'),
        ),
      ],
      warnings: [onTop],
    }
  },
})

/** LCL 19, 70; the term of exactly one year belongs to two months. */
function mostMonths({ contract, termMonths = 0, again }: Inputs): number {
  if (again === 'yes' || contract === 'task' || contract === 'part-time' || contract === 'probation-only') return 0
  if (contract === 'open-ended' || termMonths >= 36) return 6
  if (termMonths >= 12) return 2
  return termMonths >= 3 ? 1 : 0
}

const onTop: Text = {
  zh: '赔偿金在已付工资之外另付；期间不足一个月的按比例计算，是做法，待核。',
  en: 'It is paid on top of the wages; that parts of a month count in proportion is practice, to be confirmed.',
}
