/** What the page of an assigning step shows before the click: who is proposed and why, and what speaks against each. */

import { assigningFields } from '../../workflows/assigning.ts'
import type { Step } from '../../workflows/define.ts'
import { metaOf } from '../../workflows/field-meta.ts'
import type { Standing } from '../../workflows/fields.ts'
import type { Locale } from '../../workflows/text.ts'
import { logElsewhere, type Met } from '../access/log-elsewhere.ts'
import type { Hit } from '../conflicts/hits.ts'
import { lookForConflicts } from '../conflicts/search.ts'
import { kindWords, signWords } from '../conflicts/words.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import type { Options } from '../proceedings/options.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { fill } from '../web/words.ts'
import { ranked } from './propose.ts'
import type { Ranked } from './rank.ts'
import { languagesIn } from './repository.ts'
import { words } from './words.ts'

/** How many are shown with their conflicts; whoever stands further down is looked for when chosen. */
const shown = 10

export type Proposal = { field: string; title: string; rows: ProposalRow[]; more: string }
type ProposalRow = {
  name: string
  load: number
  reasons: string
  isFirst: boolean
  isLast: boolean
  conflicts: string[]
}
type Asked = { step: Step; file: CaseFile; person: Person; options: Options }

/** For each field that assigns somebody: those it offers, the one to propose first. */
export async function proposalsFor(office: Office, { step, file, person, options }: Asked): Promise<Found> {
  const db = office.db.reader
  const today = todayOf(office)
  const { locale } = person
  const proposed: Record<string, string> = {}
  const views: Proposal[] = []
  const met: Met[] = []
  for (const { field, as, from } of assigningFields(step.form).filter(({ column }) => column === undefined)) {
    const people = (options[from] ?? []).map(({ value, label }) => ({ id: value, name: label }))
    const others = people.filter(({ id }) => field !== 'toId' || id !== file.ownerId)
    const matter = {
      path: file.organisationPath,
      cause: file.cause,
      members: await membersOf(db, file.id),
      languages: await languagesIn(db, file.id),
      today,
      toldTo: person,
    }
    const list = await ranked(db, others, matter)
    const rows: ProposalRow[] = []
    let first: string | undefined
    for (const one of list.slice(0, shown)) {
      const conflicts = await conflictsOf(db, { file, person, today, as, personId: one.id, met })
      if (first === undefined && conflicts.length === 0 && !one.isLast) first = one.id
      rows.push({ ...rowOf(one, locale), isFirst: one.id === first, conflicts })
    }
    if (first && isSingle(step, field)) proposed[field] = first
    const more = list.length > shown ? fill(words.more[locale], { count: list.length - shown }) : ''
    if (rows.length > 0) views.push({ field, title: metaOf(step.form.shape[field] as never).label[locale], rows, more })
  }
  await keepMet(office, person, met)
  return { proposed, views }
}

/** The page has told that there is something in these cases, so they keep who was told. */
async function keepMet(office: Office, { id: personId }: Person, met: readonly Met[]): Promise<void> {
  if (met.length === 0) return
  const at = office.now().toISOString()
  await office.db.write(tx => logElsewhere(tx, { personId, action: 'conflict-elsewhere', met, at }))
}

type Found = { proposed: Record<string, string>; views: Proposal[] }

/** One person is proposed in the form itself; of several, and of a choice that may stay open, the table tells. */
function isSingle({ form }: Step, field: string): boolean {
  const schema = form.shape[field] as never as { safeParse(value: unknown): { success: boolean } }
  return metaOf(schema as never).widget === 'choice' && !schema.safeParse(undefined).success
}

const rowOf = ({ name, load, reasons, isLast }: Ranked, locale: Locale) => ({
  name,
  load,
  isLast,
  reasons: reasons.map(reason => reason[locale]).join(locale === 'zh' ? '；' : '; '),
})

async function membersOf(db: Db, caseId: string): Promise<number> {
  const row = await db('case_facts').where({ case_id: caseId }).first('member_count')
  return row?.member_count ?? 0
}

type Searching = { file: CaseFile; person: Person; today: string; as: Standing; personId: string; met: Met[] }

/** One line for each that the reader may see; what lies elsewhere is counted without names. */
async function conflictsOf(db: Db, { file, person, today, as, personId, met }: Searching): Promise<string[]> {
  const { locale } = person
  const looked = await lookForConflicts(db, { caseId: file.id, personId, by: person, as, today })
  const { told, found, hidden } = looked
  if (found + hidden === 0) return []
  const names = await partyNames(db, file.id)
  met.push(...looked.met.filter(one => one.isConflict))
  const line = ({ kind, matchedBy, partyId }: Hit) =>
    fill(words.conflictLine[locale], {
      party: names.get(partyId) ?? '—',
      kind: kindWords[kind][locale],
      sign: signWords[matchedBy][locale],
    })
  return [
    ...(hidden === 0 ? told.map(line) : found > 0 ? [fill(words.someFound[locale], { count: found })] : []),
    ...(hidden > 0 ? [fill(words.someHidden[locale], { count: hidden })] : []),
  ]
}

async function partyNames(db: Db, caseId: string): Promise<Map<string, string>> {
  const rows = await db('parties').where({ case_id: caseId }).select('id', 'name')
  return new Map(rows.map(({ id, name }) => [id, name]))
}
