/** The days that run in a person's own cases, as their calendar feed tells them: number and rule, nobody's name. */
import { workflowNamed } from '../../workflows/index.ts'
import { seesArrangements } from '../agenda/entries.ts'
import type { Db } from '../db.ts'
import { deadlineHref } from '../deadlines/addresses.ts'
import type { Person } from '../people/person.ts'
import { assignmentsOf, runningDeadlines } from '../work/repository.ts'

export type OwnDeadline = { id: string; number: string; label: string; dueOn: string; href: string }

const mostCases = 200
const mostDeadlines = 400

/** Of open cases that they own or are assigned to, the earliest first; none of a confidential proceeding. */
export async function ownDeadlines(db: Db, person: Person, today: string): Promise<OwnDeadline[]> {
  if (!seesArrangements(person)) return []
  const cases = await assignmentsOf(db, { personId: person.id, by: person, today, limit: mostCases })
  const numbers = new Map(cases.map(({ caseId, number }) => [caseId, number]))
  const running = await runningDeadlines(db, [...numbers.keys()], mostDeadlines)
  return running.map(({ id, caseId, workflow, definitionNumber, rule, dueOn }) => ({
    id,
    number: numbers.get(caseId)!,
    label: workflowNamed(workflow, definitionNumber).deadlines[rule]?.label[person.locale] ?? rule,
    dueOn,
    href: deadlineHref(id),
  }))
}
