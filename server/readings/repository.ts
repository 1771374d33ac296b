/** Chosen readings of the rules of counting, as rows. Nothing is written over or deleted. The only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import { type Choice, isReadRule, type ReadRule } from '../../workflows/law/readings.ts'
import type { Db } from '../db.ts'
import { NotFound, Stale } from '../errors.ts'
import { dayOf } from '../office.ts'

export type ChoiceOnFile = Choice & {
  id: string
  /** Whoever chose it does not confirm it. */
  chosenById: string
  /** Who took it back, when and why. */
  takenBack: { by: string; on: string; reason: string } | null
}

const choices = (db: Db) =>
  db('counting_readings as c')
    .join('people as p', 'p.id', 'c.chosen_by')
    .leftJoin('people as b', 'b.id', 'c.taken_back_by')
    .select('c.*', 'p.name as by_name', 'b.name as back_name')

/** All that stand, as the calendar reads them; those of a rule that an older program knew are left out. */
export async function standingChoices(db: Db): Promise<ChoiceOnFile[]> {
  const rows = await choices(db).whereNull('c.taken_back_at').orderBy('c.valid_from').orderBy('c.chosen_at')
  return rows.filter(({ rule }) => isReadRule(rule)).map(toChoice)
}

/** Of one rule, those taken back too, the newest day first. */
export async function choicesOf(db: Db, rule: ReadRule): Promise<ChoiceOnFile[]> {
  const rows = await choices(db)
    .where({ 'c.rule': rule })
    .orderBy('c.valid_from', 'desc')
    .orderBy('c.chosen_at', 'desc')
  return rows.map(toChoice)
}

/** One of the rule that stands. Throws NotFound. */
export async function findStanding(db: Db, rule: ReadRule, id: string): Promise<ChoiceOnFile> {
  const row = await choices(db).where({ 'c.rule': rule, 'c.id': id }).whereNull('c.taken_back_at').first()
  if (!row) throw new NotFound(`No choice ${id} of ${rule} stands`)
  return toChoice(row)
}

/** Of which rule a choice is; undefined where there is none. */
export const ruleOfChoice = async (db: Db, id: string): Promise<string | undefined> =>
  (await db('counting_readings').where({ id }).first('rule'))?.rule

/** Whether a reading of one of them was ever chosen, taken back since or not. */
export const wasChosen = async (db: Db, rules: readonly ReadRule[]): Promise<boolean> =>
  Boolean(
    await db('counting_readings')
      .whereIn('rule', [...rules])
      .first('id'),
  )

type NewChoice = Pick<Choice, 'rule' | 'reading' | 'validFrom' | 'reason'> & { byId: string; at: Date }

export async function insertChoice(tx: Db, { rule, reading, validFrom, reason, byId, at }: NewChoice): Promise<void> {
  const chosen = { chosen_by: byId, chosen_at: at.toISOString() }
  await tx('counting_readings').insert({ id: randomUUIDv7(), rule, reading, valid_from: validFrom, reason, ...chosen })
}

/** Throws Stale where somebody was quicker. */
export async function markTakenBack(
  tx: Db,
  { id, reason, byId, at }: { id: string; reason: string; byId: string; at: Date },
): Promise<void> {
  const back = { taken_back_by: byId, taken_back_at: at.toISOString(), taken_back_reason: reason }
  const changed = await tx('counting_readings').where({ id }).whereNull('taken_back_at').update(back)
  if (changed === 0) throw new Stale(`Choice ${id} was taken back already`)
}

const toChoice = (row: any): ChoiceOnFile => ({
  id: row.id,
  rule: row.rule,
  reading: row.reading,
  validFrom: row.valid_from,
  reason: row.reason,
  by: row.by_name,
  chosenById: row.chosen_by,
  on: dayOf(new Date(row.chosen_at)),
  takenBack: row.taken_back_at
    ? { by: row.back_name, on: dayOf(new Date(row.taken_back_at)), reason: row.taken_back_reason }
    : null,
})
