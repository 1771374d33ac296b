/** Every local and yearly figure by id, and the one look-up for them. Law reference, section 4.20. */
import { benefits } from './benefits.ts'
import { injuryLumps } from './injury-lump.ts'
import { type Asked, type FoundValue, type LocalParameter, type MissingValue, valueAt } from './parameter.ts'
import { thresholds } from './thresholds.ts'
import { wages } from './wages.ts'

export { injuryLumpLeast, injuryLumpRate } from './injury-lump.ts'
export {
  type Asked,
  type EnteredValue,
  type FoundValue,
  isMissing,
  type KnownValue,
  type Level,
  type LocalParameter,
  type MissingValue,
  type Region,
} from './parameter.ts'

/** In the groups in which an office looks for them. */
export const localGroups = { wages, benefits, injuryLumps, thresholds }

type Id = keyof typeof wages | keyof typeof benefits | keyof typeof injuryLumps | keyof typeof thresholds
export type LocalParameterId = Id

export const localParameters: Readonly<Record<Id, LocalParameter>> = {
  ...wages,
  ...benefits,
  ...injuryLumps,
  ...thresholds,
}

/**
 * The figure that holds at a place on a day, with its source, or which one is missing: never a guess, and never the
 * figure of another time. See `Asked` for how the place is told.
 */
export const localParameter = (id: Id, asked: Asked): FoundValue | MissingValue =>
  valueAt(id, localParameters[id], asked)
