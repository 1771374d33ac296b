/**
 * Fills an empty house with as many cases as are wanted: stories are told once to the real engine, and what it wrote is
 * copied with other ids, names, numbers and seals, and a chain computed anew. The same seed on the same day makes the
 * same cases; what is sealed differs from load to load, and so do the hashes over it.
 */
import { Worker } from 'node:worker_threads'
import { refuseUnlessEmpty } from '../../server/demo/may-load.ts'
import { moveState } from '../../server/facts/changes.ts'
import { rebuildSome } from '../../server/facts/rebuild.ts'
import { type Office, todayOf } from '../../server/office.ts'
import { markFilling, unmarkFilling } from '../../server/start/repository.ts'
import { addDays } from '../../workflows/law/days.ts'
import { buildCopies, copiesFor } from './house.ts'
import { docx, fileSharedPaper } from './paper.ts'
import { planCopies } from './plan.ts'
import { houseTables } from './read-year.ts'
import { openSink, type Sink } from './sink.ts'
import { openStamper, type Share } from './stamping.ts'
import type { Told as Message } from './stamping-thread.ts'
import { yearsFor } from './stories.ts'
import type { SourceRow } from './template.ts'
import { readTemplates, type Templates } from './templates.ts'
import { tellYears } from './told.ts'

export type Loading = {
  cases: number
  seed?: string
  /** Events of the longest cases. */
  longest?: number
  /** Threads that stamp; 0: none beside this one. */
  threads?: number
  progress?: (what: string, done: number, of: number) => void
}

/** All of it, for a house that nobody else has open. Throws as `beginLoad`. */
export async function loadCases(office: Office, loading: Loading): Promise<void> {
  await beginLoad(office)
  await fillHouse(office, loading)
  await finishLoad(office)
}

/** Marks the house as half full. Throws `CannotStart` in production and where something is there already. */
export async function beginLoad(office: Office): Promise<void> {
  await refuseUnlessEmpty(office)
  await office.db.write(tx => markFilling(tx, { today: todayOf(office), at: office.now() }))
}

/** Nothing here goes through the database of the office: it is filled fastest while it is closed. */
export async function fillHouse(office: Omit<Office, 'db'>, loading: Loading): Promise<void> {
  const { cases, seed = 'fengqiao', longest = 800, threads = 0, progress = () => {} } = loading
  const { config, sealer } = office
  const today = todayOf(office)
  const paper = await fileSharedPaper(office)
  const years = yearsFor({ cases, seed, today, longest })
  await using told = await tellYears(config, years, (done, of) => progress('stories told', done, of))
  const read = await readTemplates(told.years, { sealer, paper })
  const { templates, house } = read
  const copies = copiesFor(cases)
  const asked = { templates, cases, copies, seed, longest }
  const share: Omit<Share, 'part'> = { ...asked, config, house, parts: Math.max(1, threads) }
  const sink = await openSink(config.databaseUrl)
  try {
    await sink.begin()
    await putHouse(sink, buildCopies(house, copies, { seed, sealer }).rows)
    const copied = (done: number): void => progress('cases copied', done, cases)
    const { counters } = threads > 0 ? await inThreads(share, sink, copied) : await here(share, sink, copied)
    await putCounters(sink, counters)
    await putFiles(sink, { ...read, paper, plan: planCopies(asked).templates, today })
    await sink.finish((done, of) => progress('indexes made', done, of))
  } finally {
    await sink.close()
  }
}

/** Sums for reports, of what was copied with the proceedings; then the house is whole. */
export async function finishLoad(office: Office): Promise<void> {
  await office.db.write(tx => moveState(tx, { stage: 'sums', after: '' }))
  while (await rebuildSome(office));
  await office.db.write(unmarkFilling)
}

type Copied = { counters: { name: string; value: number }[] }

async function here(share: Omit<Share, 'part'>, sink: Sink, copied: (done: number) => void): Promise<Copied> {
  const { batches, series } = openStamper({ ...share, part: 0 })
  let done = 0
  for (const batch of batches()) {
    await sink.write(batch)
    done += batch.cases
    copied(done)
  }
  return { counters: series.counters() }
}

/** Room for a few batches: what is thrown away with its batch is then hardly ever moved before. */
const youngMb = 96

/** Every thread knows all numbers in the end; they are counted here once more, which takes a moment. */
async function inThreads(share: Omit<Share, 'part'>, sink: Sink, copied: (done: number) => void): Promise<Copied> {
  let done = 0
  await Promise.all(
    Array.from({ length: share.parts }, (_, part) => {
      const worker = new Worker(new URL('./stamping-thread.ts', import.meta.url), {
        workerData: { ...share, part },
        resourceLimits: { maxYoungGenerationSizeMb: youngMb },
      })
      return new Promise<void>((resolve, reject) => {
        worker.on('error', reject)
        worker.on('exit', code => (code === 0 ? resolve() : reject(new Error(`A stamping thread ended with ${code}`))))
        worker.on('message', ({ batch }: Message) => {
          sink.write(batch).then(() => {
            done += batch.cases
            copied(done)
            worker.postMessage('written')
          }, reject)
        })
      })
    }),
  )
  const { batches, series } = openStamper({ ...share, part: share.parts })
  for (const _none of batches()) throw new Error('A share beyond the last makes nothing')
  return { counters: series.counters() }
}

async function putHouse(sink: Sink, rows: Record<(typeof houseTables)[number], SourceRow[]>): Promise<void> {
  for (const table of houseTables)
    for (const [columns, its] of Map.groupBy(rows[table], row => Object.keys(row).join(' ')))
      await sink.put({ table, columns: columns.split(' '), rows: its.map(row => Object.values(row)) })
}

const putCounters = (sink: Sink, counters: Copied['counters']): Promise<void> =>
  sink.put({ table: 'counters', columns: ['name', 'value'], rows: counters.map(({ name, value }) => [name, value]) })

type Files = Templates & { paper: { sha256: string; bytes: number }; plan: Uint16Array; today: string }

async function putFiles(sink: Sink, { templates, files, paper, plan, today }: Files): Promise<void> {
  const copies = templates.map(() => 0)
  for (const template of plan) copies[template]!++
  const counts = new Map<string, number>()
  for (const [place, template] of templates.entries())
    for (const sha256 of template.files) counts.set(sha256, (counts.get(sha256) ?? 0) + copies[place]!)
  const known = [
    ...files,
    { sha256: paper.sha256, bytes: paper.bytes, media_type: docx, stored_at: `${addDays(today, -1)}T00:00:00.000Z` },
  ]
  const rows = known.flatMap(({ sha256, bytes, media_type, stored_at }) => {
    const references = counts.get(String(sha256)) ?? 0
    return references > 0 ? [[sha256!, bytes!, media_type!, references, stored_at!]] : []
  })
  await sink.put({ table: 'stored_files', columns: ['sha256', 'bytes', 'media_type', 'references', 'stored_at'], rows })
}
