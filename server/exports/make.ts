/** Begins exports and sees them through, one worker at a time; what nobody fetched goes after a day. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { logExport } from '../access/log-export.ts'
import { NotNow } from '../errors.ts'
import { type LoneThread, loneThread } from '../lone-thread.ts'
import { dayOf, type Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import type { TableFormat } from '../web/table-file.ts'
import type { Order, Told, Wanted } from './order.ts'
import {
  countDone,
  dropExports,
  endExport,
  expiredExports,
  exportById,
  exportsOf,
  failMaking,
  failSilent,
  insertExport,
} from './repository.ts'
import { rightsOf } from './rights.ts'

const keptMs = 24 * 3_600_000
/** No export takes so long; one that seems to was lost with its process. */
const silentMs = 3_600_000
/** Of one person at a time. */
const mostKept = 10
const toldEveryMs = 500

type Going = { line: Promise<void>; threads: Map<string, LoneThread>; stopped: boolean }
const going = new WeakMap<Office, Going>()

export const fileOf = ({ config }: Pick<Office, 'config'>, id: string): string => join(config.dataFolder, 'exports', id)

type Asked = { by: Person; what: string; name: string; format: TableFormat; total: number | null; wanted: Wanted }

/** Returns the id at once; the file comes later. Throws NotNow for somebody who has many that are not fetched yet. */
export async function beginExport(office: Office, { by, what, name, format, total, wanted }: Asked): Promise<string> {
  if ((await exportsOf(office.db.reader, by.id)).length >= mostKept)
    throw new NotNow(`${by.id} has many exports`, {
      zh: `已有 ${mostKept} 个导出文件，请先下载或者删除旧的`,
      en: `There are ${mostKept} exports already: fetch or delete older ones first`,
    })
  const now = office.now()
  const [madeAt, expiresAt] = [now, new Date(now.getTime() + keptMs)].map(at => at.toISOString()) as [string, string]
  const rights = await rightsOf(office.db.reader, { person: by, today: dayOf(now) })
  const made = { personId: by.id, what, name, format, total, rights, madeAt, expiresAt }
  const id = await office.db.write(tx => insertExport(tx, made))
  await logExport(office, by, `export ${what} ${format}`)
  const run = runOf(office)
  const order = { config: office.config, nowMs: now.getTime(), wanted, total, format, file: fileOf(office, id) }
  run.line = run.line.then(() => make(office, id, order))
  return id
}

function runOf(office: Office): Going {
  const run = going.get(office) ?? { line: Promise.resolve(), threads: new Map(), stopped: false }
  going.set(office, run)
  return run
}

/** Never rejects: how it ended stands in its row. One that was cancelled while others were made is not begun. */
async function make(office: Office, id: string, order: Order): Promise<void> {
  const run = runOf(office)
  if (run.stopped) return
  let isWrong = false
  const wrong = (err: unknown): void => {
    isWrong = true
    if (!run.stopped) office.log.error({ err, export: id }, 'export failed')
  }
  try {
    if ((await exportById(office.db.reader, id))?.state !== 'making') return
    await mkdir(join(office.config.dataFolder, 'exports'), { recursive: true, mode: 0o700 })
    let toldMs = 0
    const thread = loneThread<Told>(new URL('./export-worker.ts', import.meta.url), order, told => {
      if (told.total === undefined && Date.now() - toldMs < toldEveryMs) return
      toldMs = Date.now()
      void office.db.write(tx => countDone(tx, id, told)).catch(wrong)
    })
    run.threads.set(id, thread)
    await thread.ended
  } catch (error) {
    wrong(error)
  }
  run.threads.delete(id)
  const ended = await office.db.write(tx => endExport(tx, id, isWrong ? 'failed' : 'ready')).catch(() => false)
  if (!ended || isWrong) await dropFiles(office, [id])
}

/** Stops what is being made; a finished one is deleted. */
export async function cancelExport(office: Office, id: string): Promise<void> {
  await office.db.write(async tx => {
    await endExport(tx, id, 'cancelled')
    await dropExports(tx, [id])
  })
  await going.get(office)?.threads.get(id)?.stop()
  await dropFiles(office, [id])
}

async function dropFiles(office: Office, ids: readonly string[]): Promise<void> {
  for (const id of ids) for (const ending of ['', '.half']) await rm(`${fileOf(office, id)}${ending}`, { force: true })
}

/** Deletes what has expired, and tells of those that were lost with another process. */
export async function sweepExports(office: Office): Promise<void> {
  const now = office.now()
  const ids = await expiredExports(office.db.reader, now.toISOString())
  await office.db.write(async tx => {
    await dropExports(tx, ids)
    await failSilent(tx, new Date(now.getTime() - silentMs).toISOString())
  })
  await dropFiles(office, ids)
}

/**
 * At the start, before anything is begun. One process owns an SQLite file, so what is said to be made was lost with the
 * one before; on PostgreSQL another may be at it, and the sweep tells by the silence.
 */
export async function failLostExports(office: Office): Promise<void> {
  if (!office.config.databaseUrl.startsWith('sqlite:')) return
  const ids = await office.db.write(tx => failMaking(tx))
  await dropFiles(office, ids)
}

/** When all that was begun in this process has ended. */
export const exportsEnded = async (office: Office): Promise<void> => going.get(office)?.line

/** Before the database is closed: what is unfinished has failed. */
export async function stopExports(office: Office): Promise<void> {
  const run = going.get(office)
  if (!run) return
  run.stopped = true
  for (const thread of run.threads.values()) await thread.stop()
  await run.line
}
