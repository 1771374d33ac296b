/** The clock of a test office: it stands still until a test moves it. */
import { dayOf } from '../../server/office.ts'

export type Clock = {
  now(): Date
  /** Today's day in Shanghai. */
  today(): string
  /** To an instant: '2026-11-23T01:00:00Z'. */
  set(instant: string): void
  /** To a day and time in Shanghai: on('2026-05-11', '09:00'). */
  on(day: string, time?: string): void
  /** How often it was moved. */
  moves(): number
}

export function movableClock(start: string): Clock {
  let at = instantOf(start)
  let moves = 0
  return {
    now: () => new Date(at),
    today: () => dayOf(at),
    set(instant) {
      at = instantOf(instant)
      moves++
    },
    on(day, time = '09:00') {
      this.set(`${day}T${time}:00+08:00`)
    },
    moves: () => moves,
  }
}

function instantOf(text: string): Date {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new Error(`Not an instant: ${text}`)
  return at
}
