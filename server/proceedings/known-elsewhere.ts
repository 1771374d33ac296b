/** Looks up what another proceeding of the case has on file of what the form of a first step asks, and says so beside the field. */
import { type FactsOf, knownFor } from '../../workflows/definitions/court/known-elsewhere.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { besideField } from '../web/beside-field.ts'
import type { FieldView } from '../web/field-view.ts'
import { proceedingsOf } from './repository.ts'

export type KnownElsewhere = Readonly<Record<string, { value: string; from: Text }>>

/** By field; nothing for a step that asks for nothing a case keeps elsewhere. */
export async function knownElsewhere(
  db: Db,
  { caseId, step }: { caseId: string; step: string },
): Promise<KnownElsewhere> {
  const told = knownFor[step]
  if (!told) return {}
  const proceedings = await proceedingsOf(db, caseId)
  const factsOf: FactsOf = workflow => {
    const found = proceedings.findLast(one => one.workflow === workflow)?.snapshot as { context?: object } | undefined
    return found?.context ?? {}
  }
  const known = Object.entries(told(factsOf, await lastDueOn(db, caseId)))
  return Object.fromEntries(known.flatMap(([field, { value, from }]) => (value ? [[field, { value, from }]] : [])))
}

/** The last day on which something still owed in the case has to be paid. */
async function lastDueOn(db: Db, caseId: string): Promise<string | undefined> {
  const row = await db('records')
    .where({ case_id: caseId, kind: 'obligation', state: 'open' })
    .whereNotNull('on_day')
    .max('on_day as last')
    .first()
  return row?.last ?? undefined
}

/** What the form begins with, by field. */
export const valuesKnown = (known: KnownElsewhere): Record<string, string> =>
  Object.fromEntries(Object.entries(known).map(([field, { value }]) => [field, value]))

/** Beside a field that still holds it. */
export const withSources = (fields: FieldView[], known: KnownElsewhere, locale: Locale): FieldView[] =>
  fields.map(field => {
    const found = known[field.name]
    return found && field.value === found.value ? besideField(field, found.from, locale) : field
  })
