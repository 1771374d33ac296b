/**
 * What each case adds to the figures of a report, month by month. A figure of a period is worked out from the histories
 * as they stood at its end; so a case is worked out for the end of every month in which something happened in it, and
 * what is different from the month before is its share of that month. Shares of any cases and months can be added up.
 */
import { addDays, addMonths } from '../../workflows/law/days.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { clock } from '../people/person.ts'
import type { Seeing } from '../reports/cases.ts'
import {
  added,
  type Indicator,
  indicatorsOf,
  type Measured,
  measuredBy,
  measures,
  nothingMeasured,
  type Report,
  type Row,
} from '../reports/indicator.ts'
import { type Reading, readHistories } from '../reports/reading.ts'
import { reportNamed } from '../reports/registry.ts'

/** The report whose figures are kept. */
export const keptReport = reportNamed('overview')!
/** What stands at the end of a period, since whenever; of all others a row falls into the month of its day. */
const standing: readonly string[] = ['st_open', 'st_open_kind']

/** `onMonth` '' for what stands on; it counts for every period that ends with `atMonth` or later. */
export type Share = Measured & { indicator: string; line: string; onMonth: string; atMonth: string }
export type CaseShares = { caseId: string; organisationPath: string; kind: string; shares: Share[] }

const firstDay = '0001-01-01'
const lastDay = '9999-12-31'

type Asked = { caseIds: readonly string[]; seeing?: Omit<Seeing, 'caseIds'> }

/** Of all these cases, or those among them that somebody sees. */
export async function sharesOf(db: Db, { calendar }: Pick<Office, 'calendar'>, asked: Asked): Promise<CaseShares[]> {
  const { caseIds, seeing = { person: clock, today: '', path: '/' } } = asked
  const reading = await readHistories(db, {
    ...seeing,
    caseIds,
    workflows: keptReport.reads,
    knownOn: lastDay,
    calendar: calendar.current(),
    surroundings: { partners: new Map(), people: new Map() },
  })
  const all = reading({ from: firstDay, to: lastDay })
  const shares = new Map<string, Share[]>([...all.cases.keys()].map(id => [id, []]))
  let before: ByCase = new Map()
  for (const atMonth of monthsIn(keptReport, all)) {
    const now = standingAt(reading({ from: firstDay, to: lastDayOf(atMonth) }))
    for (const [caseId, own] of shares) own.push(...differences(before.get(caseId), now.get(caseId), atMonth))
    before = now
  }
  return [...all.cases.values()].map(({ id, path, kind }) => ({
    caseId: id,
    organisationPath: path,
    kind,
    shares: shares.get(id)!,
  }))
}

export const lastDayOf = (month: string): string => addDays(addMonths(`${month}-01`, 1), -1)

function monthsIn({ reads }: Report, reading: Reading): string[] {
  const months = new Set<string>()
  for (const workflow of new Set(['case-file', ...reads]))
    for (const { steps } of reading.courses(workflow))
      for (const { happenedOn } of steps) months.add(happenedOn.slice(0, 7))
  return [...months].sort()
}

/** By case, and by indicator, line and month. */
type ByCase = Map<string, Map<string, Measured>>

function standingAt(reading: Reading): ByCase {
  const all: ByCase = new Map()
  for (const indicator of indicatorsOf(keptReport))
    for (const row of indicator.rows(reading)) {
      const own = all.get(row.caseId) ?? new Map<string, Measured>()
      const key = keyOf(indicator, row)
      own.set(key, added(own.get(key) ?? nothingMeasured, measuredBy(row)))
      all.set(row.caseId, own)
    }
  return all
}

/** Of a figure that is no column of a table the line does not matter. */
function keyOf(indicator: Indicator, { on, group = '' }: Row): string {
  const line = keptReport.figures.includes(indicator) ? '' : group
  return JSON.stringify([indicator.id, line, standing.includes(indicator.id) ? '' : on.slice(0, 7)])
}

const isNothing = (measured: Measured): boolean => measures.every(name => measured[name] === 0)

function differences(
  before: ReadonlyMap<string, Measured> = new Map(),
  now: ReadonlyMap<string, Measured> = new Map(),
  atMonth: string,
): Share[] {
  return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap(key => {
    const difference = added(now.get(key) ?? nothingMeasured, before.get(key) ?? nothingMeasured, -1)
    if (isNothing(difference)) return []
    const [indicator, line, onMonth] = JSON.parse(key) as [string, string, string]
    return [{ indicator, line, onMonth, atMonth, ...difference }]
  })
}

/** As text, the same for the same shares. */
export const packShares = (shares: readonly Share[]): string =>
  JSON.stringify(
    shares.map(one => [one.indicator, one.line, one.onMonth, one.atMonth, ...measures.map(name => one[name])]),
  )

export const unpackShares = (packed: string): Share[] =>
  (JSON.parse(packed) as [string, string, string, string, number, number, number, number, number][]).map(
    ([indicator, line, onMonth, atMonth, times, value, lacking, above, part]) => ({
      ...{ indicator, line, onMonth, atMonth },
      ...{ times, value, lacking, above, part },
    }),
  )
