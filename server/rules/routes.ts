/** The register of deadline rules: all with a search, one with its confirmations, confirming one. */
import { type Request, Router } from 'express'
import { partnerRules } from '../../workflows/law/rules/set-days.ts'
import { permissions, permit } from '../access/permit.ts'
import { ruleHref } from '../deadlines/addresses.ts'
import { NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { confirmationsOf } from '../parameters/confirmations.ts'
import { confirmForm } from '../parameters/forms.ts'
import { confirm } from '../parameters/keep-confirmation.ts'
import { ownOrganisations } from '../parameters/own-organisations.ts'
import { viewpointOf } from '../parameters/reader.ts'
import { placeAt, ruleAsConfirmed } from '../parameters/standing.ts'
import { confirmationRows } from '../parameters/view.ts'
import { words as parameterWords } from '../parameters/words.ts'
import { type Asking, askingOf, idIn } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { allRules, grouped, type Listed, ruleNamed, rulesSaying } from './catalogue.ts'
import { countingGroups, countingStanding, onlyOpen } from './counting.ts'
import { markedBy, ownReadings } from './own-readings.ts'
import { partnerTimes, setDaysOf } from './set-days.ts'
import { isConfirmable, lineOf } from './view.ts'
import { words } from './words.ts'

const path = '/rules'
const longestQuery = 80
const ruleIn = (req: Request): Listed => ruleNamed(idIn(req))

export function ruleRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('signed-in'), async (req, res) => {
    const asking = askingOf(office, req, res)
    const { locale } = asking
    const query = typeof req.query.q === 'string' ? req.query.q.trim().slice(0, longestQuery) : ''
    const isOpenOnly = req.query.open === '1'
    const said = query ? rulesSaying(query) : allRules
    const { from, place } = await placeFor(office, asking, said)
    const readingsOf = ownReadings(office, place, asking)
    const lines = said.map(rule => ({ rule, line: markedBy(lineOf(rule, place, locale), readingsOf(rule)) }))
    const found = isOpenOnly ? lines.filter(({ line }) => line.toVerify) : lines
    const counting = query ? [] : countingGroups(countingStanding(office, place, asking.today), locale)
    res.page('rules/index', {
      title: words.title[locale],
      place: fill(words.place[locale], { place: from.place }),
      query,
      counting: isOpenOnly ? onlyOpen(counting) : counting,
      isOpenOnly,
      filterHref: `/rules?${new URLSearchParams({ ...(query ? { q: query } : {}), ...(isOpenOnly ? {} : { open: '1' }) })}`,
      count: fill(words.found[locale], { count: found.length }),
      groups: grouped(found).map(({ title, lines: inGroup }) => ({
        title: title[locale],
        rules: inGroup.map(({ line }) => line),
      })),
    })
  })

  routes.get(`${path}/:id`, permit('signed-in'), async (req, res) => {
    const asking = askingOf(office, req, res)
    const listed = ruleIn(req)
    const { from, place } = await placeFor(office, asking, [listed])
    const { kind, subject } = ruleAsConfirmed(listed.id, listed.rule)
    const confirmations = await confirmationsOf(office.db.reader, [{ kind, subject }], from.area)
    const mayKeep = hasRole(asking.by, ...permissions['parameters.manage'])
    const mayConfirm = isConfirmable(listed, place)
    const readings = ownReadings(office, place, asking)(listed)
    const line = markedBy(lineOf(listed, place, asking.locale), readings)
    res.page('rules/show', {
      ...line,
      title: line.label,
      waitingReadings: readings.filter(({ toVerify }) => toVerify),
      isOnlyConfirmed: mayConfirm,
      isByPartner: partnerRules.includes(listed.id),
      setDays: setDaysOf(listed, asking.locale),
      partners: await partnerTimes(office.db.reader, listed, {
        path: from.path,
        locale: asking.locale,
        mayManage: path => administeredBy(asking.by).some(own => path.startsWith(own)),
      }),
      confirmHref: mayKeep && mayConfirm ? `${ruleHref(listed.id)}/confirm` : '',
      confirmations: confirmationRows(confirmations, { reader: asking, isMine: from.isMine }),
    })
  })

  formRoutes(routes, `${path}/:id/confirm`, 'parameters.manage', confirming(office))

  return routes
}

async function placeFor(office: Office, { by, locale, today }: Asking, rules: readonly Listed[]) {
  const db = office.db.reader
  const from = await viewpointOf(db, by, locale)
  const names = rules.flatMap(({ rule: { parameter } }) => parameter ?? [])
  return { from, place: await placeAt(db, { path: from.path, on: today, names }) }
}

/** Throws NotNow where nothing waits to be confirmed. */
async function confirmable(office: Office, asking: Asking, listed: Listed): Promise<void> {
  const { place } = await placeFor(office, asking, [listed])
  if (!isConfirmable(listed, place))
    throw new NotNow(`Nothing to confirm: ${listed.id}`, parameterWords.nothingToConfirm)
}

const confirming = (office: Office): FormRoute => ({
  async page(req, res) {
    const asking = askingOf(office, req, res)
    const { locale } = asking
    const listed = ruleIn(req)
    await confirmable(office, asking, listed)
    const { place } = await placeFor(office, asking, [listed])
    const { label, length } = lineOf(listed, place, locale)
    const { options, first } = await ownOrganisations(office, asking)
    return {
      form: confirmForm,
      title: fill(words.confirmTitle[locale], { name: label }),
      intro: fill(parameterWords.confirmIntro[locale], { what: `${label} ${length}` }),
      submit: parameterWords.confirmThis[locale],
      back: ruleHref(listed.id),
      typed: { organisationId: first },
      options,
    }
  },
  async done(req, res) {
    const asking = askingOf(office, req, res)
    const { by, locale } = asking
    const { id, ...listed } = ruleIn(req)
    await confirmable(office, asking, { id, ...listed })
    const answers = parseForm(confirmForm, req.body, locale)
    await confirm(office, { subject: ruleAsConfirmed(id, listed.rule), ...answers, by, locale })
    flash(req, parameterWords.savedConfirmation)
    res.redirect(303, ruleHref(id))
  },
})
