/** Who reads the sums of which case, and of whom in it. */

import type { Audience } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import { type Ends, endsIn, readableAudiences } from '../access/audience.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { findCaseFile } from '../cases/repository.ts'
import type { Db } from '../db.ts'
import { NotAllowed, NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import type { Names } from '../proceedings/describe.ts'
import { namesOnFile } from '../proceedings/names.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { isMember } from './repository.ts'

export type SumsAsked = { caseId: string; memberId: string | undefined; person: Person }

export type Reading = {
  db: Db
  file: CaseFile
  memberId: string | undefined
  person: Person
  locale: Locale
  today: string
  audiences: readonly Audience[]
  ends: Ends
  /** Names of the case, by id. */
  onFile: Names
}

/** Throws NotFound for a case the person may not see or a worker it does not have, NotAllowed for a partner. */
export async function readingOf(office: Office, { caseId, memberId, person }: SumsAsked): Promise<Reading> {
  const db = office.db.reader
  const today = todayOf(office)
  const file = await findCaseFile(db, caseId, { person, today })
  if (isPartnerOnly(person)) throw new NotAllowed('A partner works on the referral only')
  if (memberId !== undefined && !(await isMember(db, caseId, memberId))) throw new NotFound(`No member ${memberId}`)
  return {
    db,
    file,
    memberId,
    person,
    locale: person.locale,
    today,
    audiences: readableAudiences(person, file),
    ends: await endsIn(db, caseId),
    onFile: await namesOnFile(db, caseId),
  }
}
