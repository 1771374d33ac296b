/**
 * The same sums from the histories themselves, for days of one's own and for earlier records: some cases at a time, so that
 * neither memory nor anybody waits for all of them.
 */
import type { Knex } from 'knex'
import { addDays } from '../../workflows/law/days.ts'
import type { Db } from '../db.ts'
import type { Asked } from '../reports/asked.ts'
import { seeingOf } from '../reports/asked.ts'
import { narrowedCases } from '../reports/cases.ts'
import { measuredBy, type Report } from '../reports/indicator.ts'
import type { Reader } from '../reports/read-report.ts'
import { openReading } from '../reports/read-report.ts'
import { keptIndicators } from './kept-indicators.ts'
import { isMeantAt, partOf, put, type Sums } from './kept-sums.ts'
import type { Moment, Period } from './moments.ts'
import type { ReadableHouse } from './shares.ts'

type Asking = { report: Report; asked: Asked; reader: Reader }
/** `told` hears how many cases have been read. */
type Telling = (cases: number) => void

const casesAtOnce = 200

export async function toldSums(
  house: ReadableHouse,
  {
    periods,
    ofUnits,
    told,
    ...asking
  }: Asking & { periods: readonly Period[]; ofUnits: readonly string[]; told: Telling },
): Promise<Sums> {
  const sums: Sums = new Map()
  const { report, asked, reader } = asking
  const moments = periods.flatMap(period =>
    (['within', 'end', 'start'] as const).map((at): Moment => ({ period, at, terms: [] })),
  )
  let count = 0
  for await (const caseIds of caseIdsFor(house.db.reader, asking)) {
    const reading = await openReading(house, report, asked, { ...reader, caseIds })
    for (const moment of moments) {
      const cut = reading(spanOf(moment))
      for (const one of keptIndicators(report).filter(each => isMeantAt(each, moment)))
        for (const row of one.rows(cut)) {
          const line = one.isLined ? (row.group ?? '') : ''
          const own = moment.period.isSpread && ofUnits.includes(one.id)
          const path = cut.cases.get(row.caseId)?.path ?? ''
          for (const part of own ? ['', partOf(asked.place, path)] : [''])
            put(sums, { moment, part, indicator: one.id, line }, measuredBy(row), 1)
        }
    }
    count += caseIds.length
    told(count)
  }
  return sums
}

const spanOf = ({ period: { span }, at }: Moment) =>
  at === 'start' ? { from: span.from, to: addDays(span.from, -1) } : span

/** Of a report that looks at a few workflows only cases that have one of them; else all that are asked for. */
export async function* caseIdsFor(db: Db, asking: Asking, atOnce = casesAtOnce): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const ids: string[] = await casesFor(db, asking)
      .where('case_facts.case_id', '>', after)
      .orderBy('case_facts.case_id')
      .limit(atOnce)
      .pluck('case_facts.case_id')
    if (ids.length > 0) yield ids
    if (ids.length < atOnce) return
    after = ids.at(-1)!
  }
}

/** How many those are. */
export async function countCasesFor(db: Db, asking: Asking): Promise<number> {
  return Number((await casesFor(db, asking).count({ count: '*' }).first())?.count ?? 0)
}

function casesFor(db: Db, { report, asked, reader }: Asking): Knex.QueryBuilder {
  const isOfAll = report.reads.length === 0 || report.reads.includes('case-file')
  const query = narrowedCases(db('case_facts'), db, seeingOf(asked, reader))
  if (isOfAll) return query
  return query.whereExists(
    db('proceedings')
      .whereRaw('proceedings.case_id = case_facts.case_id')
      .whereIn('workflow', [...report.reads])
      .select('id'),
  )
}
