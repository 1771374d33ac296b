/**
 * Damages for an unlawful ending (2N), paid instead of compensation: twice what article 47 gives for all the years
 * since the first day of work. LCL 47, 48, 87; LCLR 25. For union activity: TUL 53.
 */
import { z } from 'zod'
import { calendarDate, moneyFen, optional } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator, type Result } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { endsBeforeItBegan } from './compensation.ts'
import { roundedHalfUp, times } from './exact.ts'
import { compensatedYears, lengthWords, serviceBetween } from './service.ts'
import { averageGrossFen, averageWage, cappedBase, minimumWage } from './wages.ts'
import { resultStep, yuan } from './written.ts'

const label: Text = { zh: '违法解除或终止赔偿金', en: 'Damages for an unlawful ending' }
const source = bothOf(cited('LCL', '47', '87'), cited('LCLR', '25'))

export const unlawfulDismissal = defineCalculator({
  id: 'unlawful-dismissal',
  name: { zh: '违法解除赔偿金（2N）', en: 'Damages for unlawful dismissal (2N)' },
  about: {
    zh: '单位违法解除或终止，劳动者不要求继续履行的，按经济补偿标准的二倍支付。',
    en: 'Twice the compensation where the ending was unlawful and the worker does not ask to go on.',
  },
  source,
  inputs: z.object({
    hiredOn: calendarDate({ zh: '入职日期', en: 'First day of work' }),
    endedOn: calendarDate({ zh: '最后工作日', en: 'Last day of the contract' }),
    averageFen: averageGrossFen,
    unionYearIncomeFen: optional(
      moneyFen(
        {
          zh: '本人年收入（因工会活动或工会职责被解除时填写）',
          en: 'Yearly income, where dismissed over union activity or duty',
        },
        { help: { zh: '其他情形留空。', en: 'Leave open in all other cases.' } },
      ),
    ),
  }),
  parameters: [minimumWage, averageWage],
  wrong: ({ hiredOn, endedOn }): Record<string, Text> => (endedOn < hiredOn ? { endedOn: endsBeforeItBegan } : {}),
  calculate({ hiredOn, endedOn, averageFen, unionYearIncomeFen }, given) {
    const base = cappedBase(averageFen, endedOn, given)
    const length = serviceBetween(hiredOn, endedOn)
    const counted = compensatedYears(length)
    const years = base.isCapped ? Math.min(counted, 12) : counted
    const amountFen = roundedHalfUp(times(base.baseFen, years, 2))
    const words = lengthWords(length)
    const cap = years < counted ? { zh: ` → ${years}（封顶）`, en: ` → ${years} (cap)` } : { zh: '', en: '' }
    return {
      results: [{ label, kind: 'money', amountFen }, ...unionResult(unionYearIncomeFen)],
      steps: [
        ...base.steps,
        {
          text: {
            zh: '年限自入职之日起计算，不以2008年分段',
            en: 'Years since the first day of work, not split at 2008',
          },
          formula: { zh: `${words.zh} → ${counted}${cap.zh}`, en: `${words.en} → ${counted}${cap.en}` },
          source: bothOf(cited('LCL', '47(1)'), cited('LCLR', '25')),
          rounding: 'half-year',
        },
        resultStep(label, `2 × ${yuan(base.baseFen)} × ${years} = ${yuan(amountFen)}`, source),
        ...unionStep(unionYearIncomeFen),
      ],
      caps: base.caps,
      warnings: [insteadOfN, ...(unionYearIncomeFen === undefined ? [] : [plusN])],
    }
  },
})

const unionLabel: Text = { zh: '年收入二倍的赔偿', en: 'Twice the yearly income' }
const unionResult = (yearFen: number | undefined): Result[] =>
  yearFen === undefined ? [] : [{ label: unionLabel, kind: 'money', amountFen: yearFen * 2 }]
const unionStep = (yearFen: number | undefined) =>
  yearFen === undefined
    ? []
    : [resultStep(unionLabel, `2 × ${yuan(yearFen)} = ${yuan(yearFen * 2)}`, cited('TUL', '53'))]

const insteadOfN: Text = {
  zh: '赔偿金代替经济补偿，不能同时主张；劳动者也可以要求继续履行合同并补发工资。',
  en: 'It is paid instead of compensation, not on top; the worker may ask to go on under the contract with back pay instead.',
}
const plusN: Text = {
  zh: '因工会活动或职责被解除的，可以恢复工作并补发报酬，或者取得年收入二倍的赔偿，并另计经济补偿。',
  en: 'Whoever was dismissed over union activity or duty may return with back pay, or take twice the yearly income and compensation besides.',
}
