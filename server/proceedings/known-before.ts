/** What the page of a step tells before anything is typed: what to know, and what its form begins with. */
import type { z } from 'zod'
import type { Step } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import { begin, restore } from '../../workflows/walk.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { lookUpQuietly } from './look-ups.ts'
import { momentOf } from './moment.ts'
import type { Found } from './step-page.ts'

export type KnownBefore = { cautions: string[]; proposed: Record<string, string | string[]> }

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

/** The form as it is shown: why somebody signs all the same is asked where there is something to go on despite. */
export function shownForm(
  step: Step,
  { cautions }: KnownBefore,
  wrong: Readonly<Record<string, unknown>>,
): z.ZodObject {
  const isAsked = !step.signs || step.signs.measure === 'member' || cautions.length > 0 || wrong.despite !== undefined
  return isAsked ? step.form : step.form.omit({ despite: true })
}
