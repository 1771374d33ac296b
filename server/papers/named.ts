/** The words behind the ids that stand in answers, as papers print them. */
import type { Db } from '../db.ts'
import { recordNames } from '../proceedings/names.ts'
import { chineseDay } from './chinese-form.ts'
import type { Told } from './standing-history.ts'

export type NamedById = Record<string, { name: string; practiceNumber: string | null }>

/** People, organisations, and what records and claims of the case are called. */
export async function namedIn(db: Db, caseId: string, history: readonly Told[]): Promise<NamedById> {
  const ids = [...new Set(history.flatMap(({ answers }) => textsIn(answers)))].filter(text => text.length <= 64)
  const people = await db('people').whereIn('id', ids).select('id', 'name', 'practice_number')
  const organisations = await db('organisations').whereIn('id', ids).select('id', 'name_zh')
  const records = await recordNames(db, caseId, { ids, locale: 'zh', day: on => chineseDay(on) ?? on })
  return Object.fromEntries([
    ...records.map(([id, name]) => [id, { name, practiceNumber: null }]),
    ...people.map(({ id, name, practice_number }) => [id, { name, practiceNumber: practice_number }]),
    ...organisations.map(({ id, name_zh }) => [id, { name: name_zh, practiceNumber: null }]),
  ])
}

/** Every text an answer holds, those in the rows of a table as well. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

export function namesOfCase(
  parties: readonly { id: string; name: string }[],
  members: readonly [id: string, partyId: string][],
): NamedById {
  const nameOf = new Map(parties.map(({ id, name }) => [id, { name, practiceNumber: null }]))
  const known = [...nameOf, ...members.map(([id, partyId]) => [id, nameOf.get(partyId)] as const)]
  return Object.fromEntries(known.flatMap(([id, name]) => (name ? [[id, name]] : [])))
}
