/**
 * Choosing a reading of a rule of counting from a day on, and taking a choice back: what would move is shown before, and
 * the running deadlines are computed again in a batch. It holds for the whole house, as the calendar does.
 */
import { calendarOf } from '../../workflows/law/calendar.ts'
import { type Choice, type ReadRule, readingsBy } from '../../workflows/law/readings.ts'
import { beginRecompute } from '../batches/recompute.ts'
import { goOnBeside } from '../batches/run.ts'
import { type MovedDeadlines, movedDeadlines } from '../calendar/moved-deadlines.ts'
import { knownCalendar } from '../calendar/repository.ts'
import type { Db } from '../db.ts'
import { Invalid, Stale } from '../errors.ts'
import { beginRebuildingIn } from '../facts/rebuild.ts'
import { type Office, todayOf } from '../office.ts'
import { type Action, logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import {
  type ChoiceOnFile,
  choicesOf,
  findStanding,
  insertChoice,
  markTakenBack,
  standingChoices,
} from './repository.ts'
import { words } from './words.ts'

export type Chosen = Pick<Choice, 'reading' | 'validFrom' | 'reason'>
type Acting = { rule: ReadRule; by: Person }
type Looking = Acting & { page: number }
/** `seen`: how the choices on file stood when the person opened the page. */
type Saving = Acting & { seen: string }

/** Which running deadlines it would move. Throws Invalid where it would change nothing. */
export async function previewChoice(
  office: Office,
  chosen: Chosen,
  { rule, by, page }: Looking,
): Promise<MovedDeadlines> {
  const db = office.db.reader
  refuseNothingNew(await standingChoices(db), { rule, chosen, by })
  const proposed = { ...chosen, rule, by: by.name, on: todayOf(office) }
  return whatMoves(office, { by, page, change: standing => [...standing, proposed] })
}

/** Returns the batch's id. Throws Invalid where it would change nothing, Stale where the choices have changed since. */
export function chooseReading(office: Office, chosen: Chosen, saving: Saving): Promise<string> {
  const { rule, by } = saving
  return changed(office, saving, 'reading-chosen', async tx => {
    refuseNothingNew(await standingChoices(tx), { rule, chosen, by })
    await insertChoice(tx, { ...chosen, rule, byId: by.id, at: office.now() })
    return chosen.validFrom
  })
}

/** What would move if the choice no longer held. Throws NotFound where it does not stand. */
export async function previewTakeBack(
  office: Office,
  id: string,
  { rule, by, page }: Looking,
): Promise<MovedDeadlines> {
  await findStanding(office.db.reader, rule, id)
  return whatMoves(office, { by, page, change: standing => standing.filter(one => one.id !== id) })
}

/** What held before holds again. Returns the batch's id. */
export function takeBackReading(
  office: Office,
  { id, reason }: { id: string; reason: string },
  saving: Saving,
): Promise<string> {
  return changed(office, saving, 'reading-taken-back', async tx => {
    const { validFrom } = await findStanding(tx, saving.rule, id)
    await markTakenBack(tx, { id, reason, byId: saving.by.id, at: office.now() })
    return validFrom
  })
}

/** Tells one state of the choices of a rule from another: each change adds to it. */
export const stateOf = (choices: readonly ChoiceOnFile[]): string =>
  `${choices.length}.${choices.filter(({ takenBack }) => takenBack).length}`

type Change = (standing: readonly ChoiceOnFile[]) => readonly Choice[]

async function whatMoves(office: Office, { by, page, change }: { by: Person; page: number; change: Change }) {
  const db = office.db.reader
  const calendar = calendarOf({ ...(await knownCalendar(db)), choices: change(await standingChoices(db)) })
  return movedDeadlines(db, calendar, { person: by, today: todayOf(office), page })
}

/**
 * The choice and the batch are written together, so that no crash leaves deadlines behind. `write` tells from which day on
 * something is counted in another way: reports of days that have passed are made again.
 */
async function changed(
  office: Office,
  { rule, by, seen }: Saving,
  action: Action,
  write: (tx: Db) => Promise<string>,
): Promise<string> {
  const batchId = await office.db.write(async tx => {
    if (stateOf(await choicesOf(tx, rule)) !== seen) throw new Stale(`Readings of ${rule} have changed`)
    if ((await write(tx)) <= todayOf(office)) await beginRebuildingIn(tx)
    await logChange(tx, { by: by.id, action, subject: rule, at: office.now() })
    return beginRecompute(tx, office, by)
  })
  await office.calendar.reload()
  goOnBeside(office)
  return batchId
}

function refuseNothingNew(
  standing: readonly ChoiceOnFile[],
  { rule, chosen: { reading, validFrom }, by: { locale } }: Acting & { chosen: Chosen },
): void {
  if (standing.some(one => one.rule === rule && one.validFrom === validFrom))
    throw new Invalid({ validFrom: [words.taken[locale]] })
  if (readingsBy(standing).of(rule, validFrom) === reading) throw new Invalid({ reading: [words.holdsAlready[locale]] })
}
