/**
 * Reports and lists, whichever way they are read: from what is kept, from a few histories, or from very many by a thread
 * beside. Pages do not wait for that: they say so and look again.
 */
import { keptReading } from '../../facts/kept-report.ts'
import type { Office } from '../../office.ts'
import type { Asked } from '../asked.ts'
import { casesAmong } from '../cases.ts'
import type { Indicator, Report } from '../indicator.ts'
import { orderOf } from '../list-order.ts'
import { keptPage, pagesOf, perPage, type ReadList, readList } from '../read-list.ts'
import { type Reader, type ReadReport, readFromHistories } from '../read-report.ts'
import { surroundingsOf } from '../surroundings.ts'
import { answerBeside, answerSoon, isLarge } from './ask.ts'
import { type Answer, reportFrom } from './order.ts'

type Asking = { report: Report; asked: Asked; reader: Reader }

/** undefined while it is still being read. */
export const reportSoon = (office: Office, asking: Asking): Promise<ReadReport | undefined> =>
  read(office, asking, answerSoon)

/** However long it takes. */
export const readReport = async (office: Office, report: Report, asked: Asked, reader: Reader): Promise<ReadReport> =>
  (await read(office, { report, asked, reader }, answerBeside))!

type Ask = typeof answerSoon

async function read(office: Office, asking: Asking, ask: Ask): Promise<ReadReport | undefined> {
  const { report, asked, reader } = asking
  const kept = await keptReading(office, report, asked, reader)
  if (kept) return kept
  if (!(await isLarge(office, asking))) return readFromHistories(office, report, asked, reader)
  const answer = await ask(office, asking)
  return answer?.kind === 'report' ? reportFrom(answer, report, asked) : undefined
}

/** The page that is asked for; undefined while it is still being read. */
export async function pageSoon(
  office: Office,
  listing: Asking & { indicator: Indicator },
): Promise<ReadList | undefined> {
  const kept = await keptPage(office, listing)
  if (kept) return kept
  if (!(await isLarge(office, listing))) return readList(office, listing)
  const answer = await answerSoon(office, listing)
  return answer?.kind === 'list' ? pageFrom(office, listing, answer) : undefined
}

/** Cases that the reader has been shut out of meanwhile are none of its rows. */
async function pageFrom(
  { db: { reader: db } }: Office,
  { asked, reader }: Asking,
  { rows: all, figure, lines: found }: Answer & { kind: 'list' },
): Promise<ReadList> {
  const lines = new Map(found.map(one => [one.id, one]))
  const first = (Math.min(asked.page, pagesOf(all.length)) - 1) * perPage
  const order = await orderOf(db, { sort: asked.sort, total: all.length, rows: all })
  const some = all.toSorted(order).slice(first, first + perPage)
  const cases = await casesAmong(db, [...new Set(some.map(({ caseId }) => caseId))], reader)
  const { people } = await surroundingsOf(db, asked.place.path)
  return {
    ...{ rows: some.filter(({ caseId }) => cases.has(caseId)), first, total: all.length, figure, isBeside: true },
    ...{ group: lines.get(asked.group ?? ''), lines, cases, people },
  }
}
