/**
 * Whoever a step names in words, an arbitrator or who speaks for a side, is held against the parties of the case. Who
 * decides or mediates is none of them; who speaks for one side neither is nor leads the other (CCP 19-20, 24; LDMAL 33).
 */
import { answeredIn, namesIn, namingFields } from '../../workflows/assigning.ts'
import type { Step, StepArgs } from '../../workflows/define.ts'
import type { Standing } from '../../workflows/fields.ts'
import type { Given } from '../../workflows/given.ts'
import type { Text } from '../../workflows/text.ts'
import { foldName } from '../cases/fold-name.ts'
import type { Db } from '../db.ts'
import { isClock } from '../people/person.ts'
import type { Moment } from '../proceedings/moment.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

export type AssignedNames = NonNullable<Given['assignedNames']>
type Named = { field: string; place: number; name: string; as: Standing; side: unknown }
type Form = Pick<Step, 'form'>

/** Undefined where the step names nobody in words. The names themselves stay in the answers. */
export async function namedBy(
  { tx, by, file }: Moment,
  { form }: Form,
  answers: Record<string, unknown>,
): Promise<AssignedNames | undefined> {
  const named = isClock(by) ? [] : namedIn(form, answers)
  if (named.length === 0) return undefined
  const parties = await partiesCalled(tx, file.id, named)
  const byField = Map.groupBy(named, ({ field }) => field)
  return [...byField].map(([field, some]) => ({
    field,
    searched: some.length,
    hits: some.filter(one => parties.some(party => isAgainst(one, party))).map(({ place }) => place),
  }))
}

/** Why nobody of that name is accepted without a reason. */
export function nameFaults({ form }: Form, { answers, given }: StepArgs): Record<string, Text> {
  const hits = new Map(given.assignedNames?.map(one => [one.field, one.hits]))
  const called = namedIn(form, answers).filter(({ field, place }) => hits.get(field)?.includes(place))
  if (called.length === 0 || answers.conflictReason) return {}
  const names = [...new Set(called.map(({ name }) => name))]
  return {
    conflictReason: {
      zh: fill(words.namedAsParty.zh, { names: names.join('、') }),
      en: fill(words.namedAsParty.en, { names: names.join(', ') }),
    },
  }
}

/** Every name in the order in which it stands, counted from 0 within its field. */
export function namedIn(form: Step['form'], answers: Record<string, unknown>): Named[] {
  return namingFields(form).flatMap(asked =>
    answeredIn(answers, asked)
      .flatMap(({ value, beside }) => namesIn(value).map(name => ({ name, side: beside.side })))
      .map((one, place) => ({ ...one, place, field: asked.field, as: asked.as })),
  )
}

type Called = { nature: string; isUnion: boolean; names: string[] }

/** Parties that carry one of these names, or are led by somebody who does. */
async function partiesCalled(db: Db, caseId: string, named: readonly Named[]): Promise<Called[]> {
  const folded = named.map(({ name }) => foldName(name))
  const asTyped = [...folded, ...named.map(({ name }) => name)]
  const rows = await db('parties')
    .where({ case_id: caseId })
    .where(any =>
      any.whereIn('name_folded', folded).orWhereIn('former_name', folded).orWhereIn('legal_representative', asTyped),
    )
    .select('nature', 'name', 'name_folded', 'former_name', 'legal_representative')
  return rows.map(row => ({
    nature: row.nature,
    isUnion: row.nature !== 'person' && String(row.name).includes('工会'),
    names: [row.name_folded, row.former_name, row.legal_representative && foldName(row.legal_representative)],
  }))
}

const workersSides: readonly unknown[] = ['union', 'workers']
const employersSides: readonly unknown[] = ['employer', 'federation', 'chamber']

function isAgainst({ name, as, side }: Named, { nature, isUnion, names }: Called): boolean {
  if (!names.includes(foldName(name))) return false
  const isOfWorkers = nature === 'person' || isUnion
  if (as === 'side' && workersSides.includes(side)) return !isOfWorkers
  if (as === 'side' && employersSides.includes(side)) return isOfWorkers
  return true
}
