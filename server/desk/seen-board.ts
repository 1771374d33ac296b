/** What one person may see of the board: places within reach, cases opened to them elsewhere, and none they are shut out of. */
import { type Apart, casesApart } from '../cases/apart.ts'
import { reachOf } from '../cases/visible.ts'
import { readOnce } from '../database/since-written.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import {
  addTo,
  type Board,
  type BoardSection,
  boardOf,
  boardSections,
  type Days,
  type Standing,
  sortedIn,
  type Tally,
} from './board.ts'
import { assignedTo } from './mine.ts'
import type { Looking } from './repository.ts'
import type { Section } from './sections.ts'

export type Seen = {
  board: Board
  tallies: readonly Tally[]
  sees(one: Standing): boolean
  /** The person's own, those they cover, and those they are assigned to. */
  isMine(one: Standing): boolean
}

type Asked = { person: Person; today: string }

/** By person, for as long as the board is the same and nothing else has changed by which somebody sees cases. */
const kept = new WeakMap<Board, Map<string, { apart: Apart; text: string; seen: Seen }>>()

export async function boardSeenBy(db: Db, { person, today }: Asked): Promise<Seen> {
  const board = await boardOf(db, today)
  const apart = await casesApart(db, { person, today })
  const assigned: string[] = await readOnce(db, ['assigned', person.id, today], () =>
    assignedTo(db, { person, today }).pluck('case_id'),
  )
  const text = JSON.stringify([person.memberships, person.covers, assigned])
  const all = kept.get(board) ?? new Map<string, { apart: Apart; text: string; seen: Seen }>()
  kept.set(board, all)
  const known = all.get(person.id)
  if (known?.apart === apart && known.text === text) return known.seen
  const seen = seenOf(board, { person, apart, assigned })
  all.set(person.id, { apart, text, seen })
  return seen
}

type Seeing = { person: Person; apart: Apart; assigned: readonly string[] }

function seenOf(board: Board, { person, apart: { opened, shut }, assigned }: Seeing): Seen {
  const [openedIds, assignedIds] = [new Set(opened.map(({ id }) => id)), new Set(assigned)]
  const isWithin = within(person)
  const sees = ({ id, path }: Standing) => !shut.has(id) && (isWithin(path) || openedIds.has(id))
  const known = (ids: Iterable<string>) => [...ids].flatMap(id => board.cases.get(id) ?? [])
  const apart = known(openedIds).filter(one => sees(one) && !isWithin(one.path))
  const away = known(shut).filter(({ path }) => isWithin(path))
  return {
    board,
    tallies: adjusted(
      board.tallies.filter(({ path }) => isWithin(path)),
      { apart, away, days: board },
    ),
    sees,
    isMine: ({ id, ownerId }) => ownerId === person.id || person.covers.includes(ownerId) || assignedIds.has(id),
  }
}

/** Remembers each place: there are few, and very many cases. */
function within(person: Person): (path: string) => boolean {
  const reach = reachOf(person)
  const known = new Map<string, boolean>()
  return path => {
    const told = known.get(path) ?? reach.some(one => (one.isWhole ? path.startsWith(one.path) : path === one.path))
    known.set(path, told)
    return told
  }
}

type Changes = { apart: readonly Standing[]; away: readonly Standing[]; days: Days }

/** Sums of all, with what is seen besides and without what is not; those of others stay as they are. */
function adjusted(tallies: readonly Tally[], { apart, away, days }: Changes): Tally[] {
  if (apart.length + away.length === 0) return [...tallies]
  const own = new Map(
    tallies.map(({ path, ownerId, counts }) => [`${path} ${ownerId}`, { path, ownerId, counts: [...counts] }]),
  )
  const tallyOf = ({ path, ownerId }: Standing): Tally => {
    const key = `${path} ${ownerId}`
    const known = own.get(key) ?? { path, ownerId, counts: boardSections.map(() => 0) }
    own.set(key, known)
    return known
  }
  for (const one of apart) addTo(tallyOf(one), one, { days, times: 1 })
  for (const one of away) addTo(tallyOf(one), one, { days, times: -1 })
  return [...own.values()]
}

type Narrowing = Pick<Looking, 'scope' | 'stationPath' | 'ownerId'>

const isAsked =
  ({ scope, stationPath, ownerId }: Narrowing, { isMine }: Pick<Seen, 'isMine'>) =>
  (one: Standing): boolean =>
    (!stationPath || one.path === stationPath) &&
    (!ownerId || one.ownerId === ownerId) &&
    (scope === 'all' || isMine(one) === (scope === 'mine'))

/** What was counted and found on what somebody sees, by the question; kept with it. */
const answers = new WeakMap<Seen, Map<string, unknown>>()

function answered<T>(seen: Seen, question: string, answer: () => T): T {
  const known = answers.get(seen) ?? new Map<string, unknown>()
  answers.set(seen, known)
  if (!known.has(question)) known.set(question, answer())
  return known.get(question) as T
}

/** Exactly how many cases of a section the person sees. */
export function countOnBoard(seen: Seen, section: Section, narrowing: Narrowing): number {
  const { scope, stationPath, ownerId } = narrowing
  const place = boardSections.indexOf(section as BoardSection)
  if (scope === 'all')
    return seen.tallies
      .filter(one => (!stationPath || one.path === stationPath) && (!ownerId || one.ownerId === ownerId))
      .reduce((sum, { counts }) => sum + counts[place]!, 0)
  const fits = isAsked(narrowing, seen)
  return answered(
    seen,
    `count ${section} ${scope} ${stationPath} ${ownerId}`,
    () => sortedIn(seen.board, section).filter(one => fits(one) && seen.sees(one)).length,
  )
}

type Wanted = Narrowing & { limit: number; offset: number }

/** Some of a section, in its order. */
export function findOnBoard(seen: Seen, section: Section, wanted: Wanted): readonly Standing[] {
  const { scope, stationPath, ownerId, limit, offset } = wanted
  const question = `${section} ${scope} ${stationPath} ${ownerId} ${limit} ${offset}`
  return answered(seen, question, () => lookedFor(seen, section, wanted))
}

function lookedFor(seen: Seen, section: Section, wanted: Wanted): Standing[] {
  const fits = isAsked(wanted, seen)
  const found: Standing[] = []
  let passed = 0
  for (const one of sortedIn(seen.board, section)) {
    if (!fits(one) || !seen.sees(one)) continue
    if (passed++ < wanted.offset) continue
    found.push(one)
    if (found.length === wanted.limit) break
  }
  return found
}
