/** Entries of one case in the order in which they are written: a day, and hours that only go forward. */
import { addDays } from '../../../workflows/law/days.ts'
import type { LogKind } from '../../log/forms.ts'
import type { Random } from '../random.ts'
import {
  type Actor,
  type Answers,
  amends,
  begins,
  type Entry,
  files,
  logs,
  registers,
  takes,
  takesBack,
} from '../story.ts'
import { workday } from './season.ts'

export type Diary = {
  readonly entries: Entry[]
  day(): string
  /** So many days on, or the next day on which the office is open. */
  later(days: number): string
  /** To a day not before the present one. */
  goTo(day: string): string
  register(answers: Answers): void
  begin(path: string, answers: Answers, by?: Actor): void
  take(path: string, answers?: Answers, by?: Actor): void
  /** The last such step was recorded by mistake. */
  takeBack(path: string, reason: string): void
  /** The last such step was recorded with a wrong answer. */
  amend(path: string, answers: Answers): void
  /** The case itself, today. */
  close(answers: { result: string; note?: string }): void
  log(kind: LogKind, answers: Answers, about?: string): void
  file(name: string, purpose: string, heldBy?: string): void
  /** The case's next date; one at a time, and none that is over already. */
  arrange(date: { kind: string; onDay: string; at: string; with: string; place?: string }): void
  /** What was arranged has been held, or is no longer needed; nothing where nothing was. */
  settleDate(): void
}

/** What a station does not scan. */
export const keptOnPaper = '身份证明、签收件等纸质材料存站内档案柜，未扫描。'

export function openDiary(random: Random, firstDay: string): Diary {
  const entries: Entry[] = []
  let day = firstDay
  let arranged: string | undefined
  let minute = random.whole(8 * 60 + 20, 14 * 60)

  const when = (): [string, string] => {
    minute = Math.min(minute + random.whole(3, 22), 17 * 60 + 50)
    return [day, `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`]
  }
  const goTo = (next: string): string => {
    if (next > day) {
      day = next
      minute = random.whole(8 * 60 + 20, 14 * 60)
    }
    return day
  }
  const take = (path: string, answers: Answers = {}, by: Actor = 'owner'): void =>
    void entries.push(takes(when(), by, path, answers))
  return {
    entries,
    day: () => day,
    later: days => goTo(workday(addDays(day, days))),
    goTo,
    register: answers => void entries.push(registers(when(), 'duty', answers)),
    begin: (path, answers, by = 'owner') => void entries.push(begins(when(), by, path, answers)),
    take,
    takeBack: (path, reason) => void entries.push(takesBack(when(), 'owner', path, reason)),
    amend: (path, answers) => void entries.push(amends(when(), 'owner', path, answers)),
    close: answers => take('case-file.close', { closedOn: day, missingReason: keptOnPaper, ...answers }),
    log: (kind, answers, about) => void entries.push(logs(when(), 'owner', kind, answers, about)),
    file(name, purpose, heldBy) {
      const file = name.endsWith('.pdf') ? 'paper' : 'image'
      entries.push(files(when(), 'owner', { file, name, purpose, ...(heldBy ? { heldBy } : {}) }))
    },
    arrange(date) {
      if (arranged || date.onDay <= day) return
      entries.push(logs(when(), 'owner', 'appointment', date))
      arranged = date.onDay
    },
    settleDate() {
      if (!arranged) return
      const outcome = day < arranged ? 'cancelled' : 'held'
      entries.push(logs(when(), 'owner', 'appointmentHeld', { outcome }, '@appointment'))
      arranged = undefined
    },
  }
}
