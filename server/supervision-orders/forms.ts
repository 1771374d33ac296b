/** What is asked when somebody orders, replies, accepts, asks again or withdraws what they asked. */
import { z } from 'zod'
import { calendarDate, longText, optional } from '../../workflows/fields.ts'
import { words } from './words.ts'

const order = z.object({
  text: longText(words.text, { max: 2000 }),
  replyOn: calendarDate(words.replyOn, { help: words.dayHelp }),
})

export const orderForms = {
  supervisionOrder: order,
  supervisionReply: z.object({ text: longText(words.replyText, { max: 2000 }) }),
  supervisionAccepted: z.object({ text: optional(longText(words.note, { max: 2000 })) }),
  supervisionAgain: order,
  supervisionWithdrawn: z.object({ text: longText(words.whyWithdrawn, { max: 2000 }) }),
} as const
export type OrderStep = keyof typeof orderForms

export const isOrderStep = (kind: string): kind is OrderStep => Object.hasOwn(orderForms, kind)
