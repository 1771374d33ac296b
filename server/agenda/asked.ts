/** What the address of an agenda asks for: whose or which room, around which day, a day or a week. */
import type { Request } from 'express'
import { addDays } from '../../workflows/law/days.ts'

export type AgendaAsked = {
  /** 'me', 'person:id', 'room:id' or 'rooms'. */
  of: string
  on: string
  view: 'day' | 'week'
}

/** Today and one's own, a week at a time, unless the address says otherwise; what it says wrongly counts as not said. */
export function agendaAsked({ query }: Pick<Request, 'query'>, today: string): AgendaAsked {
  const text = (name: string): string => (typeof query[name] === 'string' ? String(query[name]) : '')
  return {
    of: /^(me|rooms|(person|room):[\w-]{1,64})$/.test(text('of')) ? text('of') : 'me',
    on: isDay(text('on')) ? text('on') : today,
    view: text('view') === 'day' ? 'day' : 'week',
  }
}

export const agendaHref = ({ of, on, view }: AgendaAsked): string => `/agenda?${new URLSearchParams({ of, on, view })}`

/** The days that are shown: the one, or its week from Monday to Sunday. */
export function daysOf({ on, view }: AgendaAsked): string[] {
  if (view === 'day') return [on]
  const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7
  return Array.from({ length: 7 }, (_, place) => addDays(on, place - weekday))
}

function isDay(text: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
