/**
 * Questions that only the histories answer, for more cases than anybody should wait for in one breath: a thread reads them,
 * and the answer is kept for a while for whoever asked. It is theirs as long as they may see the same cases.
 */
import type { Progress } from '../../answer-orders.ts'
import { answersBeside } from '../../answers-beside.ts'
import { rightsOf } from '../../exports/rights.ts'
import type { Office } from '../../office.ts'
import { type Asked, queryFor, seeingOf } from '../asked.ts'
import { narrowedCases } from '../cases.ts'
import type { Indicator, Report } from '../indicator.ts'
import type { Reader } from '../read-report.ts'
import type { Answer, Order } from './order.ts'

const answers = answersBeside<Office, Order, Answer, Progress>(new URL('./reading-worker.ts', import.meta.url))

/** As many cases are read at once where they are asked for. */
const mostAtOnce = 3_000

/** `filed`: the id of a report that was filed, to be compared with today's. */
export type Asking = { report: Report; indicator?: Indicator; filed?: string; asked: Asked; reader: Reader }

/** Whether so many cases are asked about that they are better read beside. */
export async function isLarge(
  { db: { reader: db } }: Office,
  { asked, reader }: Asking,
  most = mostAtOnce,
): Promise<boolean> {
  const query = narrowedCases(db('case_facts'), db, seeingOf(asked, reader))
  return (await query.offset(most).first('case_facts.case_id')) !== undefined
}

/** However long it takes; rejects when it could not be read. */
export const answerBeside = async (office: Office, asking: Asking): Promise<Answer> =>
  answers.whole(office, await questionOf(office, asking))

/** undefined while it is still being read. */
export const answerSoon = async (office: Office, asking: Asking): Promise<Answer | undefined> =>
  answers.soon(office, await questionOf(office, asking))

/** How far it is with what is being read; undefined before anything of it has been. */
export const progressOf = async (office: Office, asking: Asking): Promise<Progress | undefined> =>
  answers.progressOf(office, await keyOf(office, asking))

async function questionOf(office: Office, asking: Asking): Promise<{ key: string; order: Order }> {
  const { config, now } = office
  const { report, indicator, filed, reader } = asking
  const wanted = { ...(indicator ? { indicator: indicator.id } : {}), ...(filed ? { filed } : {}) }
  const about = { report: report.id, ...wanted, query: queryOf(asking), person: reader.person }
  return { key: await keyOf(office, asking), order: { config, nowMs: now().getTime(), ...about } }
}

const queryOf = ({ asked, reader }: Asking): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(queryFor(asked, reader, { page: 1, sort: undefined })))

async function keyOf({ db }: Office, asking: Asking): Promise<string> {
  const { report, indicator, filed, reader } = asking
  const rights = await rightsOf(db.reader, reader)
  return JSON.stringify([reader.person.id, rights, reader.today, report.id, indicator?.id, filed, queryOf(asking)])
}
