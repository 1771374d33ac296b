/** Which steps a person may take for many at once: of a group's members, or of cases. Told by the definitions alone. */
import type { By } from '../../workflows/define.ts'
import { allWorkflows, workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import { endsIn, isClosedTo } from '../access/audience.ts'
import { assignmentTo } from '../access/may-take.ts'
import { ownActsIn } from '../access/own-act.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { beginnings, type Standpoint, stepsOffered } from '../proceedings/offered-steps.ts'
import { type CaseFile, type Proceeding, proceedingsOf } from '../proceedings/repository.ts'

/** `value` stands in a form: 'proceeding/<id>/<step>', 'begin/<workflow>/<step>' or 'each/<workflow>/<step>'. */
export type StepChoice = { value: string; label: Text; workflow: string; step: string; proceeding: Proceeding | null }

/** Steps on a member that open proceedings offer now, and proceedings that may be begun for each member alone. */
export async function choicesForMembers(office: Office, file: CaseFile, person: Person): Promise<StepChoice[]> {
  if (isPartnerOnly(person)) return []
  const db = office.db.reader
  const today = todayOf(office)
  const standpoint: Standpoint = {
    person,
    file,
    today,
    isAssigned: await assignmentTo(db, person, { caseId: file.id, today }),
    ownActs: await ownActsIn(db, [file.id], person),
  }
  const ends = await endsIn(db, file.id)
  const open = (await proceedingsOf(db, file.id)).filter(one => !one.ended && !isClosedTo(person, one.id, ends))
  return [...open.flatMap(one => ofProceeding(one, standpoint)), ...ofBeginnings(standpoint)]
}

function ofProceeding(proceeding: Proceeding, standpoint: Standpoint): StepChoice[] {
  const { id, title, steps } = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  return stepsOffered(proceeding, standpoint)
    .filter(({ name }) => steps[name]!.many?.per === 'member' && steps[name]!.many?.member)
    .map(({ name, label }) => ({
      value: `proceeding/${proceeding.id}/${name}`,
      label: joined(title, label),
      workflow: id,
      step: name,
      proceeding,
    }))
}

const ofBeginnings = (standpoint: Standpoint): StepChoice[] =>
  beginnings(standpoint).flatMap(({ workflow, title, steps }) =>
    steps
      .filter(({ name }) => isForEachMember(workflow, name))
      .map(({ name, label }) => ({
        value: `begin/${workflow}/${name}`,
        label: joined(title, label),
        workflow,
        step: name,
        proceeding: null,
      })),
  )

const isForEachMember = (workflow: string, step: string): boolean => {
  const { many } = workflowNamed(workflow).steps[step]!
  return many?.per === 'member' && !many.member
}

/** Steps of many cases that one of the person's roles may take at all; each case is judged by itself. */
export const choicesForCases = ({ memberships }: Person): StepChoice[] =>
  stepsForCases()
    .filter(({ by }) => memberships.some(({ role }) => by[role]))
    .map(({ choice }) => choice)

type StepForCases = { by: By; choice: StepChoice }
const knownSteps = new WeakMap<object, readonly StepForCases[]>()

/** Worked out once for a set of definitions. */
function stepsForCases(): readonly StepForCases[] {
  const definitions = allWorkflows()
  const known = knownSteps.get(definitions)
  if (known) return known
  const found = definitions.flatMap(({ id, title, steps }) =>
    Object.entries(steps)
      .filter(([, { many }]) => many?.per === 'case')
      .map(([step, { by, label }]) => ({
        by,
        choice: { value: `each/${id}/${step}`, label: joined(title, label), workflow: id, step, proceeding: null },
      })),
  )
  knownSteps.set(definitions, found)
  return found
}

const joined = (title: Text, label: Text): Text => ({
  zh: `${title.zh} · ${label.zh}`,
  en: `${title.en} · ${label.en}`,
})
