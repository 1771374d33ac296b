/** What every page about claims begins with: the case the reader may see, its claims, its proceedings, and the day. */
import type { SeenProceeding } from '../../workflows/forum-standing.ts'
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import { restore } from '../../workflows/walk.ts'
import { endsIn, isClosedTo } from '../access/audience.ts'
import { assignmentTo } from '../access/may-take.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { findCaseFile } from '../cases/repository.ts'
import { NotAllowed } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { confirmedAt } from '../parameters/confirmations.ts'
import type { Person } from '../people/person.ts'
import { sideOfWorkers } from '../proceedings/members-on-file.ts'
import type { Standpoint } from '../proceedings/offered-steps.ts'
import { type Proceeding, proceedingsOf } from '../proceedings/repository.ts'
import { type FiledFact, limitationRecords } from './repository.ts'

export type CaseAsked = { caseId: string; person: Person }

/** Throws NotFound for a case the person may not see, NotAllowed for a partner. */
export async function readCase(office: Office, { caseId, person }: CaseAsked) {
  const db = office.db.reader
  const today = todayOf(office)
  const file = await findCaseFile(db, caseId, { person, today })
  if (isPartnerOnly(person)) throw new NotAllowed('A partner works on the referral only')
  const ends = await endsIn(db, caseId)
  const all = (await proceedingsOf(db, caseId)).filter(
    ({ id, workflow, state }) => isWorkflow(workflow) && state !== 'taken-back' && !isClosedTo(person, id, ends),
  )
  const standpoint: Standpoint = {
    person,
    file,
    today,
    isAssigned: await assignmentTo(db, person, { caseId, today }),
  }
  const records: FiledFact[] = await limitationRecords(db, caseId)
  return {
    db,
    file,
    today,
    person,
    locale: person.locale,
    calendar: office.calendar.current(),
    standpoint,
    proceedings: all,
    own: all.find(({ workflow }) => workflow === 'case-file'),
    side: (await sideOfWorkers(db, caseId)) === 'respondent' ? ('employer' as const) : ('worker' as const),
    records,
    confirmed: await confirmedAt(db, file.organisationPath),
    number: file.caseNumber ?? file.registrationNumber,
  }
}
export type CaseReading = Awaited<ReturnType<typeof readCase>>

/** A proceeding as the doors read it. */
export const seen = ({
  workflow,
  definitionNumber,
  snapshot,
  state,
  ended,
  endedOn,
}: Proceeding): SeenProceeding & { endedOn: string | null } => ({
  workflow,
  state,
  ended,
  endedOn,
  facts: restore(workflowNamed(workflow, definitionNumber), snapshot).context,
})
