/** Holds a file back from destruction, or releases it, on record in the case's own history. */
import { NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { lockCase } from '../proceedings/repository.ts'
import { holdsOf } from './repository.ts'
import { words } from './words.ts'

type Told = { caseId: string; reason: string; by: Person }

/** A second hold gives a new reason. Throws NotFound for a case the person may not see. */
export const holdFile = (office: Office, { caseId, reason, by }: Told): Promise<unknown> =>
  office.db.write(tx => recordEvent(tx, office, { caseId, step: 'fileHeld', answers: { reason }, by }))

/** Throws NotNow where nobody holds it: of two who release it the second is told so. */
export const releaseFile = (office: Office, { caseId, reason, by }: Told): Promise<unknown> =>
  office.db.write(async tx => {
    await lockCase(tx, caseId, { person: by, today: todayOf(office) })
    if (!(await holdsOf(tx, [caseId])).has(caseId)) throw new NotNow(`Not held: ${caseId}`, words.notHeld)
    await recordEvent(tx, office, { caseId, step: 'fileReleased', answers: { reason }, by })
  })
