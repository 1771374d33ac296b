/**
 * Who may confirm what one person has set: an administrator of the organisation it holds for, or of one above it, and
 * never whoever set it. What holds for the whole house is confirmed by each for their own organisation and below.
 */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { heldOn } from '../people/held-on.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

/** `path` of the organisation; `today` 'YYYY-MM-DD'. */
export type Setting = { path: string; setBy: string; today: string }

/** Names of those who may, in the order of the names. */
async function othersWhoMayConfirm(db: Db, { path, setBy, today }: Setting): Promise<string[]> {
  const ids = path.split('/').filter(Boolean)
  const rows = await db('memberships as m')
    .join('people as p', 'p.id', 'm.person_id')
    .whereIn('m.organisation_id', ids)
    .where({ 'm.role': 'administrator', 'p.active': true })
    .whereNot('p.id', setBy)
    .where(heldOn(today, 'm'))
    .orderBy('p.name')
    .distinct('p.id', 'p.name')
  return rows.map(({ name }) => name as string)
}

/** Why whoever set it cannot confirm it, and who can; or that nobody can, and what to do. */
export async function secondPersonWords(db: Db, { locale, ...setting }: Setting & { locale: Locale }): Promise<string> {
  const names = await othersWhoMayConfirm(db, setting)
  const joint = locale === 'zh' ? '、' : ', '
  const who = names.length > 0 ? fill(words.mayConfirm[locale], { who: names.join(joint) }) : words.nobodyMay[locale]
  return [words.secondPerson[locale], who].join(locale === 'zh' ? '' : ' ')
}

/** The same of several entries that the reader has made, by their ids. */
export async function secondPersonOf(
  db: Db,
  entries: readonly { id: string; region: string; enteredById: string }[],
  { home, today, locale }: { home: string; today: string; locale: Locale },
): Promise<ReadonlyMap<string, string>> {
  const regions = entries.map(({ region }) => region).filter(Boolean)
  const rows = await db('organisations').whereIn('id', regions).select('id', 'path')
  const pathOf = new Map<string, string>(rows.map(({ id, path }) => [id, path]))
  const said = new Map<string, string>()
  for (const { id, region, enteredById: setBy } of entries)
    said.set(id, await secondPersonWords(db, { path: pathOf.get(region) ?? home, setBy, today, locale }))
  return said
}
