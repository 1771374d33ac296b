/** What is recorded on a case without moving it: calls, notes, appointments, messages to its owner. */
import { z } from 'zod'
import { contactOutcomes, contactWays } from '../../workflows/definitions/case-file/contacts.ts'
import { calendarDate, choice, longText, optional, reference, shortText, timeOfDay } from '../../workflows/fields.ts'
import { orderForms } from '../supervision-orders/forms.ts'

export const audiences = {
  all: { zh: '共同记录', en: 'Joint' },
  applicant: { zh: '仅申请人一方', en: "Applicant's side only" },
  respondent: { zh: '仅被申请人一方', en: "Respondent's side only" },
  mediators: { zh: '仅调解员', en: 'Mediators only' },
} as const

export { contactOutcomes, contactWays }

/** Free text is kept as it is typed; what belongs to a party is masked there. */
const help = {
  zh: '电话、证件号码、银行卡号和详细地址请登记在当事人名下：这里写的照原样显示，不会遮盖。',
  en: 'Phones, identity and card numbers and addresses belong to the party: what is typed here is shown as it is, never masked.',
}

const contact = z.object({
  partyId: reference({ zh: '联系对象', en: 'Whom' }, 'parties'),
  contactedOn: calendarDate({ zh: '日期', en: 'Date' }, { today: true }),
  at: optional(timeOfDay({ zh: '时间', en: 'Time' })),
  way: choice({ zh: '方式', en: 'How' }, contactWays),
  outcome: choice({ zh: '结果', en: 'Result' }, contactOutcomes),
  note: optional(longText({ zh: '说明', en: 'Note' }, { max: 1000, help })),
})

const note = z.object({
  audience: choice({ zh: '谁可以看', en: 'Who may read it' }, audiences),
  text: longText({ zh: '内容', en: 'Text' }, { max: 4000, help }),
})

export const appointmentKinds = {
  session: { zh: '调解会议', en: 'Mediation session' },
  visit: { zh: '上门', en: 'Visit' },
  service: { zh: '送达', en: 'Service of papers' },
  interview: { zh: '会见、谈话', en: 'Interview' },
  hearing: { zh: '开庭', en: 'Hearing' },
  call: { zh: '电话', en: 'Call' },
} as const

const appointment = z.object({
  kind: choice({ zh: '事项', en: 'What for' }, appointmentKinds),
  onDay: calendarDate({ zh: '日期', en: 'Date' }),
  at: optional(timeOfDay({ zh: '时间', en: 'Time' })),
  place: optional(shortText({ zh: '地点', en: 'Place' })),
  with: optional(shortText({ zh: '与谁', en: 'With whom' })),
})

const appointmentHeld = z.object({
  outcome: choice(
    { zh: '结果', en: 'Result' },
    {
      held: { zh: '已进行', en: 'Held' },
      cancelled: { zh: '已取消', en: 'Cancelled' },
      missed: { zh: '对方未到', en: 'The other side did not come' },
    },
  ),
  note: optional(longText({ zh: '说明', en: 'Note' }, { max: 1000, help })),
})

const ownerMessage = z.object({ text: longText({ zh: '留言', en: 'Message' }, { max: 2000, help }) })
const ownerAnswer = z.object({ text: longText({ zh: '答复', en: 'Answer' }, { max: 2000, help }) })

export const logForms = {
  contact,
  note,
  appointment,
  appointmentHeld,
  ownerMessage,
  ownerAnswer,
  ...orderForms,
} as const
export type LogKind = keyof typeof logForms
