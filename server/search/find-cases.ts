/**
 * Finds the cases a person may see by number, phone, identity number, credit code, name, the sound of a name, or words
 * in what was said and written. What may be seen is part of every query, before anything is limited: a hidden case
 * takes no place and is not counted.
 */
import type { Knex } from 'knex'
import type { Role } from '../../workflows/define.ts'
import { permissions } from '../access/permit.ts'
import { columnsOf, onlyVisible, reachOf } from '../cases/visible.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { normalised, withoutGaps } from '../sealing/normalised.ts'
import { matching, type Wanted } from './entries.ts'
import { quickerWays } from './frequent-words.ts'
import { soundsAsked } from './sounds.ts'
import { accessToken, atStart, isTooShort, joinedName, numberToken, phrasesOf } from './tokens.ts'

/** In the order in which they are shown. */
export type HitKind = 'number' | 'secret' | 'start' | 'contains' | 'sound' | 'words'
export type Hit = { caseId: string; kind: HitKind }

/** Listed and counted; of more it is only said that there are more. */
export const mostHits = 200

/** At most one more than `mostHits`, each case once: the surest kind first, within a kind the newest registration first. */
export async function findCases(office: Office, { query, person }: { query: string; person: Person }): Promise<Hit[]> {
  if (isTooShort(query)) return []
  const hits = new Map<string, HitKind>()
  for (const [kind, candidates, wanted] of lookUps(office, query, person)) {
    if (hits.size > mostHits) break
    const ids =
      (wanted && (await seenByQuickerWays(office, wanted, person))) ?? (await seenOf(office, candidates, person))
    for (const id of ids) if (!hits.has(id)) hits.set(id, kind)
  }
  return [...hits].slice(0, mostHits + 1).map(([caseId, kind]) => ({ caseId, kind }))
}

/** The newest of those that the person may see. */
function seenOf(office: Office, candidates: Knex.QueryBuilder, person: Person): Promise<string[]> {
  const seen = onlyVisible(candidates, office.db.reader, {
    person,
    today: todayOf(office),
    columns: columnsOf('case_facts'),
    eachCase: true,
    hasWay: true,
  })
  return seen.limit(mostHits + 1).pluck('case_facts.case_id')
}

/** The same, of words that very many have; undefined where that is not so, or these turn out not to be all that is listed. */
async function seenByQuickerWays(office: Office, wanted: Wanted, person: Person): Promise<string[] | undefined> {
  for (const candidates of await quickerWays(office.db.reader, wanted, mostHits + 1)) {
    const ids = await seenOf(office, candidates, person)
    if (ids.length > mostHits) return ids
  }
  return undefined
}

/** `wanted`: what the names must have. */
type LookUp = [kind: HitKind, candidates: Knex.QueryBuilder, wanted?: Wanted]

function lookUps(office: Office, query: string, person: Person): LookUp[] {
  const db = office.db.reader
  const anyOf = seesAll(person) ? [] : readersMarks(person)
  const phrases = phrasesOf(query)
  const names = phrasesOf(joinedName(query))
  const match = (words: Omit<Wanted, 'anyOf'>): [Knex.QueryBuilder, Wanted] => {
    const wanted = { ...words, anyOf }
    return [matching(db, 'names', wanted), wanted]
  }
  const sounds = soundsAsked(query)
  const readers = insideMarks(person)
  const all: (LookUp | false)[] = [
    ...numbersIn(query).map((token): LookUp => ['number', ...match({ phrases: [[token]], isWhole: true })]),
    ...secretLookUps(office, query),
    ['start', ...match({ phrases: names.map(atStart) })],
    ['contains', ...match({ phrases: names })],
    sounds.length > 0 && ['sound', ...match({ phrases: sounds })],
    readers.length > 0 && ['words', matching(db, 'words', { phrases, anyOf: readers })],
  ]
  return all.filter(one => one !== false)
}

/** As a number of a case, also without the brackets about its year: 闽榕劳调20260012号. */
const numbersIn = (query: string): string[] =>
  /\p{N}/u.test(query)
    ? [...new Set([query, query.normalize('NFKC').replace(/(?<=\p{L})(20\d\d)(?=\d{1,6}(?!\d))/u, '($1)')])].map(
        numberToken,
      )
    : []

/** Numbers that are stored encrypted are found whole, by their blind index. */
function secretLookUps(office: Office, query: string): LookUp[] {
  const numbers = secretsIn(office, query)
  if (numbers.length === 0) return []
  const holders = office.db
    .reader('parties')
    .where(any => {
      for (const [column, value] of numbers) any.orWhere(column, value)
    })
    .select('case_id')
  return [
    [
      'secret',
      office.db.reader('case_facts').whereIn('case_facts.case_id', holders).orderBy('case_facts.case_id', 'desc'),
    ],
  ]
}

/** The columns of `parties` in which what was typed may stand as a whole. */
export function secretsIn({ sealer }: Pick<Office, 'sealer'>, query: string): [column: string, value: string][] {
  const whole = withoutGaps(query).toUpperCase()
  const phone = normalised('phone', query)
  return [
    ...(/^\+?\d{5,20}$/.test(phone)
      ? ([
          ['phone_index', sealer.index('phone', phone)],
          ['second_phone_index', sealer.index('phone', phone)],
        ] as [string, string][])
      : []),
    ...(/^[A-Z0-9()]{5,30}$/.test(whole) && /\d/.test(whole)
      ? ([['identity_index', sealer.index('identity', whole)]] as [string, string][])
      : []),
    ...(/^[0-9A-Z]{18}$/.test(whole)
      ? ([
          ['credit_code', whole],
          ['credit_code', whole.toLowerCase()],
        ] as [string, string][])
      : []),
  ]
}

/**
 * Every case has the mark of a province, so that to look for it beside the rarest word would only take time. Of names
 * the marks decide nothing: what may be seen is asked of each case.
 */
const seesAll = (person: Person): boolean =>
  reachOf(person).some(({ path, isWhole }) => isWhole && /^\/[^/]+\/$/.test(path))

/** Without one of these on it, a case is none of the reader's; with one it is looked at more closely. */
function readersMarks({ id, covers, memberships }: Person): string[] {
  return [
    ...[id, ...covers].map(owner => accessToken('p', owner)),
    accessToken('g', id),
    ...memberships.flatMap(({ organisationId }) => [
      accessToken('o', organisationId),
      accessToken('g', organisationId),
    ]),
  ]
}

const inside: readonly Role[] = permissions['papers.read']

/** Partners read who a referral is about, auditors that a history is whole; neither reads what is said in a case. */
function insideMarks({ id, covers, memberships }: Person): string[] {
  const read = memberships.filter(({ role }) => inside.includes(role))
  if (read.length === 0) return []
  return [
    ...[id, ...covers].map(owner => accessToken('p', owner)),
    accessToken('g', id),
    ...read.map(({ organisationId }) => accessToken('o', organisationId)),
  ]
}
