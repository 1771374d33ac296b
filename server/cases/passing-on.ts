/** Proceedings under way that pass a person's information to another body and ask for neither consent nor duty themselves. */
import type { Step, Workflow } from '../../workflows/define.ts'
import { allWorkflows, workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import { metasOf, restore } from '../../workflows/walk.ts'
import type { Db } from '../db.ts'
import { eventsOf, reversedEvents } from '../proceedings/history.ts'
import { type Proceeding, toProceeding } from '../proceedings/repository.ts'

/** Titles of the workflows in which such a step was taken, or is the next; each once. PIPL 13, 23. */
export async function passingOn(db: Db, caseId: string): Promise<Text[]> {
  const passing = allWorkflows().filter(({ steps }) => Object.values<Step>(steps).some(({ passesOn }) => passesOn))
  const ids = passing.map(({ id }) => id)
  const rows = await db('proceedings')
    .where({ case_id: caseId, ended: false })
    .whereIn('workflow', ids)
    .orderBy('workflow')
  if (rows.length === 0 || !(await isAboutPeople(db, caseId))) return []
  const found = new Map<string, Text>()
  for (const proceeding of rows.map(toProceeding)) {
    const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
    if (!found.has(workflow.id) && (await passesOn(db, proceeding, workflow))) found.set(workflow.id, workflow.title)
  }
  return [...found.values()]
}

const isAboutPeople = async (db: Db, caseId: string): Promise<boolean> =>
  (await db('parties').where({ case_id: caseId, nature: 'person' }).first('id')) !== undefined

/** The next step is asked without answers. */
async function passesOn(db: Db, { id, caseId, snapshot }: Proceeding, workflow: Workflow): Promise<boolean> {
  const next = metasOf(restore(workflow, snapshot)).findLast(meta => meta.next)?.next
  if (next && workflow.steps[next]?.passesOn?.({})) return true
  const reversed = await reversedEvents(db, caseId)
  return (await eventsOf(db, id))
    .filter(event => !reversed.has(event.id))
    .some(({ step, answers }) => workflow.steps[step]?.passesOn?.(answers))
}
