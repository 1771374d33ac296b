/** Which deadlines a changed calendar would move, found before it is saved: a page of them, all of them counted. */
import type { Calendar } from '../../workflows/law/calendar.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { movingDeadlines } from '../deadlines/moving.ts'
import type { Person } from '../people/person.ts'
import { type NamedCase, namedCases } from './repository.ts'

export type Moved = NamedCase & {
  id: string
  label: Text
  fromOn: string | null
  toOn: string | null
  hadPassed: boolean
}
export type MovedDeadlines = {
  count: number
  /** Of these, whose day lies behind us: by the new calendar they may be in time again. */
  passed: number
  /** The asked page of them, the earliest day first. */
  listed: Moved[]
  /** Counted from 1, and how many there are. */
  page: number
  pages: number
}

type Reader = { person: Person; today: string }

const movedPerPage = 100

/** In the cases the person may see. A day that was set by hand stands and is none of them. */
export async function movedDeadlines(
  db: Db,
  calendar: Calendar,
  { person, today, page: asked }: Reader & { page: number },
): Promise<MovedDeadlines> {
  const moving = (await movingDeadlines(db, calendar)).filter(({ isSet }) => !isSet)
  const cases = await namedCases(db, [...new Set(moving.map(({ caseId }) => caseId))], { person, today })
  const seen = moving
    .filter(({ caseId }) => cases.has(caseId))
    .map(one => ({ ...one, key: `${one.fromOn ?? one.toOn} ${one.caseId}` }))
    .toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
  const pages = Math.max(1, Math.ceil(seen.length / movedPerPage))
  const page = Math.min(asked, pages)
  return {
    count: seen.length,
    passed: seen.filter(({ fromOn }) => hasPassed(fromOn, today)).length,
    listed: seen.slice((page - 1) * movedPerPage, page * movedPerPage).map(({ id, caseId, label, fromOn, toOn }) => ({
      ...cases.get(caseId)!,
      id,
      label,
      fromOn,
      toOn,
      hadPassed: hasPassed(fromOn, today),
    })),
    page,
    pages,
  }
}

const hasPassed = (day: string | null, today: string): boolean => day !== null && day < today
