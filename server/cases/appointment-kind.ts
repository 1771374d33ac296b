/** What an appointment is for, in words: those the log arranges, and those that steps arrange. */
import type { Locale, Text } from '../../workflows/text.ts'
import { appointmentKinds } from '../log/forms.ts'

export const meetingKinds: Readonly<Record<string, Text>> = {
  ...appointmentKinds,
  'bargaining-session': { zh: '协商会议', en: 'Bargaining session' },
  'joint-meeting': { zh: '联席会议', en: 'Joint meeting' },
  'coordination-meeting': { zh: '协调会议', en: 'Coordination meeting' },
  'tripartite-meeting': { zh: '三方会议', en: 'Tripartite meeting' },
}

/** Steps name it `what`, the log `kind`; '' where neither does. */
export function kindOf({ kind, what }: { kind?: unknown; what?: unknown }, locale: Locale): string {
  return meetingKinds[String(kind ?? what)]?.[locale] ?? ''
}
