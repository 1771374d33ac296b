/** Looks up what the case keeps of what the form of a step asks, and says beside the field where it is from. */
import { type OnFile, onFileFor } from '../../workflows/definitions/court/on-file.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { decidedInCase } from '../papers/decided-before.ts'
import { besideField } from '../web/beside-field.ts'
import type { FieldView } from '../web/field-view.ts'
import { typedYuan } from '../web/print.ts'
import { sideOfWorkers } from './members-on-file.ts'
import { type Proceeding, proceedingsOf } from './repository.ts'

export type Kept = Readonly<Record<string, { value: string; from: Text }>>

type Asked = { caseId: string; step: string; proceeding: Proceeding | null; today: string }

/** By field, as it would be typed; nothing for a step that asks for nothing a case keeps. `step`: 'workflow.step'. */
export async function keptFor(db: Db, { step, ...asked }: Asked): Promise<Kept> {
  const told = Object.hasOwn(onFileFor, step) ? onFileFor[step] : undefined
  if (!told) return {}
  return Object.fromEntries(
    Object.entries(told(await onFile(db, asked))).flatMap(([field, { value, from }]) =>
      value === undefined ? [] : [[field, { value: typeof value === 'number' ? typedYuan(value) : value, from }]],
    ),
  )
}

async function onFile(db: Db, { caseId, proceeding, today }: Omit<Asked, 'step'>): Promise<OnFile> {
  const proceedings = (await proceedingsOf(db, caseId)).filter(({ state }) => state !== 'taken-back')
  const { decisions, forums } = await decidedInCase(db, caseId)
  const of = (workflow: string) => proceedings.filter(one => one.workflow === workflow)
  return {
    own: proceeding ? factsOf(proceeding) : {},
    all: workflow => of(workflow).map(factsOf),
    factsOf: workflow => of(workflow).map(factsOf).at(-1) ?? {},
    numberOf: workflow => forums.get(of(workflow).at(-1)?.id ?? '')?.number ?? undefined,
    decisions,
    side: (await sideOfWorkers(db, caseId)) === 'applicant' ? 'worker' : 'employer',
    today,
  }
}

const factsOf = ({ snapshot }: Proceeding): Record<string, any> =>
  (snapshot as { context?: Record<string, any> }).context ?? {}

/** What the form begins with, by field. */
export const valuesKept = (kept: Kept): Record<string, string> =>
  Object.fromEntries(Object.entries(kept).map(([field, { value }]) => [field, value]))

/** Beside a field that still holds it. */
export const withSources = (fields: FieldView[], kept: Kept, locale: Locale): FieldView[] =>
  fields.map(field => {
    const found = kept[field.name]
    return found && field.value === found.value ? besideField(field, found.from, locale) : field
  })
