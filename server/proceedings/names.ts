/** Names behind the ids that stand in answers: people, organisations, parties and members of one case. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { clock } from '../people/person.ts'
import { causeName } from '../taxonomies/options.ts'
import { dayWords, yuan } from '../web/print.ts'
import type { Names } from './describe.ts'
import type { Event } from './history.ts'
import { words } from './words.ts'

/** Names of the parties and members of a case, by the id of either. */
export async function namesOnFile(db: Db, caseId: string): Promise<Names> {
  const parties = await db('parties').where({ case_id: caseId }).select('id', 'name')
  const members = await db('members')
    .join('parties', 'parties.id', 'members.party_id')
    .where({ 'members.case_id': caseId })
    .select('members.id', 'parties.name')
  return new Map([...parties, ...members].map(({ id, name }) => [id, name]))
}

type Naming = { events: readonly Event[]; locale: Locale; onFile?: Names }

/** Two look-ups for the case, unless its names are at hand, and one for whoever is named in these events. */
export async function namesIn(db: Db, caseId: string, { events, locale, onFile }: Naming): Promise<Names> {
  const ids = [...new Set(events.flatMap(({ takenBy, answers }) => [takenBy, ...idsIn(answers)]))]
  const named = (table: string, name: string) => db(table).whereIn('id', ids).select('id', `${name} as name`)
  const places = ['organisations', 'service_points'].map(table => named(table, `name_${locale}`))
  const rows: { id: string; name: string }[] = ids.length > 0 ? await named('people', 'name').unionAll(places) : []
  return new Map<string, string>([
    [clock.id, words.clock[locale]],
    ...(onFile ?? (await namesOnFile(db, caseId))),
    ...(await recordNames(db, caseId, { ids, locale })),
    ...rows.map(({ id, name }): [string, string] => [id, name]),
  ])
}

type Asked = {
  ids: readonly string[]
  locale: Locale
  /** Writes a day; as lists do unless told. */
  day?: (day: string) => string
}

/** What records are called whose keys begin with the event that made them: an obligation, a claim. */
export async function recordNames(
  db: Db,
  caseId: string,
  { ids, locale, day = on => dayWords(on, '', locale) }: Asked,
): Promise<[string, string][]> {
  const keys = ids.filter(id => /-(\d+|c\d+|claim|topic|worker|employer)$/.test(id))
  if (keys.length === 0) return []
  const records = await db('records')
    .leftJoin('parties', 'parties.id', 'records.party_id')
    .where({ 'records.case_id': caseId })
    .whereIn('records.key', keys)
    .select('records.*', 'parties.name as party')
  const claims = await db('claims').where({ case_id: caseId }).whereIn('id', keys)
  return [
    ...records.map((row): [string, string] => [row.key, recordName(row, day)]),
    ...claims.map((row): [string, string] => [
      row.id,
      [causeName(row.cause)[locale], row.amount_fen === null ? '' : yuan(row.amount_fen)].filter(Boolean).join(' '),
    ]),
  ]
}

/** An obligation by its day and amount, anything else by its title or by whom it is about. */
const recordName = (row: Record<string, any>, day: (day: string) => string): string =>
  row.kind === 'obligation'
    ? `${day(row.on_day)} ${yuan(row.amount_fen)}`
    : (JSON.parse(row.details).title ?? row.party ?? '—')

/** What could be an id: words that somebody wrote are not looked up. */
const idsIn = (answers: Record<string, unknown>): string[] =>
  Object.values(answers)
    .flat()
    .filter((value): value is string => typeof value === 'string' && /^[\w.:/-]{1,64}$/.test(value))
