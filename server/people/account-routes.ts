/** One's own account: roles, password, signing out everywhere. */
import type { Router } from 'express'
import { permit } from '../access/permit.ts'
import { feedLine } from '../calendar-feed/view.ts'
import type { Office } from '../office.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { beginSession, endSession } from '../web/session.ts'
import { endSessionsOf } from '../web/session-store.ts'
import { logChange } from './change-log.ts'
import { changePassword } from './change-password.ts'
import { hasEnded, membershipsOf, namesOf } from './directory.ts'
import { passwordForm } from './forms.ts'
import { askingOf } from './managing.ts'
import { membershipLine } from './view.ts'
import { words } from './words.ts'

export function accountRoutes(office: Office, routes: Router): void {
  formRoutes(routes, '/account/password', 'signed-in', newPassword(office))

  routes.get('/account', permit('signed-in'), async (req, res) => {
    const asking = askingOf(office, req, res)
    const held = await membershipsOf(office.db.reader, [asking.by.id])
    res.page('people/account', {
      title: words.accountTitle[asking.locale],
      name: asking.by.name,
      memberships: held.filter(one => !hasEnded(one, asking.today)).map(one => membershipLine(one, asking)),
      covers: await namesOf(office.db.reader, asking.by.covers),
      feed: await feedLine(office, asking.by.id, asking.locale),
    })
  })

  routes.post('/account/sign-out-everywhere', permit('signed-in'), async (req, res) => {
    const { by } = askingOf(office, req, res)
    await office.db.write(async tx => {
      await endSessionsOf(tx, by.id)
      await logChange(tx, { by: by.id, action: 'signed-out-everywhere', subject: by.id, at: office.now() })
    })
    await endSession(req)
    res.redirect(303, '/sign-in?everywhere=1')
  })
}

const newPassword = (office: Office): FormRoute => ({
  page(req, res) {
    const { locale } = askingOf(office, req, res)
    return {
      form: passwordForm,
      title: words.changePassword[locale],
      intro: req.signedIn?.mustChangePassword ? words.mustChangePassword[locale] : '',
      submit: words.changePassword[locale],
      back: '/account',
      typed: {},
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const answers = parseForm(passwordForm, req.body, locale)
    await changePassword(office, { personId: by.id, answers, address: req.ip ?? '', locale })
    await beginSession(req, by.id)
    flash(req, words.passwordChanged)
    res.redirect(303, '/')
  },
})
