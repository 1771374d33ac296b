/** The forms by which a typical case is approved, returned, withdrawn, and recorded as handed out. */
import { findCase } from '../cases/repository.ts'
import { NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { versionIn } from '../proceedings/posted.ts'
import { flash } from '../web/flash.ts'
import type { FormRoute } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { approvalForm, givingForm, returnForm, withdrawalForm } from './forms.ts'
import { type Decision, decideOn, giveTypicalCase } from './keep-typical-case.ts'
import { findTypicalCase } from './repository.ts'
import { hrefOf } from './view.ts'
import { words } from './words.ts'

export const decided = {
  approve: { form: approvalForm, word: words.approve, done: words.approvedNow },
  return: { form: returnForm, word: words.sendBack, done: words.returnedNow },
  withdraw: { form: withdrawalForm, word: words.withdraw, done: words.withdrawnNow },
} as const

export const deciding = (office: Office, decision: Decision): FormRoute => ({
  async page(req, res) {
    const { by: person, today, locale } = askingOf(office, req, res)
    const one = await findTypicalCase(office.db.reader, idIn(req), { person, today })
    await findCase(office.db.reader, one.caseId, { person, today })
    const { form, word } = decided[decision]
    return {
      form,
      title: `${word[locale]}：${one.title}`,
      submit: word[locale],
      back: hrefOf(one.id),
      hidden: { version: String(one.version) },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const { reason } = parseForm(decided[decision].form, req.body, locale) as { reason?: string }
    const at = { id: idIn(req), version: versionIn(req.body?.version), ...(reason ? { reason } : {}) }
    await decideOn(office, { ...at, decision, by, locale })
    flash(req, decided[decision].done)
    res.redirect(303, hrefOf(at.id))
  },
})

export const giving = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by: person, today, locale } = askingOf(office, req, res)
    const one = await findTypicalCase(office.db.reader, idIn(req), { person, today })
    await findCase(office.db.reader, one.caseId, { person, today })
    if (one.state !== 'approved') throw new NotNow(`${one.id} is ${one.state}`, words.notApproved)
    return {
      form: givingForm,
      title: `${words.give[locale]}：${one.title}`,
      intro: words.giveIntro[locale],
      submit: words.give[locale],
      back: hrefOf(one.id),
      typed: { onDay: today },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    await giveTypicalCase(office, { id: idIn(req), giving: parseForm(givingForm, req.body, locale), by, locale })
    flash(req, words.givenNow)
    res.redirect(303, hrefOf(idIn(req)))
  },
})
