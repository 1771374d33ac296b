/** The mark an employer bears wherever it is met again, as far as the reader may read it. */
import { permissions } from '../access/permit.ts'
import { foldName } from '../cases/fold-name.ts'
import type { Db } from '../db.ts'
import { sameUnitBy } from '../parties/same-party.ts'
import { hasRole } from '../people/person.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { grounds, standingOn } from './grounds.ts'
import { type Entry, entriesAlike, type Seen, type Unit } from './repository.ts'
import { words } from './words.ts'

export type Mark = { href: string; name: string; ground: string; reason: string; small: string }

export const isSameUnit = (one: Unit, other: Unit): boolean => sameUnitBy(one, other) !== undefined

type Named = Unit & { name: string }

/** For each of these employers, in their order, the entries that stand today, the newest first. */
export async function marksFor(db: Db, units: readonly Named[], seen: Seen): Promise<Mark[][]> {
  if (units.length === 0) return []
  const standing = (await entriesAlike(db, units, seen)).filter(one => standingOn(one, seen.today) === 'on')
  return units.map(unit =>
    standing.flatMap(entry => {
      const sign = sameUnitBy(unit, entry)
      const isSure = sign === 'credit-code' || foldName(unit.name) === foldName(entry.name)
      return sign ? [markOf(entry, { ...seen, isSure })] : []
    }),
  )
}

function markOf(entry: Entry, { person: { locale }, today, isSure }: Seen & { isSure: boolean }): Mark {
  return {
    href: `/reminder-list/${entry.id}`,
    name: entry.name,
    ground: grounds[entry.ground][locale],
    reason: entry.reason,
    small: [
      entry.organisation[locale],
      fill(words.putOnDay[locale], { day: dayWords(entry.putOn, today, locale) }),
      entry.untilOn
        ? fill(words.untilDay[locale], { day: dayWords(entry.untilOn, today, locale) })
        : words.openEnded[locale],
      ...(isSure ? [] : [fill(words.similar[locale], { name: entry.name })]),
    ].join(' · '),
  }
}

export type PartyReminders = { marks: Mark[]; putHref: string }

/** The employers of a case the reader may see, by party, with where they are put on a list; '' for whoever keeps none. */
export async function remindersIn(db: Db, caseId: string, seen: Seen): Promise<Map<string, PartyReminders>> {
  if (!hasRole(seen.person, ...permissions['reminders.read'])) return new Map()
  const rows = await db('parties')
    .where({ case_id: caseId, nature: 'unit' })
    .orderBy('id')
    .select('id', 'name', 'name_core', 'credit_code')
  const units = rows.map(row => ({ name: row.name, nameCore: row.name_core, creditCode: row.credit_code }))
  const marks = await marksFor(db, units, seen)
  const keeps = hasRole(seen.person, ...permissions['reminders.keep'])
  return new Map(
    rows.map(({ id }, place) => [id, { marks: marks[place] ?? [], putHref: keeps ? `/parties/${id}/remind` : '' }]),
  )
}
