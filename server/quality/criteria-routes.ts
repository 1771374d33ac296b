/** The criteria by which closed cases are marked: an administrator's own list for their organisation and below. */
import type { Router } from 'express'
import { permit } from '../access/permit.ts'
import { Invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy, homeOf } from '../organisations/administered.ts'
import { logChange } from '../people/change-log.ts'
import { askingOf, idIn } from '../people/managing.ts'
import type { Person } from '../people/person.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { criterionForm } from './forms.ts'
import { criteriaAt, criteriaUnder, insertCriterion, setCriterionActive } from './repository.ts'
import { words } from './words.ts'

const path = '/quality/criteria'

export function criteriaRoutes(office: Office, routes: Router): void {
  routes.get(path, permit('quality.criteria'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    const all = await criteriaUnder(office.db.reader, administeredBy(by))
    res.page('quality/criteria', {
      title: words.criteria[locale],
      rows: all.map(({ id, name, most, active }) => ({
        name: name[locale],
        most,
        active,
        action: `${path}/${id}/${active ? 'close' : 'reopen'}`,
      })),
    })
  })

  formRoutes(routes, `${path}/new`, 'quality.criteria', adding(office))

  for (const [act, active] of [
    ['close', false],
    ['reopen', true],
  ] as const)
    routes.post(`${path}/:id/${act}`, permit('quality.criteria'), async (req, res) => {
      await setActive(office, { id: idIn(req), active, by: res.locals.person! })
      flash(req, words.criterionChanged)
      res.redirect(303, path)
    })
}

function setActive(office: Office, { id, active, by }: { id: string; active: boolean; by: Person }): Promise<void> {
  return office.db.write(async tx => {
    await setCriterionActive(tx, id, { active, paths: administeredBy(by) })
    const action = active ? 'quality-criterion-opened' : 'quality-criterion-closed'
    await logChange(tx, { by: by.id, action, subject: id, at: office.now() })
  })
}

const adding = (office: Office): FormRoute => ({
  page(req, res) {
    const { locale } = askingOf(office, req, res)
    return { form: criterionForm, title: words.addCriterion[locale], submit: words.save[locale], back: path }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const { nameZh, nameEn, most } = parseForm(criterionForm, req.body, locale)
    await office.db.write(async tx => {
      const standing = await criteriaAt(tx, homeOf(by))
      if (standing.some(one => one.name.zh === nameZh)) throw new Invalid({ nameZh: [words.criterionStands[locale]] })
      const at = office.now()
      const name = { zh: nameZh, en: nameEn ?? nameZh }
      const id = await insertCriterion(tx, { path: homeOf(by), name, most, at: at.toISOString() })
      await logChange(tx, { by: by.id, action: 'quality-criterion-added', subject: id, at })
    })
    flash(req, words.criterionAdded)
    res.redirect(303, path)
  },
})
