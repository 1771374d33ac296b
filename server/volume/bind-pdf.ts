/** Has uploaded PDFs counted and bound by a thread of their own: a broken one may take long, or too much memory. */
import { Worker } from 'node:worker_threads'

export type BindOrder = {
  /** The printed book; without it the files are only counted. */
  book?: Uint8Array
  /** `behind`: after which page of the book, from 1. */
  files: readonly { bytes: Uint8Array; behind: number }[]
}
/** What the thread answers: the pages of each file, null where it cannot be read; or the book with them. */
export type Bound = { pages?: (number | null)[]; pdf?: Uint8Array }

const timeoutMs = 40_000
const resourceLimits = { maxOldGenerationSizeMb: 512 }

/** By place of the file. Where the thread gives up, none of them can be bound. */
export async function pagesOfFiles(files: readonly Buffer[], signal: AbortSignal): Promise<(number | null)[]> {
  if (files.length === 0) return []
  const { pages } = await bind({ files: files.map(bytes => ({ bytes, behind: 0 })) }, signal).catch((): Bound => ({}))
  return pages ?? files.map(() => null)
}

/** The book with each file behind its page, all pages numbered. Throws where the thread gives up. */
export async function boundBook(order: Required<BindOrder>, signal: AbortSignal): Promise<Buffer> {
  const { pdf } = await bind(order, signal)
  return Buffer.from(pdf!)
}

function bind(order: BindOrder, signal: AbortSignal): Promise<Bound> {
  const worker = new Worker(new URL('./bind-worker.ts', import.meta.url), { workerData: order, resourceLimits })
  const { promise, resolve, reject } = Promise.withResolvers<Bound>()
  if (signal.aborted) reject(new Error('Nobody waits for the PDF'))
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', code => reject(new Error(`The binding of PDFs ended with ${code}`)))
  const limit = setTimeout(() => reject(new Error(`The binding of PDFs took more than ${timeoutMs} ms`)), timeoutMs)
  const leave = () => reject(new Error('Nobody waits for the PDF'))
  signal.addEventListener('abort', leave, { once: true })
  return promise.finally(() => {
    clearTimeout(limit)
    signal.removeEventListener('abort', leave)
    void worker.terminate()
  })
}
