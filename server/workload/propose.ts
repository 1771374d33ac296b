/** Proposes who should be given a case: the same ranking for a new case, a hand-over and every assignment. */
import type { Db } from '../db.ts'
import { heldOn } from '../people/held-on.ts'
import type { Person } from '../people/person.ts'
import { type Ranked, rank } from './rank.ts'
import { awayOn, languagesIn, leadsAmong, onDutyOn, skillsOf, talliesOf } from './repository.ts'
import { skillsAsked, spokenAsked } from './skills.ts'
import { weightsAt } from './weights.ts'

export type Matter = {
  path: string
  cause: string | null
  members: number
  /** What its parties speak. */
  languages?: readonly (string | null | undefined)[]
  today: string
  dutyDecides?: boolean
  /**
   * Who is shown it. Cases this person is shut out of weigh nothing then: neither figure nor order nor cap may tell of
   * them. Cases that merely lie elsewhere weigh in full, as a sum that names none.
   */
  toldTo?: Person
}

/** All of them, the one to propose first. */
export async function ranked(
  db: Db,
  people: readonly { id: string; name: string }[],
  { path, cause, members, languages = [], today, dutyDecides, toldTo }: Matter,
): Promise<Ranked[]> {
  if (people.length === 0) return []
  const on = { personIds: people.map(({ id }) => id), today }
  const [tallies, away, duty, leads, skills, weights] = [
    await talliesOf(db, { ...on, toldTo }),
    await awayOn(db, on),
    await onDutyOn(db, on),
    await leadsAmong(db, on),
    await skillsOf(db, on.personIds),
    await weightsAt(db, { path, on: today }),
  ]
  const candidates = people.map(({ id, name }) => ({
    id,
    name,
    tally: tallies.get(id)!,
    awayUntil: away.get(id) ?? null,
    onDuty: duty.has(id),
    skills: skills.get(id)!,
    isLead: leads.has(id),
  }))
  return rank(candidates, {
    skills: skillsAsked({ cause, members }),
    spoken: spokenAsked(languages),
    weights,
    ...(dutyDecides ? { dutyDecides } : {}),
  })
}

type Station = Partial<Pick<Matter, 'cause' | 'members' | 'languages'>> & {
  organisationId: string
  today: string
  caseId?: string
}

/**
 * Whom a new case of this station goes to: whoever the roster names, else the one on whom least weighs. People who are
 * away, or shut out of `caseId`, are passed over; undefined where nobody is there.
 */
export async function proposedOwner(
  db: Db,
  { organisationId, today, cause = null, members = 1, languages, caseId }: Station,
): Promise<string | undefined> {
  const query = db('memberships as m')
    .join('people as p', 'p.id', 'm.person_id')
    .join('organisations as o', 'o.id', 'm.organisation_id')
    .where({ 'm.organisation_id': organisationId, 'p.active': true })
    .whereIn('m.role', ['mediator', 'station-lead'])
    .where(heldOn(today, 'm'))
    .orderBy('p.id')
    .distinct('p.id', 'p.name', 'o.path')
  if (caseId)
    query.whereNotExists(
      db('access_grants as g')
        .where({ 'g.case_id': caseId, 'g.grant': 'excluded' })
        .whereRaw('(g.person_id = p.id or g.organisation_id = m.organisation_id)')
        .select('g.id'),
    )
  const people: { id: string; name: string; path: string }[] = await query
  const spoken = languages ?? (caseId ? await languagesIn(db, caseId) : [])
  const matter = { path: people[0]?.path ?? '', cause, members, languages: spoken, today, dutyDecides: true }
  const present = await presentAmong(db, people, today)
  return (await ranked(db, present, matter))[0]?.id
}

async function presentAmong<P extends { id: string }>(db: Db, people: readonly P[], today: string): Promise<P[]> {
  const away = await awayOn(db, { personIds: people.map(({ id }) => id), today })
  return people.filter(({ id }) => !away.has(id))
}
