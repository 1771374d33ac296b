/**
 * A person's agenda as iCalendar (RFC 5545), and the days that run in their own cases. It leaves the house: case number,
 * kind of meeting or rule, room or place, what to bring; nobody's name, no phone, no identity number. Cases the person
 * may not see are absent, as on every page.
 */
import { createHash } from 'node:crypto'
import ical from 'ical-generator'
import { addDays } from '../../workflows/law/days.ts'
import { entriesOfPerson } from '../agenda/entries.ts'
import type { Db } from '../db.ts'
import { hrefOf, titleOf } from '../meetings/about.ts'
import { linesOf } from '../meetings/meeting-page.ts'
import { spanOf } from '../meetings/people.ts'
import { personalIn } from '../meetings/personal.ts'
import type { Meeting } from '../meetings/repository.ts'
import { dayOf, type Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { fill } from '../web/words.ts'
import { ownDeadlines } from './own-deadlines.ts'
import { partyNamesByCase } from './repository.ts'
import { words } from './words.ts'

const daysBack = 30
const daysAhead = 400

/** Goes to a worker's door or to whoever is served: where that is tells of them. */
const atSomebodysDoor = ['visit', 'service']

export async function feedText(office: Office, person: Person): Promise<string> {
  const db: Db = office.db.reader
  const now = office.now()
  const today = dayOf(now)
  const window = { reader: person, today, from: addDays(today, -daysBack), to: addDays(today, daysAhead) }
  const meetings = (await entriesOfPerson(db, person.id, window)).map(({ meeting }) => meeting)
  const names = await partyNamesByCase(db, [...new Set(meetings.map(({ caseId }) => caseId))])
  const calendar = ical({
    name: words.calendarName[person.locale],
    prodId: { company: 'park-fengqiao', product: 'agenda', language: person.locale === 'zh' ? 'ZH' : 'EN' },
    ttl: 3_600,
  })
  for (const meeting of meetings) {
    const place = placeOf(meeting, names.get(meeting.caseId) ?? [], person)
    const bring = bringOf(meeting, names.get(meeting.caseId) ?? [], person)
    calendar.createEvent({
      id: uidOf(meeting),
      stamp: now,
      ...timesOf(meeting),
      summary: `${meeting.number} ${titleOf(meeting, person.locale)}`,
      url: `${office.config.publicUrl}${hrefOf(meeting)}`,
      ...(place ? { location: place } : {}),
      ...(bring ? { description: bring } : {}),
    })
  }
  for (const deadline of await ownDeadlines(db, person, today))
    calendar.createEvent({
      id: uidFrom(`deadline ${deadline.id}`),
      stamp: now,
      ...wholeDay(deadline.dueOn),
      summary: fill(words.due[person.locale], deadline),
      url: `${office.config.publicUrl}${deadline.href}`,
    })
  return calendar.toString()
}

/** The same as long as the meeting is the same, whatever day it is moved to. */
const uidOf = ({ proceedingId, kind, key }: Meeting): string => uidFrom(`${proceedingId} ${kind} ${key}`)

const uidFrom = (what: string): string =>
  `${createHash('sha256').update(what).digest('hex').slice(0, 32)}@park-fengqiao`

const wholeDay = (day: string) => ({ start: new Date(`${day}T00:00:00Z`), allDay: true })

/** In UTC, which every calendar turns into its own time; a meeting without a time takes the whole day. */
function timesOf(meeting: Meeting) {
  const span = spanOf(meeting)
  if (!span) return wholeDay(meeting.onDay)
  return { start: instantOf(meeting.onDay, span.from), end: instantOf(meeting.onDay, span.to) }
}

const instantOf = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`)

type Reading = Pick<Person, 'locale'>

function placeOf({ room, details }: Meeting, names: readonly string[], { locale }: Reading): string {
  if (room) return `${room.name[locale]}, ${room.place}`
  const place = String(details.place ?? '')
  return atSomebodysDoor.includes(details.kind) || personalIn(place, names) ? '' : place
}

/** Checked again: a party may have come into the case since it was typed. */
function bringOf({ bring }: Meeting, names: readonly string[], { locale }: Reading): string {
  const lines = linesOf(bring).filter(line => !personalIn(line, names))
  return lines.length > 0 ? [words.bring[locale], ...lines].join('\n') : ''
}
