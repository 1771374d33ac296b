/** The cases that hang together with one, as far as the reader may see them. */
import { linkWords } from '../../workflows/definitions/case-file/case-links.ts'
import type { Db } from '../db.ts'
import { dayWords } from '../web/print.ts'
import type { Seen } from './repository.ts'
import { onlyIfVisible } from './visible.ts'

export type LinkedCase = { href: string; number: string; title: string; relation: string; when: string }

type Link = { caseId: string; kind: string; onDay: string }

/** The oldest link first. A case the reader may not see is not there at all. */
export async function linkedCases(db: Db, caseId: string, { person, today }: Seen): Promise<LinkedCase[]> {
  const links = await linksOf(db, caseId)
  if (links.length === 0) return []
  const query = db('cases')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .whereIn('cases.id', [...new Set(links.map(one => one.caseId))])
  const rows = await onlyIfVisible(query, db, { person, today }).select(
    'cases.id',
    'cases.case_number',
    'cases.registration_number',
    'case_facts.title',
  )
  const seen = new Map(rows.map(row => [row.id as string, row]))
  return links.flatMap(({ caseId: id, kind, onDay }) => {
    const row = seen.get(id)
    if (!row) return []
    return [
      {
        href: `/cases/${id}`,
        number: row.case_number ?? row.registration_number,
        title: row.title,
        relation: linkWords(kind)[person.locale],
        when: dayWords(onDay, today, person.locale),
      },
    ]
  })
}

/** The kinds of link that stand between two cases, as the first of them names them. */
export async function linksBetween(db: Db, caseId: string, otherId: string): Promise<string[]> {
  return (await linksOf(db, caseId)).filter(one => one.caseId === otherId).map(({ kind }) => kind)
}

async function linksOf(db: Db, caseId: string): Promise<Link[]> {
  const rows = await db('records').where({ case_id: caseId, kind: 'case-link' }).orderBy('on_day').orderBy('key')
  return rows.map(({ state, on_day, details }) => ({
    caseId: JSON.parse(details).caseId,
    kind: state,
    onDay: on_day,
  }))
}
