/** Figures from what is kept beside those counted from the histories, for every workflow that was worked. */
import { expect } from 'chai'
import { foldSome } from '../../server/facts/fold.ts'
import { keptCounts } from '../../server/facts/kept-counts.ts'
import { keptEntries } from '../../server/facts/kept-list.ts'
import { keptReading } from '../../server/facts/kept-report.ts'
import { todayOf } from '../../server/office.ts'
import type { Person } from '../../server/people/person.ts'
import type { Filters } from '../../server/process-reports/filters.ts'
import { countedLengths, countedUp } from '../../server/process-reports/travelled.ts'
import { askedIn } from '../../server/reports/asked.ts'
import { everyRow } from '../../server/reports/every-row.ts'
import { type Figure, indicatorsOf, type Row } from '../../server/reports/indicator.ts'
import { listIn } from '../../server/reports/read-list.ts'
import { openReading, type ReadReport, readFromHistories } from '../../server/reports/read-report.ts'
import { reports } from '../../server/reports/registry.ts'
import { tallyFrom } from '../../workflows/process/counts.ts'
import type { TestOffice } from './office.ts'

type House = Pick<TestOffice, 'office' | 'db'>

export async function foldAll({ office }: House): Promise<void> {
  while ((await foldSome(office)) > 0);
}

/** Every row that is kept, in a fixed order. */
export async function keptRows({ db }: House) {
  return {
    facts: await db.reader('proceeding_facts').orderBy('proceeding_id'),
    sums: await db.reader('fact_sums').orderBy(['organisation_id', 'workflow', 'month', 'kind']),
    shares: await db.reader('case_figures').orderBy(['case_id', 'month']),
    turns: await db.reader('case_turns').orderBy('case_id'),
    figures: await db
      .reader('figure_sums')
      .orderBy(['organisation_id', 'is_own', 'month', 'indicator', 'line', 'kind']),
  }
}

/** Maps as sorted lists, so that two of them are compared by what they hold. */
export const plain = (value: unknown): unknown => {
  if (value instanceof Map)
    return [...value].map(([key, one]) => [key, plain(one)]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]))
}

export const everything = {
  kind: undefined,
  organisation: undefined,
  organisationPath: undefined,
  isTurned: false,
  isUnread: false,
}
type Asking = { person: Person; filters: Partial<Filters> & Pick<Filters, 'from' | 'to'> }

/** Says how many proceedings were compared, so that a test can tell that there were some. */
export async function expectSameFigures(house: House, askings: readonly Asking[]): Promise<number> {
  let compared = 0
  const today = todayOf(house.office)
  const worked: string[] = await house.db
    .reader('proceedings')
    .distinct('workflow')
    .orderBy('workflow')
    .pluck('workflow')
  for (const { person, filters: told } of askings)
    for (const workflow of worked) {
      const asked = { workflow, filters: { ...everything, ...told }, person, today }
      const counted = await countedUp(house.office, asked)
      const kept = await keptCounts(house.office, asked, ['lengths', 'ways'])
      const says = `${workflow} for ${person.id}, ${JSON.stringify(told)}`
      expect(kept && plain(tallyFrom(kept, today)), says).to.deep.equal(plain(counted))
      compared += counted.begun
    }
  const [{ person, filters }] = askings as [Asking]
  const asked = { workflow: 'case-file', filters: { ...everything, ...filters }, person, today }
  const { begun, open, whole } = tallyFrom((await keptCounts(house.office, asked, ['lengths']))!, today)
  expect(plain({ begun, open, whole })).to.deep.equal(plain(await countedLengths(house.office, asked)))
  return compared
}

/** Every cell of a report by its name: whatever differs is told by it. */
function cellsOf({ figures, headline, units, tables }: ReadReport): Record<string, Figure> {
  const cells: [string, Figure][] = [
    ...figures.flatMap(({ indicator: { id }, ...of }) =>
      Object.entries(of).map(([period, figure]): [string, Figure] => [`${id} ${period}`, figure]),
    ),
    ...units.flatMap(({ place, isOwn, figures: row }) =>
      row.map((figure, at): [string, Figure] => [`${place.id} ${isOwn} ${headline[at]!.id}`, figure]),
    ),
    ...tables.flatMap(({ table, lines }) =>
      lines.flatMap(({ group, figures: row }) =>
        row.map((figure, at): [string, Figure] => [`${group.id} ${table.columns[at]!.id}`, figure]),
      ),
    ),
  ]
  return Object.fromEntries(cells)
}

/** Every report of these organisations, at these addresses; says how much was counted. */
export async function expectSameReports(
  { office, db }: House,
  { person, queries }: { person: Person; queries: readonly Record<string, string>[] },
): Promise<number> {
  let compared = 0
  const reader = { person, today: todayOf(office) }
  for (const query of queries) {
    const asked = await askedIn(db.reader, query, reader)
    for (const report of reports) {
      const counted = await readFromHistories(office, report, asked, reader)
      const kept = await keptReading(office, report, asked, reader)
      expect(kept && cellsOf(kept), `${report.id} for ${person.id} ${JSON.stringify(query)}`).to.deep.equal(
        cellsOf(counted),
      )
      compared += counted.figures.reduce((sum, { now }) => sum + now.above, 0)
    }
  }
  return compared
}

/** The list behind every figure of every report: the same cases and days, in the same order; says how many rows. */
export async function expectSameLists(
  { office, db }: House,
  { person, query }: { person: Person; query: Record<string, string> },
): Promise<number> {
  const reader = { person, today: todayOf(office) }
  const asked = await askedIn(db.reader, query, reader)
  let compared = 0
  for (const report of reports) {
    const reading = (await openReading(office, report, asked, reader))(asked.span)
    for (const indicator of indicatorsOf(report)) {
      const { rows } = listIn(reading, { report, indicator, asked })
      const kept = await keptEntries(office, { report, indicator, asked, reader }, rows.length)
      if (!kept) expect(indicator.reckoned, indicator.id).to.not.equal(undefined)
      else {
        const days = kept.entries.flatMap(({ caseId, on, times }) => Array<string>(times).fill(`${on} ${caseId}`))
        expect(days, `${report.id} ${indicator.id}`).to.deep.equal(rows.map(({ on, caseId }) => `${on} ${caseId}`))
        expect(kept.total, `${report.id} ${indicator.id}`).to.equal(rows.length)
      }
      compared += rows.length
    }
  }
  return compared
}

/** The rows of every figure as they are filed: the same as the histories tell, in the order of cases; says how many. */
export async function expectSameRows(
  { office, db }: House,
  { person, query }: { person: Person; query: Record<string, string> },
): Promise<number> {
  const reader = { person, today: todayOf(office) }
  const asked = await askedIn(db.reader, query, reader)
  let compared = 0
  for (const report of reports) {
    const found = new Map<string, Row[]>()
    for await (const { rows } of everyRow(office, { report, asked, reader }))
      for (const [id, some] of rows) found.set(id, [...(found.get(id) ?? []), ...some])
    const reading = (await openReading(office, report, asked, reader))(asked.span)
    for (const indicator of indicatorsOf(report)) {
      const name = `${report.id} ${indicator.id}`
      expect(found.get(indicator.id) ?? [], name).to.have.deep.members(indicator.rows(reading))
      compared += found.get(indicator.id)?.length ?? 0
    }
  }
  return compared
}
