/**
 * Fills an empty house with invented people and cases, through the engine and in the order of time: a clock moves
 * from day to day, passes what has run out, and lets people do what their stories say. The same seed on the same
 * day tells the same story; ids, salts and hashes differ, as they must.
 */
import { addDays } from '../../workflows/law/days.ts'
import { passNextDates } from '../cases/next-dates.ts'
import type { Db } from '../db.ts'
import { passDeadlines } from '../jobs/pass-deadlines.ts'
import { type Office, todayOf } from '../office.ts'
import { addAbsence } from '../people/absences.ts'
import { findPerson } from '../people/repository.ts'
import { buildHouse } from './house/build.ts'
import { serveAndSign } from './house/papers.ts'
import { leadOf } from './house/people.ts'
import { bookAhead, furnishRooms } from './house/rooms.ts'
import { firstDay, leave } from './house/roster.ts'
import { saveWorkings } from './house/workings.ts'
import { refuseTooEarly, refuseUnlessEmpty } from './may-load.ts'
import { planStories } from './plan/stories.ts'
import { play, type Stage } from './player.ts'
import { keepDemoMark } from './repository.ts'
import { shiftFor } from './shift.ts'
import type { Entry, Story } from './story.ts'

export type Loading = {
  /** The day on which the story ends: nothing lies on it yet but what is due. */
  today: string
  progress?: (done: number, of: number) => void
  seed?: string
  /** What is told instead of all 400 cases. */
  stories?: readonly Story[]
}

type Line = { story: Story; entry: Entry }
type Telling = Omit<Stage, 'tx' | 'office'> & { office: Office; setClock(day: string, time: string): void }

/** Throws `CannotStart` in production and where something is there already. */
export async function loadDemo(office: Office, loading: Loading): Promise<void> {
  const { today, progress = () => {}, seed = 'fengqiao' } = loading
  await refuseUnlessEmpty(office)
  if (!loading.stories) refuseTooEarly(today) // who chooses the stories leaves out those of later rules
  const stories = loading.stories ?? planStories(seed)
  const shift = shiftFor(today)
  const telling = await beginTelling(office, { shift, today })
  const lines = byDay(stories)
  const end = addDays(today, -shift)
  for (let day = firstLineOf(lines); day < end; day = addDays(day, 1)) {
    await openDay(telling, day)
    await tellDay(telling, lines.get(day) ?? [], done => progress(done, stories.length))
  }
  telling.setClock(addDays(end, -1), '20:00')
  await bookAhead(telling.office, await furnishRooms(telling.office, telling.house))
  await serveAndSign(telling.office)
  await saveWorkings(telling.office)
  await openDay(telling, end)
  await passNextDates(telling.office, today)
  await office.db.write(tx => keepDemoMark(tx, { seed, today }, office.now()))
}

async function beginTelling(real: Office, { shift, today }: { shift: number; today: string }): Promise<Telling> {
  let at = real.now()
  const setClock = (day: string, time: string): void => {
    at = new Date(`${addDays(day, shift)}T${time}:00+08:00`)
  }
  const office: Office = { ...real, now: () => at }
  setClock(firstDay, '08:00')
  const house = await buildHouse(office, { shift, today })
  return { office, setClock, house, shift, caseIds: new Map(), known: new Map() }
}

/** Entries by day, each day in the order of its hours; what stands at one minute keeps the order of the stories. */
function byDay(stories: readonly Story[]): Map<string, Line[]> {
  const lines = stories.flatMap(story => story.entries.map(entry => ({ story, entry })))
  const days = Map.groupBy(lines, ({ entry }) => entry.on)
  for (const [day, its] of days)
    days.set(
      day,
      its.toSorted((a, b) => (a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : 0)),
    )
  return days
}

const firstLineOf = (lines: ReadonlyMap<string, unknown>): string => [...lines.keys()].toSorted()[0] ?? firstDay

/** Before anybody comes in: what ran out yesterday is passed, and whoever goes away today is away. */
async function openDay({ office, setClock, house, known, shift }: Telling, day: string): Promise<void> {
  setClock(day, '00:05')
  await passDeadlines(office)
  if (day !== leave.from) return
  const by = await findPerson(office.db.reader, house.people.get(leadOf(leave.station)!)!, todayOf(office))
  if (!by) throw new Error(`${leave.station} has no lead`)
  await addAbsence(office, {
    organisationId: house.organisations.get(leave.station)!,
    answers: {
      personId: house.people.get(leave.person)!,
      coverId: house.people.get(leave.cover)!,
      fromOn: addDays(leave.from, shift),
      toOn: addDays(leave.to, shift),
      reason: '年休假',
    },
    by,
    locale: 'zh',
  })
  known.clear() // from today somebody covers for somebody
}

/** All of a day in one transaction: a commit for every step would wait for the disk thousands of times. */
async function tellDay(telling: Telling, lines: readonly Line[], told: (done: number) => void): Promise<void> {
  if (lines.length === 0) return
  const { office, setClock } = telling
  await office.db.write(async tx => {
    const stage: Stage = { ...telling, tx, office: within(office, tx) }
    for (const { story, entry } of lines) {
      setClock(entry.on, entry.at)
      await play(stage, story, entry).catch(error => {
        throw new Error(`${story.name} on ${entry.on}, ${JSON.stringify(entry.deed)}`, { cause: error })
      })
      if (entry.deed.kind === 'register') told(stage.caseIds.size)
    }
  })
}

/** The office as seen inside a transaction: what it reads and writes is the transaction's. */
const within = (office: Office, tx: Db): Office => ({
  ...office,
  db: { ...office.db, reader: tx, write: work => work(tx) },
})
