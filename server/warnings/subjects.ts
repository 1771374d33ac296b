/** What warnings are about, by name, as far as the reader may know: an employer is called what a visible case calls it. */
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Warning, WarningCase } from './repository.ts'
import { ruleOf } from './rules.ts'
import { words } from './words.ts'

export type Subject = { name: string; kind: string; href: string }

const kinds: Record<string, Text> = {
  employer: words.subjectEmployer,
  case: words.subjectCase,
  partner: words.subjectPartner,
  owner: words.subjectOwner,
}

type Respondent = { id: string; caseId: string; name: string; keys: string[] }

/** By the warning's id. `cases`: those of these warnings that the reader may see. */
export async function subjectsOf(
  db: Db,
  warnings: readonly Pick<Warning, 'id' | 'rule' | 'subject'>[],
  { cases, locale }: { cases: readonly WarningCase[]; locale: Locale },
): Promise<Map<string, Subject>> {
  const ids = (kind: string) =>
    warnings
      .filter(({ subject }) => subject.startsWith(`${kind}:`))
      .map(({ subject }) => subject.slice(kind.length + 1))
  const [partners, owners, employers] = await Promise.all([
    db('organisations').whereIn('id', ids('partner')).select('id', `name_${locale} as name`),
    db('people').whereIn('id', ids('owner')).select('id', 'name'),
    respondentsOf(db, [...new Set(cases.map(({ caseId }) => caseId))]),
  ])
  const names = new Map<string, string>([
    ...partners.map(({ id, name }) => [`partner:${id}`, name] as const),
    ...owners.map(({ id, name }) => [`owner:${id}`, name] as const),
  ])
  return new Map(
    warnings.map(({ id, rule, subject }) => {
      const of = cases.filter(({ warningId }) => warningId === id)
      const kind = kinds[ruleOf(rule).subject]![locale]
      if (ruleOf(rule).subject === 'employer') {
        const party = partyOf(subject, of, employers)
        return [id, { name: party?.name ?? of[0]?.title ?? '', kind, href: party ? `/parties/${party.id}` : '' }]
      }
      const isCase = subject.startsWith('case:')
      const name = isCase ? (of[0]?.title ?? '') : (names.get(subject) ?? '')
      return [id, { name, kind, href: isCase && of[0] ? `/cases/${of[0].caseId}` : '' }]
    }),
  )
}

/** The party of that key in the newest case; a similar one of the newest case where the key has changed since. */
function partyOf(subject: string, cases: readonly WarningCase[], all: readonly Respondent[]): Respondent | undefined {
  const own = cases.flatMap(({ caseId }) => all.filter(one => one.caseId === caseId))
  return own.find(({ keys }) => keys.includes(subject)) ?? own[0]
}

async function respondentsOf(db: Db, caseIds: readonly string[]): Promise<Respondent[]> {
  const rows = await db('parties')
    .where({ side: 'respondent', nature: 'unit' })
    .whereIn('case_id', [...caseIds])
    .orderBy('id')
    .select('id', 'case_id', 'name', 'credit_code', 'name_core')
  return rows.map(row => ({
    id: row.id,
    caseId: row.case_id,
    name: row.name,
    keys: [`code:${row.credit_code}`, `core:${row.name_core}`],
  }))
}
