/** Templates of papers: the list, the editions of one, a new edition, its preview with a real case, the one in use. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import { receivedFiles, receiveFiles } from '../evidence/receive-files.ts'
import { countReference } from '../evidence/stored-files.ts'
import { type Office, todayOf } from '../office.ts'
import { homeOf } from '../organisations/administered.ts'
import { isTemplate, paperTitle } from '../papers/catalogue.ts'
import { chooseEdition, editionsOf, insertEdition, inUseAt, logEdition } from '../papers/editions.ts'
import { docx } from '../papers/make-paper.ts'
import { placesIn } from '../papers/template-places.ts'
import { houseTemplate } from '../papers/templates.ts'
import { flash } from '../web/flash.ts'
import { postedText } from '../web/posted-text.ts'
import { printableBody } from '../web/printable.ts'
import { fill } from '../web/words.ts'
import { faultsOf } from './check-edition.ts'
import { latestExample, sendPreview } from './preview-edition.ts'
import { listView, templateView } from './view.ts'
import { words } from './words.ts'

type TemplatePath = { id: string }
type EditionPath = TemplatePath & { edition: string }

export function templateRoutes(office: Office): Router {
  const routes = Router()
  const path = '/templates/:id'
  const manage = permit('templates.manage')

  routes.get('/templates', permit('templates.manage'), async (_req, res) => {
    res.page(
      'templates/list',
      listView(await inUseAt(office.db.reader, homeOf(res.locals.person!)), res.locals.person!.locale),
    )
  })

  routes.get(path, permit('templates.manage'), (req: Request<TemplatePath>, res) => showTemplate(req, res, [], ''))

  routes.post(
    path,
    manage,
    receiveFiles as never,
    printableBody as never,
    async (req: Request<TemplatePath>, res: Response) => {
      const template = templateIn(req)
      const { locale } = res.locals.person!
      const [received] = receivedFiles(req, 'files')
      const note = postedText(req.body.note).trim().slice(0, 400)
      const faults = received?.bytes
        ? await faultsOf(template, received.bytes)
        : [received?.problem === 'too-large' ? words.tooLarge : words.noFile]
      if (faults.length > 0) {
        res.status(422)
        return showTemplate(
          req,
          res,
          faults.map(fault => fault[locale]),
          note,
        )
      }
      const number = await keep(template, received!.bytes!, { note, res })
      flash(req, { zh: fill(words.saved.zh, { number }), en: fill(words.saved.en, { number }) })
      res.redirect(303, `/templates/${template}?preview=${number}`)
    },
  )

  routes.post(`${path}/use`, permit('templates.manage'), async (req: Request<TemplatePath>, res) => {
    const template = templateIn(req)
    const edition = editionIn(postedText(req.body.edition))
    const entry = { action: 'template-chosen', subject: `${template} ${edition}`, personId: res.locals.person!.id }
    await office.db.write(async tx => {
      if (!(await chooseEdition(tx, template, homeOf(res.locals.person!), edition)))
        throw new NotFound(`No edition ${edition}`)
      await logEdition(tx, { ...entry, at: office.now().toISOString() })
    })
    flash(req, words.chosen)
    res.redirect(303, `/templates/${template}`)
  })

  routes.get(`${path}/editions/:edition/file`, permit('templates.manage'), async (req: Request<EditionPath>, res) => {
    const bytes = await bytesOf(req, res)
    res.attachment(`${paperTitle(req.params.id).zh}_模板_${req.params.edition}.docx`)
    res.set({ 'Content-Security-Policy': "default-src 'none'; sandbox", 'X-Content-Type-Options': 'nosniff' })
    res.type(docx).send(bytes)
  })

  routes.get(
    `${path}/editions/:edition/preview`,
    permit('templates.manage'),
    async (req: Request<EditionPath>, res) => {
      const paperId = String(req.query.paper ?? '')
      const bytes = await bytesOf(req, res)
      const reader = { person: res.locals.person!, today: todayOf(office) }
      await sendPreview(office, res, { template: req.params.id, bytes, paperId, reader })
    },
  )

  async function keep(
    template: string,
    bytes: Buffer,
    { note, res }: { note: string; res: Response },
  ): Promise<number> {
    const stored = await office.files.put(bytes)
    const at = office.now().toISOString()
    const personId = res.locals.person!.id
    return office.db.write(async tx => {
      const edition = { template, path: homeOf(res.locals.person!), ...stored, note: note || null }
      const number = await insertEdition(tx, { ...edition, uploadedBy: personId, uploadedAt: at })
      await countReference(tx, { ...stored, mediaType: docx, at })
      await logEdition(tx, { action: 'template-uploaded', subject: `${template} ${number}`, personId, at })
      return number
    })
  }

  async function bytesOf(req: Request<EditionPath>, res: Response): Promise<Buffer> {
    const template = templateIn(req)
    const number = editionIn(req.params.edition)
    if (number === 0) return houseTemplate(office, template)
    const found = (await editionsOf(office.db.reader, template, homeOf(res.locals.person!))).find(
      one => one.edition === number,
    )
    if (!found) throw new NotFound(`No edition ${number} of ${template}`)
    return office.files.get(found.sha256)
  }

  async function showTemplate(
    req: Request<TemplatePath>,
    res: Response,
    problems: string[],
    note: string,
  ): Promise<void> {
    const template = templateIn(req)
    const person = res.locals.person!
    const editions = await editionsOf(office.db.reader, template, homeOf(res.locals.person!))
    const inUse = editions.find(one => one.inUse)?.edition ?? 0
    const asked = Number(req.query.preview ?? inUse)
    const previewed = editions.some(({ edition }) => edition === asked) ? asked : asked === 0 ? 0 : inUse
    const exampleId = await latestExample(office.db.reader, template, { person, today: todayOf(office) })
    const places = placesIn(await houseTemplate(office, template)).map(({ tag }) => `{${tag}}`)
    const shown = { template, places, editions, exampleId, previewed, problems, note }
    res.page('templates/show', templateView(shown, person.locale))
  }

  return routes
}

function templateIn({ params: { id } }: { params: TemplatePath }): string {
  if (!isTemplate(id)) throw new NotFound(`No template ${id}`)
  return id
}

function editionIn(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new NotFound(`No edition '${text}'`)
  return Number(text)
}
