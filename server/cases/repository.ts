/** Cases: rows in, plain objects out; who may see them is part of each query. */
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'
import { type CaseFile, toCaseFile } from '../proceedings/repository.ts'
import { type FiveSums, sumColumnNames, sumsOnFile } from './five-sums.ts'
import { onlyIfVisible } from './visible.ts'

export type Seen = { person: Person; today: string }

export async function findCaseFile(db: Db, id: string, { person, today }: Seen): Promise<CaseFile> {
  const row = await onlyIfVisible(db('cases').where('cases.id', id), db, { person, today }).first()
  if (!row) throw new NotFound(`No case ${id}`)
  return toCaseFile(row)
}

export type CaseDetails = CaseFile & {
  summary: string | null
  channel: string | null
  result: string | null
  closedOn: string | null
  title: string
  memberCount: number
  sums: FiveSums
  nextDateOn: string | null
  ownerName: string
  organisationName: { zh: string; en: string }
}

/** A case with what its header shows. Throws NotFound. */
export async function findCase(db: Db, id: string, { person, today }: Seen): Promise<CaseDetails> {
  const query = db('cases')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .join('people', 'people.id', 'cases.owner_id')
    .join('organisations', 'organisations.id', 'cases.organisation_id')
    .where('cases.id', id)
  const row = await onlyIfVisible(query, db, { person, today }).first(
    'cases.*',
    'case_facts.title',
    'case_facts.member_count',
    ...sumColumnNames.map(name => `case_facts.${name}`),
    'case_facts.next_date_on',
    'people.name as owner_name',
    'organisations.name_zh',
    'organisations.name_en',
  )
  if (!row) throw new NotFound(`No case ${id}`)
  return {
    ...toCaseFile(row),
    summary: row.summary,
    channel: row.channel,
    result: row.result,
    closedOn: row.closed_on,
    title: row.title,
    memberCount: row.member_count,
    sums: sumsOnFile(row),
    nextDateOn: row.next_date_on,
    ownerName: row.owner_name,
    organisationName: { zh: row.name_zh, en: row.name_en },
  }
}
