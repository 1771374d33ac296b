/** The whole file of a case 卷宗 as one ZIP or one PDF: cover, contents, and every paper and piece of evidence, numbered. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { NotNow } from '../errors.ts'
import { findCaseOfEvidence } from '../evidence/repository.ts'
import { missingNames } from '../file-check/view.ts'
import { type Office, todayOf } from '../office.ts'
import { stateWords } from '../papers/words.ts'
import { sendStream } from '../web/send-stream.ts'
import { fill } from '../web/words.ts'
import { makeBook } from './book.ts'
import { contentsOf } from './contents.ts'
import { pagesIn } from './page-count.ts'
import { logExport, type Unmade, type VolumeCase, type VolumeItem, volumeCase, volumeItems } from './repository.ts'
import { words } from './words.ts'
import { type Entry, mostBytes, zipped } from './zip-stream.ts'

type CasePath = Request<{ id: string }>

export function volumeRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/cases/:id/volume', permit('papers.read'), async (req: CasePath, res) => {
    const { file, items, gaps } = await gathered(office, req, res)
    if (items.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes / 2)
      throw new NotNow(`The volume of ${file.id} is too thick`, {
        zh: '卷宗材料超过 2 GB，请分件下载',
        en: 'The file is over 2 GB; please download its parts one by one',
      })
    const top = await contentsOf(file, items, { pages: await pagesOf(office, items), gaps })
    await taken(office, res, { file, count: items.length, form: 'ZIP' })
    const entries = [topEntry(top), ...items.map((item, place) => entryOf(office, item, place + 1))]
    await sendStream(res, zipped(entries))
  })

  routes.get('/cases/:id/volume/pdf', permit('papers.read'), async (req: CasePath, res) => {
    const { file, items, gaps } = await gathered(office, req, res)
    const leaving = new AbortController()
    res.once('close', () => leaving.abort())
    const pdf = await makeBook(office, { file, items, gaps, signal: leaving.signal })
    await taken(office, res, { file, count: items.length, form: 'PDF' })
    res.end(pdf)
  })

  return routes
}

/** What the reader's copy holds. Throws NotFound for a case they may not see. */
async function gathered(office: Office, req: CasePath, res: Response) {
  const person = res.locals.person!
  const db = office.db.reader
  const found = await findCaseOfEvidence(db, req.params.id, { person, today: todayOf(office) })
  const { items, unmade } = await volumeItems(db, found, person)
  const missing = await missingNames(db, found.id, { ...person, locale: 'zh' })
  return { file: await volumeCase(db, found), items, gaps: [...missing, ...unmade.map(unmadeLine)] }
}

const unmadeLine = ({ name, number, state }: Unmade): string =>
  fill(words.unmade.zh, { name, number, state: stateWords[state].zh })

type Taken = { file: VolumeCase; count: number; form: 'ZIP' | 'PDF' }

/** Keeps who took the copy, and says what kind of answer it is. */
async function taken(office: Office, res: Response, { file, count, form }: Taken): Promise<void> {
  const at = office.now().toISOString()
  await office.db.write(tx => logExport(tx, file, { personId: res.locals.person!.id, at, count, form }))
  res.attachment(`卷宗_${file.number}_${todayOf(office)}.${form.toLowerCase()}`)
  res.set({
    'Content-Type': form === 'PDF' ? 'application/pdf' : 'application/zip',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
}

const topEntry = (bytes: Buffer): Entry => ({
  name: '000_封面和目录.docx',
  bytes: bytes.length,
  read: async function* () {
    yield bytes
  },
})

function entryOf({ files }: Office, { name, ending, number, sha256, bytes }: VolumeItem, place: number): Entry {
  const called = [String(place).padStart(3, '0'), name, number].filter(Boolean).join('_')
  return { name: `${called}${ending}`, bytes, read: () => files.stream(sha256) as AsyncIterable<Buffer> }
}

/** Only of files small enough to look into without holding others up. */
const lookInto = 5_000_000

async function pagesOf({ files }: Office, items: readonly VolumeItem[]): Promise<Map<string, number>> {
  const known = new Map<string, number>()
  for (const { sha256, bytes, mediaType } of items) {
    const pages = bytes > lookInto ? undefined : pagesIn(await files.get(sha256), mediaType)
    if (pages !== undefined) known.set(sha256, pages)
  }
  return known
}
