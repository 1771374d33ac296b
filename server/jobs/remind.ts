/** Asks for reminders of money that is owed, a little ahead of their morning; sending them is the outbox's work. */
import { addDays } from '../../workflows/law/days.ts'
import { type Office, todayOf } from '../office.ts'
import { type Moment, queueReminder, unreminded } from '../outbox/reminders.ts'

export const remindDaysBefore = 3
/** A house that stood still for longer does not remind of days that were missed before. */
const lookBackDays = 30
const atOnce = 200

/** How many were asked for. Each obligation is reminded of once before its day and once after it was missed. */
export async function remind(office: Office): Promise<number> {
  const today = todayOf(office)
  const before = { from: today, to: addDays(today, remindDaysBefore + 1) }
  const missed = { from: addDays(today, -lookBackDays), to: today }
  return (await ask(office, 'before', before)) + (await ask(office, 'missed', missed))
}

async function ask(office: Office, moment: Moment, days: { from: string; to: string }): Promise<number> {
  let asked = 0
  for (;;) {
    const found = await unreminded(office.db.reader, { moment, ...days, limit: atOnce })
    if (found.length === 0) return asked
    await office.db.write(async tx => {
      for (const one of found) await queueReminder(tx, one, { moment, dueAt: morningOf(one.dueOn, moment) })
    })
    asked += found.length
    if (found.length < atOnce) return asked
  }
}

/** Eight o'clock in Shanghai: before people ask what burns. */
const morningOf = (dueOn: string, moment: Moment): string =>
  `${addDays(dueOn, moment === 'before' ? -remindDaysBefore : 1)}T00:00:00.000Z`
