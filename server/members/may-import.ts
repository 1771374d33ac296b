/** Who may take further workers into a case: whoever may take the step that does it. */
import { caseFile } from '../../workflows/definitions/case-file/index.ts'
import { assignmentTo } from '../access/may-take.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { mayTakeStep } from '../proceedings/offered-steps.ts'
import type { CaseFile } from '../proceedings/repository.ts'

export async function mayImport(office: Office, file: CaseFile, person: Person): Promise<boolean> {
  if (file.state !== 'registered' && file.state !== 'open') return false
  const today = todayOf(office)
  const isAssigned = await assignmentTo(office.db.reader, person, { caseId: file.id, today })
  return mayTakeStep(caseFile.steps.addMembers, { person, file, isAssigned, today })
}
