/** Importing a roster into a case: a file or a pasted table, its preview, its confirmation. */
import { type Request, type Response, Router } from 'express'
import multer from 'multer'
import { permit } from '../access/permit.ts'
import { findCaseFile } from '../cases/repository.ts'
import { Invalid, NotAllowed } from '../errors.ts'
import { mayImport } from '../members/may-import.ts'
import { type Office, todayOf } from '../office.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { askAgain } from '../web/ask-again.ts'
import { pageIn } from '../web/page-in.ts'
import { postedText } from '../web/posted-text.ts'
import { printableBody } from '../web/printable.ts'
import { hasUnknown, sayUnknown } from '../web/unknown-filters.ts'
import { confirmRoster, previewRoster } from './import-roster.ts'
import { recalledPreview } from './previews.ts'
import type { Source } from './read-table.ts'
import { previewView, shownStandings } from './view.ts'
import { words } from './words.ts'

const mostBytes = 5 * 1024 * 1024
const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 4 * mostBytes, files: 1, fields: 10, fieldSize: mostBytes },
}).single('file')

type CasePath = { id: string }

export function rosterRoutes(office: Office): Router {
  const routes = Router()
  const path = '/cases/:id/members/import'

  routes.get(path, permit('batches.run'), async (req: Request<CasePath>, res) => {
    await caseIn(req, res)
    showForm(req, res, {})
  })

  routes.post(
    path,
    permit('batches.run'),
    async (req: Request<CasePath>, res, next) => {
      await caseIn(req, res) // before a byte of the file is read
      next()
    },
    receive as never,
    printableBody as never,
    async (req: Request<CasePath>, res: Response) => {
      const by = res.locals.person!
      try {
        const id = await previewRoster(office, { file: await caseIn(req, res), by }, sourceIn(req, res))
        res.redirect(303, `/cases/${req.params.id}/members/import/${id}`)
      } catch (error) {
        const wrong = askAgain(error, res)
        showForm(req, res, wrong)
      }
    },
  )

  routes.get(`${path}/:preview`, permit('batches.run'), async (req, res) => showPreview(req as never, res))

  routes.post(`${path}/:preview`, permit('batches.run'), async (req, res) => {
    const file = await caseIn(req as never, res)
    const batch = await confirmRoster(office, { file, by: res.locals.person! }, String(req.params.preview))
    res.redirect(303, `/batches/${batch}`)
  })

  async function showPreview(req: Request<CasePath & { preview: string }>, res: Response): Promise<void> {
    const person = res.locals.person!
    const file = await caseIn(req, res)
    const preview = await recalledPreview(office, req.params.preview, { personId: person.id, caseId: file.id })
    const show = shownStandings.find(one => one === req.query.show)
    if (hasUnknown(req.query, { show })) sayUnknown(res)
    const view = previewView(preview, {
      path: req.path,
      membersHref: `/cases/${file.id}/members`,
      show,
      page: pageIn(req.query.page),
      locale: person.locale,
    })
    res.page('roster/preview', view)
  }

  function showForm(req: Request<CasePath>, res: Response, wrong: Record<string, string[]>): void {
    const { locale } = res.locals.person!
    res.page('roster/new', {
      title: words.title[locale],
      action: `/cases/${req.params.id}/members/import`,
      membersHref: `/cases/${req.params.id}/members`,
      wrong: Object.values(wrong).flat(),
      pasted: postedText(req.body?.pasted),
    })
  }

  /** Throws NotFound, or NotAllowed for whoever may not add workers there. */
  async function caseIn({ params }: Request<CasePath>, res: Response): Promise<CaseFile> {
    const person = res.locals.person!
    const file = await findCaseFile(office.db.reader, params.id, { person, today: todayOf(office) })
    if (!(await mayImport(office, file, person))) throw new NotAllowed(`${person.id} may not add workers`, words.mayNot)
    return file
  }

  return routes
}

/** The file goes before what was pasted. */
function sourceIn(req: Request<CasePath>, res: Response): Source {
  const { locale } = res.locals.person!
  const refuse = (says: (typeof words)[keyof typeof words]) => new Invalid({ file: [says[locale]] })
  if (req.file && req.file.size > mostBytes) throw refuse(words.tooLarge)
  if (req.file && req.file.size > 0) return { bytes: new Uint8Array(req.file.buffer) }
  const pasted = postedText(req.body?.pasted)
  if (pasted.trim() === '') throw refuse(words.nothing)
  return { text: pasted }
}
