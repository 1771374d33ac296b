/** Service of a paper: recording an attempt with its proof, its receipt, and voiding a wrong record. */
import { randomUUID } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { findCaseFile } from '../cases/repository.ts'
import { NotNow } from '../errors.ts'
import { receivedFiles, receiveFiles } from '../evidence/receive-files.ts'
import { type Office, todayOf } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { findPaper, type PaperOfCase } from '../papers/repository.ts'
import { checkReferences } from '../proceedings/check-references.ts'
import { optionsFor } from '../proceedings/options.ts'
import { answersOf } from '../proceedings/posted.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { printableBody } from '../web/printable.ts'
import { fill } from '../web/words.ts'
import { serviceForm, voidForm } from './forms.ts'
import { findService, isServable, makeReceipt, recordService, voidService } from './record-service.ts'
import { words } from './words.ts'

type PaperPath = { id: string; key?: string }
type Tried = { typed?: Record<string, unknown>; wrong?: Record<string, string[]> }

export function servedPaperRoutes(office: Office): Router {
  const routes = Router()
  const path = '/papers/:id/services'

  routes.get(`${path}/new`, permit('papers.serve'), async (req: Request<PaperPath>, res) => {
    const paper = await paperIn(office, req, res)
    if (!isServable(paper)) throw new NotNow(`Paper ${paper.id} cannot be served`, words.notServable)
    await show(paper, res, {})
  })

  routes.post(
    `${path}/new`,
    permit('papers.serve'),
    async (req: Request<PaperPath>, res, next) => {
      await paperIn(office, req, res) // before a byte of the files is read
      next()
    },
    receiveFiles as never,
    printableBody as never,
    async (req: Request<PaperPath>, res: Response) => {
      const paper = await paperIn(office, req, res)
      const { answers: typed, key } = answersOf(req.body)
      const received = receivedFiles(req, 'files')
      try {
        const answers = await answersIn(paper, res, typed)
        await recordService(office, { paper, answers, received, by: res.locals.person!, idempotencyKey: key })
        flash(req, words.saved)
        res.redirect(303, `/papers/${paper.id}#services`)
      } catch (error) {
        const wrong = askAgain(error, res)
        const again = received.length > 0 ? { files: [words.filesAgain[res.locals.person!.locale]] } : {}
        await show(paper, res, { typed: { ...typed, _key: key }, wrong: { ...again, ...wrong } })
      }
    },
  )

  routes.post(`${path}/:key/receipt`, permit('papers.serve'), async (req: Request<PaperPath>, res) => {
    const by = res.locals.person!
    const paper = await paperIn(office, req, res)
    const id = await makeReceipt(office, { paper, key: String(req.params.key), by })
    const { state } = await findPaper(office.db.reader, id, { person: by, today: todayOf(office) })
    flash(req, state === 'filed' ? words.receiptMade : words.receiptIncomplete)
    res.redirect(303, `/papers/${id}`)
  })

  formRoutes(routes, `${path}/:key/void`, 'papers.serve', voiding(office))

  async function answersIn(paper: PaperOfCase, res: Response, typed: Record<string, unknown>) {
    const person = res.locals.person!
    const answers = parseForm(serviceForm, typed, person.locale)
    const today = todayOf(office)
    const file = await findCaseFile(office.db.reader, paper.caseId, { person, today })
    await checkReferences(office.db.reader, serviceForm, { answers, file, today, locale: person.locale })
    return answers
  }

  async function show(paper: PaperOfCase, res: Response, { typed, wrong = {} }: Tried): Promise<void> {
    const person = res.locals.person!
    const { locale } = person
    const today = todayOf(office)
    const file = await findCaseFile(office.db.reader, paper.caseId, { person, today })
    const fields = fieldViews(serviceForm, {
      locale,
      today,
      typed,
      wrong,
      proposed: { copies: '1', outcome: 'served' },
      options: await optionsFor(office.db.reader, serviceForm, { file, today, locale }),
    })
    const { files: fileErrors = [], ...others } = wrong
    res.page('served-papers/new', {
      title: fill(words.recordOf[locale], { name: paperTitle(paper.template)[locale] }),
      intro: fill(words.recordIntro[locale], { number: paper.number }),
      back: `/papers/${paper.id}`,
      action: `/papers/${paper.id}/services/new`,
      key: String(typed?._key ?? randomUUID()),
      fields,
      fileErrors,
      problems: [
        ...problemsOf(fields, others),
        ...fileErrors.map(text => ({ href: '#files', label: words.files[locale], text })),
      ],
    })
  }

  return routes
}

const paperIn = (office: Office, req: Request<PaperPath>, res: Response): Promise<PaperOfCase> =>
  findPaper(office.db.reader, req.params.id, { person: res.locals.person!, today: todayOf(office) })

const voiding = (office: Office): FormRoute => ({
  async page(req, res) {
    const by = res.locals.person!
    const paper = await paperIn(office, req as Request<PaperPath>, res)
    const { addressee } = await findService(office, { paper, key: String(req.params.key), by })
    return {
      form: voidForm,
      title: words.voidTitle[by.locale],
      intro: `${paperTitle(paper.template)[by.locale]} · ${paper.number} · ${addressee}。${words.voidIntro[by.locale]}`,
      submit: words.void[by.locale],
      back: `/papers/${paper.id}`,
    }
  },
  async done(req, res) {
    const by = res.locals.person!
    const paper = await paperIn(office, req as Request<PaperPath>, res)
    const { reason } = parseForm(voidForm, req.body, by.locale)
    await voidService(office, { paper, key: String(req.params.key), by, reason })
    flash(req, words.voided)
    res.redirect(303, `/papers/${paper.id}#services`)
  },
})
