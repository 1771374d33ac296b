/** The pages of one general rule of counting: what it says, what of it is 待核, and confirming that. */
import { type Request, Router } from 'express'
import { isReadRule } from '../../workflows/law/readings.ts'
import { permissions, permit } from '../access/permit.ts'
import { NotAllowed, NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { confirmationsOf } from '../parameters/confirmations.ts'
import { confirmForm } from '../parameters/forms.ts'
import { confirm } from '../parameters/keep-confirmation.ts'
import { ownOrganisations } from '../parameters/own-organisations.ts'
import { viewpointOf } from '../parameters/reader.ts'
import { secondPersonWords } from '../parameters/second-person.ts'
import { placeAt } from '../parameters/standing.ts'
import { confirmationRows } from '../parameters/view.ts'
import { words as parameterWords } from '../parameters/words.ts'
import { type Asking, askingOf, idIn } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { choicesOf, standingChoices } from '../readings/repository.ts'
import { readingsOfRule } from '../readings/view.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { countedBy, countingLine, countingNamed, countingStanding, hrefOf, readingAsConfirmed } from './counting.ts'
import { words } from './words.ts'

const path = '/rules/counting'
const ruleIn = (req: Request) => countingNamed(idIn(req))

export function countingRoutes(office: Office): Router {
  const routes = Router()

  routes.get(`${path}/:id`, permit('signed-in'), async (req, res) => {
    const asking = askingOf(office, req, res)
    const rule = ruleIn(req)
    const { from, line } = await lineFor(office, asking, rule)
    const mayKeep = hasRole(asking.by, ...permissions['parameters.manage'])
    const choices = isReadRule(rule.id) ? await choicesOf(office.db.reader, rule.id) : []
    const subjects = [undefined, ...choices].map(choice => readingAsConfirmed({ rule: rule.id, choice }))
    const confirmations = await confirmationsOf(office.db.reader, subjects, from.area)
    const isOwn = choices.some(({ id, chosenById }) => id === line.choiceId && chosenById === asking.by.id)
    res.page('rules/counting', {
      ...line,
      title: fill(words.countingTitle[asking.locale], { id: rule.id }),
      rules: countedBy(rule, asking.locale),
      confirmHref: mayKeep && line.toVerify && !isOwn ? `${hrefOf(rule.id)}/confirm` : '',
      waitsForAnother:
        mayKeep && line.toVerify && isOwn
          ? await secondPersonWords(office.db.reader, { path: from.path, setBy: asking.by.id, ...asking })
          : '',
      confirmations: confirmationRows(confirmations, { reader: asking, isMine: from.isMine }),
      readings: await readingsOfRule(office, rule.id, asking),
    })
  })

  formRoutes(routes, `${path}/:id/confirm`, 'parameters.manage', confirming(office))

  return routes
}

async function lineFor(office: Office, { by, locale, today }: Asking, rule: ReturnType<typeof countingNamed>) {
  const db = office.db.reader
  const from = await viewpointOf(db, by, locale)
  const place = await placeAt(db, { path: from.path, on: today, names: [] })
  return { from, line: countingLine(rule, countingStanding(office, place, today), locale) }
}

/** Throws NotNow where nothing waits to be confirmed, NotAllowed where one has chosen the reading oneself. */
async function waiting(office: Office, asking: Asking, rule: ReturnType<typeof countingNamed>) {
  const { line } = await lineFor(office, asking, rule)
  if (!line.toVerify) throw new NotNow(`Nothing to confirm: ${rule.id}`, parameterWords.nothingToConfirm)
  const choices = line.choiceId ? await standingChoices(office.db.reader) : []
  const choice = choices.find(({ id }) => id === line.choiceId)
  if (choice?.chosenById === asking.by.id) throw new NotAllowed('Chosen by oneself', parameterWords.secondPerson)
  return { ...line, subject: readingAsConfirmed({ rule: rule.id, choice }) }
}

const confirming = (office: Office): FormRoute => ({
  async page(req, res) {
    const asking = askingOf(office, req, res)
    const { locale } = asking
    const { id, text, unsure, reading } = await waiting(office, asking, ruleIn(req))
    const { options, first } = await ownOrganisations(office, asking)
    return {
      form: confirmForm,
      title: fill(words.confirmTitle[locale], { name: id }),
      intro: fill(parameterWords.confirmIntro[locale], {
        what: [text, reading || unsure].join(locale === 'zh' ? '；' : '; '),
      }),
      submit: parameterWords.confirmThis[locale],
      back: hrefOf(id),
      typed: { organisationId: first },
      options,
    }
  },
  async done(req, res) {
    const asking = askingOf(office, req, res)
    const { by, locale } = asking
    const rule = ruleIn(req)
    const { subject } = await waiting(office, asking, rule)
    const answers = parseForm(confirmForm, req.body, locale)
    await confirm(office, { subject, ...answers, by, locale })
    flash(req, parameterWords.savedConfirmation)
    res.redirect(303, hrefOf(rule.id))
  },
})
