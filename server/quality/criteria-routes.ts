/** The criteria by which closed cases are marked: an administrator's own list for their organisation and below. */
import type { Router } from 'express'
import type { Locale } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import type { Db } from '../db.ts'
import { Invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy, homeOf } from '../organisations/administered.ts'
import { logChange } from '../people/change-log.ts'
import { askingOf, idIn } from '../people/managing.ts'
import type { Person } from '../people/person.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { criteriaAt, criteriaUnder, insertCriterion, setCriterionActive } from './criteria-repository.ts'
import { criterionForm } from './forms.ts'
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
      await (active ? reopen : close)(office, { id: idIn(req), by: res.locals.person! })
      flash(req, words.criterionChanged)
      res.redirect(303, path)
    })
}

type Changing = { id: string; by: Person }

function close(office: Office, { id, by }: Changing): Promise<void> {
  return office.db.write(async tx => {
    await setCriterionActive(tx, id, { active: false, paths: administeredBy(by) })
    await logChange(tx, { by: by.id, action: 'quality-criterion-closed', subject: id, at: office.now() })
  })
}

/** Throws Invalid where another of its name is in use by now. */
function reopen(office: Office, { id, by }: Changing): Promise<void> {
  return office.db.write(async tx => {
    const paths = administeredBy(by)
    const [closed] = (await criteriaUnder(tx, paths)).filter(one => one.id === id)
    if (closed) await refuseTwice(tx, { path: closed.path, nameZh: closed.name.zh, but: id, locale: by.locale })
    await setCriterionActive(tx, id, { active: true, paths })
    await logChange(tx, { by: by.id, action: 'quality-criterion-opened', subject: id, at: office.now() })
  })
}

type Named = { path: string; nameZh: string; but?: string; locale: Locale }

async function refuseTwice(tx: Db, { path: at, nameZh, but, locale }: Named): Promise<void> {
  const standing = await criteriaAt(tx, at)
  if (standing.some(({ id, name }) => name.zh === nameZh && id !== but))
    throw new Invalid({ nameZh: [words.criterionStands[locale]] }, words.criterionStands)
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
      await refuseTwice(tx, { path: homeOf(by), nameZh, locale })
      const at = office.now()
      const name = { zh: nameZh, en: nameEn ?? nameZh }
      const id = await insertCriterion(tx, { path: homeOf(by), name, most, at: at.toISOString() })
      await logChange(tx, { by: by.id, action: 'quality-criterion-added', subject: id, at })
    })
    flash(req, words.criterionAdded)
    res.redirect(303, path)
  },
})
