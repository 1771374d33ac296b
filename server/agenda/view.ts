/** An agenda as its page shows it: day by day, each meeting on its line. */
import { addDays } from '../../workflows/law/days.ts'
import type { Locale } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { hrefOf, timeWords, titleOf } from '../meetings/about.ts'
import { linesOf } from '../meetings/meeting-page.ts'
import { spanOf } from '../meetings/people.ts'
import { type Office, todayOf } from '../office.ts'
import { hasRole, type Person } from '../people/person.ts'
import { overlaps } from '../rooms/spans.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type AgendaAsked, agendaHref, daysOf } from './asked.ts'
import { type Choices, choicesFor, refuseStranger, roomToShow } from './choices.ts'
import { type Entry, entriesInRooms, entriesOfPerson } from './entries.ts'
import { words } from './words.ts'

/** Throws NotFound for a person or a room that is not the reader's to look at. */
export async function agendaPage(office: Office, asked: AgendaAsked, reader: Person) {
  const db = office.db.reader
  const today = todayOf(office)
  const { locale } = reader
  const choices = await choicesFor(db, reader, today)
  const days = daysOf(asked)
  const window = { reader, today, from: days[0]!, to: days.at(-1)! }
  const { entries, name } = await entriesFor(asked.of, { office, choices, window, locale })
  const isOfPerson = asked.of === 'me' || asked.of.startsWith('person:')
  const step = asked.view === 'day' ? 1 : 7
  return {
    title: words.title[locale],
    sub: name,
    asked,
    ...optionsOf(choices, locale),
    views: (['day', 'week'] as const).map(value => ({ value, label: words[value][locale] })),
    days: days.map(day => dayOf(day, entries, { locale, today, isOfPerson })),
    earlier: {
      href: agendaHref({ ...asked, on: addDays(asked.on, -step) }),
      label: words[asked.view === 'day' ? 'previousDay' : 'previousWeek'][locale],
    },
    later: {
      href: agendaHref({ ...asked, on: addDays(asked.on, step) }),
      label: words[asked.view === 'day' ? 'nextDay' : 'nextWeek'][locale],
    },
    todayHref: agendaHref({ ...asked, on: today }),
    maySearch: hasRole(reader, ...permissions['rooms.search']),
  }
}

type Looking = { office: Office; choices: Choices; window: Parameters<typeof entriesOfPerson>[2]; locale: Locale }

async function entriesFor(
  of: string,
  { office, choices, window, locale }: Looking,
): Promise<{ entries: Entry[]; name: string }> {
  const db = office.db.reader
  const { reader, today } = window
  const [kind, id = ''] = of.split(':')
  if (kind === 'rooms') {
    const ids = choices.rooms.map(room => room.id)
    return { entries: await entriesInRooms(db, ids, window), name: words.allRooms[locale] }
  }
  if (kind === 'room') {
    const room = await roomToShow(db, id, { reader, rooms: choices.rooms })
    return { entries: await entriesInRooms(db, [room.id], window), name: `${room.name[locale]} · ${room.place}` }
  }
  const personId = kind === 'person' ? id : reader.id
  const name = await refuseStranger(db, personId, { reader, today })
  return { entries: await entriesOfPerson(db, personId, window), name }
}

const optionsOf = ({ people, rooms }: Choices, locale: Locale) => ({
  people: people.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
  rooms: rooms.map(room => ({
    value: `room:${room.id}`,
    label: `${room.name[locale]} · ${room.organisation[locale]}`,
  })),
})

type Reading = { locale: Locale; today: string; isOfPerson: boolean }

function dayOf(day: string, all: readonly Entry[], { locale, today, isOfPerson }: Reading) {
  const entries = all.filter(({ meeting }) => meeting.onDay === day)
  return {
    day: dayWords(day, today, locale),
    isToday: day === today,
    entries: entries.map(entry => lineOf(entry, { locale, clash: isOfPerson && clashes(entry, entries) })),
  }
}

function clashes({ meeting }: Entry, entries: readonly Entry[]): boolean {
  const span = spanOf(meeting)
  return (
    span !== undefined &&
    entries.some(other => {
      const theirs = spanOf(other.meeting)
      return other.meeting !== meeting && theirs !== undefined && overlaps(theirs, span)
    })
  )
}

/** Of a meeting that the reader may not know of, the time and the room. */
function lineOf({ meeting, known }: Entry, { locale, clash }: { locale: Locale; clash: boolean }) {
  const room = meeting.room?.name[locale]
  const time = timeWords(meeting) || words.noTime[locale]
  if (!known) return { time, taken: words.taken[locale], about: room ?? '' }
  const bring = linesOf(meeting.bring)
  return {
    time,
    title: meeting.title,
    href: hrefOf(meeting),
    slipHref: `${hrefOf(meeting)}/slip`,
    about: [titleOf(meeting, locale), room ?? meeting.details.place].filter(Boolean).join(' · '),
    bring: bring.length > 0 ? fill(words.bring[locale], { what: bring.join(locale === 'zh' ? '、' : ', ') }) : '',
    clash: clash ? words.clash[locale] : '',
  }
}
