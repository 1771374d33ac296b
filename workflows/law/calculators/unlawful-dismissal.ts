/**
 * Damages for an unlawful ending (2N), paid instead of compensation: twice what article 47 gives for all the years
 * since the first day of work. LCL 47, 48, 87; LCLR 10, 25; JI1 46, 47;
 * JI2 16, 18. For union activity: TUL 53 and the interpretation of it, art. 6.
 */
import { z } from 'zod'
import { calendarDate, moneyFen, optional } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator, type Result } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { endsBeforeItBegan } from './compensation.ts'
import { earlierHiredOn, serviceFrom, transferSteps, transferWarnings, wrongEarlier } from './earlier-employer.ts'
import { roundedHalfUp, times } from './exact.ts'
import { compensatedYears, lengthWords, serviceBetween } from './service.ts'
import { averageGrossFen, averageWage, cappedBase, minimumWage } from './wages.ts'
import { resultStep, yuan } from './written.ts'

const label: Text = { zh: '违法解除或终止赔偿金', en: 'Damages for an unlawful ending' }
const source = bothOf(cited('LCL', '47', '48', '87'), cited('LCLR', '25'))
const unionSource = bothOf(cited('TUL', '53'), cited('TULI', '6'))

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
    earlierHiredOn,
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
  wrong: ({ endedOn, ...service }): Record<string, Text> => ({
    ...(endedOn < service.hiredOn ? { endedOn: endsBeforeItBegan } : {}),
    ...wrongEarlier(service),
  }),
  calculate({ endedOn, averageFen, unionYearIncomeFen, ...service }, given) {
    const base = cappedBase(averageFen, endedOn, given)
    const length = serviceBetween(serviceFrom(service), endedOn)
    const counted = compensatedYears(length)
    const years = base.isCapped ? Math.min(counted, 12) : counted
    const amountFen = roundedHalfUp(times(base.baseFen, years, 2))
    const words = lengthWords(length)
    const cap = years < counted ? { zh: ` → ${years}（封顶）`, en: ` → ${years} (cap)` } : { zh: '', en: '' }
    return {
      results: [{ label, kind: 'money', amountFen }, ...unionResult(unionYearIncomeFen)],
      steps: [
        ...base.steps,
        ...transferSteps(service),
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
      warnings: [
        insteadOfN,
        unionNotTold,
        ...(unionYearIncomeFen === undefined ? [] : [plusN]),
        ...transferWarnings(service),
      ],
    }
  },
})

const unionLabel: Text = { zh: '年收入二倍的赔偿', en: 'Twice the yearly income' }
const unionResult = (yearFen: number | undefined): Result[] =>
  yearFen === undefined ? [] : [{ label: unionLabel, kind: 'money', amountFen: yearFen * 2 }]
const unionStep = (yearFen: number | undefined) =>
  yearFen === undefined ? [] : [resultStep(unionLabel, `2 × ${yuan(yearFen)} = ${yuan(yearFen * 2)}`, unionSource)]

const insteadOfN: Text = {
  zh: '赔偿金代替经济补偿，不能同时主张；劳动者也可以要求继续履行合同并补发工资，不能继续履行的除外（劳动合同法第48条；司法解释（二）第16条、第18条）。',
  en: 'It is paid instead of compensation, not on top; the worker may ask to go on under the contract with back pay instead, unless that is impossible (Labour Contract Law, art. 48; Interpretation II, arts. 16, 18).',
}
const unionNotTold: Text = {
  zh: '有工会而解除前没有通知工会的，属于违法解除，起诉前补正的除外（司法解释（一）第47条）。',
  en: 'Where there is a union and it was not told beforehand the ending is unlawful, unless that is made good before the suit (Interpretation I, art. 47).',
}
const plusN: Text = {
  zh: '因工会活动或职责被解除的，可以恢复工作并补发报酬，或者取得年收入二倍的赔偿，并另计经济补偿；此时不再取第一项的赔偿金。',
  en: 'Whoever was dismissed over union activity or duty may return with back pay, or take twice the yearly income and compensation besides, instead of the first sum.',
}
