/**
 * Makes the whole file of a case as one PDF: printed once to learn the pages, and again with them in the contents. PDFs
 * that were uploaded are bound in behind a page of their own, as they are.
 */
import { NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { docx } from '../papers/make-paper.ts'
import { contentIn } from '../papers/render.ts'
import { xmlText } from '../web/xml-text.ts'
import { boundBook, pagesOfFiles } from './bind-pdf.ts'
import { bookHtml, type Part, placeOf } from './book-html.ts'
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
  if (sumOf(wanted.items.filter(isPrintable)) > mostBytes)
    throw new NotNow('The file is too thick for one PDF', words.tooThick)
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
  const uploaded = await uploadedPdfs(office, items, signal)
  const parts: Part[] = []
  for (const item of items) parts.push({ ...item, content: await contentOf(office, item, uploaded.get(item)?.pages) })
  const isNumbered = uploaded.size === 0
  const print = (pages: ReadonlyMap<string, number>) =>
    printPdf({ program, html: bookHtml({ file, parts, gaps, pages }), timeoutMs, isNumbered, signal })
  const printedOn = pagesOfPlaces(await print(new Map()))
  if (isNumbered) return print(printedOn)
  const files = parts.flatMap((_, index) => {
    const one = uploaded.get(items[index]!)
    return one ? [{ ...one, place: placeOf(index), behind: printedOn.get(placeOf(index))! }] : []
  })
  return boundBook({ book: await print(shifted(printedOn, files)), files }, signal)
}

type Uploaded = { bytes: Buffer; pages: number }

/** Those that can be read, as many as the book has room for. */
async function uploadedPdfs(
  { files }: Office,
  items: readonly VolumeItem[],
  signal: AbortSignal,
): Promise<Map<VolumeItem, Uploaded>> {
  let room = mostBytes - sumOf(items.filter(isPrintable))
  const chosen: { item: VolumeItem; bytes: Buffer }[] = []
  for (const item of items.filter(isPdf)) {
    if (item.bytes > room) continue
    room -= item.bytes
    chosen.push({ item, bytes: await files.get(item.sha256) })
  }
  const counted = await pagesOfFiles(
    chosen.map(({ bytes }) => bytes),
    signal,
  )
  return new Map(
    chosen.flatMap(({ item, bytes }, place): [VolumeItem, Uploaded][] => {
      const pages = counted[place] ?? null
      return pages === null ? [] : [[item, { bytes, pages }]]
    }),
  )
}

/** Where each place stands once the files are bound in before it. */
function shifted(
  printedOn: ReadonlyMap<string, number>,
  files: readonly (Uploaded & { behind: number })[],
): Map<string, number> {
  return new Map(
    [...printedOn].map(([place, page]) => {
      const before = files.filter(({ behind }) => behind < page).reduce((sum, { pages }) => sum + pages, 0)
      return [place, page + before]
    }),
  )
}

const isPicture = ({ mediaType }: VolumeItem): boolean => ['image/png', 'image/jpeg', 'image/webp'].includes(mediaType)
const isPrintable = (item: VolumeItem): boolean => item.isPaper || isPicture(item)
const isPdf = ({ mediaType, isPaper }: VolumeItem): boolean => !isPaper && mediaType === 'application/pdf'
const sumOf = (items: readonly VolumeItem[]): number => items.reduce((sum, { bytes }) => sum + bytes, 0)

async function contentOf({ files }: Office, item: VolumeItem, pages: number | undefined): Promise<string | null> {
  if (pages !== undefined) return `<h2>${xmlText(item.name)}</h2><p>以下 ${pages} 页为上传的 PDF 原件。</p>`
  if (item.isPaper && item.mediaType === docx) return contentIn(await files.get(item.sha256))
  if (!isPicture(item)) return null
  const picture = (await files.get(item.sha256)).toString('base64')
  return `<h2>${xmlText(item.name)}</h2><p><img alt="" src="data:${item.mediaType};base64,${picture}"></p>`
}
