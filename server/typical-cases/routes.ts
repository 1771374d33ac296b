/** Typical cases: the list, one of them, writing, deciding, handing out. HTTP only. */
import { type Request, type Response, Router } from 'express'
import { logExport } from '../access/log-export.ts'
import { permit } from '../access/permit.ts'
import { findCase } from '../cases/repository.ts'
import { NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { versionIn } from '../proceedings/posted.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { pageIn } from '../web/page-in.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { refuseBarred } from './check.ts'
import { decided, deciding, giving } from './decision-pages.ts'
import { writingForm } from './forms.ts'
import { closedCase, type Decision, editTypicalCase, writeTypicalCase } from './keep-typical-case.ts'
import { materialOf } from './material.ts'
import { proposalFor } from './propose.ts'
import {
  actsOn,
  countTypicalCases,
  findTypicalCase,
  isGivenSinceApproved,
  listTypicalCases,
  type Written,
} from './repository.ts'
import { hrefOf, lineOf, typicalCaseDocx, typicalCaseView } from './view.ts'
import { words } from './words.ts'

const path = '/typical-cases'
const perPage = 50

export function typicalCaseRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('typical-cases.read'), async (req, res) => {
    const { by: person, today, locale } = askingOf(office, req, res)
    const db = office.db.reader
    const count = await countTypicalCases(db, { person, today })
    const page = Math.min(pageIn(req.query.page), Math.max(1, Math.ceil(count / perPage)))
    const found = await listTypicalCases(db, { person, today, limit: perPage, offset: (page - 1) * perPage })
    res.page('typical-cases/index', {
      title: words.title[locale],
      lines: found.map(one => lineOf(one, { locale, today })),
      previous: page > 1 ? `${path}?page=${page - 1}` : undefined,
      next: page * perPage < count ? `${path}?page=${page + 1}` : undefined,
    })
  })

  routes.get(`${path}/:id.docx`, permit('typical-cases.write'), (req, res) => handOut(office, req, res))

  routes.get(`${path}/:id`, permit('typical-cases.read'), async (req, res) => {
    const { by: person, today } = askingOf(office, req, res)
    const one = await findTypicalCase(office.db.reader, idIn(req), { person, today })
    res.page('typical-cases/show', await typicalCaseView(office.db.reader, one, { person, today }))
  })

  formRoutes(routes, '/cases/:id/typical-case', 'typical-cases.write', writing(office))
  formRoutes(routes, `${path}/:id/edit`, 'typical-cases.write', editing(office))
  formRoutes(routes, `${path}/:id/give`, 'typical-cases.write', giving(office))
  for (const decision of Object.keys(decided) as Decision[])
    formRoutes(routes, `${path}/:id/${decision}`, 'typical-cases.approve', deciding(office, decision))

  return routes
}

/** Who took it out is kept; that it was recorded to whom it goes comes first. */
async function handOut(office: Office, req: Request, res: Response): Promise<void> {
  const { by: person, today } = askingOf(office, req, res)
  const db = office.db.reader
  const one = await findTypicalCase(db, idIn(req), { person, today })
  const file = await findCase(db, one.caseId, { person, today })
  if (one.state !== 'approved') throw new NotNow(`${one.id} is ${one.state}`, words.notApproved)
  if (!isGivenSinceApproved(await actsOn(db, one.caseId, ['typicalCaseApproved', 'typicalCaseGiven'])))
    throw new NotNow(`Not given: ${one.id}`, words.notGiven)
  await logExport(office, person, `typical-case ${one.id} docx`)
  res.attachment(`${one.title}.docx`)
  res.type('docx').send(typicalCaseDocx(one, file.organisationName.zh))
}

function writtenIn(req: Request, res: Response, office: Office): Written {
  const {
    judged: _,
    sanctionNotice = null,
    delicateReason = null,
    ...text
  } = parseForm(writingForm, req.body, askingOf(office, req, res).locale)
  return { ...text, sanctionNotice, delicateReason }
}

const writing = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by: person, today, locale } = askingOf(office, req, res)
    const db = office.db.reader
    const file = await closedCase(db, idIn(req), { person, today })
    const material = await materialOf(office, db, file)
    refuseBarred(material)
    return {
      form: writingForm,
      title: fill(words.writeOf[locale], { number: file.caseNumber ?? file.registrationNumber }),
      intro: words.writeIntro[locale],
      submit: words.send[locale],
      back: `/cases/${file.id}`,
      typed: await proposalFor(db, file, material),
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const id = await writeTypicalCase(office, {
      caseId: idIn(req),
      written: writtenIn(req, res, office),
      by,
      locale,
    })
    flash(req, words.saved)
    res.redirect(303, hrefOf(id))
  },
})

const editing = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by: person, today, locale } = askingOf(office, req, res)
    const db = office.db.reader
    const one = await findTypicalCase(db, idIn(req), { person, today })
    await closedCase(db, one.caseId, { person, today })
    if (one.state === 'approved') throw new NotNow(`Approved: ${one.id}`, words.approvedAlready)
    return {
      form: writingForm,
      title: words.editOf[locale],
      intro: words.writeIntro[locale],
      submit: words.send[locale],
      back: hrefOf(one.id),
      hidden: { version: String(one.version) },
      typed: one,
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const at = { id: idIn(req), version: versionIn(req.body?.version) }
    await editTypicalCase(office, { ...at, written: writtenIn(req, res, office), by, locale })
    flash(req, words.saved)
    res.redirect(303, hrefOf(at.id))
  },
})
