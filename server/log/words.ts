/** Words of the pages on which calls, notes and appointments are recorded. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  recorded: { zh: '已记录', en: 'Recorded' },
  contact: { zh: '联系记录', en: 'Log a contact' },
  note: { zh: '备注', en: 'Note' },
  appointment: { zh: '约定日程', en: 'Appointment' },
  appointmentHeld: { zh: '日程办结', en: 'Appointment: what became of it' },
} as const satisfies Record<string, Text>

export const logTitles = words
