/** All open cases with what makes each burn, for those who look after more than their own: read at once for everybody. */
import { addDays } from '../../workflows/law/days.ts'
import { inBackground } from '../database/background.ts'
import { transactionsOf } from '../database/since-written.ts'
import type { Db } from '../db.ts'
import { ownTurn } from '../own-turn.ts'
import { readStandings } from './read-board.ts'
import { type Section, stuckDays } from './sections.ts'

/** Sections that are the same for every reader who may see the case. */
export const boardSections = [
  'open',
  'overdue',
  'missed',
  'urge',
  'returned',
  'nodate',
  'stuck',
] as const satisfies Section[]
export type BoardSection = (typeof boardSections)[number]

/** Of a person's own cases the board tells every section but what waits for a decision, and what is no open case. */
export const isOnBoard = (section: Section, scope: 'mine' | 'others' | 'all'): boolean =>
  scope === 'mine'
    ? section !== 'waiting' && section !== 'outlasting'
    : (boardSections as readonly Section[]).includes(section)

/** An open case: where it lies, whose it is, and the earliest day by which it burns. */
export type Standing = {
  id: string
  path: string
  ownerId: string
  nextDateOn: string | null
  lastEventAt: string
  days: Partial<Record<Section, string>>
}

/** How many cases of one owner at one place stand in each section, in the order of `boardSections`. */
export type Tally = { path: string; ownerId: string; counts: number[] }

/** `stuckBefore`: an instant; what was last touched before it is stuck. */
export type Days = { today: string; stuckBefore: string }

export const daysFor = (today: string): Days => ({ today, stuckBefore: `${addDays(today, -stuckDays)}T` })

export type Board = Days & {
  cases: ReadonlyMap<string, Standing>
  tallies: readonly Tally[]
  /** Sorted when first asked for: the most urgent first, then the one longest untouched. */
  sorted: Map<Section, Standing[]>
}

/** A house with more open cases keeps its board for a while: reading it takes tenths of a second. */
const manyCases = 2_000
const keptMs = 5_000
/** So old it is still shown while it is read anew; whoever comes later waits. */
const longestMs = 60_000

/** Of which desks show the first lines: nobody waits for their order. */
const shownFirst = ['overdue', 'missed', 'urge', 'stuck'] as const

/** `transactions`: how many there had been when its reading began. */
type Kept = { board: Board; readAt: number; transactions: number | undefined; reading?: Promise<Board> }
const kept = new WeakMap<Db, Kept>()

/** Where none is kept: what is being read just now, for all who came while it is. */
const firsts = new WeakMap<Db, { today: string; reading: Promise<Board> }>()

/** As it stands, but with very many cases without what was written in the last seconds. Each reader judges who may see what. */
export async function boardOf(db: Db, today: string): Promise<Board> {
  const last = kept.get(db)
  if (!last || last.board.today !== today) return firstOf(db, today)
  if (last.transactions !== undefined && last.transactions === (await transactionsOf(db))) return last.board
  if (!hasMany(last.board)) return readAnew(db, today)
  const age = performance.now() - last.readAt
  if (age < keptMs) return last.board
  last.reading ??= inBackground(() => readAnew(db, today))
  if (age > longestMs) return last.reading
  last.reading.catch(() => kept.delete(db)) // whoever comes next reads it, and is told
  return last.board
}

const hasMany = ({ cases }: Board): boolean => cases.size > manyCases

/** At the start, and in the morning, many ask at once. A few cases are read by each, as of when they asked. */
async function firstOf(db: Db, today: string): Promise<Board> {
  const underway = firsts.get(db)
  if (underway?.today === today) {
    const board = await underway.reading
    return hasMany(board) ? board : readAnew(db, today)
  }
  const reading = readAnew(db, today).finally(() => firsts.delete(db))
  firsts.set(db, { today, reading })
  return reading
}

async function readAnew(db: Db, today: string): Promise<Board> {
  const transactions = await transactionsOf(db)
  const cases = await readStandings(db, today)
  const days = daysFor(today)
  const board: Board = { ...days, cases, tallies: await talliesOf(cases.values(), days), sorted: new Map() }
  if (hasMany(board))
    for (const section of shownFirst) {
      sortedIn(board, section)
      await ownTurn()
    }
  kept.set(db, { board, readAt: performance.now(), transactions })
  return board
}

/** A province has tens of thousands: others have their turn between some of them. */
async function talliesOf(cases: Iterable<Standing>, days: Days): Promise<Tally[]> {
  const tallies = new Map<string, Tally>()
  let count = 0
  for (const one of cases) {
    count += 1
    if (count % talliedAtOnce === 0) await ownTurn()
    const key = `${one.path} ${one.ownerId}`
    const tally = tallies.get(key) ?? { path: one.path, ownerId: one.ownerId, counts: boardSections.map(() => 0) }
    addTo(tally, one, { days, times: 1 })
    tallies.set(key, tally)
  }
  return [...tallies.values()]
}

const talliedAtOnce = 4_000

export function addTo({ counts }: Tally, one: Standing, { days, times }: { days: Days; times: 1 | -1 }): void {
  for (const [place, section] of boardSections.entries()) if (standsIn(section, one, days)) counts[place]! += times
}

export function standsIn(
  section: Section,
  { nextDateOn, lastEventAt, days }: Standing,
  { today, stuckBefore }: Days,
): boolean {
  if (section === 'open') return true
  if (section === 'nodate') return nextDateOn === null || nextDateOn < today
  if (section === 'stuck') return lastEventAt < stuckBefore
  return days[section] !== undefined
}

/** The most urgent first; where no day makes it so the one longest untouched, or of all open cases the next date. */
export function sortedIn(board: Board, section: Section): readonly Standing[] {
  const { cases, sorted, today } = board
  const known = sorted.get(section)
  if (known) return known
  const dayOf = ({ nextDateOn, days }: Standing): string =>
    section === 'open' ? (nextDateOn && nextDateOn >= today ? nextDateOn : '9') : (days[section] ?? '')
  const all = [...cases.values()]
    .filter(one => standsIn(section, one, board))
    .sort((a, b) => order(dayOf(a), dayOf(b)) || order(a.lastEventAt, b.lastEventAt) || order(a.id, b.id))
  sorted.set(section, all)
  return all
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
