/** Files kept by what they contain: `files/ab/cd/abcd…`. A file is written once, whole, and never changed. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

export type FileStore = {
  /** Files the bytes under their SHA-256; the same bytes a second time cost nothing. */
  put(bytes: Buffer): Promise<{ sha256: string; bytes: number }>
  /** Throws when the file is missing or is no longer what it was. */
  get(sha256: string): Promise<Buffer>
  stream(sha256: string): Readable
  /** In bytes; undefined where there is no such file. */
  sizeOf(sha256: string): Promise<number | undefined>
  /** What nothing points at any more; gone already does no harm. */
  remove(sha256: string): Promise<void>
  folder: string
}

/** `folder` is the data folder; all processes that share a database share it. */
export function createFileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a SHA-256')
    return join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
  return {
    folder,
    async put(bytes) {
      const sha256 = hashOf(bytes)
      const path = pathOf(sha256)
      const there = await stat(path).catch(() => undefined)
      if (there?.size !== bytes.length) await writeWhole(path, bytes)
      return { sha256, bytes: bytes.length }
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256))
      if (hashOf(bytes) !== sha256) throw new Error(`File ${sha256} is damaged`)
      return bytes
    },
    stream: sha256 => createReadStream(pathOf(sha256)),
    remove: sha256 => rm(pathOf(sha256), { force: true }),
    sizeOf: async sha256 => (await stat(pathOf(sha256)).catch(() => undefined))?.size,
  }
}

/** Names of the files in the store that were written before an instant, a folder's at a time; half-written ones are none. */
export async function* walkFiles(folder: string, beforeMs: number): AsyncGenerator<string[]> {
  const top = join(folder, 'files')
  for (const first of await namesIn(top))
    for (const second of await namesIn(join(top, first))) {
      const here = join(top, first, second)
      const old: string[] = []
      for (const name of await namesIn(here)) {
        const found = /^[0-9a-f]{64}$/.test(name) ? await stat(join(here, name)).catch(() => undefined) : undefined
        if (found && found.mtimeMs < beforeMs) old.push(name)
      }
      if (old.length > 0) yield old
    }
}

/** Empty where there is no such folder yet. */
const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).sort()

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Under another name first, on the disk before it gets its own: nobody ever reads half a file. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomUUID()}.part`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
