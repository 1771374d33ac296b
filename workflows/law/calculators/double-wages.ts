/**
 * Double wages for a missing written contract: the second part only. From the day after the first full month to the
 * day before signing, eleven months at most (LCL 82; LCLR 6-7; JI2 6-9). For an open-ended contract that was owed:
 * from the day on which it was owed.
 */
import { z } from 'zod'
import { calendarDate, choice, moneyFen, optional } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { addDays } from '../days.ts'
import { doubleWageLimitationModes, monthLimitation } from '../double-wage-limitation.ts'
import type { LimitationEvent } from '../limitation.ts'
import { defineCalculator, type Finding, type Given } from './calculation.ts'
import { bothOf, cited, practice } from './citations.ts'
import { type Exact, plus, roundedHalfUp, times } from './exact.ts'
import { dayAfterMonths, monthsAndWorkingDays } from './service.ts'
import { dayWage } from './wages.ts'
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
  source: bothOf(cited('LCL', '82'), cited('LCLR', '6'), cited('JI2', '6', '9')),
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

type Part = { fromOn: string; toOn: string; value: Exact; words: Text }

function doubled(asked: Inputs, given: Given): Finding {
  const { calendar } = given
  const events = eventsOf(asked, given)
  const fromOn = asked.kind === 'no-contract' ? dayAfterMonths(asked.hiredOn, 1) : asked.hiredOn
  const toOn = endOf(asked)
  const parts = toOn < fromOn ? [] : partsOf({ fromOn, toOn, wageFen: asked.wageFen, calendar })
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
    warnings: [
      given.limitation?.length ? defenceWarning : limitationWarning,
      ...(asked.kind === 'no-contract' ? [afterOneYear] : []),
    ],
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

type Window = { fromOn: string; toOn: string; wageFen: number; calendar: Given['calendar'] }

/** A wage for each full month, and for a part of one its working days by 21.75. JI2 6; the divisor is practice. */
function partsOf({ fromOn, toOn, wageFen, calendar }: Window): Part[] {
  const { fullMonths, restFrom, restWorkingDays } = monthsAndWorkingDays(fromOn, toOn, calendar)
  const whole = Array.from({ length: fullMonths }, (_, at): Part => {
    const last = addDays(dayAfterMonths(fromOn, at + 1), -1)
    return { fromOn: dayAfterMonths(fromOn, at), toOn: last, value: times(wageFen), words: both(yuan(wageFen)) }
  })
  if (restFrom > toOn) return whole
  const formula = `${yuan(wageFen)} ÷ 21.75 × ${restWorkingDays}`
  return [
    ...whole,
    { fromOn: restFrom, toOn, value: times(dayWage(wageFen), restWorkingDays), words: workingDays(formula) },
  ]
}

const both = (formula: string): Text => ({ zh: formula, en: formula })
const workingDays = (formula: string): Text => ({ zh: `${formula}（工作日）`, en: `${formula} working days` })

/** What is on file of the claim, and the interruption typed where the file does not have it. LDMAL 27(2)-(3). */
function eventsOf({ interruptedOn: on }: Inputs, { limitation = [] }: Given): LimitationEvent[] {
  const filed = limitation.filter(({ kind }) => kind !== 'knew')
  const isFiled = filed.some(event => event.kind === 'interrupted' && event.on === on)
  return on === undefined || isFiled ? filed : [...filed, { kind: 'interrupted', on, by: 'demand', proof: 'none' }]
}

/** The events that were reckoned with, as one line of the working; none where nothing was on file. */
const filedSteps = ({ limitation = [] }: Given) => {
  const days = limitation.flatMap(event =>
    event.kind === 'knew'
      ? []
      : [
          event.kind === 'interrupted'
            ? { zh: `${event.on} 中断`, en: `interrupted ${event.on}` }
            : { zh: `${event.from} 至 ${event.to ?? '…'} 中止`, en: `suspended ${event.from} to ${event.to ?? '…'}` },
        ],
  )
  const told = { zh: days.map(({ zh }) => zh).join('；'), en: days.map(({ en }) => en).join('; ') }
  return days.length === 0 ? [] : [step(filedText, told, cited('LDMAL', '27'))]
}
const filedText: Text = { zh: '案卷登记的时效事实', en: 'On file of the limitation' }

const windowText: Text = {
  zh: '期间：满一个月的次日起，至补订前一日、满一年的前一日、最后工作日中最早的一天',
  en: 'Window: from the day after one full month to the day before signing, the last day of the first year or the last day of work, whichever is first',
}
const windowSource = ({ kind }: Inputs): Text =>
  kind === 'no-contract' ? bothOf(cited('LCLR', '6'), cited('JI2', '9')) : cited('LCL', '82(2)')

const limitationWarning: Text = {
  zh: '时效是抗辩，须由对方在仲裁中提出；此处只计一次中断，中止和多次中断须另行计算（调解仲裁法第27条，司法解释（二）第20条）。',
  en: 'Limitation is a defence that the other side has to raise in arbitration; one interruption is reckoned here, suspensions and further ones are not (Mediation and Arbitration Law, art. 27; Interpretation II, art. 20).',
}
const defenceWarning: Text = {
  zh: '时效是抗辩，须由对方在仲裁中提出；已按案卷登记的中断、中止计算（调解仲裁法第27条，司法解释（二）第20条）。',
  en: 'Limitation is a defence that the other side has to raise in arbitration; the interruptions and suspensions on file are reckoned with (Mediation and Arbitration Law, art. 27; Interpretation II, art. 20).',
}
const afterOneYear: Text = {
  zh: '满一年仍未订立的，视为已订立无固定期限合同，不再计二倍工资（司法解释（二）第9条）。',
  en: 'After a full year the contract counts as open-ended and no more double wages arise (Interpretation II, art. 9).',
}
