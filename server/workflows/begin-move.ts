/** Freezes the open proceedings of an older number as a batch, each of which is checked before anybody confirms. */

import { mostRows } from '../batches/begin-batch.ts'
import { insertBatch, sealAnswers } from '../batches/repository.ts'
import { goOnBeside } from '../batches/run.ts'
import { NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { administeredBy, topsOf } from '../organisations/administered.ts'
import type { Person } from '../people/person.ts'
import { takingOver } from '../proceedings/migrate-proceeding.ts'
import { openOnes } from './repository.ts'
import { words } from './words.ts'

/** The oldest first, as many as a batch may hold. Returns its id. Throws NotFound, and NotNow where none is left. */
export async function beginMove(
  office: Office,
  { id, to, by }: { id: string; to: number; by: Person },
): Promise<string> {
  const { migrates } = takingOver(id, to)
  const open = await openOnes(
    office.db.reader,
    { workflow: id, number: migrates!.from, offset: 0, limit: mostRows },
    { person: by, today: todayOf(office) },
  )
  if (open.length === 0) throw new NotNow(`Nothing open on ${id} ${migrates!.from}`, words.noneToMove)
  const batch = {
    madeBy: by.id,
    organisationPath: topsOf(administeredBy(by))[0]!,
    caseId: null,
    proceedingId: null,
    workflow: id,
    step: 'migrated',
    definitionNumber: to,
    state: 'checking' as const,
    seenVersion: 0,
    sealed: sealAnswers(office, {}),
  }
  const rows = open.map(one => ({
    caseId: one.caseId,
    memberId: null,
    proceedingId: one.id,
    seenVersion: one.version,
    label: one.title,
  }))
  const batchId = await office.db.write(tx => insertBatch(tx, batch, { rows, now: office.now() }))
  goOnBeside(office)
  return batchId
}
