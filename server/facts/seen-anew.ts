/** Cases that count for something else than what is kept, as of this moment: changed since the last fold, or by time alone. */
import { seenAmong } from '../cases/apart.ts'
import type { Db } from '../db.ts'
import type { Reader } from '../reports/read-report.ts'
import type { Steady } from './apart.ts'
import type { Changed } from './changes.ts'
import { casesTurned, type Only } from './figures-repository.ts'
import { monthsAnew } from './kept-anew.ts'
import { unpackShares } from './pack-shares.ts'
import type { CaseMonth, ReadableHouse } from './shares.ts'

const mostTurned = 2_000

/** Their marks change with the day, too. */
export async function casesAnew(db: Db, { changed }: Steady, today: string): Promise<Changed[]> {
  const marks = new Map(changed.map(({ id, mark }) => [id, mark]))
  const turned = await casesTurned(db, today, mostTurned)
  return [...new Set([...marks.keys(), ...turned])].map(id => ({ id, mark: `${today} ${marks.get(id) ?? ''}` }))
}

/** What the reader may see of them. */
export async function* seenAnew(
  office: ReadableHouse,
  { reader, anew, only }: { reader: Reader; anew: readonly Changed[]; only?: Only },
): AsyncGenerator<CaseMonth> {
  const db = office.db.reader
  const seen = await seenAmong(
    db,
    anew.map(({ id }) => id),
    reader,
  )
  const names = only && new Set(only.names)
  for await (const { packed, ...month } of monthsAnew(db, {
    house: office,
    changed: anew.filter(({ id }) => seen.has(id)),
  }))
    if (!names || names.has(month.month)) yield { ...month, shares: unpackShares(packed, only?.indicators) }
}
