/** Makes the whole file of a case as one PDF: printed once to learn the pages, and again with them in the contents. */
import { NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { docx } from '../papers/make-paper.ts'
import { contentIn } from '../papers/render.ts'
import { xmlText } from '../web/xml-text.ts'
import { bookHtml, type Part } from './book-html.ts'
import { pagesOfPlaces } from './pdf-places.ts'
import { printPdf } from './print-pdf.ts'
import type { VolumeCase, VolumeItem } from './repository.ts'
import { words } from './words.ts'

export type BookWanted = {
  file: VolumeCase
  items: readonly VolumeItem[]
  gaps: readonly string[]
  /** Aborted when whoever asked has left. */
  signal: AbortSignal
}

const timeoutMs = 60_000
/** What is printed stands in memory whole, here and in the browser. */
const mostBytes = 30_000_000
const mostWaiting = 4

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** One at a time: a browser needs its share of the machine. Throws NotNow where none is set up, or it fails. */
export async function makeBook(office: Office, wanted: BookWanted): Promise<Buffer> {
  const program = office.config.chromiumPath
  if (!program) throw new NotNow('CHROMIUM_PATH is not set', words.noPdf)
  const printable = wanted.items.filter(isPrintable).reduce((sum, { bytes }) => sum + bytes, 0)
  if (printable > mostBytes) throw new NotNow('The file is too thick for one PDF', words.tooThick)
  if (waiting >= mostWaiting) throw new NotNow('Other files are being printed', words.busy)
  waiting += 1
  const made = last.then(() => printed(office, program, wanted))
  last = made.catch(() => {}).finally(() => (waiting -= 1))
  return made.catch(error => {
    if (!wanted.signal.aborted) office.log.error({ err: error }, 'no PDF of a file')
    throw new NotNow('The PDF was not made', words.failed)
  })
}

async function printed(office: Office, program: string, { file, items, gaps, signal }: BookWanted): Promise<Buffer> {
  if (signal.aborted) throw new Error('Nobody waits for the PDF')
  const parts: Part[] = []
  for (const item of items) parts.push({ ...item, content: await contentOf(office, item) })
  const print = (pages: ReadonlyMap<string, number>) =>
    printPdf({ program, html: bookHtml({ file, parts, gaps, pages }), timeoutMs, signal })
  return print(pagesOfPlaces(await print(new Map())))
}

const isPicture = ({ mediaType }: VolumeItem): boolean => ['image/png', 'image/jpeg', 'image/webp'].includes(mediaType)
const isPrintable = (item: VolumeItem): boolean => item.isPaper || isPicture(item)

async function contentOf({ files }: Office, item: VolumeItem): Promise<string | null> {
  if (item.isPaper && item.mediaType === docx) return contentIn(await files.get(item.sha256))
  if (!isPicture(item)) return null
  const picture = (await files.get(item.sha256)).toString('base64')
  return `<h2>${xmlText(item.name)}</h2><p><img alt="" src="data:${item.mediaType};base64,${picture}"></p>`
}
