/** Numbers an administrator may change for a region, from a day on. The only file that reads the table for them. */
import type { Parameter } from '../../workflows/define.ts'
import type { EnteredValue } from '../../workflows/law/local-parameters/index.ts'
import { holding } from '../../workflows/law/local-parameters/parameter.ts'
import type { Db } from '../db.ts'

type Where = {
  /** Path of the organisation asked for: what is set nearest above it counts. */
  path: string
  /** 'YYYY-MM-DD' */
  on: string
}

/** The regions of an organisation, the whole house first, itself last. */
export const regionsOf = (path: string): string[] => ['', ...path.split('/').filter(Boolean)]

/** Without those that were replaced; an entry whose value is null was withdrawn. */
const standing = (db: Db) => db('parameters').whereNull('replaced_by').whereNot('value', 'null')

/**
 * Each parameter by name, as it stands at a place on a day: what was set for the nearest organisation on the path and
 * began last, unless it has ended; the default where nobody has set one, and null where there is none either.
 */
export async function parametersAt(
  db: Db,
  parameters: Readonly<Record<string, Parameter>>,
  { path, on }: Where,
): Promise<Record<string, number | null>> {
  const entered = await enteredValues(db, Object.keys(parameters), path)
  const nearestFirst = regionsOf(path).toReversed()
  const valueNamed = (name: string): number | null | undefined => {
    const own = entered.filter(one => one.name === name)
    return nearestFirst.map(place => holding(own, { place, on })).find(found => found !== undefined)?.value
  }
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { default: unset }]) => [name, valueNamed(name) ?? unset]),
  )
}

/** All entries that stand under these names for a place and the places above it. */
export async function enteredValues(db: Db, names: readonly string[], path: string): Promise<EnteredValue[]> {
  const rows = await standing(db)
    .whereIn('name', names)
    .whereIn('region', regionsOf(path))
    .orderBy('valid_from')
    .select('id', 'name', 'region', 'valid_from', 'valid_to', 'value', 'source')
  return rows.map(({ valid_from: validFrom, valid_to: validTo, value, ...row }) => ({
    ...row,
    validFrom,
    validTo,
    value: JSON.parse(value),
  }))
}
