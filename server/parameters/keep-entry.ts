/** Entering a value and replacing a wrong one: within the administrator's own part of the tree, on record. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotFound, Stale } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { findOrganisation } from '../organisations/repository.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { fill } from '../web/words.ts'
import { counted } from '../workflows/units.ts'
import type { Listed } from './catalogue.ts'
import { type EntryFacts, findEntry, insertEntry, isTaken, replaceEntry } from './entries.ts'
import { words } from './words.ts'

export type Acting = { by: Person; locale: Locale }

/** Throws Invalid for another's organisation, a day for which a value stands already, or one outside the law's bounds. */
export function enterValue(
  office: Office,
  { parameter, facts, by, locale }: Acting & { parameter: Listed; facts: EntryFacts },
): Promise<void> {
  const { name } = parameter
  return office.db.write(async tx => {
    await refuseElsewhere(tx, facts.region, { by, locale })
    refuseOutOfBounds(parameter, facts.value, locale)
    refuseWrongEnd(parameter, facts, locale)
    if (await isTaken(tx, { name, ...facts })) throw new Invalid({ validFrom: [words.taken[locale]] })
    const id = await insertEntry(tx, { ...facts, name, byId: by.id, at: office.now() })
    await log(tx, office, { by, action: 'parameter-entered', subject: id, reason: name })
  })
}

export type Replacement = Omit<EntryFacts, 'region'> & { reason: string }

/** The wrong one stays on file beside it. Throws NotFound where it is not the administrator's. */
export function replaceValue(
  office: Office,
  { parameter, id, facts, by, locale }: Acting & { parameter: Listed; id: string; facts: Replacement },
): Promise<void> {
  const { name } = parameter
  return office.db.write(async tx => {
    const wrong = await findEntry(tx, { name, id, paths: administeredBy(by) })
    if (wrong.replacedBy) throw new Stale(`Entry ${id} was replaced already`)
    refuseOutOfBounds(parameter, facts.value, locale)
    if (facts.value !== null) refuseWrongEnd(parameter, facts, locale)
    const moves = facts.validFrom !== wrong.validFrom
    if (moves && (await isTaken(tx, { name, region: wrong.region, validFrom: facts.validFrom })))
      throw new Invalid({ validFrom: [words.taken[locale]] })
    const entry = { ...facts, region: wrong.region, name, byId: by.id, at: office.now() }
    const newId = await replaceEntry(tx, id, entry)
    await log(tx, office, { by, action: 'parameter-replaced', subject: newId, reason: name })
  })
}

type Logged = { by: Person; action: 'parameter-entered' | 'parameter-replaced'; subject: string; reason: string }
const log = (tx: Db, office: Office, { by, ...entry }: Logged): Promise<void> =>
  logChange(tx, { ...entry, by: by.id, at: office.now() })

/** Throws Invalid where the person does not administer the organisation. */
export async function refuseElsewhere(tx: Db, organisationId: string, { by, locale }: Acting): Promise<void> {
  try {
    await findOrganisation(tx, organisationId, administeredBy(by))
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    throw new Invalid({ organisationId: [words.notYours[locale]] })
  }
}

function refuseOutOfBounds({ between, unit }: Listed, value: number | null, locale: Locale): void {
  if (value === null || !between) return
  const { min = 0, max = Number.POSITIVE_INFINITY } = between
  if (value >= min && value <= max) return
  const told = (bound: number) => counted(bound, unit, locale)
  const sentence =
    max === Number.POSITIVE_INFINITY
      ? fill(words.tooSmall[locale], { min: told(min) })
      : fill(words.outOfBounds[locale], { min: told(min), max: told(max) })
  throw new Invalid({ value: [sentence] })
}

type Ends = Pick<EntryFacts, 'validFrom' | 'validTo'>

/** Throws Invalid for a last day before the first, and for a yearly figure that would be used for another year. */
function refuseWrongEnd({ everyYear }: Listed, { validFrom, validTo }: Ends, locale: Locale): void {
  if (validTo !== null && validTo < validFrom) throw new Invalid({ validTo: [words.endsBefore[locale]] })
  if (everyYear && validTo?.slice(0, 4) !== validFrom.slice(0, 4))
    throw new Invalid({ validTo: [words.oneYear[locale]] })
}
