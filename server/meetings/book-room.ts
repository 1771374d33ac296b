/** Gives a meeting on file a room and says what to bring; gives the room up again. An event of the case tells of each. */
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { lockCase } from '../proceedings/repository.ts'
import { lockRoom, type Room, roomsNear } from '../rooms/repository.ts'
import { overlaps, type Span, spanWords } from '../rooms/spans.ts'
import { words as roomWords } from '../rooms/words.ts'
import { aboutOf } from './about.ts'
import { findMeeting } from './find-meeting.ts'
import type { BookingAnswers } from './forms.ts'
import { type Double, doublesOf } from './people.ts'
import { personalIn } from './personal.ts'
import { dropBooking, type Meeting, partyNamesIn, putBooking, releaseMoved, takenOn } from './repository.ts'
import { words } from './words.ts'

type Acting = { caseId: string; key: string; by: Person; locale: Locale }

/**
 * Returns who is double-booked now: that warns and does not stop. Throws Invalid with the times at which the room is
 * taken, NotNow for a meeting that is over or cancelled. Two at once cannot both have the room: the second waits for
 * the room's row, and then finds it taken.
 */
export function bookRoom(
  office: Office,
  { caseId, key, by, locale, answers }: Acting & { answers: BookingAnswers },
): Promise<Double[]> {
  const today = todayOf(office)
  return office.db.write(async tx => {
    await lockCase(tx, caseId, { person: by, today })
    const { file, meeting, stands } = await findMeeting(tx, { caseId, key, person: by, today })
    refuseOver(meeting, { stands, today })
    await refuseWrong(tx, { meeting, answers, locale })
    const room = await roomFor(tx, { place: file.organisationPath, meeting, answers, locale })
    const { from = null, to = null, bring = null } = answers
    const isNew =
      meeting.room?.id !== room?.id || meeting.startsAt !== from || meeting.endsAt !== to || meeting.bring !== bring
    if (isNew) {
      await putBooking(tx, meeting, { roomId: room?.id ?? null, from, to, bring, by: by.id, at: office.now() })
      await tell(tx, office, { step: 'roomBooked', meeting, by, answers: { room: nameOf(room), from, to, bring } })
    }
    return doublesOf(tx, { ...meeting, startsAt: from, endsAt: to }, today)
  })
}

/** What to bring stays; the room is free again. */
export function releaseRoom(office: Office, { caseId, key, by }: Omit<Acting, 'locale'>): Promise<void> {
  const today = todayOf(office)
  return office.db.write(async tx => {
    await lockCase(tx, caseId, { person: by, today })
    const { meeting } = await findMeeting(tx, { caseId, key, person: by, today })
    if (!meeting.room) throw new NotNow('No room is booked', words.noRoomBooked)
    const { startsAt: from, endsAt: to, bring, room } = meeting
    if (bring) await putBooking(tx, meeting, { roomId: null, from: null, to: null, bring, by: by.id, at: office.now() })
    else await dropBooking(tx, meeting)
    await tell(tx, office, { step: 'roomReleased', meeting, by, answers: { room: nameOf(room), from, to } })
  })
}

type Telling = { step: 'roomBooked' | 'roomReleased'; meeting: Meeting; by: Person; answers: Record<string, unknown> }

const tell = (tx: Db, office: Office, { step, meeting, by, answers }: Telling): Promise<string> =>
  recordEvent(tx, office, {
    caseId: meeting.caseId,
    step,
    answers: Object.fromEntries(
      Object.entries({ ...aboutOf(meeting), ...answers }).filter(([, value]) => value !== null && value !== undefined),
    ),
    by,
    audience: meeting.audience,
  })

const nameOf = (room: { name: Text; place: string } | null | undefined): string | null =>
  room ? `${room.name.zh}（${room.place}）` : null

function refuseOver(meeting: Meeting, { stands, today }: { stands: boolean; today: string }): void {
  if (!stands || meeting.state !== 'planned' || meeting.onDay < today)
    throw new NotNow('The meeting is over, cancelled or its case closed', words.over)
}

type Checked = { meeting: Meeting; answers: BookingAnswers; locale: Locale }

async function refuseWrong(tx: Db, { meeting, answers, locale }: Checked): Promise<void> {
  const { roomId, from, to, bring } = answers
  const refuse = (field: string, says: Text): never => {
    throw new Invalid({ [field]: [says[locale]] })
  }
  if (!roomId && !bring) refuse('roomId', words.nothingSaid)
  if (roomId && !from) refuse('from', words.timeNeeded)
  if ((roomId || from) && !to) refuse('to', words.timeNeeded)
  if (to && !from) refuse('from', words.timeNeeded)
  if (from && to && to <= from) refuse('to', words.backwards)
  if (from && to && meeting.atTime && (meeting.atTime < from || meeting.atTime >= to)) refuse('from', words.notWithin)
  if (bring && personalIn(bring, await partyNamesIn(tx, meeting.caseId))) refuse('bring', words.personal)
}

/** Throws Invalid for one from elsewhere, closed, or taken at that time. */
async function roomFor(
  tx: Db,
  { place, meeting, answers, locale }: Checked & { place: string },
): Promise<Room | undefined> {
  const { roomId } = answers
  if (!roomId) return undefined
  const room = (await roomsNear(tx, place)).find(({ id }) => id === roomId)
  if (!room) throw new Invalid({ roomId: [words.chooseRoom[locale]] })
  await lockRoom(tx, roomId)
  const span: Span = { from: answers.from!, to: answers.to! }
  const taken = (await takenOn(tx, { roomIds: [roomId], day: meeting.onDay, except: meeting })).get(roomId) ?? []
  const inTheWay = taken.filter(other => overlaps(other, span))
  if (inTheWay.length > 0) {
    const times = inTheWay.map(spanWords).join(locale === 'zh' ? '、' : ', ')
    throw new Invalid({
      roomId: [`${room.name[locale]} ${roomWords.taken[locale]}${locale === 'zh' ? '：' : ': '}${times}`],
    })
  }
  await releaseMoved(tx, { roomId, day: meeting.onDay, span })
  return room
}
