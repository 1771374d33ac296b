/** Local and yearly figures as they stand at an organisation: what is known in Fujian, and what was entered there. */
import {
  type FoundValue,
  isMissing,
  type LocalParameterId,
  localParameter,
  localParameters,
  type MissingValue,
} from '../../workflows/law/local-parameters/index.ts'
import type { Db } from '../db.ts'
import { confirmedAt } from './confirmations.ts'
import { enteredValues, regionsOf } from './repository.ts'
import { foundAsConfirmed, needsSecondWord } from './standing.ts'
import { standingWords } from './standing-words.ts'

/** `on` 'YYYY-MM-DD'. */
export type FigureAt = (id: LocalParameterId, on: string) => FoundValue | MissingValue

/** Reads once all that was entered for an organisation's path; the answer is then asked figure by figure and day by day. */
export async function localFigures(db: Db, path: string): Promise<FigureAt> {
  const entered = await enteredValues(db, Object.keys(localParameters), path)
  const confirmed = await confirmedAt(db, path)
  const region = ['national', 'fujian', ...regionsOf(path)]
  return (id, on) => {
    const found = localParameter(id, { region, on, entered })
    if (isMissing(found) || !needsSecondWord(found.tag)) return found
    return { ...found, standing: standingWords(confirmed(foundAsConfirmed(id, found))) }
  }
}
