/** The list as the page shows it: lines of cases, filters with what they stand on, where the other pages are. */
import { addDays } from '../../workflows/law/days.ts'
import type { Locale } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { choicesForCases } from '../batches/choices.ts'
import { addedUp } from '../cases/five-sums.ts'
import { sumCells } from '../cases/sum-words.ts'
import { type Counted, countedWords } from '../counted.ts'
import type { Db } from '../db.ts'
import { deadlinesOfCaseHref } from '../deadlines/addresses.ts'
import { type Office, todayOf } from '../office.ts'
import { hasRole, type Person } from '../people/person.ts'
import { causeName } from '../taxonomies/options.ts'
import { dayWords, distanceWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Asked, looksAfterMany } from './asked.ts'
import { countCases } from './count.ts'
import { doingLabel } from './doing-label.ts'
import { type Filters, queryOf } from './filters.ts'
import { filtersView } from './filters-view.ts'
import { caseIdsOf } from './places.ts'
import { type ListedCase, listCases, placeOf, type StationChoice, stationsBelow } from './repository.ts'
import { sortFields, sortsAsked } from './sorts.ts'
import { caseStates, words } from './words.ts'

export async function caseList(office: Office, { filters, person }: { filters: Filters; person: Person }) {
  const db = office.db.reader
  const { locale } = person
  const today = todayOf(office)
  const stations = looksAfterMany(person) ? await stationsBelow(db, person) : []
  const asked = askedOf({ filters, person, today, stations })
  const counted = await countCases(db, asked)
  const { cases, hasNewer, hasOlder } = await listCases(db, asked, { counted })
  const isAll = !filters.after && !filters.before && !hasOlder // looked through to the end
  const { choices, inUse } = filtersView(filters, { person, stations, today })
  const mayRegister = hasRole(person, ...permissions['cases.register'])
  const soonOn = addDays(today, 3)
  const readsHistoryOnly = !hasRole(person, ...permissions['cases.work'])
  return {
    title: words.title[locale],
    rows: cases.map(one => rowOf(one, { locale, today, soonOn, readsHistoryOnly })),
    together: togetherOf(cases, isAll, locale),
    count: countOf(isAll ? { count: cases.length, isMore: false } : counted, locale),
    previous: hasNewer && cases[0] ? `/cases${queryOf(filters, { before: placeOf(cases[0], filters) })}` : '',
    next: hasOlder && cases.length > 0 ? `/cases${queryOf(filters, { after: placeOf(cases.at(-1)!, filters) })}` : '',
    mayRegister,
    batch: hasRole(person, ...permissions['batches.run']) ? batchOf(filters, person) : undefined,
    exports: hasRole(person, ...permissions['exports.make'])
      ? { query: queryOf(filters).replace(/^\?/, '') }
      : undefined,
    inUse,
    filtersTitle: words.filters[locale],
    empty:
      inUse.length > 0 ? words.noneFiltered[locale] : mayRegister ? words.noneYet[locale] : words.noneReader[locale],
    ticks: { overdue: filters.overdue === 'yes', noNext: filters.noNext === 'yes' },
    days: { from: filters.from ?? '', to: filters.to ?? '' },
    choices,
    finds: sortFields(filters, locale),
  }
}

/**
 * The five figures of the page over its rows; a single row says them itself. A merged case lives on in another, so that
 * what it held is not added twice.
 */
function togetherOf(cases: readonly ListedCase[], isAll: boolean, locale: Locale) {
  if (cases.length < 2) return undefined
  const own = cases.filter(({ result }) => result !== 'merged')
  const label = isAll ? words.allTogether[locale] : fill(words.pageTogether[locale], { count: cases.length })
  return {
    label,
    sums: sumCells(addedUp(own.map(({ sums }) => sums))),
    small: own.length < cases.length ? words.withoutMerged[locale] : '',
  }
}

const countOf = (counted: Counted, locale: Locale): string =>
  counted.count === 1 && !counted.isMore
    ? words.countOne[locale]
    : fill(words.count[locale], { count: countedWords(counted) })

/** The ids of all cases that the filters leave, at most so many. */
export async function listedCaseIds(
  office: Office,
  { filters, person, limit }: { filters: Filters; person: Person; limit: number },
): Promise<string[]> {
  const db = office.db.reader
  return caseIdsOf(db, await askedFor(db, { filters, person, today: todayOf(office) }), limit)
}

/** Without a station that is not among those the person looks after, which would narrow nothing. */
export async function atKnownStation(db: Db, filters: Filters, person: Person): Promise<Filters> {
  if (!filters.station) return filters
  const stations = looksAfterMany(person) ? await stationsBelow(db, person) : []
  return stations.some(({ id }) => id === filters.station) ? filters : { ...filters, station: undefined }
}

/** What the filters of an address ask the repository for. */
export async function askedFor(db: Db, of: Pick<Asked, 'filters' | 'person' | 'today'>): Promise<Asked> {
  const stations = looksAfterMany(of.person) ? await stationsBelow(db, of.person) : []
  return askedOf({ ...of, stations })
}

const askedOf = ({
  filters,
  person,
  today,
  stations,
}: Pick<Asked, 'filters' | 'person' | 'today'> & { stations: readonly StationChoice[] }): Asked => ({
  filters,
  person,
  today,
  sorts: sortsAsked(filters),
  stationPath: stations.find(({ id }) => id === filters.station)?.path,
})

/** What may be done with many of the cases shown; the filters travel in the form. */
const batchOf = (filters: Filters, person: Person) => ({
  query: queryOf(filters).replace(/^\?/, ''),
  steps: choicesForCases(person).map(({ value, label }) => ({ value, label: label[person.locale] })),
})

type Reading = { locale: Locale; today: string; soonOn: string; readsHistoryOnly: boolean }

function rowOf(one: ListedCase, { locale, today, soonOn, readsHistoryOnly }: Reading) {
  const { nextDeadlineOn: due, nextDateOn } = one
  const next = nextDateOn && nextDateOn >= today ? nextDateOn : null
  const isDone = one.state === 'closed' || one.state === 'archived'
  return {
    id: one.id,
    href: readsHistoryOnly ? `/cases/${one.id}/history` : `/cases/${one.id}`,
    title: one.title,
    number: one.caseNumber ?? one.registrationNumber,
    cause: one.cause ? causeName(one.cause)[locale] : '',
    doing:
      isDone || !one.doing ? caseStates[one.state as keyof typeof caseStates][locale] : doingLabel(one.doing, locale),
    owner: one.ownerName,
    sums: sumCells(one.sums),
    deadline: due
      ? {
          status: chipOf(due, { today, soonOn }),
          word: distanceWords(due, today, locale),
          day: dayWords(due, today, locale),
          href: readsHistoryOnly ? '' : deadlinesOfCaseHref(one.id),
        }
      : null,
    next: next ? dayWords(next, today, locale) : null,
    lacksNext: next === null && !isDone,
  }
}

/** Which rule a deadline follows is told on the case's page; in a list three days before is soon. */
const chipOf = (due: string, { today, soonOn }: Pick<Reading, 'today' | 'soonOn'>) =>
  due < today ? 'overdue' : due === today ? 'due_today' : due <= soonOn ? 'due_soon' : 'pending'
