/** Once a day: where the next date of a case has passed, the one after it takes its place. */
import { passNextDates } from '../cases/next-dates.ts'
import { type Office, todayOf } from '../office.ts'

const movedOn = new WeakMap<Office, string>()

export async function moveNextDates(office: Office): Promise<void> {
  const today = todayOf(office)
  if (movedOn.get(office) === today) return
  await passNextDates(office, today)
  movedOn.set(office, today)
}
