/**
 * The open cases a person looks after, with the days by which they burn. Which cases they are is asked after each writing;
 * their days, of which nothing depends on the person, only of those in which something has happened since.
 */
import { readOnce } from '../database/since-written.ts'
import type { Db } from '../db.ts'
import { clock, type Person } from '../people/person.ts'
import { daysFor, type Standing } from './board.ts'
import { keptByCase } from './kept-by-case.ts'
import { toStanding } from './read-board.ts'
import { reasonsOf } from './reasons.ts'
import { openCases } from './repository.ts'
import type { Section } from './sections.ts'
import type { Seen } from './seen-board.ts'

const dated = ['overdue', 'missed', 'urge', 'returned', 'today', 'soon'] as const satisfies Section[]

type Asked = { person: Person; today: string }

/** A case takes some three hundred bytes. */
const mostKept = 20_000

/** As a whole until something is written. */
export const ownBoard = (db: Db, asked: Asked): Promise<Seen> => {
  const { id, memberships, covers } = asked.person
  return readOnce(db, ['own board', asked.today, id, memberships, covers], () => readOwn(db, asked))
}

async function readOwn(db: Db, { person, today }: Asked): Promise<Seen> {
  const rows: Record<string, any>[] = await openCases(db, { person, today, scope: 'mine' })
    .join('cases', 'cases.id', 'case_facts.case_id')
    .select(
      'case_facts.case_id',
      'case_facts.organisation_path',
      'case_facts.owner_id',
      'case_facts.next_date_on',
      'case_facts.last_event_at',
      'cases.head_sequence',
    )
  const marked = rows.map(row => ({ id: row.case_id, headSequence: row.head_sequence }))
  const days = await daysByCase(db, marked, today)
  const cases = new Map(rows.map(row => [row.case_id as string, { ...toStanding(row), days: days.get(row.case_id)! }]))
  const board = { ...daysFor(today), cases, tallies: [], sorted: new Map() }
  return { board, tallies: [], sees: () => true, isMine: () => true }
}

const daysByCase = keptByCase(mostKept, async (db, ids, today) => {
  const found = new Map<string, Standing['days']>(ids.map(id => [id, {}]))
  for (const { section, case_id, day } of await daysOf(db, ids, today)) found.get(case_id)![section] = day
  return found
})

type Dated = { section: Section; case_id: string; day: string }

/** The earliest day of each case in each section, by the indexes of its case. */
async function daysOf(db: Db, caseIds: readonly string[], today: string): Promise<Dated[]> {
  const reasons = reasonsOf({ person: clock, today, byCase: true })
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
