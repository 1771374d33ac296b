/** How a deadline stands on a given day; what is stored is only whether it runs, and the rest is told by the day. */
import type { Deadline } from '../define.ts'
import type { Text } from '../text.ts'
import type { Calendar } from './calendar.ts'
import { addDays } from './days.ts'

const statusLabels = {
  pending: { zh: '未到', en: 'Not yet due' },
  due_soon: { zh: '将到', en: 'Due soon' },
  due_today: { zh: '今日到期', en: 'Due today' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  paused: { zh: '已中止', en: 'Suspended' },
  met: { zh: '已完成', en: 'Met' },
  void: { zh: '已失效', en: 'No longer applies' },
} as const satisfies Record<string, Text>
export type DeadlineStatus = keyof typeof statusLabels

export type StoredStatus = 'running' | 'paused' | 'met' | 'void'
type Stored = { status: StoredStatus; dueOn: string; unit: Deadline['due']['unit']; isRight?: boolean | undefined }

/** Soon is three days before, for periods of working days one working day. It can be met until 24:00 of its day. A right lapses. */
export function statusOf({ status, dueOn, unit, isRight }: Stored, today: string, calendar: Calendar): DeadlineStatus {
  if (status !== 'running') return status
  if (today > dueOn) return isRight ? 'void' : 'overdue'
  if (today === dueOn) return 'due_today'
  return isSoon(dueOn, today, unit, calendar) ? 'due_soon' : 'pending'
}

function isSoon(dueOn: string, today: string, unit: Stored['unit'], calendar: Calendar): boolean {
  if (unit !== 'wd') return dueOn <= addDays(today, 3)
  return dueOn < nextWorkingDay(nextWorkingDay(today, calendar), calendar)
}

function nextWorkingDay(day: string, calendar: Calendar): string {
  let next = addDays(day, 1)
  while (!calendar.isWorkingDay(next)) next = addDays(next, 1)
  return next
}
