/** Reads PDFs that were uploaded and binds them into a printed book, away from the event loop and from the house's data. */
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { BindOrder, Bound } from './bind-pdf.ts'

if (!parentPort) throw new Error('PDFs are bound in a worker thread')
const port = parentPort
const order = workerData as BindOrder
/** What is used of the library, which is loaded where a file is bound and nowhere else. */
const { PDFDocument, PDFName, StandardFonts } = createRequire(import.meta.url)('@cantoo/pdf-lib') as {
  PDFDocument: { load(bytes: Uint8Array, how: { updateMetadata: boolean }): Promise<Pdf> }
  PDFName: { of(name: string): Name }
  StandardFonts: { Helvetica: string }
}
type Name = { readonly asString: () => string }
type Dictionary = { delete(name: Name): boolean }
type Font = { widthOfTextAtSize(text: string, size: number): number }
type Page = {
  node: Dictionary & { Annots(): { asArray(): unknown[] } | undefined; context: { lookup(one: unknown): unknown } }
  getWidth(): number
  drawText(text: string, how: { x: number; y: number; size: number; font: Font }): void
}
type Pdf = {
  getPageCount(): number
  getPageIndices(): number[]
  getPages(): Page[]
  copyPages(from: Pdf, indices: number[]): Promise<Page[]>
  insertPage(at: number, page: Page): void
  embedFont(font: string): Promise<Font>
  save(how: { useObjectStreams: boolean }): Promise<Uint8Array>
}
/** How many pages each has; null for one that is locked, broken, or has none. */
async function counted({ files }: BindOrder): Promise<Bound> {
  const pages: (number | null)[] = []
  for (const { bytes } of files) pages.push(await pagesOf(bytes))
  return { pages }
}

async function pagesOf(bytes: Uint8Array): Promise<number | null> {
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount() || null
  } catch {
    return null // what cannot be read stays a file of its own, and the contents say so
  }
}

/** Each file behind its page of the book; then all pages are numbered anew. */
async function bound(book: Uint8Array, { files }: BindOrder): Promise<Bound> {
  const whole = await PDFDocument.load(book, { updateMetadata: false })
  let before = 0
  for (const { bytes, behind } of files) {
    const file = await PDFDocument.load(bytes, { updateMetadata: false })
    const pages = await whole.copyPages(file, file.getPageIndices())
    for (const [place, page] of pages.entries()) {
      disarm(page)
      whole.insertPage(behind + before + place, page)
    }
    before += pages.length
  }
  await number(whole)
  return { pdf: await whole.save({ useObjectStreams: false }) }
}

const armed = ['A', 'AA'].map(name => PDFName.of(name))

/** What a page does by itself, or when somebody clicks into it, stays behind; what it shows is kept. */
function disarm({ node }: Page): void {
  for (const name of armed) node.delete(name)
  for (const reference of node.Annots()?.asArray() ?? []) {
    const annotation = node.context.lookup(reference)
    if (isDictionary(annotation)) for (const name of armed) annotation.delete(name)
  }
}

const isDictionary = (one: unknown): one is Dictionary =>
  typeof one === 'object' && one !== null && 'delete' in one && typeof one.delete === 'function'

async function number(whole: Pdf): Promise<void> {
  const font = await whole.embedFont(StandardFonts.Helvetica)
  const pages = whole.getPages()
  for (const [place, page] of pages.entries()) {
    const text = `${place + 1} / ${pages.length}`
    page.drawText(text, { x: (page.getWidth() - font.widthOfTextAtSize(text, 8)) / 2, y: 22, size: 8, font })
  }
}

port.postMessage(order.book === undefined ? await counted(order) : await bound(order.book, order))
