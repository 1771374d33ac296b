/** What stands beside the desk: today's appointments, and what the house reminds of. */
import type { Locale } from '../../workflows/text.ts'
import { countedWords } from '../counted.ts'
import type { Db } from '../db.ts'
import { counting } from '../meetings/repository.ts'
import { type Message, unseenMessages } from '../outbox/messages.ts'
import type { Person } from '../people/person.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { shortDay, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { toArranged } from './of-case.ts'
import { type Looking, openCases } from './repository.ts'
import { arrangedWords } from './told-standing.ts'
import { words } from './words.ts'

const shownAppointments = 20
const shownMessages = 8

/** Of the cases in this scope, by the clock; those without a time first. */
export async function appointmentsToday(db: Db, looking: Looking) {
  const { today, person } = looking
  const rows = await openCases(db, looking)
    .join('records', 'records.case_id', 'case_facts.case_id')
    .leftJoin('bookings', counting(db))
    .leftJoin('rooms', 'rooms.id', 'bookings.room_id')
    .whereIn('records.kind', ['appointment', 'hearing'])
    .where({ 'records.state': 'planned', 'records.on_day': today })
    .orderByRaw("coalesce(records.at_time, '')")
    .orderByRaw(...inTypedOrder('records.key'))
    .limit(shownAppointments + 1)
    .select('records.*', 'case_facts.title', `rooms.name_${person.locale} as room`)
  return cut(rows, shownAppointments, (row: Record<string, any>) => ({
    time: row.at_time ?? '',
    title: row.title as string,
    href: `/cases/${row.case_id}`,
    what: arrangedWords({ ...withRoom(row), time: null }, person.locale),
  }))
}

/** A room that was booked says more than the place that was typed. */
function withRoom(row: Record<string, any>) {
  const arranged = toArranged(row)
  return { ...arranged, place: row.room ?? arranged.place }
}

/** Of one more than are shown; `count` in words. */
function cut<One, Row>(found: readonly One[], most: number, toRow: (one: One) => Row) {
  const rows = found.slice(0, most).map(toRow)
  return { rows, count: countedWords({ count: rows.length, isMore: found.length > most }) }
}

export async function remindersFor(db: Db, { person, today }: { person: Person; today: string }) {
  const messages = await unseenMessages(db, { person, today, limit: shownMessages + 1 })
  return cut(messages, shownMessages, one => ({
    title: one.title,
    href: `/cases/${one.caseId}`,
    text: reminderText(one, { today, locale: person.locale }),
    isLate: one.content.moment === 'missed',
    action: `/desk/messages/${one.id}/seen`,
  }))
}

function reminderText({ content }: Message, { today, locale }: { today: string; locale: Locale }): string {
  const { moment, dueOn, openFen } = content
  const sentence = moment === 'missed' ? words.remindMissed : words.remindBefore
  return fill(sentence[locale], { amount: yuan(openFen), day: shortDay(dueOn, today) })
}
