/** Begins one sweep a night, between two and six o'clock in Shanghai, and does not wait for it. */
import { type Office, todayOf } from '../office.ts'
import { clock } from '../people/person.ts'
import { hadNight } from '../sweep/repository.ts'
import { beginSweep } from '../sweep/sweep-beside.ts'

const hours = { from: 2, to: 6 }

export async function sweepAtNight(office: Office): Promise<void> {
  const hour = (office.now().getUTCHours() + 8) % 24
  if (hour < hours.from || hour >= hours.to) return
  const night = todayOf(office)
  if (await hadNight(office.db.reader, night)) return
  await beginSweep(office, { by: clock, night, whole: false })
}
