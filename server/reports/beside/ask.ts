/**
 * Questions that only the histories answer, for more cases than anybody should wait for in one breath: a thread reads them,
 * and the answer is kept for a while for whoever asked. It is theirs as long as they may see the same cases.
 */
import { setTimeout } from 'node:timers/promises'
import { rightsOf } from '../../exports/rights.ts'
import type { Office } from '../../office.ts'
import { threadBeside } from '../../thread-beside.ts'
import { type Asked, queryFor, seeingOf } from '../asked.ts'
import { narrowedCases } from '../cases.ts'
import type { Indicator, Report } from '../indicator.ts'
import type { Reader } from '../read-report.ts'
import type { Answer, Order, Progress } from './order.ts'

const ask = threadBeside<Order>(new URL('./reading-worker.ts', import.meta.url))

/** As many cases are read at once where they are asked for. */
const mostAtOnce = 3_000
const keptMs = 10 * 60_000
/** Of all people together. */
const mostKept = 30
/** Whoever asks waits so long before they are told to. */
const patienceMs = 1_500

type Kept = { answer: Promise<Answer>; isDone: boolean; askedMs: number; progress: Progress | undefined }
const kept = new WeakMap<Office, Map<string, Kept>>()

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
export async function answerBeside(office: Office, asking: Asking): Promise<Answer> {
  const key = await keyOf(office, asking)
  const all = kept.get(office) ?? new Map<string, Kept>()
  kept.set(office, all)
  forgetOld(all)
  const { report, indicator, filed, reader } = asking
  const wanted = { ...(indicator ? { indicator: indicator.id } : {}), ...(filed ? { filed } : {}) }
  const one =
    all.get(key) ?? begin(office, { report: report.id, ...wanted, query: queryOf(asking), person: reader.person })
  all.set(key, one)
  one.answer.catch(() => all.delete(key))
  return one.answer
}

const queryOf = ({ asked, reader }: Asking): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(queryFor(asked, reader, { page: 1, sort: undefined })))

async function keyOf({ db }: Office, asking: Asking): Promise<string> {
  const { report, indicator, filed, reader } = asking
  const rights = await rightsOf(db.reader, reader)
  return JSON.stringify([reader.person.id, rights, reader.today, report.id, indicator?.id, filed, queryOf(asking)])
}

/** How far it is with what is being read; undefined before anything of it has been. */
export const progressOf = async (office: Office, asking: Asking): Promise<Progress | undefined> =>
  kept.get(office)?.get(await keyOf(office, asking))?.progress

/** undefined while it is still being read. */
export async function answerSoon(office: Office, asking: Asking): Promise<Answer | undefined> {
  const answer = answerBeside(office, asking)
  const patience = setTimeout(patienceMs, undefined, { ref: false })
  return Promise.race([answer, patience])
}

function begin({ config, now }: Office, wanted: Omit<Order, 'config' | 'nowMs'>): Kept {
  const one: Kept = {
    answer: ask<Answer, Progress>({ config, nowMs: now().getTime(), ...wanted }, progress => {
      one.progress = progress
    }),
    isDone: false,
    askedMs: performance.now(),
    progress: undefined,
  }
  one.answer.then(
    () => {
      one.isDone = true
    },
    () => {},
  )
  return one
}

function forgetOld(all: Map<string, Kept>): void {
  for (const [key, { isDone, askedMs }] of all)
    if (isDone && (performance.now() - askedMs > keptMs || all.size > mostKept)) all.delete(key)
}
