/** All cases of one section, a page at a time: what every number on the desk leads to. */
import { type Counted, countedWords } from '../counted.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { definedView } from '../reports/definitions-view.ts'
import { deskFigures } from '../reports/page-figures/desk.ts'
import { hasUnknown } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import { isOnBoard } from './board.ts'
import { detailsOf } from './details.ts'
import { ownBoard } from './own-board.ts'
import { casesOfSections, countCases, type Looking } from './repository.ts'
import { rowOf } from './rows.ts'
import { isSection, sections } from './sections.ts'
import { boardSeenBy } from './seen-board.ts'
import { words } from './words.ts'

const linesOnPage = 50
/** Whoever looks farther narrows the list. */
const mostPages = 200
const scopes = ['mine', 'others', 'all'] as const
const scopeIn = ({ scope }: Query) => scopes.find(known => known === scope)
type Query = Record<string, unknown>

/** Whether other cases were asked for than there are. */
export const asksForUnknown = (query: Query): boolean => hasUnknown(query, { scope: scopeIn(query) })

/** Throws NotFound for a section there is not, or a station or owner that is not. */
export async function sectionPage(
  office: Office,
  { name, query, person }: { name: string; query: Query; person: Person },
) {
  if (!isSection(name)) throw new NotFound(`No section ${name}`)
  const db = office.db.reader
  const today = todayOf(office)
  const { locale } = person
  const { looking: asked, about } = await lookingOf(office, { query, person, today })
  const read = asked.scope === 'mine' ? ownBoard : boardSeenBy
  const seen = isOnBoard(name, asked.scope) ? await read(db, { person, today }) : undefined
  const looking = { ...asked, seen }
  const counted = await countCases(db, name, looking)
  const last = counted.isMore ? mostPages : Math.min(mostPages, Math.ceil(counted.count / linesOnPage))
  const page = Math.max(1, Math.min(Math.floor(Number(query.page)) || 1, last))
  const offset = (page - 1) * linesOnPage
  const [some = []] = await casesOfSections(db, [{ ...looking, section: name, limit: linesOnPage + 1, offset }])
  const found = some.slice(0, linesOnPage)
  const details = await detailsOf(db, found, { person, today })
  const pageHref = (wanted: number) => `/desk/${name}?${new URLSearchParams({ ...plain(query), page: String(wanted) })}`
  return {
    title: [deskFigures[name].name[locale], ...about].join(' · '),
    icon: sections[name].icon,
    tone: sections[name].tone,
    count: fill(words.cases[locale], { count: countedWords(counted) }),
    defined: definedView(deskFigures[name], locale),
    rows: found.map(one => rowOf({ section: name, found: one, details, person, today })),
    previous: page > 1 ? pageHref(page - 1) : undefined,
    next: some.length > linesOnPage && page < mostPages ? pageHref(page + 1) : undefined,
    range:
      page > 1 || some.length > linesOnPage
        ? fill(words.page[locale], rangeOf({ offset, found: found.length, counted }))
        : undefined,
  }
}

const rangeOf = ({ offset, found, counted }: { offset: number; found: number; counted: Counted }) => ({
  from: offset + 1,
  to: offset + found,
  count: countedWords(counted),
})

type Asked = { query: Query; person: Person; today: string }

/** Whatever is asked for, only what the person may see is looked at. */
async function lookingOf(
  office: Office,
  { query, person, today }: Asked,
): Promise<{ looking: Looking; about: string[] }> {
  const db = office.db.reader
  const { station, owner } = plain(query)
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
    scope: scopeIn(query) ?? 'all',
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
