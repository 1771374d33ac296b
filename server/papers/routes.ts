/** A paper: its page, its preview in a frame of its own, its file, and another try. */
import { randomUUIDv7 } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { permissions, permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import { sendFile } from '../evidence/send-file.ts'
import { type Office, todayOf } from '../office.ts'
import { hasRole } from '../people/person.ts'
import { servicesPage } from '../served-papers/services-page.ts'
import { signaturesPage } from '../signatures/routes.ts'
import { flash } from '../web/flash.ts'
import { paperTitle } from './catalogue.ts'
import { fileNameOf } from './file-name.ts'
import { docx, makePaper } from './make-paper.ts'
import { preview } from './render.ts'
import { findPaper, logReading, type PaperOfCase, requeue } from './repository.ts'
import { paperView } from './view.ts'
import { words } from './words.ts'

type PaperPath = { id: string }

export function paperRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/papers/:id', permit('papers.read'), async (req: Request<PaperPath>, res) => {
    const person = res.locals.person!
    const paper = await paperFor(req, res)
    const mayRender = hasRole(person, ...permissions['papers.render'])
    const view = paperView(paper, { locale: person.locale, mayRender })
    res.page('papers/show', {
      ...view,
      services: await servicesPage(office, paper, person),
      signatures: await signaturesPage(office, paper, person),
    })
  })

  routes.get('/papers/:id/preview', permit('papers.read'), async (req: Request<PaperPath>, res) => {
    const { paper, sha256 } = await opened(req, res)
    const bytes = await office.files.get(sha256)
    const html = await preview({ bytes, title: paperTitle(paper.template).zh })
    res.removeHeader('X-Frame-Options') // frame-ancestors says the same, for our own page only
    res.removeHeader('Origin-Agent-Cluster') // a sandbox has no origin to key by
    res.set({
      'Content-Security-Policy': "default-src 'none'; img-src data:; frame-ancestors 'self'; sandbox",
      'Cache-Control': 'private, no-store',
    })
    res.type('html').send(html)
  })

  routes.get('/papers/:id/file', permit('papers.read'), async (req: Request<PaperPath>, res) => {
    const { paper, sha256 } = await opened(req, res)
    const name = fileNameOf(paper)
    await sendFile(res, office, { sha256, bytes: paper.bytes!, mediaType: docx, name })
  })

  routes.post('/papers/:id/render', permit('papers.render'), async (req: Request<PaperPath>, res) => {
    const { id, state } = await paperFor(req, res)
    if (state === 'failed') {
      await office.db.write(tx => requeue(tx, id))
      await makePaper(office, await paperFor(req, res))
      const { state: now } = await paperFor(req, res)
      flash(req, now === 'filed' ? words.made : words.stillMissing)
    }
    res.redirect(303, `/papers/${id}`)
  })

  /** A paper with a file; that it was opened is kept. */
  async function opened(req: Request<PaperPath>, res: Response): Promise<{ paper: PaperOfCase; sha256: string }> {
    const paper = await paperFor(req, res)
    const { sha256 } = paper
    if (!sha256) throw new NotFound(`Paper ${paper.id} has no file yet`)
    const reading = { id: randomUUIDv7(), personId: res.locals.person!.id, at: office.now().toISOString() }
    await office.db.write(tx => logReading(tx, paper, reading))
    return { paper, sha256 }
  }

  const paperFor = (req: Request<PaperPath>, res: Response): Promise<PaperOfCase> =>
    findPaper(office.db.reader, req.params.id, { person: res.locals.person!, today: todayOf(office) })

  return routes
}
