/** What kinds of room there are. */
import type { Text } from '../../workflows/text.ts'

export const roomKinds = {
  mediation: { zh: '调解室', en: 'Mediation room' },
  tribunal: { zh: '仲裁庭', en: 'Arbitration courtroom' },
  court: { zh: '法庭', en: 'Courtroom' },
  conference: { zh: '会议室', en: 'Meeting room' },
} as const satisfies Record<string, Text>
export type RoomKind = keyof typeof roomKinds
