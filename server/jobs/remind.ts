/** Asks for reminders of money that is owed, a little ahead of their morning; sending them is the outbox's work. */
import { addDays } from '../../workflows/law/days.ts'
import { type Office, todayOf } from '../office.ts'
import { type Moment, queueReminder, unreminded } from '../outbox/reminders.ts'
import { type HasTime, untilDone } from './time-left.ts'

const remindDaysBefore = 3
/** A house that stood still for longer does not remind of days that were missed before. */
const lookBackDays = 30
const atOnce = 200
const daysAtOnce = 5

/** How many were asked for. Each obligation is reminded of once before its day and once after it was missed. */
export async function remind(office: Office, hasTime = untilDone): Promise<number> {
  const today = todayOf(office)
  const before = { from: today, to: addDays(today, remindDaysBefore + 1) }
  const missed = { from: addDays(today, -lookBackDays), to: today }
  return (
    (await ask(office, { moment: 'before', ...before }, hasTime)) +
    (await ask(office, { moment: 'missed', ...missed }, hasTime))
  )
}

type Due = { moment: Moment; from: string; to: string }

/** A few days in a statement: of a whole month there are thousands, of most of which has been reminded. */
async function ask(office: Office, { moment, from, to }: Due, hasTime: HasTime): Promise<number> {
  let asked = 0
  for (let first = from; first <= to && hasTime(); ) {
    const last = addDays(first, daysAtOnce - 1)
    const days = { from: first, to: last < to ? last : to }
    const found = await unreminded(office.db.reader, { moment, ...days, limit: atOnce })
    if (found.length > 0)
      await office.db.write(async tx => {
        for (const one of found) await queueReminder(tx, one, { moment, dueAt: morningOf(one.dueOn, moment) })
      })
    asked += found.length
    if (found.length < atOnce) first = addDays(last, 1)
  }
  return asked
}

/** Eight o'clock in Shanghai: before people ask what burns. */
const morningOf = (dueOn: string, moment: Moment): string =>
  `${addDays(dueOn, moment === 'before' ? -remindDaysBefore : 1)}T00:00:00.000Z`
