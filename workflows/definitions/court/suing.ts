/** What a suit is brought against, and the time for it, which goes on running until the complaint is filed. */
import type { Coupling, Running, StepArgs } from '../../define.ts'
import { calendarDate, choice, optional } from '../../fields.ts'
import { type RightId, right, runsFrom } from './rights.ts'
import { begins } from './steps.ts'

const suitGrounds = {
  award: { zh: '不服仲裁裁决', en: 'Against an award' },
  refusal: { zh: '仲裁不予受理、撤销案件', en: 'The commission refused or cancelled the case' },
  late: { zh: '仲裁逾期未决定、未裁决', en: 'The commission was late' },
  'set-aside': { zh: '裁决被撤销', en: 'The award was set aside' },
  'refused-enforcement': { zh: '裁定不予执行', en: 'Enforcement was refused' },
  agreement: { zh: '凭调解协议、欠条等直接起诉', en: 'Directly, on an agreement or an IOU' },
} as const
export type SuitGround = keyof typeof suitGrounds

const times: Partial<Record<SuitGround, RightId>> = {
  award: 'sue_after_award',
  refusal: 'sue_after_refusal',
  'set-aside': 'sue_after_set_aside',
  'refused-enforcement': 'sue_after_refused_enforcement',
}

/** Two optional questions of the first step of a suit; whoever couples to it answers them. */
export const suitFields = {
  ground: optional(choice({ zh: '起诉依据', en: 'Ground of the suit' }, suitGrounds)),
  countsFrom: optional(
    calendarDate(
      { zh: '收到裁决书、通知书或者裁定之日', en: 'Paper received on' },
      {
        help: {
          zh: '起诉期限自收到之日起算，直到递交起诉状为止。',
          en: 'The time to sue runs from this day until the complaint is filed.',
        },
      },
    ),
  ),
}

export const suitDeadlines = {
  sue_after_award: right('sue_after_award', { metBy: ['file'] }),
  sue_after_refusal: right('sue_after_refusal', { metBy: ['file'] }),
  sue_after_set_aside: right('sue_after_set_aside', { metBy: ['file'] }),
  sue_after_refused_enforcement: right('sue_after_refused_enforcement', { metBy: ['file'] }),
}

type Suing = { ground?: SuitGround; countsFrom?: string; suingDays?: number }

/** The time to sue while the suit is being prepared. */
export function timeToSue({ ground, countsFrom, suingDays }: Suing): Running[] {
  const rule = ground && times[ground]
  return rule ? runsFrom(rule, countsFrom, suingDays) : []
}

/** The suit begins with the day from which the time for it runs. */
export const beginsSuit = (
  told: (args: StepArgs) => { ground: SuitGround; countsFrom?: string | undefined },
): Coupling => ({ ...begins('first-instance'), answers: args => told(args) })
