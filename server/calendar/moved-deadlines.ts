/** Which deadlines a changed calendar would move, found before it is saved. */
import { setImmediate } from 'node:timers/promises'
import { workflowNamed } from '../../workflows/index.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { addDays } from '../../workflows/law/days.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { pageOfDeadlines, type RunningDeadline } from './repository.ts'

export type Moved = {
  caseId: string
  caseNumber: string
  title: string
  label: Text
  fromOn: string
  toOn: string
  hadPassed: boolean
}
/** `count` is exact; `listed` holds the first of them. */
export type MovedDeadlines = {
  count: number
  /** Of these, whose day lies behind us: by the new calendar they may be in time again. */
  passed: number
  listed: Moved[]
}

type Change = { year: number; before: Calendar; after: Calendar }
type Reader = { person: Person; today: string }

const listedAtMost = 100
const pageSize = 500

/** Counts in the cases the person may see. Reads page by page and lets other requests through in between. */
export async function movedDeadlines(db: Db, change: Change, reader: Reader): Promise<MovedDeadlines> {
  const days = changedDays(change)
  const found: MovedDeadlines = { count: 0, passed: 0, listed: [] }
  const [fromOn, toOn] = [days[0], days.at(-1)]
  if (fromOn === undefined || toOn === undefined) return found
  let afterId = ''
  for (;;) {
    const page = await pageOfDeadlines(db, { ...reader, fromOn, toOn, afterId, limit: pageSize })
    const moved = page.flatMap(deadline => movedBy(deadline, change.after, reader.today))
    found.count += moved.length
    found.passed += moved.filter(({ hadPassed }) => hadPassed).length
    found.listed.push(...moved.slice(0, listedAtMost - found.listed.length))
    const last = page.at(-1)
    if (!last || page.length < pageSize) return found
    afterId = last.id
    await setImmediate()
  }
}

/** Days of the notice's year and of the weeks around it that change between rest and work. */
function changedDays({ year, before, after }: Change): string[] {
  const days = Array.from({ length: 366 + 62 }, (_, n) => addDays(`${year - 1}-12-01`, n))
  return days.filter(day => before.isWorkingDay(day) !== after.isWorkingDay(day))
}

function movedBy(deadline: RunningDeadline, calendar: Calendar, today: string): Moved[] {
  const { caseId, caseNumber, title, workflow, definitionNumber, rule } = deadline
  const fromOn = deadline.dueOn
  const definition = workflowNamed(workflow, definitionNumber).deadlines[rule]
  if (!definition || deadline.computedOn !== null) return [] // a day that was set by hand stands
  const toOn = dueOn(lengthOf(definition.due, deadline.length), deadline, calendar).dueOn
  return toOn === fromOn
    ? []
    : [{ caseId, caseNumber, title, label: definition.label, fromOn, toOn, hadPassed: fromOn < today }]
}
