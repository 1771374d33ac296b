/**
 * The open cases a person looks after, with the days by which they burn. Which cases they are is asked after each writing;
 * their days, of which nothing depends on the person, only of those in which something has happened since.
 */
import { readOnce } from '../database/since-written.ts'
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

/**
 * Whatever makes a case burn on another day is an event of that case: by case, with the number of its last event.
 * `told` is when `days` are filled: those who open the same desk at the same moment wait for one reading.
 */
type Kept = { mark: string; days: Standing['days']; told: Promise<void> }
const kept = new WeakMap<Db, Map<string, Kept>>()
/** Of all people together; a case takes some three hundred bytes. */
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
  const days = await keptDays(db, rows, { person, today })
  const cases = new Map(rows.map((row, place) => [row.case_id as string, { ...toStanding(row), days: days[place]! }]))
  const board = { ...daysFor(today), cases, tallies: [], sorted: new Map() }
  return { board, tallies: [], sees: () => true, isMine: () => true }
}

/** In the order of the rows; only cases in which something has happened since are looked into again. */
async function keptDays(db: Db, rows: readonly Record<string, any>[], asked: Asked): Promise<Standing['days'][]> {
  const all = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, all)
  const markOf = ({ head_sequence: sequence }: Record<string, any>): string => `${asked.today} ${sequence}`
  const anew = new Map<string, Standing['days']>(
    rows.filter(row => all.get(row.case_id)?.mark !== markOf(row)).map(row => [row.case_id, {}]),
  )
  const told = fill(db, anew, asked)
  for (const row of rows) {
    const days = anew.get(row.case_id)
    if (days) all.set(row.case_id, { mark: markOf(row), days, told })
  }
  const found = rows.map(row => all.get(row.case_id)!)
  forget(all)
  try {
    await Promise.all(new Set(found.map(one => one.told)))
  } catch (error) {
    for (const [id, days] of anew) if (all.get(id)?.days === days) all.delete(id)
    throw error
  }
  return found.map(({ days }) => days)
}

async function fill(db: Db, anew: ReadonlyMap<string, Standing['days']>, asked: Asked): Promise<void> {
  for (const { section, case_id, day } of await daysOf(db, [...anew.keys()], asked)) anew.get(case_id)![section] = day
}

function forget(all: Map<string, Kept>): void {
  for (const id of all.keys()) {
    if (all.size <= mostKept) break
    all.delete(id)
  }
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
