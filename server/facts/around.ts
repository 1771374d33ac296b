/** What figures that are added up still have to ask: lines of tables, what is divided by, what weighs how much. */
import { type Asked, seeingOf } from '../reports/asked.ts'
import type { Report } from '../reports/indicator.ts'
import type { Reader } from '../reports/read-report.ts'
import { type ReadSpan, readHistories } from '../reports/reading.ts'
import { surroundingsOf } from '../reports/surroundings.ts'
import { type Weights, weightsAt } from '../workload/weights.ts'
import type { ReadableHouse } from './shares.ts'

/** `at`: a reading without a case. */
export type Around = { at: ReadSpan; weights: Weights }

type Asking = { report: Report; asked: Asked; reader: Reader }

export async function aroundOf(
  { db, calendar }: Pick<ReadableHouse, 'db' | 'calendar'>,
  { report, asked, reader }: Asking,
): Promise<Around> {
  const { path } = asked.place
  const at = await readHistories(db.reader, {
    ...seeingOf(asked, reader),
    ...{ caseIds: [], workflows: [], knownOn: asked.knownOn },
    looksAt: (report.looksAt ?? []).filter(one => one === 'workload' || one === 'coverage'),
    calendar: calendar.current(),
    surroundings: await surroundingsOf(db.reader, path),
  })
  return { at, weights: await weightsAt(db.reader, { path, on: reader.today }) }
}
