/** Where a parameter or a rule stands at a place today: its value, whose it is, and whether it is still 待核. */
import type { Deadline, Evidence } from '../../workflows/define.ts'
import { type FoundValue, isMissing } from '../../workflows/law/local-parameters/index.ts'
import { valueAt } from '../../workflows/law/local-parameters/parameter.ts'
import type { Db } from '../db.ts'
import { isParameter, type Listed, parameterNamed } from './catalogue.ts'
import { type Confirmation, type Confirmed, confirmedAt, type Subject } from './confirmations.ts'
import { enteredValues, regionsOf } from './repository.ts'

export type Standing = {
  value: number | null
  /** What was entered or is known for the place; the default counts where there is none. */
  found: FoundValue | undefined
  confirmation: Confirmation | undefined
  /** Entered by one person, K or a working rule, and no other has confirmed the value as it stands. */
  toVerify: boolean
}

/** What one has to know of a place to say what is in force there. */
export type Place = { standingOf(parameter: Listed): Standing; confirmed: Confirmed }

export const needsWord = (evidence: Evidence): boolean => evidence === 'K' || evidence === 'parameter'

/** The same of a value in force: what one person has entered waits for another, too. */
export const needsSecondWord = (tag: FoundValue['tag']): boolean => tag === 'entered' || needsWord(tag)

/** Reads once what was entered and confirmed for the organisation at `path` and above it; `on` 'YYYY-MM-DD'. */
export async function placeAt(
  db: Db,
  { path, on, names }: { path: string; on: string; names: readonly string[] },
): Promise<Place> {
  const entered = names.length > 0 ? await enteredValues(db, names, path) : []
  const confirmed = await confirmedAt(db, path)
  const region = ['national', 'fujian', ...regionsOf(path)]
  return {
    confirmed,
    standingOf(parameter) {
      const answer = valueAt(parameter.name, parameter, { region, on, entered })
      const found = isMissing(answer) ? undefined : answer
      const value = found?.value ?? parameter.default
      const confirmation = confirmed(found ? foundAsConfirmed(parameter.name, found) : defaultOf(parameter))
      const isSure = !needsSecondWord(found ? found.tag : parameter.evidence)
      return { value, found, confirmation, toVerify: value !== null && !isSure && !confirmation }
    },
  }
}

/** The default is confirmed as it stands: another figure would need another look. */
export const defaultOf = ({ name, default: unset }: Pick<Listed, 'name' | 'default'>): Subject => ({
  kind: 'parameter',
  subject: name,
  value: String(unset),
})

/** A value as it was entered: another entry, even of the same figure, needs another look. */
export const entryAsConfirmed = ({ id, value }: { id: string; value: number | null }): Subject => ({
  kind: 'entry',
  subject: id,
  value: String(value),
})

/** What stands at a place: an entry by its id, a figure known to the house by its name. */
export const foundAsConfirmed = (name: string, { tag, version, value }: FoundValue): Subject =>
  tag === 'entered'
    ? entryAsConfirmed({ id: version, value })
    : { kind: 'parameter', subject: name, value: String(value) }

export const ruleAsConfirmed = (id: string, { due }: Pick<Deadline, 'due'>): Subject => ({
  kind: 'rule',
  subject: id,
  value: `${due.length}${due.unit}`,
})

/** Its length is known from a reading alone, and waits while that does. */
export const isByReading = ({ due }: Pick<Deadline, 'due'>): boolean => due.readBy === 'L_CIVIL'

/** Whether a rule is still 待核 at a place: by its parameter where it has one, else by its own confirmation. */
export function isRuleToVerify(
  id: string,
  rule: Pick<Deadline, 'due' | 'evidence' | 'parameter'>,
  { standingOf, confirmed }: Place,
): boolean {
  if (!needsWord(rule.evidence) || isByReading(rule)) return false
  if (!rule.parameter || !isParameter(rule.parameter)) return !confirmed(ruleAsConfirmed(id, rule))
  const { value, toVerify } = standingOf(parameterNamed(rule.parameter))
  return toVerify || value === null
}
