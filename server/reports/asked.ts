/** What a report is asked for, as it stands in its address: organisation, period, kind of case, and as known on which day. */
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import { isDay } from '../../workflows/law/days.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'
import type { Seeing } from './cases.ts'
import { type Place, placesOf } from './places.ts'
import { type Span, spanOf } from './span.ts'

export type Asked = {
  place: Place
  places: readonly Place[]
  /** Only cases that lie with the organisation itself. */
  isOwnOnly: boolean
  period: string
  span: Span
  /** The period in the address was none. */
  isWrong: boolean
  knownOn: string
  kind: string | undefined
  /** The line of a table. */
  group: string | undefined
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
  const typed = text('from') && text('to') ? `${text('from')}~${text('to')}` : text('period')
  const span = spanOf(typed)
  const period = span ? typed : today.slice(0, 7)
  const known = text('known')
  return {
    place,
    places,
    isOwnOnly: text('own') === 'yes',
    period,
    span: span ?? spanOf(period)!,
    isWrong: typed !== '' && !span,
    knownOn: isDay(known) && known < today ? known : today,
    kind: text('kind') in caseKinds ? text('kind') : undefined,
    group: text('group') || undefined,
    page: Math.max(Number.parseInt(text('page'), 10) || 1, 1),
  }
}

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

type Changed = Partial<Pick<Asked, 'period' | 'group' | 'page' | 'isOwnOnly'>> & { organisation?: string }

/** The same question with something else in it, for an address. */
export function queryFor(asked: Asked, { today }: Pick<Reader, 'today'>, changed: Changed = {}): string {
  const { place, period, kind, knownOn, isOwnOnly, group } = asked
  const pairs = {
    organisation: changed.organisation ?? place.id,
    period: changed.period ?? period,
    kind,
    known: knownOn === today ? undefined : knownOn,
    own: (changed.isOwnOnly ?? (isOwnOnly && !changed.organisation)) ? 'yes' : undefined,
    group: 'group' in changed ? changed.group : group,
    page: changed.page && changed.page > 1 ? String(changed.page) : undefined,
  }
  return `?${new URLSearchParams(Object.entries(pairs).filter((pair): pair is [string, string] => Boolean(pair[1])))}`
}

/** How a span is written in an address. */
export const periodOf = ({ from, to }: Span): string => `${from}~${to}`
