/** A meeting the reader may know of: of a case they see, and not held in a room that is closed to them. */
import { endsIn, isClosedTo, readableAudiences } from '../access/audience.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { findCaseFile } from '../cases/repository.ts'
import type { Db } from '../db.ts'
import { NotAllowed, NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { type Meeting, meetingOf } from './repository.ts'

export type MeetingAsked = { caseId: string; key: string; person: Person; today: string }
export type Found = { file: CaseFile; meeting: Meeting; stands: boolean }

/** Throws NotFound where there is none or it is not theirs to know of; NotAllowed for a partner. */
export async function findMeeting(db: Db, { caseId, key, person, today }: MeetingAsked): Promise<Found> {
  const file = await findCaseFile(db, caseId, { person, today })
  if (isPartnerOnly(person)) throw new NotAllowed('A partner works on the referral only')
  const found = await meetingOf(db, { caseId, key })
  const isReadable =
    found !== undefined &&
    readableAudiences(person, file).includes(found.meeting.audience) &&
    !isClosedTo(person, found.meeting.proceedingId, await endsIn(db, caseId))
  if (!isReadable) throw new NotFound(`No meeting ${key}`)
  return { file, ...found }
}
