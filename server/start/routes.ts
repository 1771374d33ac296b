/** The page on which the first administrator comes in; there is none once an administrator is there. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { Invalid, NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { passwordFaults } from '../people/password.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { localeOf } from '../web/page.ts'
import { parseForm } from '../web/parse-form.ts'
import { acceptFirstAdministrator, type FirstAdministrator } from './first-administrator.ts'
import { firstAdministratorForm } from './first-administrator-form.ts'
import { hasAdministrator } from './repository.ts'
import { words } from './words.ts'

const path = '/first-administrator'

export function firstAdministratorRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('public'), async (req, res) => {
    await refuseOnceSettled(office)
    show(req, res, {})
  })

  routes.post(path, permit('public'), async (req, res) => {
    await refuseOnceSettled(office)
    try {
      if (!(await acceptFirstAdministrator(office, read(req, res))))
        throw new Invalid({ token: [words.wrongToken[localeOf(req, res)]] })
    } catch (error) {
      const wrong = askAgain(error, res)
      return show(req, res, wrong)
    }
    flash(req, words.done)
    res.redirect(303, '/sign-in')
  })

  return routes
}

async function refuseOnceSettled({ db }: Office): Promise<void> {
  if (await hasAdministrator(db.reader)) throw new NotFound('There is an administrator already')
}

function read(req: Request, res: Response): FirstAdministrator {
  const locale = localeOf(req, res)
  const { organisationZh, organisationEn, shortCode, passwordAgain, ...person } = parseForm(
    firstAdministratorForm,
    req.body,
    locale,
  )
  const faults = passwordFaults(person.password, person)
  if (faults.length > 0) throw new Invalid({ password: faults.map(fault => fault[locale]) })
  if (person.password !== passwordAgain) throw new Invalid({ passwordAgain: [words.notTheSame[locale]] })
  return { ...person, locale, organisation: { nameZh: organisationZh, nameEn: organisationEn, shortCode } }
}

function show(req: Request, res: Response, wrong: Record<string, string[]>): void {
  const locale = localeOf(req, res)
  const fields = fieldViews(firstAdministratorForm, { locale, typed: req.body, wrong })
  const title = words.title[locale]
  res.page('start/first-administrator', { title, action: path, fields, problems: problemsOf(fields, wrong) })
}
