/** What is recorded on a case without moving it: calls, notes, appointments. */
import { z } from 'zod'
import { calendarDate, choice, longText, optional, reference, shortText, timeOfDay } from '../../workflows/fields.ts'

export const audiences = {
  all: { zh: '共同记录', en: 'Joint' },
  applicant: { zh: '仅申请人一方', en: "Applicant's side only" },
  respondent: { zh: '仅被申请人一方', en: "Respondent's side only" },
  mediators: { zh: '仅调解员', en: 'Mediators only' },
} as const

export const contactWays = {
  phone: { zh: '电话', en: 'Phone' },
  message: { zh: '短信、微信', en: 'Message' },
  visit: { zh: '上门', en: 'Visit' },
  meeting: { zh: '来站面谈', en: 'At the station' },
  letter: { zh: '邮寄', en: 'Letter' },
} as const

export const contactOutcomes = {
  reached: { zh: '已联系上', en: 'Reached' },
  'no-answer': { zh: '未接', en: 'No answer' },
  'wrong-number': { zh: '号码有误', en: 'Wrong number' },
  refused: { zh: '拒绝沟通', en: 'Refuses to talk' },
  absent: { zh: '不在', en: 'Not there' },
  promised: { zh: '答应回复', en: 'Will answer' },
} as const

const contact = z.object({
  partyId: reference({ zh: '联系对象', en: 'Whom' }, 'parties'),
  contactedOn: calendarDate({ zh: '日期', en: 'Date' }, { today: true }),
  at: optional(timeOfDay({ zh: '时间', en: 'Time' })),
  way: choice({ zh: '方式', en: 'How' }, contactWays),
  outcome: choice({ zh: '结果', en: 'Result' }, contactOutcomes),
  note: optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 })),
})

const note = z.object({
  audience: choice({ zh: '谁可以看', en: 'Who may read it' }, audiences),
  text: longText({ zh: '内容', en: 'Text' }, { max: 4000 }),
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
  note: optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 })),
})

export const logForms = { contact, note, appointment, appointmentHeld } as const
export type LogKind = keyof typeof logForms
