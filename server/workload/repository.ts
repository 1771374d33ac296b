/** What lies open with each person, who is away or on duty, and who is competent in what. The only file that knows `person_skills`. */
import type { Knex } from 'knex'
import { addDays } from '../../workflows/law/days.ts'
import { casesShutTo, seenCase } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { soonDays } from '../desk/sections.ts'
import { heldOn } from '../people/held-on.ts'
import type { Person } from '../people/person.ts'
import { emptyTally, type Tally } from './rank.ts'
import type { Ability } from './skills.ts'

const isOpen = ['registered', 'open']
type On = { personIds: readonly string[]; today: string }
/** `seenBy`: of the cases this person may see, and no others. `toldTo`: without those this person is shut out of. */
type Counted = On & { seenBy?: Person; toldTo?: Person | undefined }

/** Of cases they own, and of those they were assigned to; whoever has none stands with zeros. */
export async function talliesOf(db: Db, { personIds, today, seenBy, toldTo }: Counted): Promise<Map<string, Tally>> {
  const sums = (person: string) => ({
    person,
    registered: db.raw(`sum(case when case_facts.state = 'registered' then 1 else 0 end)`),
    open: db.raw(`sum(case when case_facts.state = 'open' then 1 else 0 end)`),
    further: db.raw('sum(case when case_facts.member_count > 1 then case_facts.member_count - 1 else 0 end)'),
    urgent: db.raw('sum(case when case_facts.next_deadline_on <= ? then 1 else 0 end)', [addDays(today, soonDays)]),
  })
  const seen = (query: Knex.QueryBuilder) => {
    if (seenBy) query.whereExists(seenCase(db, { person: seenBy, today }, 'case_facts.case_id'))
    if (toldTo) query.whereNotIn('case_facts.case_id', casesShutTo(db, toldTo))
    return query
  }
  const owned = await seen(db('case_facts'))
    .whereIn('owner_id', [...personIds])
    .whereIn('state', isOpen)
    .groupBy('owner_id')
    .select(sums('owner_id'))
  const lent = db('access_grants')
    .whereIn('person_id', [...personIds])
    .where('grant', 'assigned')
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
    .distinct('person_id', 'case_id')
    .as('lent')
  const assigned = await seen(db('case_facts'))
    .join(lent, 'lent.case_id', 'case_facts.case_id')
    .whereIn('case_facts.state', isOpen)
    .whereRaw('case_facts.owner_id <> lent.person_id')
    .groupBy('lent.person_id')
    .select(sums('lent.person_id'))
  const found = new Map<string, Tally>(personIds.map(id => [id, emptyTally]))
  for (const row of [...owned, ...assigned] as Record<string, unknown>[]) {
    const one = found.get(String(row.person)) ?? emptyTally
    found.set(String(row.person), {
      registered: one.registered + Number(row.registered),
      open: one.open + Number(row.open),
      furtherMembers: one.furtherMembers + Number(row.further),
      urgent: one.urgent + Number(row.urgent),
    })
  }
  return found
}

/** The last day of leave of those who are away today. */
export async function awayOn(db: Db, { personIds, today }: On): Promise<Map<string, string>> {
  const rows = await db('absences')
    .whereIn('person_id', [...personIds])
    .where('from_on', '<=', today)
    .where('to_on', '>=', today)
    .orderBy('to_on')
    .select('person_id', 'to_on')
  return new Map(rows.map(({ person_id, to_on }) => [person_id, to_on]))
}

/** Who is on duty today, at any station. */
export async function onDutyOn(db: Db, { personIds, today }: On): Promise<Set<string>> {
  const rows = await db('duties')
    .whereIn('person_id', [...personIds])
    .where('on_day', today)
    .select('person_id')
  return new Set(rows.map(({ person_id }) => person_id))
}

/** Those who hold no role today but that of a lead. */
export async function leadsAmong(db: Db, { personIds, today }: On): Promise<Set<string>> {
  const rows: { person_id: string; role: string }[] = await db('memberships')
    .whereIn('person_id', [...personIds])
    .where(heldOn(today))
    .select('person_id', 'role')
  const byPerson = Map.groupBy(rows, ({ person_id }) => person_id)
  return new Set(
    [...byPerson].filter(([, held]) => held.every(({ role }) => role === 'station-lead')).map(([id]) => id),
  )
}

export async function skillsOf(db: Db, personIds: readonly string[]): Promise<Map<string, Ability[]>> {
  const rows: { person_id: string; skill: Ability }[] = await db('person_skills')
    .whereIn('person_id', [...personIds])
    .orderBy('skill')
  const found = new Map<string, Ability[]>(personIds.map(id => [id, []]))
  for (const { person_id, skill } of rows) found.get(person_id)!.push(skill)
  return found
}

/** The languages of the parties of a case. */
export const languagesIn = (db: Db, caseId: string): Promise<string[]> =>
  db('parties').where({ case_id: caseId }).whereNotNull('language').distinct('language').pluck('language')

/** Writes anew what each of these people is competent in. */
export async function keepSkills(tx: Db, wanted: ReadonlyMap<string, readonly string[]>): Promise<void> {
  await tx('person_skills')
    .whereIn('person_id', [...wanted.keys()])
    .delete()
  const rows = [...wanted].flatMap(([person_id, some]) => some.map(skill => ({ person_id, skill })))
  if (rows.length > 0) await tx('person_skills').insert(rows)
}
