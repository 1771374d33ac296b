/** What is asked about a meeting on file: its room and what to bring, who came; and what the history tells of it. */
import { z } from 'zod'
import {
  calendarDate,
  choice,
  longText,
  optional,
  reference,
  rows,
  shortText,
  timeOfDay,
} from '../../workflows/fields.ts'
import { meetingKinds } from '../cases/appointment-kind.ts'

const from = timeOfDay({ zh: '开始时间', en: 'From' })
const to = timeOfDay({ zh: '结束时间', en: 'To' })
const bring = longText(
  { zh: '携带材料', en: 'What to bring' },
  {
    max: 600,
    help: {
      zh: '一行一项，例如：身份证、劳动合同、工资流水。会印在通知单上，也会出现在日历订阅里，请不要写姓名、电话、证件号码。',
      en: 'One thing a line. It is printed for the worker and stands in calendar feeds: no names, phones or identity numbers.',
    },
  },
)

export const bookingForm = z.object({
  roomId: optional(reference({ zh: '房间', en: 'Room' }, 'rooms')),
  from: optional(from),
  to: optional(to),
  bring: optional(bring),
})
export type BookingAnswers = z.output<typeof bookingForm>

export const attendanceForm = z.object({
  present: rows(
    { zh: '到会人员', en: 'Who came' },
    {
      who: shortText({ zh: '姓名', en: 'Name' }, { max: 60 }),
      as: optional(shortText({ zh: '身份、单位', en: 'As whom' }, { max: 80 })),
    },
    { min: 1, max: 100 },
  ),
  note: optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 })),
})
export type AttendanceAnswers = z.output<typeof attendanceForm>

/** Which meeting an event is about. */
const about = {
  what: optional(choice({ zh: '事项', en: 'What for' }, { ...meetingKinds })),
  onDay: calendarDate({ zh: '日期', en: 'Date' }),
}
const roomNamed = shortText({ zh: '房间', en: 'Room' }, { max: 240 })

/** By step: what the timeline tells of events about meetings. */
export const meetingEvents = {
  roomBooked: z.object({
    ...about,
    room: optional(roomNamed),
    from: optional(from),
    to: optional(to),
    bring: optional(bring),
  }),
  roomReleased: z.object({ ...about, room: optional(roomNamed), from: optional(from), to: optional(to) }),
  attended: z.object({ ...about, ...attendanceForm.shape }),
} as const
