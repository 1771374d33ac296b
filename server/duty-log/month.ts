/** Months as they stand in addresses: 'YYYY-MM'. */
import { addDays, isDay } from '../../workflows/law/days.ts'

/** The month asked for, or that of today where nothing sensible was asked. */
export const monthAsked = (asked: unknown, today: string): string =>
  typeof asked === 'string' && /^\d{4}-\d{2}$/.test(asked) && isDay(`${asked}-01`) ? asked : today.slice(0, 7)

/** Its first and last day, 'YYYY-MM-DD'. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const from = `${month}-01`
  return { from, to: addDays(`${monthAfter(month)}-01`, -1) }
}

export const monthAfter = (month: string): string => addDays(`${month}-28`, 4).slice(0, 7)
export const monthBefore = (month: string): string => addDays(`${month}-01`, -1).slice(0, 7)
