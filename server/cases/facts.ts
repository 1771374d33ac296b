/** One row a case for lists and sums, written in the transaction that changes the case; anything in it can be made again. */
import type { RecordKind } from '../../workflows/records.ts'
import type { Db } from '../db.ts'
import { nextDeadlineOn } from '../deadlines/repository.ts'
import type { Moment } from '../proceedings/moment.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { markOutdated } from '../search/entries.ts'
import { indexCase } from '../search/index-case.ts'
import { nextDateOn } from './next-dates.ts'
import { sortsOf } from './sort-marks.ts'
import { keepSpells } from './spells.ts'

const peopleKinds: readonly RecordKind[] = ['party', 'member']
const moneyKinds: readonly RecordKind[] = ['claim', 'member', 'obligation', 'payment']
/** What a case is found by, and by whom. */
const searchKinds: readonly RecordKind[] = ['case', 'party', 'grant']

/** Brings the row in line with what this transaction touched; the rest of it stands. */
export async function refreshFacts(moment: Moment): Promise<void> {
  const { tx, file, touched } = moment
  const touches = (kinds: readonly RecordKind[]) => kinds.some(kind => touched.has(kind))
  const columns = {
    ...(touched.has('case') ? placeFacts(file) : {}),
    ...(touched.has('proceeding') ? { doing: await leadingProceeding(tx, file.id) } : {}),
    ...(touched.has('deadline')
      ? { next_deadline_on: await nextDeadlineOn(tx, { caseId: file.id, today: moment.today }) }
      : {}),
    last_event_at: moment.recordedAt,
    ...(touches(peopleKinds) ? await peopleFacts(tx, file.id) : {}),
    ...(touches(moneyKinds) ? await moneyFacts(tx, file.id) : {}),
    ...(touched.has('appointment') || touched.has('hearing')
      ? { next_date_on: await nextDateOn(tx, { caseId: file.id, today: moment.today }) }
      : {}),
  }
  const written = await tx('case_facts').where({ case_id: file.id }).update(columns)
  if (written === 0) await tx('case_facts').insert({ case_id: file.id, title: '', ...placeFacts(file), ...columns })
  if (touched.has('case')) await keepSpells(tx, file.id)
  if (touches(searchKinds)) await indexCase(tx, file.id)
  else await markOutdated(tx, file.id)
}

/** The row as it ought to be, made from nothing; without what changes by the mere passing of days. */
export async function factsOf(db: Db, file: CaseFile) {
  return {
    ...placeFacts(file),
    doing: await leadingProceeding(db, file.id),
    ...(await peopleFacts(db, file.id)),
    ...(await moneyFacts(db, file.id)),
  }
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
async function leadingProceeding(tx: Db, caseId: string): Promise<string | null> {
  const row = await tx('proceedings')
    .where({ case_id: caseId })
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
    .first('workflow', 'state')
  return row ? `${row.workflow}/${row.state}`.slice(0, 64) : null
}

/** 张某等 5 人 - 某配送服务部: names in clear, as the list shows them; whoever left the case is none of them. */
async function peopleFacts(tx: Db, caseId: string) {
  const named = await tx('parties')
    .where({ case_id: caseId })
    .orderBy('id')
    .select('id', 'side', 'name', 'enterprise_kind', 'industry', 'categories')
  const left = new Set(await tx('members').where({ case_id: caseId, result: 'left' }).pluck('party_id'))
  const parties = named.filter(({ id }) => !left.has(id))
  const { members } = (await tx('members')
    .where({ case_id: caseId })
    .whereNull('result')
    .count('id as members')
    .first()) as { members: number }
  const namesOf = (side: string) => {
    const [first, ...others] = parties.filter(one => one.side === side).map(({ name }) => name as string)
    return first === undefined ? '—' : others.length === 0 ? first : `${first}等${others.length + 1}方`
  }
  const many = Number(members) > 1
  const applicants = parties.filter(({ side }) => side === 'applicant')
  const applicant = many && applicants.length > 1 ? `${applicants[0].name}等${members}人` : namesOf('applicant')
  const title = `${applicant} — ${namesOf('respondent')}`.slice(0, 260)
  return { title, member_count: Number(members), sorts: sortsOf(named) }
}

/** Claimed: claims that stand, of workers who have not left; empty where none of them names an amount. Agreed and paid: obligations in force, or those about to be. */
async function moneyFacts(tx: Db, caseId: string) {
  const claims = await tx('claims')
    .where({ case_id: caseId })
    .where(stands => stands.whereNull('result').orWhereNot('result', 'withdrawn'))
    .where(whose =>
      whose
        .whereNull('member_id')
        .orWhereNotIn('member_id', tx('members').where({ case_id: caseId, result: 'left' }).select('id')),
    )
    .sum('amount_fen as fen')
    .first()
  const owed: { state: string; fen: number; paid: number }[] = await tx('records')
    .where({ case_id: caseId, kind: 'obligation' })
    .groupBy('state')
    .select('state')
    .sum({ fen: 'amount_fen', paid: 'settled_fen' })
  const inForce = owed.filter(({ state }) => ['open', 'settled', 'waived', 'unpaid'].includes(state))
  const counted = inForce.length > 0 ? inForce : owed.filter(({ state }) => state === 'agreed')
  return {
    claimed_fen: claims?.fen == null ? null : Number(claims.fen),
    agreed_fen: counted.length > 0 ? counted.reduce((sum, { fen }) => sum + Number(fen ?? 0), 0) : null,
    paid_fen: counted.reduce((sum, { paid }) => sum + Number(paid ?? 0), 0),
  }
}
