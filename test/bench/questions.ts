/** What a loaded house is asked, by whom, and how soon it is to answer. */
import type { Filters } from '../../server/case-list/filters.ts'
import { openDatabase } from '../../server/db.ts'
import type { Prepared } from './prepare.ts'

export type Question = {
  what: string
  path: string
  /** Of the share of answers that `at` names, ms at most. */
  aim?: { at: 'p50' | 'p95' | 'p99'; ms: number }
}
export type Reader = { userName: string; title: string }

export const readers: readonly Reader[] = [
  { userName: 'chen', title: 'mediator' },
  { userName: 'zhu', title: 'administrator' },
]

const list = { at: 'p99', ms: 50 } as const
const overview = { at: 'p50', ms: 150 } as const
const process = { at: 'p50', ms: 400 } as const

/** `places`: where in the list a page begins, as the address tells it. Every filter of the list has a line. */
export function questions(
  prepared: Prepared,
  places: { hundredth: string; last: string; station: string | undefined },
): Question[] {
  const filters: Record<Exclude<keyof Filters, 'after' | 'before'>, string | undefined> = {
    state: 'open',
    kind: 'consultation',
    cause: 'LDM.5.1',
    worker: 'migrant',
    industry: 'C',
    enterprise: 'private',
    size: 'small',
    headcount: '25-99',
    platform: 'quasi',
    owner: 'me',
    station: places.station,
    doing: 'mediation',
    overdue: 'yes',
    noNext: 'yes',
    from: '2026-06-01',
    to: '2026-06-01',
    sort: 'registered',
  }
  const page = { at: 'p99', ms: 60 } as const
  return [
    { what: 'desk', path: '/', aim: list },
    { what: 'case list, first page', path: '/cases?page=first', aim: list },
    { what: 'case list, 100th page', path: `/cases?after=${encodeURIComponent(places.hundredth)}`, aim: list },
    { what: 'case list, last page', path: `/cases?after=${encodeURIComponent(places.last)}`, aim: list },
    ...Object.entries(filters).flatMap(([name, value]) =>
      value === undefined
        ? []
        : {
            what: `case list, ${name} ${name === 'station' ? 'one' : value}`,
            path: `/cases?${new URLSearchParams({ [name]: value })}`,
            aim: list,
          },
    ),
    { what: 'case list, worker child', path: '/cases?worker=child', aim: list }, // which hardly any case has
    { what: 'case page, 40 events', path: `/cases/${prepared.lengths[40]}`, aim: page },
    { what: 'case page, 800 events', path: `/cases/${prepared.lengths[800]}`, aim: page },
  ]
}

/** What keeps something of an answer for the next one, asked again while somebody else takes steps. */
export const besideSteps: readonly (Question & Reader)[] = [
  ...readers.map(reader => ({ ...reader, what: 'desk', path: '/', aim: list })),
  { userName: 'zhu', title: 'administrator', what: 'overview report', path: '/reports/overview', aim: overview },
  { userName: 'zhu', title: 'administrator', what: 'process report', path: '/process-reports/mediation', aim: process },
]

export const reports: readonly Question[] = [
  { what: 'overview report', path: '/reports/overview', aim: overview },
  { what: 'process report, mediation', path: '/process-reports/mediation', aim: process },
]

/** What is typed into the search: few signs and many, what hardly anybody bears and what nearly everybody does. */
export async function searches(databaseUrl: string): Promise<{ what: string; query: string }[]> {
  const db = openDatabase(databaseUrl)
  try {
    const parties = (nature: string) =>
      db.reader('parties').where({ nature }).where('name', 'like', '%某%').orderBy('id')
    const { name } = await parties('person').whereRaw('length(name) = 4').first('name')
    const { name: firm } = await parties('unit').whereRaw('length(name) > 12').first('name')
    return [
      { what: '2 signs, common', query: '公司' },
      { what: '2 signs, rare', query: [...name].slice(2).join('') },
      { what: '3 signs, common', query: '装饰工' },
      { what: '3 signs, rare', query: [...name].slice(1).join('') },
      { what: '6 signs, common', query: '精密机械有限' },
      { what: '6 signs, rare', query: [...firm].slice(0, 6).join('') },
    ]
  } finally {
    await db.close()
  }
}

/** Places in the list of all cases that lie where somebody works or below, and a station below. */
export async function placesIn(databaseUrl: string, userName: string) {
  const db = openDatabase(databaseUrl)
  try {
    const { path: organisationPath } = await db
      .reader('people')
      .join('memberships', 'memberships.person_id', 'people.id')
      .join('organisations', 'organisations.id', 'memberships.organisation_id')
      .where({ user_name: userName })
      .first('organisations.path')
    const at = async (offset: number, direction: 'asc' | 'desc'): Promise<string> => {
      const row = await db
        .reader('case_facts')
        .where('organisation_path', 'like', `${organisationPath}%`)
        .orderBy('last_event_at', direction)
        .orderBy('case_id', direction)
        .offset(offset)
        .first('last_event_at', 'case_id')
      return row ? `${row.last_event_at}~${row.case_id}` : ''
    }
    const below = db.reader('organisations').where('path', 'like', `${organisationPath}_%`) // who works in one is offered none
    const station = await below.where({ kind: 'station' }).orderBy('path').first('id')
    return { hundredth: await at(99 * 25 - 1, 'desc'), last: await at(25, 'asc'), station: station?.id }
  } finally {
    await db.close()
  }
}
