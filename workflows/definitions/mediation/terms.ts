/** The terms of an agreement as the two sides put them: EMP 26, PML 29. */
import { z } from 'zod'
import type { StepArgs } from '../../define.ts'
import {
  calendarDate,
  choice,
  choices,
  confirmed,
  longText,
  moneyFen,
  optional,
  shortText,
  yesNo,
} from '../../fields.ts'
import type { Text } from '../../text.ts'
import { type ObligationRow, obligationRows, wrongObligations } from '../performance/obligations.ts'
import { claimKinds, routes } from '../performance/words.ts'
import { agreedWays, duties, employment } from './words.ts'

export const termsForm = z.object({
  agreedOn: calendarDate({ zh: '达成协议之日', en: 'Agreed on' }, { today: true }),
  agreedFen: moneyFen({ zh: '协议总金额（元）', en: 'Amount agreed in all (yuan)' }),
  claimKind: choice({ zh: '款项性质', en: 'Kind of money' }, claimKinds, {
    help: {
      zh: '决定逾期后能否申请支付令、能否直接起诉。',
      en: 'Decides whether a payment order or a direct suit is open after a breach.',
    },
  }),
  obligations: obligationRows(),
  way: optional(choice({ zh: '付款方式', en: 'Way of payment' }, agreedWays)),
  place: optional(shortText({ zh: '履行地点', en: 'Place of performance' })),
  employment: choice({ zh: '劳动关系状态', en: 'Employment' }, employment),
  duties: choices({ zh: '其他义务', en: 'Other duties' }, duties),
  mainFacts: optional(longText({ zh: '争议的主要事实', en: 'Main facts of the dispute' })),
  basis: optional(longText({ zh: '计算依据', en: 'How the amount was reckoned' }, { max: 1000 })),
  otherTerms: optional(longText({ zh: '其他约定', en: 'Other terms' })),
  breach: optional(longText({ zh: '违约处理', en: 'In case of breach' }, { max: 1000 })),
  settlesAll: yesNo({ zh: '履行后双方就本争议再无其他争议', en: 'Once performed, nothing else is in dispute' }),
  confirmation: optional(choice({ zh: '拟共同申请确认', en: 'Confirmation to be asked for' }, routes)),
  lawful: confirmed({
    zh: '内容合法，已向劳动者说明法定标准，劳动者自愿',
    en: 'Lawful; the worker has been told the statutory standard and agrees freely',
  }),
})

/** Rows that cannot stand, a total that differs from them, or an agreement on nothing. */
export function wrongTerms({ answers }: StepArgs): Record<string, Text> {
  const list: ObligationRow[] = answers.obligations
  const sumFen = list.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return {
    ...wrongObligations('obligations', list, answers.agreedOn),
    ...(sumFen === answers.agreedFen
      ? {}
      : { agreedFen: { zh: '与各笔款项之和不一致', en: 'Differs from the sum of the payments' } }),
    ...(list.length > 0 || answers.duties.length > 0 || answers.otherTerms
      ? {}
      : {
          obligations: {
            zh: '至少约定一笔款项、一项义务或者其他内容',
            en: 'Agree on a payment, a duty or another term',
          },
        }),
  }
}
