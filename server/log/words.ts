/** Words of the pages on which calls, notes and appointments are recorded. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  future: { zh: '日期不能晚于今天', en: 'The date must not lie in the future' },
  past: { zh: '日程不能约在过去', en: 'An appointment cannot lie in the past' },
  notYours: { zh: '请选择您自己能看到的范围', en: 'Choose readers among whom you are yourself' },
  recorded: { zh: '已记录', en: 'Recorded' },
  contact: { zh: '联系记录', en: 'Log a contact' },
  note: { zh: '备注', en: 'Note' },
  appointment: { zh: '约定日程', en: 'Appointment' },
  appointmentHeld: { zh: '日程办结', en: 'Appointment: what became of it' },
  ownerMessage: { zh: '给承办人留言', en: 'Message to the owner' },
  ownerAnswer: { zh: '答复留言', en: 'Answer a message' },
  supervisionOrder: { zh: '督办', en: 'Supervision order' },
  supervisionReply: { zh: '答复督办', en: 'Reply to a supervision order' },
  supervisionAccepted: { zh: '认可督办答复', en: 'Accept the reply to a supervision order' },
  supervisionAgain: { zh: '再次督办', en: 'Ask again' },
  supervisionWithdrawn: { zh: '撤销督办', en: 'Withdraw a supervision order' },
  youAreOwner: { zh: '本案由您承办，请用“记备注”', en: 'The case is yours: use a note' },
  onlyOwnerAnswers: { zh: '由承办人或者代班人答复', en: 'The owner, or whoever covers, answers' },
} as const satisfies Record<string, Text>

export const logTitles = words
