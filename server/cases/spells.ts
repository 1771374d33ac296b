/** How often and how long a case was open: a spell from registering or reopening to each closing. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { resultName } from './result-name.ts'
import { words } from './words.ts'

/** From 1; `endedOn` and `result` are empty while it is open. Days are 'YYYY-MM-DD'. */
export type Spell = { number: number; beganOn: string; endedOn: string | null; result: string | null }

const beginning = ['register', 'reopen']
const ending = ['close', 'merge']

/** Writes the rows anew from the steps that stand: anything in them can be made again. */
export async function keepSpells(tx: Db, caseId: string): Promise<void> {
  const spells = await spellsToldBy(tx, caseId)
  await tx('case_spells').where({ case_id: caseId }).delete()
  if (spells.length > 0)
    await tx('case_spells').insert(
      spells.map(({ number, beganOn, endedOn, result }) => ({
        case_id: caseId,
        number,
        began_on: beganOn,
        ended_on: endedOn,
        result,
      })),
    )
}

/** The spells as the history of the case tells them. */
export async function spellsToldBy(db: Db, caseId: string): Promise<Spell[]> {
  const rows = await db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where({ 'events.case_id': caseId, 'events.workflow': 'case-file' })
    .whereNull('reversals.event_id')
    .whereIn('events.step', [...beginning, ...ending, 'amend'])
    .orderBy('events.sequence')
    .select('events.id', 'events.step', 'events.answers', 'events.happened_on', 'events.amends')
  const amended = new Map(rows.filter(({ amends }) => amends).map(row => [row.amends, row]))
  const spells: Spell[] = []
  for (const row of rows) {
    const { happened_on: day, answers } = amended.get(row.id) ?? row
    const last = spells.at(-1)
    if (beginning.includes(row.step))
      spells.push({ number: spells.length + 1, beganOn: day, endedOn: null, result: null })
    if (ending.includes(row.step) && last)
      Object.assign(last, { endedOn: day, result: row.step === 'merge' ? 'merged' : JSON.parse(answers).result })
  }
  return spells
}

export async function spellsOf(db: Db, caseId: string): Promise<Spell[]> {
  const rows = await db('case_spells').where({ case_id: caseId }).orderBy('number')
  return rows.map(row => ({ number: row.number, beganOn: row.began_on, endedOn: row.ended_on, result: row.result }))
}

/** One line for each spell, of a case that was opened more than once; nothing for all others. */
export function spellLines(spells: readonly Spell[], { locale, today }: { locale: Locale; today: string }) {
  if (spells.length < 2) return []
  return spells.map(({ number, beganOn, endedOn, result }) => ({
    title: fill(words.spell[locale], { number }),
    days: endedOn
      ? `${dayWords(beganOn, today, locale)} — ${dayWords(endedOn, today, locale)}`
      : fill(words.since[locale], { day: dayWords(beganOn, today, locale) }),
    result: endedOn ? resultName(result)?.[locale] : words.stillOpen[locale],
  }))
}

/** 第 2 次办理, beside the number; nothing for a case that was opened once. */
export const spellWords = (spells: readonly Spell[], locale: Locale): string[] =>
  spells.length < 2 ? [] : [fill(words.spell[locale], { number: spells.length })]
