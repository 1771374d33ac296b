/** Whoever a step assigns is looked for among all parties of all cases; a conflict is overridden for a reason or not at all. */

import { answeredIn, assigningFields } from '../../workflows/assigning.ts'
import type { Step, StepArgs } from '../../workflows/define.ts'
import type { Standing } from '../../workflows/fields.ts'
import type { Given } from '../../workflows/given.ts'
import type { Text } from '../../workflows/text.ts'
import { isClock } from '../people/person.ts'
import type { Moment } from '../proceedings/moment.ts'
import { fill } from '../web/words.ts'
import { lookForConflicts, searchConflicts } from './search.ts'
import { words } from './words.ts'

export type Assigned = NonNullable<Given['assigned']>
type Naming = { field: string; as: Standing; personId: string }

/** `quietly`: as it would be found now, without keeping the search. Undefined where the step assigns nobody. */
export async function assignedBy(
  { tx, office, by, file, today }: Moment,
  { form }: Pick<Step, 'form'>,
  { answers, quietly = false }: { answers: Record<string, unknown>; quietly?: boolean },
): Promise<Assigned | undefined> {
  if (isClock(by)) return undefined
  const assigned: Assigned = []
  for (const { field, as, personId } of namedIn(form, answers)) {
    const wanted = { caseId: file.id, personId, by, as }
    const { found, hidden, searchId } = quietly
      ? { ...(await lookForConflicts(tx, { ...wanted, today })), searchId: '' }
      : await searchConflicts(tx, office, wanted)
    assigned.push({ field, personId, found, hidden, searchId })
  }
  return assigned.length > 0 ? assigned : undefined
}

function namedIn(form: Step['form'], answers: Record<string, unknown>): Naming[] {
  return assigningFields(form).flatMap(({ from: _from, ...asked }) =>
    answeredIn(answers, asked)
      .flatMap(({ value }) => value)
      .filter((one): one is string => typeof one === 'string' && one !== '')
      .map(personId => ({ field: asked.field, as: asked.as, personId })),
  )
}

/** Why the assignment is not accepted: a possible conflict, and no reason to go on in spite of it. */
export async function assignmentFaults({ tx }: Moment, { answers, given }: StepArgs): Promise<Record<string, Text>> {
  const hit = given.assigned?.find(({ found, hidden }) => found + hidden > 0)
  if (!hit || answers.conflictReason) return {}
  const { name } = (await tx('people').where({ id: hit.personId }).first('name')) ?? { name: hit.personId }
  const values = { name, count: hit.found + hit.hidden, hidden: hit.hidden }
  return { conflictReason: { zh: fill(words.foundFor.zh, values), en: fill(words.foundFor.en, values) } }
}
