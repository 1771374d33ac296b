/** The rules of early warning: for everybody who reads warnings; an administrator changes them and sees the effect first. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { homeOf } from '../organisations/administered.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { hasRole, type Person } from '../people/person.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { editionsAbove, editionsAt, housePath, standingAt, standings } from './editions.ts'
import { backForm, ruleForm, settingsFrom, typedFrom } from './forms.ts'
import { keepRule } from './keep-rule.ts'
import { wouldRaise } from './preview.ts'
import { previewView, ruleRows, ruleView } from './rule-view.ts'
import { isRule, type RuleId, ruleIds, rules, type Settings } from './rules.ts'
import { words } from './words.ts'

type Tried = {
  typed?: Record<string, unknown>
  wrong?: Record<string, string[]>
  preview?: Settings
  /** Asked to be saved before its effect was seen. */
  isTooSoon?: boolean
}

export function warningRuleRoutes(office: Office): Router {
  const routes = Router()
  const path = '/warning-rules'

  routes.get(path, permit('warnings.read'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    const all = await standings(office.db.reader, ruleIds)
    res.page('warnings/rules', { title: words.rulesTitle[locale], rows: ruleRows(all, { path: placeOf(by), by }) })
  })

  routes.get(`${path}/:rule`, permit('warning-rules.manage'), (req, res) => show(req, res, {}))

  routes.post(`${path}/:rule`, permit('warning-rules.manage'), async (req, res) => {
    const rule = ruleIn(req)
    const { by, locale } = askingOf(office, req, res)
    try {
      const isPreview = req.body?.preview !== undefined
      const reason = isPreview ? { reason: '—' } : {} // looking at the effect needs none
      const answers = parseForm(ruleForm(rule), { ...req.body, ...reason }, locale) as Record<string, unknown>
      const settings = settingsFrom(rule, answers)
      const isTooSoon = !isPreview && req.body?.shown !== shownAs(settings)
      if (isPreview || isTooSoon) return await show(req, res, { typed: req.body, preview: settings, isTooSoon })
      const seen = typeof req.body?.seen === 'string' ? req.body.seen : undefined
      await keepRule(office, { rule, settings, reason: String(answers.reason), seen, by, locale })
      flash(req, words.saved)
      res.redirect(303, `${path}/${rule}`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await show(req, res, { typed: req.body ?? {}, wrong })
    }
  })

  formRoutes(routes, `${path}/:rule/back`, 'warning-rules.manage', {
    page(req, res) {
      const { locale } = askingOf(office, req, res)
      const rule = ruleIn(req)
      const title = `${words.setBack[locale]} · ${rules[rule].title[locale]}`
      return { form: backForm, title, submit: words.setBack[locale], back: `${path}/${rule}` }
    },
    async done(req, res) {
      const { by, locale } = askingOf(office, req, res)
      const { reason } = parseForm(backForm, req.body, locale)
      await keepRule(office, { rule: ruleIn(req), settings: null, reason, by, locale })
      flash(req, words.saved)
      res.redirect(303, `${path}/${ruleIn(req)}`)
    },
  })

  async function show(
    req: Request,
    res: Response,
    { typed, wrong = {}, preview, isTooSoon = false }: Tried,
  ): Promise<void> {
    const rule = ruleIn(req)
    const { by, locale, today } = askingOf(office, req, res)
    const db = office.db.reader
    const home = homeOf(by)
    const all = (await standings(db, [rule])).get(rule)!
    const standing = standingAt(all, home)
    const [editions, above] = await Promise.all([editionsAt(db, rule, home), editionsAbove(db, rule, home)])
    const form = ruleForm(rule)
    const fields = fieldViews(form, { locale, typed: typed ?? typedFrom(standing.settings), wrong })
    const asked = { rule, path: home, person: by, today }
    if (isTooSoon) res.status(422)
    res.page('warnings/rule', {
      ...ruleView(rule, { standing, editions, above, home, locale }),
      seen: editions[0]?.id ?? '',
      shown: preview ? shownAs(preview) : '',
      isTooSoon,
      action: `${path}/${rule}`,
      fields,
      problems: problemsOf(fields, wrong),
      preview: preview
        ? await previewView(db, {
            ...asked,
            now: await wouldRaise(db, asked),
            so: await wouldRaise(db, asked, preview),
          })
        : undefined,
    })
  }

  return routes
}

/** Settings whose effect the form has shown go along with it, so that these alone are saved. */
const shownAs = (settings: Settings): string => JSON.stringify(settings)

/** Where the rules are told as they hold: the top of what an administrator administers, else where the person works. */
const placeOf = (by: Person): string =>
  hasRole(by, 'administrator') ? homeOf(by) : (by.memberships[0]?.path ?? housePath)

function ruleIn(req: Request): RuleId {
  const rule = idIn(req, 'rule')
  if (!isRule(rule)) throw new NotFound(`No rule ${rule}`)
  return rule
}
