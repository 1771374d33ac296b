/** Why an employer is on the list, and how an entry stands on a day. A working list of the house; no law gives one. */
import type { Text } from '../../workflows/text.ts'

export const grounds = {
  arrears: { zh: '拖欠工资、款项逾期', en: 'Arrears, payments missed' },
  dismissal: { zh: '违法解除、终止', en: 'Unlawful dismissal' },
  protection: { zh: '女职工等特殊保护', en: 'Special protection of workers' },
  insurance: { zh: '未参保、欠缴社会保险', en: 'Social insurance not paid' },
  hours: { zh: '工时、休息休假', en: 'Hours and leave' },
  safety: { zh: '劳动安全卫生', en: 'Safety and health' },
  'no-answer': { zh: '不答复、不配合', en: 'Does not answer or take part' },
  repeated: { zh: '争议反复发生', en: 'Disputes again and again' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Text>
export type Ground = keyof typeof grounds

export const isGround = (value: unknown): value is Ground => typeof value === 'string' && Object.hasOwn(grounds, value)

export const standings = {
  on: { zh: '在列', en: 'On the list' },
  lapsed: { zh: '已到期', en: 'Lapsed' },
  off: { zh: '已移出', en: 'Taken off' },
} as const satisfies Record<string, Text>
export type Standing = keyof typeof standings

/** On its last day it still stands. */
export function standingOn(
  { untilOn, offOn }: { untilOn: string | null; offOn: string | null },
  today: string,
): Standing {
  if (offOn) return 'off'
  return untilOn !== null && untilOn < today ? 'lapsed' : 'on'
}
