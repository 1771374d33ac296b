/** The page of one meeting, and the sheet of paper a worker takes home. */
import type { Locale } from '../../workflows/text.ts'
import { readableAudiences } from '../access/audience.ts'
import { permissions } from '../access/permit.ts'
import { type Office, todayOf } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { papersOf } from '../papers/repository.ts'
import { stateWords } from '../papers/words.ts'
import { hasRole, type Person } from '../people/person.ts'
import { stationById } from '../registration/repository.ts'
import { spanWords } from '../rooms/spans.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { hrefOf, timeWords, titleOf } from './about.ts'
import { attendanceOf, mayRecord } from './attendance.ts'
import { type Found, findMeeting } from './find-meeting.ts'
import { type Double, doublesOf, participantsIn, spanOf } from './people.ts'
import { hadRoom, type Meeting, meetingAfter } from './repository.ts'
import { words } from './words.ts'

export type PageAsked = { caseId: string; key: string; person: Person }

/** Throws NotFound. */
export async function meetingPage(office: Office, { caseId, key, person }: PageAsked) {
  const db = office.db.reader
  const today = todayOf(office)
  const { locale } = person
  const found = await findMeeting(db, { caseId, key, person, today })
  const { meeting, file, stands } = found
  const isAhead = stands && meeting.state === 'planned' && meeting.onDay >= today
  const attendance = await attendanceOf(db, meeting, { person, today })
  const next = await meetingAfter(db, { caseId, day: meeting.onDay, audiences: readableAudiences(person, file) })
  return {
    title: titleOf(meeting, locale),
    caseHref: `/cases/${caseId}`,
    caseNumber: meeting.number,
    caseTitle: meeting.title,
    href: hrefOf(meeting),
    facts: await factsOf(office, found, { today, locale }),
    doubles: isAhead ? doubleWords(await doublesOf(db, meeting, today), locale) : [],
    roomGone: isAhead && !meeting.room && (await hadRoom(db, meeting)),
    hasRoom: meeting.room !== null,
    isAhead,
    bring: linesOf(meeting.bring),
    attendance,
    mayAttend: mayRecord(meeting, today),
    papers: await papersBy(office, found, person),
    next: next && {
      href: hrefOf(next),
      text: [dayWords(next.onDay, today, locale), timeWords(next), titleOf(next, locale)].filter(Boolean).join(' · '),
    },
    searchHref: isAhead && hasRole(person, ...permissions['rooms.search']) ? searchHref(meeting) : undefined,
  }
}

/** Rooms that are free at the time of the meeting. */
function searchHref(meeting: Meeting): string {
  const { from, to } = spanOf(meeting) ?? { from: '09:00', to: '10:00' }
  return `/rooms/free?${new URLSearchParams({ on: meeting.onDay, from, to })}`
}

type Reading = { today: string; locale: Locale }

async function factsOf(office: Office, { meeting, stands }: Found, { today, locale }: Reading) {
  const { details, room, caseId } = meeting
  const people = (await participantsIn(office.db.reader, [caseId], today)).get(caseId) ?? []
  const lines: [keyof typeof words, string | null | undefined][] = [
    ['day', dayWords(meeting.onDay, today, locale)],
    ['time', timeWords(meeting) || words.noTime[locale]],
    ['room', room ? `${room.name[locale]} · ${room.place}` : words.noRoom[locale]],
    ['place', details.place],
    ['with', details.with],
    ['people', people.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ')],
    ['state', stateOf(meeting, stands, locale)],
  ]
  return lines.flatMap(([word, value]) => (value ? [{ label: words[word][locale], value }] : []))
}

function stateOf({ state }: Meeting, stands: boolean, locale: Locale): string {
  if (state === 'planned' && !stands) return words.ended[locale]
  return words[state as 'planned' | 'held' | 'cancelled' | 'missed']?.[locale] ?? state
}

/** Those of the step that set or held it, and the minutes of its proceeding; without those withdrawn. */
async function papersBy(office: Office, { meeting, file }: Found, person: Person) {
  const all = await papersOf(office.db.reader, meeting.caseId, readableAudiences(person, file))
  return all
    .filter(
      ({ eventId, template, proceedingId, state }) =>
        state !== 'withdrawn' &&
        (eventId === meeting.eventId || (proceedingId === meeting.proceedingId && template.endsWith('minutes'))),
    )
    .map(({ id, template, number, state }) => ({
      href: `/papers/${id}`,
      title: paperTitle(template)[person.locale],
      about: `${number} · ${stateWords[state][person.locale]}`,
    }))
}

export const doubleWords = (doubles: readonly Double[], locale: Locale): string[] =>
  doubles.map(({ name, span }) => fill(words.double[locale], { name, span: spanWords(span) }))

/** One thing a line, however it was typed. */
export const linesOf = (bring: string | null): string[] =>
  (bring ?? '')
    .split(/\r?\n|；|;/)
    .map(line => line.trim())
    .filter(Boolean)

/** Throws NotFound. */
export async function slipPage(office: Office, { caseId, key, person }: PageAsked) {
  const today = todayOf(office)
  const { locale } = person
  const { meeting, file } = await findMeeting(office.db.reader, { caseId, key, person, today })
  const station = await stationById(office.db.reader, file.organisationId)
  const lines: [keyof typeof words, string | null | undefined][] = [
    ['number', meeting.number],
    ['meeting', titleOf(meeting, locale)],
    ['day', dayWords(meeting.onDay, today, locale)],
    ['time', meeting.atTime ?? meeting.startsAt],
    ['room', meeting.room?.name[locale]],
    ['place', meeting.room?.place ?? meeting.details.place],
    ['station', locale === 'zh' ? station.nameZh : station.nameEn],
    ['phone', station.phone],
  ]
  return {
    layout: 'print' as const,
    title: `${words.slipTitle[locale]} ${meeting.number}`,
    backHref: hrefOf(meeting),
    facts: lines.flatMap(([word, value]) => (value ? [{ label: words[word][locale], value }] : [])),
    bring: linesOf(meeting.bring),
  }
}
