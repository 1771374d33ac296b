/** What the page of a step tells before anything is typed: what to know, and what its form begins with. */
import { workflowNamed } from '../../workflows/index.ts'
import { begin, restore } from '../../workflows/walk.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { lookUpQuietly } from './look-ups.ts'
import { momentOf } from './moment.ts'
import type { Found } from './step-page.ts'

export type KnownBefore = { cautions: string[]; proposed: Record<string, string[]> }

/** Looked up only for a step that has something to tell. */
export async function knownBefore(office: Office, found: Found, person: Person): Promise<KnownBefore> {
  const { step, proceeding, file, workflow } = found
  if (!step.cautions && !step.proposes) return { cautions: [], proposed: {} }
  const definition = workflowNamed(workflow, proceeding?.definitionNumber)
  const { context: facts } = proceeding ? restore(definition, proceeding.snapshot) : begin(definition)
  const given = await lookUpQuietly(momentOf(office.db.reader, office, { by: person, file }), {
    needs: step.needs ?? [],
    answers: {},
    proceedingId: proceeding?.id ?? null,
    workflow: definition,
  })
  return {
    cautions: (step.cautions?.({ facts, given }) ?? []).map(text => text[person.locale]),
    proposed: step.proposes?.({ given }) ?? {},
  }
}
