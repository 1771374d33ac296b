/** Local and yearly figures as they stand at an organisation: what is known in Fujian, and what was entered there. */
import {
  type FoundValue,
  type LocalParameterId,
  localParameter,
  localParameters,
  type MissingValue,
} from '../../workflows/law/local-parameters/index.ts'
import type { Db } from '../db.ts'
import { enteredValues, regionsOf } from './repository.ts'

/** `on` 'YYYY-MM-DD'. */
export type FigureAt = (id: LocalParameterId, on: string) => FoundValue | MissingValue

/** Reads once all that was entered for an organisation's path; the answer is then asked figure by figure and day by day. */
export async function localFigures(db: Db, path: string): Promise<FigureAt> {
  const entered = await enteredValues(db, Object.keys(localParameters), path)
  const region = ['national', 'fujian', ...regionsOf(path)]
  return (id, on) => localParameter(id, { region, on, entered })
}
