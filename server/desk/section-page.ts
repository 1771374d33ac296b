/** All cases of one section, a page at a time: what every number on the desk leads to. */
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { detailsOf } from './details.ts'
import { casesOfSection, countCases, type Looking } from './repository.ts'
import { rowOf } from './rows.ts'
import { isSection, sections } from './sections.ts'
import { words } from './words.ts'

const linesOnPage = 50
const scopes = ['mine', 'others', 'all'] as const
type Query = Record<string, unknown>

/** Throws NotFound for a section there is not, or a station or owner that is not. */
export async function sectionPage(
  office: Office,
  { name, query, person }: { name: string; query: Query; person: Person },
) {
  if (!isSection(name)) throw new NotFound(`No section ${name}`)
  const db = office.db.reader
  const today = todayOf(office)
  const { locale } = person
  const { looking, about } = await lookingOf(office, { query, person, today })
  const count = await countCases(db, name, looking)
  const page = Math.max(1, Math.min(Number(query.page) || 1, Math.ceil(Math.min(count, 10_000) / linesOnPage)))
  const offset = (page - 1) * linesOnPage
  const found = await casesOfSection(db, name, { ...looking, limit: linesOnPage, offset })
  const details = await detailsOf(
    db,
    found.map(({ id }) => id),
    { person, today },
  )
  const pageHref = (wanted: number) => `/desk/${name}?${new URLSearchParams({ ...plain(query), page: String(wanted) })}`
  return {
    title: [words[name][locale], ...about].join(' · '),
    icon: sections[name].icon,
    tone: sections[name].tone,
    count: fill(words.cases[locale], { count: countWords(count) }),
    rows: found.map(one => rowOf({ section: name, found: one, details, person, today })),
    previous: page > 1 ? pageHref(page - 1) : undefined,
    next: offset + found.length < Math.min(count, 10_000) ? pageHref(page + 1) : undefined,
    range: count > linesOnPage ? fill(words.page[locale], rangeOf({ offset, found: found.length, count })) : undefined,
  }
}

const rangeOf = ({ offset, found, count }: { offset: number; found: number; count: number }) => ({
  from: offset + 1,
  to: offset + found,
  count: countWords(count),
})

type Asked = { query: Query; person: Person; today: string }

/** Whatever is asked for, only what the person may see is looked at. */
async function lookingOf(
  office: Office,
  { query, person, today }: Asked,
): Promise<{ looking: Looking; about: string[] }> {
  const db = office.db.reader
  const { scope, station, owner } = plain(query)
  const [place, one] = await Promise.all([
    station
      ? db('organisations').where({ id: station, kind: 'station' }).first('path', 'name_zh', 'name_en')
      : undefined,
    owner ? db('people').where({ id: owner }).first('id', 'name') : undefined,
  ])
  if ((station && !place) || (owner && !one)) throw new NotFound('No such station or owner')
  const looking: Looking = {
    person,
    today,
    scope: scopes.find(known => known === scope) ?? 'all',
    stationPath: place?.path,
    ownerId: one?.id,
  }
  const { locale } = person
  return { looking, about: [place && (locale === 'zh' ? place.name_zh : place.name_en), one?.name].filter(Boolean) }
}

const plain = (query: Query): Record<string, string> =>
  Object.fromEntries(
    ['scope', 'station', 'owner'].flatMap(key => (typeof query[key] === 'string' ? [[key, query[key] as string]] : [])),
  )
