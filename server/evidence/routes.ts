/** Evidence of a case: the list with its form, the upload, the download. */
import { randomUUID } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { readableAudiences } from '../access/audience.ts'
import { permit } from '../access/permit.ts'
import { Invalid } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { askAgain } from '../web/ask-again.ts'
import { flash } from '../web/flash.ts'
import { parseForm } from '../web/parse-form.ts'
import { printableBody } from '../web/printable.ts'
import { fileEvidence } from './file-evidence.ts'
import { evidenceForm } from './form.ts'
import { receivedFiles, receiveFiles } from './receive-files.ts'
import { evidenceOf, findCaseOfEvidence, findEvidence, type Reader } from './repository.ts'
import { sendFile } from './send-file.ts'
import { evidenceView, type Tried } from './view.ts'
import { savedText, words } from './words.ts'

type CasePath = { id: string }

export function evidenceRoutes(office: Office): Router {
  const routes = Router()
  const path = '/cases/:id/evidence'

  routes.get(path, permit('cases.work'), (req: Request<CasePath>, res) => showEvidence(req, res, {}))

  routes.post(
    path,
    permit('cases.work'),
    async (req: Request<CasePath>, res, next) => {
      await findCaseOfEvidence(office.db.reader, req.params.id, readerOf(res)) // before a byte of the files is read
      next()
    },
    receiveFiles as never,
    printableBody as never,
    async (req: Request<CasePath>, res: Response) => {
      const tried = await tryUpload(req, res)
      if (!tried) return res.redirect(303, `/cases/${req.params.id}/evidence`)
      await showEvidence(req, res, tried)
    },
  )

  routes.get('/evidence/:id', permit('cases.work'), async (req: Request<CasePath>, res) => {
    await sendFile(res, office, await findEvidence(office.db.reader, req.params.id, readerOf(res)))
  })

  /** Nothing where all went well; else what to show again. */
  async function tryUpload(req: Request<CasePath>, res: Response): Promise<Tried | undefined> {
    const by = res.locals.person!
    const { key, ...typed } = req.body as Record<string, unknown>
    const received = receivedFiles(req, 'files')
    const file = await findCaseOfEvidence(office.db.reader, req.params.id, readerOf(res))
    try {
      const answers = parseForm(evidenceForm(readableAudiences(by, file)), typed, by.locale)
      if (received.length === 0) throw new Invalid({ files: [words.noFiles[by.locale]] })
      const idempotencyKey = typeof key === 'string' && key ? key.slice(0, 80) : undefined
      const { filed, refused } = await fileEvidence(office, {
        ...answers,
        caseId: file.id,
        received,
        by,
        idempotencyKey,
      })
      if (refused.length > 0) {
        res.status(422)
        return { typed, refused, filed }
      }
      flash(req, savedText(filed.length))
      return undefined
    } catch (error) {
      const wrong = askAgain(error, res)
      const again = received.length > 0 ? { files: [words.chooseAgain[by.locale]] } : {}
      return { typed, wrong: { ...again, ...wrong } }
    }
  }

  async function showEvidence(req: Request<CasePath>, res: Response, tried: Tried): Promise<void> {
    const person = res.locals.person!
    const file = await findCaseOfEvidence(office.db.reader, req.params.id, readerOf(res))
    const evidence = await evidenceOf(office.db.reader, file, person)
    const form = evidenceForm(readableAudiences(person, file))
    res.page('evidence/list', evidenceView({ file, evidence, form, key: randomUUID(), tried }, person.locale))
  }

  const readerOf = (res: Response): Reader => ({ person: res.locals.person!, today: todayOf(office) })

  return routes
}
