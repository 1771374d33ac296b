/** Which proceedings stand on which number of a workflow. The only file of this room that knows columns. */
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { administeredBy, topsOf } from '../organisations/administered.ts'
import type { Person } from '../people/person.ts'
import { type Proceeding, toProceeding } from '../proceedings/repository.ts'

/** Whoever administers, on which day; they are told of cases that they see and administer, and of no others. */
export type Administering = { person: Person; today: string }

function standing(db: Db, workflow: string, { person, today }: Administering) {
  const query = db('proceedings')
    .join('cases', 'cases.id', 'proceedings.case_id')
    .where('proceedings.workflow', workflow)
    .where(inside => {
      inside.whereRaw('1 = 0')
      for (const path of topsOf(administeredBy(person)))
        inside.orWhereBetween('cases.organisation_path', [path, `${path}\uffff`])
    })
  return onlyVisible(query, db, { person, today, columns: columnsOf('cases') })
}

export type NumberCount = { number: number; open: number; ended: number }

export async function countByNumber(db: Db, workflow: string, by: Administering): Promise<NumberCount[]> {
  const rows = await standing(db, workflow, by)
    .groupBy('proceedings.definition_number', 'proceedings.ended')
    .select('proceedings.definition_number as number', 'proceedings.ended')
    .count('* as many')
  const counts = new Map<number, NumberCount>()
  for (const { number, ended, many } of rows as { number: number; ended: unknown; many: number }[]) {
    const of = counts.get(number) ?? { number, open: 0, ended: 0 }
    of[ended ? 'ended' : 'open'] += Number(many)
    counts.set(number, of)
  }
  return [...counts.values()]
}

type OnNumber = { workflow: string; number: number }

/** How many open ones rest in each state, by its dotted path. */
export async function countByState(
  db: Db,
  { workflow, number }: OnNumber,
  by: Administering,
): Promise<{ state: string; count: number }[]> {
  const rows = await openOn(db, { workflow, number }, by)
    .groupBy('proceedings.state')
    .orderBy('proceedings.state')
    .select('proceedings.state')
    .count('* as many')
  return rows.map(({ state, many }: Record<string, any>) => ({ state, count: Number(many) }))
}

export type OpenOne = Proceeding & { title: string; caseNumber: string }

/** Open ones in the order they began. */
export async function openOnes(
  db: Db,
  { workflow, number, offset, limit }: OnNumber & { offset: number; limit: number },
  by: Administering,
): Promise<OpenOne[]> {
  const rows = await openOn(db, { workflow, number }, by)
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .orderBy('proceedings.id')
    .offset(offset)
    .limit(limit)
    .select('proceedings.*', 'case_facts.title', 'cases.case_number', 'cases.registration_number')
  return rows.map((row: Record<string, any>) => ({
    ...toProceeding(row),
    title: row.title,
    caseNumber: row.case_number ?? row.registration_number,
  }))
}

const openOn = (db: Db, { workflow, number }: OnNumber, by: Administering) =>
  standing(db, workflow, by).where({ 'proceedings.definition_number': number, 'proceedings.ended': false })
