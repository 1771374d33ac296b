/**
 * Double wages for a missing written contract: the second part only. From the day after the first full month to the
 * day before signing, eleven months at most (LCL 82; LCLR 6-7; JI2 6-9). For an open-ended contract that was owed:
 * from the day on which it was owed.
 */
import { z } from 'zod'
import { calendarDate, choice, moneyFen, optional, rows } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { addDays } from '../days.ts'
import { doubleWageLimitationModes, monthLimitation } from '../double-wage-limitation.ts'
import { defineCalculator, type Finding, type Given } from './calculation.ts'
import { bothOf, cited, practice } from './citations.ts'
import { eventsOf, filedSteps, limitationWarningOf } from './double-wage-events.ts'
import { type Part, partsOf, wageOn } from './double-wage-months.ts'
import { plus, roundedHalfUp } from './exact.ts'
import { dayAfterMonths } from './service.ts'
import { resultStep, step, yuan } from './written.ts'

const label: Text = { zh: '二倍工资差额', en: 'Second part of double wages' }

const kinds = {
  'no-contract': { zh: '入职后未订立书面合同', en: 'No written contract since the first day' },
  'open-ended': { zh: '应订立无固定期限合同而未订立', en: 'An open-ended contract was owed and not made' },
} as const

const exceptions = {
  none: { zh: '无', en: 'None' },
  excluded: {
    zh: '不可抗力、劳动者故意或重大过失、其他法定情形',
    en: "Force majeure, the worker's intent or gross negligence, or another legal case",
  },
  extended: {
    zh: '合同依法自动延续（第42条保护、服务期、工会任期）',
    en: 'The contract went on by law (art. 42, service period, union term)',
  },
} as const

const inputs = z.object({
  kind: choice({ zh: '情形', en: 'Case' }, kinds),
  hiredOn: calendarDate({
    zh: '用工之日，或应订立无固定期限合同之日',
    en: 'First day of work, or the day the open-ended contract was owed',
  }),
  signedOn: optional(calendarDate({ zh: '补订书面合同日期', en: 'Day a contract was signed' })),
  lastDayOn: optional(calendarDate({ zh: '最后工作日（已离职的）', en: 'Last day of work, if it has ended' })),
  wageFen: moneyFen({ zh: '月工资', en: 'Monthly wage' }),
  wages: rows(
    { zh: '期间工资有变动的', en: 'Where the wage changed meanwhile' },
    {
      fromOn: calendarDate({ zh: '自', en: 'From' }),
      monthFen: moneyFen({ zh: '月工资', en: 'Monthly wage' }),
    },
    {
      max: 24,
      help: {
        zh: '没有变动的留空。每个月按其第一天的工资计算。',
        en: 'Leave open where it did not. Each month is reckoned with the wage of its first day.',
      },
    },
  ),
  claimedOn: calendarDate({ zh: '主张之日', en: 'Day of the claim' }, { today: true }),
  interruptedOn: optional(
    calendarDate(
      {
        zh: '时效中断之日（如曾主张、投诉、申请调解）',
        en: 'Day limitation was interrupted, by a demand, complaint or request',
      },
      {
        help: {
          zh: '没有的留空；有多次的填最近一次有效的。',
          en: 'Open where there was none; the last that counts where there were several.',
        },
      },
    ),
  ),
  exception: choice({ zh: '有无除外情形', en: 'Exception' }, exceptions),
  limitation: choice({ zh: '仲裁时效的算法', en: 'How limitation is counted' }, doubleWageLimitationModes, {
    help: { zh: '各地做法不同，请按本地裁判口径选择。', en: 'Practice differs; choose what is held locally.' },
  }),
})
type Inputs = z.output<typeof inputs>

export const doubleWages = defineCalculator({
  id: 'double-wages',
  name: { zh: '未签书面合同二倍工资', en: 'Double wages without a contract' },
  about: {
    zh: '用工超过一个月未订立书面合同的，每月另付一倍工资，最长十一个月。',
    en: 'A second wage for each month beyond the first without a written contract, eleven months at most.',
  },
  source: bothOf(
    cited('LCL', '82'),
    cited('LCLR', '6', '7'),
    cited('JI2', '6', '7', '8', '9', '20'),
    cited('LDMAL', '27'),
  ),
  inputs,
  parameters: [],
  wrong: ({ hiredOn, signedOn, lastDayOn, claimedOn }): Record<string, Text> => {
    const early = { zh: '不能早于用工之日。', en: 'This cannot lie before the first day.' }
    return {
      ...(signedOn !== undefined && signedOn < hiredOn ? { signedOn: early } : {}),
      ...(lastDayOn !== undefined && lastDayOn < hiredOn ? { lastDayOn: early } : {}),
      ...(claimedOn < hiredOn ? { claimedOn: early } : {}),
    }
  },
  calculate: (asked, given) => (asked.exception === 'none' ? doubled(asked, given) : nothing(asked)),
})

const nothing = ({ exception }: Inputs): Finding => ({
  results: [{ label, kind: 'money', amountFen: 0 }],
  steps: [resultStep(exceptions[exception], yuan(0), cited('JI2', exception === 'extended' ? '8' : '7'))],
})

function doubled(asked: Inputs, given: Given): Finding {
  const { calendar } = given
  const events = eventsOf(asked.interruptedOn, given)
  const fromOn = asked.kind === 'no-contract' ? dayAfterMonths(asked.hiredOn, 1) : asked.hiredOn
  const toOn = endOf(asked)
  const parts = toOn < fromOn ? [] : partsOf({ fromOn, toOn, wageOn: wageOn(asked), calendar })
  const open = parts.filter(({ toOn: to }) => {
    const month = { to, lastOn: toOn, mode: asked.limitation }
    return monthLimitation(month, events, { calendar, on: asked.claimedOn }).state !== 'expired'
  })
  const sumOf = (some: readonly Part[]) => roundedHalfUp(plus(...some.map(({ value }) => value)))
  const [totalFen, openFen] = [sumOf(parts), sumOf(open)]
  const limited = cited('LDMAL', '27')
  return {
    results: [
      { label, kind: 'money', amountFen: openFen },
      {
        label: { zh: '不计时效的总额', en: 'In all, if limitation is not raised' },
        kind: 'money',
        amountFen: totalFen,
      },
    ],
    steps: [
      step(windowText, toOn < fromOn ? { zh: '无', en: 'None' } : `${fromOn} … ${toOn}`, windowSource(asked)),
      ...parts.map(({ words, fromOn: first, toOn: last }) =>
        step({ zh: `${first} 至 ${last}`, en: `${first} to ${last}` }, words, cited('JI2', '6')),
      ),
      resultStep({ zh: '合计', en: 'Sum' }, yuan(totalFen), cited('LCL', '82')),
      ...filedSteps(given),
      resultStep(
        {
          zh: `扣除已过时效的月份（${doubleWageLimitationModes[asked.limitation].zh}）`,
          en: `Less months barred (${doubleWageLimitationModes[asked.limitation].en})`,
        },
        `${yuan(totalFen)} − ${yuan(totalFen - openFen)} = ${yuan(openFen)}`,
        bothOf(limited, practice),
      ),
    ],
    warnings: [limitationWarningOf(given), ...(asked.kind === 'no-contract' ? [afterOneYear, whoRefuses] : [])],
  }
}

/** The day before signing, the last day of the first year, the last day of work or that of the claim: the earliest. */
function endOf({ kind, hiredOn, signedOn, lastDayOn, claimedOn }: Inputs): string {
  const ends = [
    claimedOn,
    ...(signedOn === undefined ? [] : [addDays(signedOn, -1)]),
    ...(lastDayOn === undefined ? [] : [lastDayOn]),
    ...(kind === 'no-contract' ? [addDays(dayAfterMonths(hiredOn, 12), -1)] : []),
  ]
  return ends.toSorted()[0]!
}

const windowText: Text = {
  zh: '期间：满一个月的次日起，至补订前一日、满一年的前一日、最后工作日中最早的一天',
  en: 'Window: from the day after one full month to the day before signing, the last day of the first year or the last day of work, whichever is first',
}
const windowSource = ({ kind }: Inputs): Text =>
  kind === 'no-contract' ? bothOf(cited('LCLR', '6'), cited('JI2', '9')) : cited('LCL', '82(2)')

const afterOneYear: Text = {
  zh: '满一年仍未订立的，视为已订立无固定期限合同，不再计二倍工资（司法解释（二）第9条）。',
  en: 'After a full year the contract counts as open-ended and no more double wages arise (Interpretation II, art. 9).',
}
const whoRefuses: Text = {
  zh: '满一个月后劳动者不签的，单位应当书面通知终止并支付经济补偿（实施条例第6条）。',
  en: 'Where the worker refuses to sign after the first month the employer ends it in writing and pays compensation (LCL Regulations, art. 6).',
}
