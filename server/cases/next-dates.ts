/** The next date of a case: the earliest appointment or hearing still ahead; a deadline is never one. */
import type { Db } from '../db.ts'
import { casesWithLapsedRight, nextDeadlineOn } from '../deadlines/repository.ts'
import type { Office } from '../office.ts'

const atOnce = 50
const lookedAtOnce = 500

export async function nextDateOn(tx: Db, { caseId, today }: { caseId: string; today: string }): Promise<string | null> {
  const row = await tx('records')
    .where({ case_id: caseId, state: 'planned' })
    .whereIn('kind', ['appointment', 'hearing'])
    .where('on_day', '>=', today)
    .min('on_day as on')
    .first()
  return row?.on ?? null
}

/** Brings on the cases whose next date has passed or whose next deadline was a right that lapsed; how many. */
export async function passNextDates(office: Office, today: string): Promise<number> {
  return (await passAppointments(office, today)) + (await passRights(office, today))
}

/** Some at a time, so that other writers come between. */
async function passAppointments(office: Office, today: string): Promise<number> {
  let moved = 0
  for (;;) {
    const rows: { case_id: string }[] = await office.db
      .reader('case_facts')
      .where('next_date_on', '<', today)
      .limit(atOnce)
      .select('case_id')
    if (rows.length === 0) return moved
    await office.db.write(async tx => {
      for (const { case_id: caseId } of rows)
        await tx('case_facts')
          .where({ case_id: caseId })
          .update({ next_date_on: await nextDateOn(tx, { caseId, today }) })
    })
    moved += rows.length
  }
}

async function passRights(office: Office, today: string): Promise<number> {
  let moved = 0
  const db = office.db.reader
  for await (const some of lateCases(db, today)) {
    const ids = await casesWithLapsedRight(db, { today, among: some })
    if (ids.length === 0) continue
    await office.db.write(async tx => {
      for (const caseId of ids)
        await tx('case_facts')
          .where({ case_id: caseId })
          .update({ next_deadline_on: await nextDeadlineOn(tx, { caseId, today }) })
    })
    moved += ids.length
  }
  return moved
}

/** By day, some at a time; one that is brought on meanwhile is not come back to. */
async function* lateCases(db: Db, today: string): AsyncGenerator<string[]> {
  let [day, id] = ['', '']
  for (;;) {
    const rows: { day: string; id: string }[] = await db('case_facts')
      .where('next_deadline_on', '<', today)
      .whereRaw('(next_deadline_on, case_id) > (?, ?)', [day, id])
      .orderBy(['next_deadline_on', 'case_id'])
      .limit(lookedAtOnce)
      .select({ day: 'next_deadline_on', id: 'case_id' })
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(row => row.id)
    day = last.day
    id = last.id
  }
}
