/** Signing a paper: who signs, the page with the frame to sign in, and leaving somebody out. */
import { type Request, type Response, Router } from 'express'
import { permissions, permit } from '../access/permit.ts'
import { findCaseFile } from '../cases/repository.ts'
import { Invalid } from '../errors.ts'
import { receivedFiles, receiveFiles } from '../evidence/receive-files.ts'
import { type Office, todayOf } from '../office.ts'
import { paperTitle } from '../papers/catalogue.ts'
import { findPaper, type PaperOfCase } from '../papers/repository.ts'
import { hasRole, type Person } from '../people/person.ts'
import { checkReferences } from '../proceedings/check-references.ts'
import { optionsFor } from '../proceedings/options.ts'
import { isServable } from '../served-papers/record-service.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { printableBody } from '../web/printable.ts'
import { fill } from '../web/words.ts'
import { signatureForm, signersForm } from './forms.ts'
import { drawingsOf, signersOf } from './repository.ts'
import { findUnsigned, type Given, leaveOut, nameSigners, refuseUnsignable, signPaper } from './sign-paper.ts'
import { frame, isTooSmall, readStrokes } from './strokes.ts'
import { readPicture } from './uploaded-picture.ts'
import { signaturesView } from './view.ts'
import { words } from './words.ts'

type SignerPath = { id: string; signer: string }
type Tried = { typed?: Record<string, unknown>; wrong?: Record<string, string[]> }
const path = '/papers/:id/signers'

export function signatureRoutes(office: Office): Router {
  const routes = Router()

  formRoutes(routes, `${path}/new`, 'papers.sign', naming(office))

  routes.get(`${path}/:signer`, permit('papers.sign'), async (req: Request<SignerPath>, res) => {
    refuseUnsignable(await paperIn(office, req, res))
    await show(req, res, {})
  })

  routes.post(
    `${path}/:signer`,
    permit('papers.sign'),
    async (req: Request<SignerPath>, res, next) => {
      await findUnsigned(office.db.reader, await paperIn(office, req, res), req.params.signer) // before the file is read
      next()
    },
    receiveFiles as never,
    printableBody as never,
    async (req: Request<SignerPath>, res: Response) => {
      const by = res.locals.person!
      try {
        const answers = parseForm(signatureForm, req.body, by.locale)
        const given = givenIn(req, by)
        const paper = await paperIn(office, req, res)
        await signPaper(office, { paper, signerId: req.params.signer, answers, given, by })
        flash(req, words.signed)
        res.redirect(303, `/papers/${paper.id}#signatures`)
      } catch (error) {
        const wrong = askAgain(error, res)
        await show(req, res, { typed: req.body ?? {}, wrong })
      }
    },
  )

  routes.post(`${path}/:signer/leave-out`, permit('papers.sign'), async (req: Request<SignerPath>, res) => {
    const paper = await paperIn(office, req, res)
    await leaveOut(office, { paper, signerId: req.params.signer, by: res.locals.person! })
    flash(req, words.leftOut)
    res.redirect(303, `/papers/${paper.id}#signatures`)
  })

  async function show(req: Request<SignerPath>, res: Response, { typed, wrong = {} }: Tried): Promise<void> {
    const { locale } = res.locals.person!
    const paper = await paperIn(office, req, res)
    const { id, name, capacity } = await findUnsigned(office.db.reader, paper, req.params.signer)
    const proposed = { way: 'station' }
    const fields = fieldViews(signatureForm, { locale, today: todayOf(office), typed, wrong, proposed })
    const { signature: faults = [], ...others } = wrong
    res.page('signatures/sign', {
      title: fill(words.signOf[locale], { name: `${name}（${capacity}）` }),
      intro: fill(words.signIntro[locale], { paper: paperTitle(paper.template)[locale], number: paper.number }),
      hash: paper.sha256!.replaceAll(/.{8}(?=.)/g, '$& '),
      previewHref: `/papers/${paper.id}/preview`,
      action: `/papers/${paper.id}/signers/${id}`,
      back: `/papers/${paper.id}`,
      frame,
      strokes: readStrokes(typed?.strokes) ? String(typed?.strokes) : '',
      fields,
      faults,
      problems: [
        ...faults.map(text => ({ href: '#picture', label: words.sign[locale], text })),
        ...problemsOf(fields, others),
      ],
    })
  }

  return routes
}

/** What was drawn goes before what was uploaded. Throws Invalid. */
function givenIn(req: Request<SignerPath>, { locale }: Person): Given {
  const strokes = readStrokes(req.body?.strokes)
  if (strokes && isTooSmall(strokes)) throw new Invalid({ signature: [words.tooSmall[locale]] })
  if (strokes) return { strokes }
  const [received] = receivedFiles(req as never, 'picture')
  if (!received) throw new Invalid({ signature: [words.noSignature[locale]] })
  if (!received.bytes || !readPicture(received.bytes)) throw new Invalid({ signature: [words.wrongPicture[locale]] })
  return { picture: received.bytes }
}

const paperIn = (office: Office, { params }: { params: unknown }, res: Response): Promise<PaperOfCase> =>
  findPaper(office.db.reader, (params as SignerPath).id, { person: res.locals.person!, today: todayOf(office) })

/** What the page of a paper shows of its signatures. */
export async function signaturesPage(office: Office, paper: PaperOfCase, person: Person) {
  return signaturesView({
    paperId: paper.id,
    signers: await signersOf(office.db.reader, paper.id),
    drawings: await drawingsOf(office.db.reader, paper.id),
    maySign: isServable(paper) && hasRole(person, ...permissions['papers.sign']),
    today: todayOf(office),
    locale: person.locale,
  })
}

const naming = (office: Office): FormRoute => ({
  async page(req, res) {
    const person = res.locals.person!
    const { locale } = person
    const paper = await paperIn(office, req, res)
    refuseUnsignable(paper)
    const today = todayOf(office)
    const file = await findCaseFile(office.db.reader, paper.caseId, { person, today })
    return {
      form: signersForm,
      title: fill(words.nameOf[locale], { name: paperTitle(paper.template)[locale] }),
      intro: words.nameIntro[locale],
      submit: words.save[locale],
      back: `/papers/${paper.id}`,
      options: await optionsFor(office.db.reader, signersForm, { file, today, locale }),
    }
  },
  async done(req, res) {
    const by = res.locals.person!
    const paper = await paperIn(office, req, res)
    const answers = parseForm(signersForm, req.body, by.locale)
    const today = todayOf(office)
    const file = await findCaseFile(office.db.reader, paper.caseId, { person: by, today })
    await checkReferences(office.db.reader, signersForm, { answers, file, today, locale: by.locale })
    await nameSigners(office, { paper, answers, by })
    flash(req, words.named)
    res.redirect(303, `/papers/${paper.id}#signatures`)
  },
})
