/** 一次性工亡补助金: twenty times the national urban disposable income of the year before the death. */
import { z } from 'zod'
import { calendarDate, choice } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator } from './calculation.ts'
import { cited } from './citations.ts'
import { divided, roundedHalfUp } from './exact.ts'
import { resultStep, yuan } from './written.ts'

export const deathKinds = {
  death: { zh: '因工死亡，或者停工留薪期内因工伤死亡', en: 'Death at work, or of the injury while it was treated' },
  'after-stop-work': {
    zh: '一至四级，停工留薪期满后死亡',
    en: 'Grade 1 to 4, death after the time of treatment',
  },
  missing: { zh: '因工外出或者抢险救灾下落不明', en: 'Missing on duty or in a rescue' },
} as const satisfies Record<string, Text>

const source = cited('WIR', '39(1)')

export const deathGrant = defineCalculator({
  id: 'death-grant',
  name: { zh: '一次性工亡补助金', en: 'One-off grant for a death at work' },
  about: {
    zh: '死亡上一年度全国城镇居民人均可支配收入的20倍。',
    en: 'Twenty times the national urban disposable income per head of the year before the death.',
  },
  source: cited('WIR', '39(1)', '41'),
  inputs: z.object({
    what: choice({ zh: '情形', en: 'What happened' }, deathKinds),
    diedOn: calendarDate({ zh: '死亡（下落不明）日期', en: 'Day of death, or missing since' }),
  }),
  parameters: ['urban_disposable_income'],
  calculate({ what, diedOn }, { parameters }) {
    if (what === 'after-stop-work') return none
    const { incomeFen } = parameters.numbers({ incomeFen: 'urban_disposable_income' }, diedOn)
    const grantFen = incomeFen * 20
    const grant = resultStep(
      {
        zh: `${Number(diedOn.slice(0, 4)) - 1} 年全国城镇居民人均可支配收入的20倍`,
        en: `Twenty times the national urban disposable income of ${Number(diedOn.slice(0, 4)) - 1}`,
      },
      `${yuan(incomeFen)} × 20 = ${yuan(grantFen)}`,
      source,
    )
    const label = { zh: '一次性工亡补助金', en: 'One-off grant' }
    if (what === 'death') return { results: [{ label, kind: 'money', amountFen: grantFen }], steps: [grant] }
    const advanceFen = roundedHalfUp(divided(grantFen, 2))
    return {
      results: [
        { label: { zh: '可预支50%', en: 'Advance of one half' }, kind: 'money', amountFen: advanceFen },
        { label, kind: 'money', amountFen: grantFen },
      ],
      steps: [grant, resultStep(advance, `${yuan(grantFen)} × 50% = ${yuan(advanceFen)}`, cited('WIR', '41'))],
      warnings: [wagesFirst],
    }
  },
})

const none = {
  results: [{ label: { zh: '一次性工亡补助金', en: 'One-off grant' }, kind: 'money', amountFen: 0 }],
  steps: [
    resultStep(
      {
        zh: '一至四级伤残职工停工留薪期满后死亡的，只有丧葬补助金和供养亲属抚恤金',
        en: 'Grade 1 to 4 after the time of treatment: the funeral grant and the pension of dependants only',
      },
      '0.00',
      cited('WIR', '39'),
    ),
  ],
} as const

const advance: Text = { zh: '生活有困难的，可以预支一半', en: 'In hardship one half may be advanced' }
const wagesFirst: Text = {
  zh: '下落不明的，事故当月起3个月内照发工资，第4个月起停发工资、向供养亲属按月支付抚恤金；宣告死亡的按工亡处理。',
  en: 'Missing: wages go on for three months, from the fourth the dependants get their pension; declared dead, it is a death at work.',
}
