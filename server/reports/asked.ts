/** What a report is asked for, as it stands in its address: organisation, period, kind of case, and as known on which day. */
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import { sortChoices } from '../case-list/words.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { knownIn } from '../known-by.ts'
import type { Person } from '../people/person.ts'
import { ownPath } from '../web/own-path.ts'
import type { Seeing } from './cases.ts'
import type { ListSort } from './list-order.ts'
import { type Place, placesOf } from './places.ts'
import { type Span, spanOf } from './span.ts'

/** In the order in which a page tells them. */
export type Wrong = 'period' | 'kind' | 'known' | 'group' | 'sort'

export type Asked = {
  place: Place
  places: readonly Place[]
  /** Only cases that lie with the organisation itself: `own` is 'yes', or names the organisation it was chosen with. */
  isOwnOnly: boolean
  period: string
  span: Span
  /** What in the address was not understood; this month, all matters or today's record stand in its place. */
  wrong: readonly Wrong[]
  knownOn: string
  /** As it stands in the field, though it be no day to go by. */
  knownTyped: string
  kind: string | undefined
  /** The line of a table. */
  group: string | undefined
  /** Where a list leads back to: the report whose figure it is behind, where that was asked for otherwise. */
  back?: string | undefined
  /** How lists are ordered; by the days of their rows unless told. */
  sort: ListSort | undefined
  page: number
}

type Query = Record<string, unknown>
type Reader = { person: Person; today: string }

/** This month where nothing sensible was asked for. Throws NotFound for an organisation that is not the reader's. */
export async function askedIn(db: Db, query: Query, { person, today }: Reader): Promise<Asked> {
  const text = (name: string): string => (typeof query[name] === 'string' ? (query[name] as string) : '')
  const places = await placesOf(db, person)
  const place = text('organisation') ? places.find(({ id }) => id === text('organisation')) : topOf(places)
  if (!place) throw new NotFound('No such organisation to report on')
  const typed = typedPeriod(text)
  const span = isPlausible(typed) ? spanOf(typed) : undefined
  const period = span ? typed : today.slice(0, 7)
  const [kind, sort] = [text('kind'), text('sort')]
  const known = knownIn(query.known, today)
  const isKind = Object.hasOwn(caseKinds, kind)
  const wrong: Wrong[] = [
    ...(typed && !span ? (['period'] as const) : []),
    ...(kind && !isKind ? (['kind'] as const) : []),
    ...(known.isWrong ? (['known'] as const) : []),
    ...(sort && !isSort(sort) ? (['sort'] as const) : []),
  ]
  return {
    place,
    places,
    isOwnOnly: ['yes', place.id].includes(text('own')),
    period,
    span: span ?? spanOf(period)!,
    wrong,
    knownOn: known.knownOn,
    knownTyped: known.typed || known.knownOn,
    kind: isKind ? kind : undefined,
    group: text('group') || undefined,
    back: reportAt(text('back')),
    sort: isSort(sort) ? sort : undefined,
    page: Math.max(Number.parseInt(text('page'), 10) || 1, 1),
  }
}

const isSort = (sort: string): sort is ListSort => Object.hasOwn(sortChoices, sort)

/** The address of a report of ours; undefined for any other. */
function reportAt(typed: string): string | undefined {
  const path = ownPath(typed)
  return path.length <= 400 && /^\/reports\/[\w-]+\?/.test(path) ? path : undefined
}

/** Two days count before the list of periods, unless they stand as they were shown and the list alone was changed. */
function typedPeriod(text: (name: string) => string): string {
  const [from, to, period] = [text('from'), text('to'), text('period')]
  const days = from || to ? `${from}~${to}` : ''
  return days && (days !== text('shown') || period === '' || period === days) ? days : period
}

/** No house was there before, and what lies far ahead has no year after it that could be written. */
const isPlausible = (period: string): boolean => period.split('~').every(part => part >= '1950' && part < '2200')

/** The organisation that most others lie below. */
const topOf = (places: readonly Place[]): Place | undefined =>
  places.reduce<Place | undefined>((top, one) => (top && top.path.length <= one.path.length ? top : one), undefined)

export const seeingOf = ({ place, isOwnOnly, kind }: Asked, { person, today }: Reader): Seeing => ({
  person,
  today,
  path: place.path,
  isOwnOnly,
  kind,
})

type Changed = Partial<Pick<Asked, 'period' | 'group' | 'back' | 'sort' | 'page' | 'isOwnOnly'>> & {
  organisation?: string
}

/** The same question with something else in it, for an address. */
export function queryFor(asked: Asked, { today }: Pick<Reader, 'today'>, changed: Changed = {}): string {
  const { place, period, kind, knownOn, isOwnOnly, group, sort } = asked
  const pairs = {
    organisation: changed.organisation ?? place.id,
    period: changed.period ?? period,
    kind,
    known: knownOn === today ? undefined : knownOn,
    own: (changed.isOwnOnly ?? (isOwnOnly && !changed.organisation)) ? 'yes' : undefined,
    group: 'group' in changed ? changed.group : group,
    sort: 'sort' in changed ? changed.sort : sort,
    page: changed.page && changed.page > 1 ? String(changed.page) : undefined,
    back: changed.back,
  }
  return `?${new URLSearchParams(Object.entries(pairs).filter((pair): pair is [string, string] => Boolean(pair[1])))}`
}

/** How a span is written in an address. */
export const periodOf = ({ from, to }: Span): string => `${from}~${to}`
