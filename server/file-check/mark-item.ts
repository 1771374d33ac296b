/** Records on the case where an item of its file is, or why there is none. The newest word holds. */
import type { Db } from '../db.ts'
import { Invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import type { Mark } from './forms.ts'
import { words } from './words.ts'

export type ToMark = {
  caseId: string
  proceedingId: string
  /** 'mediation.identity' */
  item: string
  mark: Mark
  reason?: string | undefined
  by: Person
}

/** Throws Invalid without a reason, except for what lies in the file on paper. */
export async function markItem(tx: Db, office: Office, told: ToMark): Promise<void> {
  const { caseId, proceedingId, item, mark, reason, by } = told
  if (mark !== 'paper' && !reason) throw new Invalid({ reason: [words.reasonMissing[by.locale]] })
  const answers = { proceedingId, item, mark, ...(reason ? { reason } : {}) }
  await recordEvent(tx, office, { caseId, step: 'fileMark', answers, by })
}
