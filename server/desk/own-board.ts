/** The open cases a person looks after, with the days by which they burn: read for each answer, in two questions. */
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { daysFor, type Standing } from './board.ts'
import { toStanding } from './read-board.ts'
import { reasonsOf } from './reasons.ts'
import { openCases } from './repository.ts'
import type { Section } from './sections.ts'
import type { Seen } from './seen-board.ts'

const dated = ['overdue', 'missed', 'urge', 'returned', 'today', 'soon'] as const satisfies Section[]

type Asked = { person: Person; today: string }

export async function ownBoard(db: Db, { person, today }: Asked): Promise<Seen> {
  const rows = await openCases(db, { person, today, scope: 'mine' }).select(
    'case_facts.case_id',
    'case_facts.organisation_path',
    'case_facts.owner_id',
    'case_facts.next_date_on',
    'case_facts.last_event_at',
  )
  const cases = new Map<string, Standing>(rows.map((row: Record<string, any>) => [row.case_id, toStanding(row)]))
  for (const { section, case_id, day } of await daysOf(db, [...cases.keys()], { person, today }))
    cases.get(case_id)!.days[section] = day
  const board = { ...daysFor(today), cases, tallies: [], sorted: new Map() }
  return { board, tallies: [], sees: () => true, isMine: () => true }
}

type Dated = { section: Section; case_id: string; day: string }

/** The earliest day of each case in each section, by the indexes of its case. */
async function daysOf(db: Db, caseIds: readonly string[], asked: Asked): Promise<Dated[]> {
  if (caseIds.length === 0) return []
  const reasons = reasonsOf({ ...asked, byCase: true })
  const parts = dated.map(section => {
    const { of, day, from } = reasons[section]!
    return from(db)
      .whereIn(`${of}.case_id`, [...caseIds])
      .groupBy(`${of}.case_id`)
      .select(db.raw(`'${section}' as section`), `${of}.case_id`)
      .min({ day })
  })
  return db.unionAll(parts)
}
