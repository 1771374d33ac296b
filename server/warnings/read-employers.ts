/** Employers of some cases with all their cases that a rule may count, read for many at once. */
import { addDays } from '../../workflows/law/days.ts'
import { seenCase } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { type EmployerRow, employersIn } from './employers.ts'
import type { JudgedCase } from './judge.ts'

/** `seenBy`: only what this person may see is read; without, everything, for the house's own job. */
export type ReadBy = {
  today: string
  seenBy?: Person | undefined
  /** Employers looked into before, each by code and core of name: they are left out, and the others added. */
  known?: Set<string> | undefined
}

/** The longest a rule may look back. */
export const longestDays = 365
/** A statement reads so many cases: the event loop waits for each. */
const atOnce = 100

const open = ['registered', 'open']

export const maySee =
  (db: Db, { today, seenBy }: ReadBy, column: string) =>
  (query: any) => {
    if (seenBy) query.whereExists(seenCase(db, { person: seenBy, today }, column))
  }

export async function employersOf(db: Db, caseIds: readonly string[], by: ReadBy) {
  const alike = await employerRows(db, caseIds, by)
  const employers = employersIn(alike)
  const asked = new Set(caseIds)
  const touched = employers.filter(({ standings }) => standings.some(({ caseId }) => asked.has(caseId)))
  const cases = await judgedCases(
    db,
    [...new Set(touched.flatMap(one => one.standings.map(({ caseId }) => caseId)))],
    by,
  )
  return touched.map(({ key, standings }) => ({
    key,
    cases: standings.flatMap(({ caseId, partyId }) => {
      const found = cases.get(caseId)
      return found ? [{ ...found, partyId }] : []
    }),
  }))
}

const respondents = (db: Db) => db('parties').where({ side: 'respondent', nature: 'unit' })

/** Every party that may be the same employer as one of these cases; of a common name there are hundreds. */
async function employerRows(db: Db, caseIds: readonly string[], by: ReadBy): Promise<EmployerRow[]> {
  const all = await respondents(db)
    .whereIn('case_id', [...caseIds])
    .select('credit_code', 'name_core')
  const own = all.filter(row => !by.known?.has(nameOf(row)))
  const cores = [...new Set(own.map(row => row.name_core).filter(Boolean))]
  const codes = [...new Set(own.map(row => row.credit_code).filter(Boolean))]
  const found = new Map<string, EmployerRow>()
  const alike = [...cores.map(core => ({ name_core: core })), ...codes.map(code => ({ credit_code: code }))]
  for (const same of alike) {
    const rows = await respondents(db)
      .where(same)
      .where(maySee(db, by, 'parties.case_id'))
      .select('id', 'case_id', 'credit_code', 'name_core')
    const recent = await recentAmong(
      db,
      rows.map(row => row.case_id),
      by,
    )
    for (const row of rows) if (recent.has(row.case_id)) found.set(row.id, toEmployer(row))
  }
  for (const row of own) by.known?.add(nameOf(row))
  return [...found.values()].sort((a, b) => (a.partyId < b.partyId ? -1 : 1))
}

/** Open ones, and those that no rule is too short for. */
async function recentAmong(db: Db, caseIds: readonly string[], { today }: ReadBy): Promise<Set<string>> {
  const found = new Set<string>()
  for (let start = 0; start < caseIds.length; start += atOnce) {
    const ids: string[] = await db('case_facts')
      .whereIn('case_id', caseIds.slice(start, start + atOnce))
      .where(recent => recent.whereIn('state', open).orWhere('registered_on', '>', addDays(today, -longestDays)))
      .pluck('case_id')
    for (const id of ids) found.add(id)
  }
  return found
}

const nameOf = ({ credit_code: code, name_core: core }: Record<string, any>): string => `${code ?? ''} ${core}`

const toEmployer = (row: Record<string, any>): EmployerRow => ({
  caseId: row.case_id,
  partyId: row.id,
  creditCode: row.credit_code,
  nameCore: row.name_core,
})

/** Merged cases live on in another, and count there. */
export async function judgedCases(db: Db, ids: readonly string[], by: ReadBy): Promise<Map<string, JudgedCase>> {
  const found = new Map<string, JudgedCase>()
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce)
    const missed = await missedIn(db, some, by.today)
    const rows = await db('case_facts')
      .join('cases', 'cases.id', 'case_facts.case_id')
      .whereIn('case_facts.case_id', some)
      .where(stands => stands.whereNull('cases.result').orWhereNot('cases.result', 'merged'))
      .where(maySee(db, by, 'case_facts.case_id'))
      .select('case_facts.*')
    for (const row of rows) found.set(row.case_id, { ...toJudged(row), missed: missed.get(row.case_id) ?? [] })
  }
  return found
}

async function missedIn(db: Db, caseIds: readonly string[], today: string) {
  const rows = await db('records')
    .where({ kind: 'obligation', state: 'open' })
    .whereIn('case_id', [...caseIds])
    .where('on_day', '<', today)
    .select('case_id', 'key', 'on_day')
  const signed = rows.map(row => ({
    caseId: row.case_id as string,
    sign: `obligation:${row.key}`,
    dueOn: row.on_day as string,
  }))
  return Map.groupBy(signed, ({ caseId }) => caseId)
}

const toJudged = (row: Record<string, any>): Omit<JudgedCase, 'missed'> => ({
  id: row.case_id,
  path: row.organisation_path,
  isOpen: open.includes(row.state),
  registeredOn: row.registered_on,
  cause: row.cause,
  memberCount: row.member_count,
  claimedFen: row.claimed_fen === null ? null : Number(row.claimed_fen),
})
