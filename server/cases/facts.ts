/** One row a case for lists and sums, written in the transaction that changes the case; anything in it can be made again. */

import type { RecordKind } from '../../workflows/records.ts'
import { sendChange } from '../database/unawaited.ts'
import type { Db } from '../db.ts'
import { nextDeadlineOn } from '../deadlines/repository.ts'
import type { Moment } from '../proceedings/moment.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { markOutdated } from '../search/entries.ts'
import { indexCase } from '../search/index-case.ts'
import { ledgerOf, sumColumns } from './five-sums.ts'
import { nextDateOn } from './next-dates.ts'
import { type PartySorts, sortColumns, sortsOf } from './sort-marks.ts'
import { keepSpells } from './spells.ts'

const peopleKinds: readonly RecordKind[] = ['party', 'member']
const moneyKinds: readonly RecordKind[] = ['claim', 'member', 'obligation', 'payment']
/** What a case is found by, and by whom. */
const searchKinds: readonly RecordKind[] = ['case', 'party', 'grant']

/** Brings the row in line with what this transaction touched; the rest of it stands. */
export async function refreshFacts(moment: Moment): Promise<void> {
  const { tx, file, touched } = moment
  const of = <T>(known: (caseId: string) => T): T => known(file.id)
  const touches = (kinds: readonly RecordKind[]) => kinds.some(kind => touched.has(kind))
  const columns = {
    ...(touched.has('case') ? placeFacts(file) : {}),
    ...(touched.has('proceeding') ? { doing: of(await leadingProceedings(tx, [file.id])) } : {}),
    ...(touched.has('deadline')
      ? { next_deadline_on: await nextDeadlineOn(tx, { caseId: file.id, today: moment.today }) }
      : {}),
    last_event_at: moment.recordedAt,
    ...(touches(peopleKinds) ? of(await peopleFacts(tx, [file.id])) : {}),
    ...(touches(moneyKinds) ? of(await moneyFacts(tx, [file.id])) : {}),
    ...(touched.has('appointment') || touched.has('hearing')
      ? { next_date_on: await nextDateOn(tx, { caseId: file.id, today: moment.today }) }
      : {}),
  }
  await sendChange(tx, tx('case_facts').where({ case_id: file.id }).update(columns), async written => {
    if (written === 0) await tx('case_facts').insert({ case_id: file.id, title: '', ...placeFacts(file), ...columns })
  })
  if (touched.has('case')) await keepSpells(tx, file.id)
  if (touches(searchKinds)) await indexCase(tx, file.id)
  else await markOutdated(tx, file.id)
}

/** For each of these cases the row as it ought to be, made from nothing; without what changes by the mere passing of days. */
export async function factsOf(db: Db, caseIds: readonly string[]) {
  const doing = await leadingProceedings(db, caseIds)
  const people = await peopleFacts(db, caseIds)
  const money = await moneyFacts(db, caseIds)
  return (file: CaseFile) => ({ ...placeFacts(file), doing: doing(file.id), ...people(file.id), ...money(file.id) })
}

const placeFacts = (file: CaseFile) => ({
  organisation_path: file.organisationPath,
  owner_id: file.ownerId,
  kind: file.kind,
  state: file.state,
  cause: file.cause,
  registered_on: file.registeredOn,
})

/** The newest proceeding that is not the file itself and has not ended, else the newest that has; lists tell of no confidential one. */
async function leadingProceedings(tx: Db, caseIds: readonly string[]): Promise<(caseId: string) => string | null> {
  const rows: { case_id: string; workflow: string; state: string }[] = await tx('proceedings')
    .whereIn('case_id', [...caseIds])
    .whereNot('workflow', 'case-file')
    .whereNotExists(secret =>
      secret
        .select('id')
        .from('events')
        .where('events.proceeding_id', tx.ref('proceedings.id'))
        .where({ 'events.version': 1, 'events.audience': 'ends' }),
    )
    .orderBy('ended')
    .orderBy('id', 'desc')
    .select('case_id', 'workflow', 'state')
  const byCase = Map.groupBy(rows, inCase)
  return caseId => {
    const [first] = byCase.get(caseId) ?? []
    return first ? `${first.workflow}/${first.state}`.slice(0, 64) : null
  }
}

const inCase = ({ case_id }: { case_id: string }): string => case_id

type Party = PartySorts & { case_id: string; id: string; side: string; name: string }

/** 张某等 5 人 - 某配送服务部: names in clear, as the list shows them; whoever left the case is none of them. */
async function peopleFacts(tx: Db, caseIds: readonly string[]) {
  const ids = [...caseIds]
  const named: Party[] = await tx('parties')
    .whereIn('case_id', ids)
    .orderBy('id')
    .select('case_id', 'id', 'side', 'name', 'categories', ...Object.values(sortColumns))
  const left = new Set(await tx('members').whereIn('case_id', ids).where({ result: 'left' }).pluck('party_id'))
  const counted: { case_id: string; members: number }[] = await tx('members')
    .whereIn('case_id', ids)
    .whereNull('result')
    .groupBy('case_id')
    .select('case_id')
    .count('id as members')
  const byCase = Map.groupBy(named, inCase)
  const members = new Map(counted.map(one => [one.case_id, Number(one.members)]))
  return (caseId: string) => {
    const all = byCase.get(caseId) ?? []
    const many = members.get(caseId) ?? 0
    const stay = all.filter(({ id }) => !left.has(id))
    return { title: titleOf(stay, many), member_count: many, sorts: sortsOf(all) }
  }
}

function titleOf(parties: readonly Pick<Party, 'side' | 'name'>[], members: number): string {
  const namesOf = (side: string) => {
    const [first, ...others] = parties.filter(one => one.side === side).map(({ name }) => name)
    return first === undefined ? '—' : others.length === 0 ? first : `${first}等${others.length + 1}方`
  }
  const applicants = parties.filter(({ side }) => side === 'applicant')
  const applicant = members > 1 && applicants.length > 1 ? `${applicants[0]!.name}等${members}人` : namesOf('applicant')
  return `${applicant} — ${namesOf('respondent')}`.slice(0, 260)
}

/** The five figures; lists read them here. */
async function moneyFacts(tx: Db, caseIds: readonly string[]) {
  const ledger = await ledgerOf(tx, caseIds)
  return (caseId: string) => sumColumns(ledger.of(caseId))
}
