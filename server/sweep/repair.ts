/** Repairs what a check found, as the check says how; each repair is on record with who asked for it. */
import { NotFound, NotNow, Refusal } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { checkNamed } from './registry.ts'
import { dropFinding, findFinding, findingsOf, type Kept, type Reader } from './repository.ts'
import { words } from './words.ts'

export const perPage = 50

/** What is about no one case is told to whoever administers from the top. */
export const readerOf = (office: Office, person: Person): Reader => ({
  person,
  today: todayOf(office),
  seesHouse: administeredBy(person).some(path => path.split('/').filter(Boolean).length === 1),
})

/** Throws NotFound for what the person may not know of, and whatever stands in the way of the repair. */
export async function repairOne(office: Office, id: string, by: Person): Promise<{ checkId: string }> {
  const found = await findFinding(office.db.reader, readerOf(office, by), id)
  if (!found) throw new NotFound(`No finding ${id}`)
  await repair(office, found, by)
  return found
}

/** Those of one page, one after another; a refusal leaves its finding and the rest goes on. */
export async function repairPage(
  office: Office,
  { checkId, after, by }: { checkId: string; after: string; by: Person },
): Promise<{ done: number; left: number }> {
  const some = await findingsOf(office.db.reader, readerOf(office, by), { checkId, after, limit: perPage })
  let done = 0
  for (const found of some) if (await isRepaired(office, found, by)) done += 1
  return { done, left: some.length - done }
}

async function isRepaired(office: Office, found: Kept, by: Person): Promise<boolean> {
  try {
    await repair(office, found, by)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

async function repair(office: Office, { id, checkId, subject, caseId }: Kept, by: Person): Promise<void> {
  const check = checkNamed(checkId)
  if (!check?.repair) throw new NotNow(`${checkId} has no repair`, words.notHere)
  await check.repair(office, { subject, caseId }, by)
  await office.db.write(async tx => {
    await dropFinding(tx, id)
    await logChange(tx, { by: by.id, action: 'sweep-repaired', subject, reason: checkId, at: office.now() })
  })
}
