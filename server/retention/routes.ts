/** How long files are kept: the table for everybody, closed files for the administrator, each file with its counting. */
import { type Request, type Response, Router } from 'express'
import { permissions, permit } from '../access/permit.ts'
import { findCaseToCheck } from '../file-check/view.ts'
import type { Office } from '../office.ts'
import { viewpointOf } from '../parameters/reader.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { holdForm } from './forms.ts'
import { holdFile, releaseFile } from './keep-hold.ts'
import { closedCases, holdsOf, perPage, standingOf } from './repository.ts'
import { lineOf, retentionPlace, sheetOf, tablesOf } from './view.ts'
import { words } from './words.ts'

const place = /^\d{4}-\d{2}-\d{2} [\w-]{1,64}$/

export function retentionRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/retention', permit('signed-in'), async (req, res) => {
    const asking = askingOf(office, req, res)
    const { by, locale, today } = asking
    const db = office.db.reader
    const at = await retentionPlace(db, { path: (await viewpointOf(db, by, locale)).path, on: today })
    res.page('retention/index', {
      title: words.title[locale],
      ...tablesOf(at, locale),
      closed: hasRole(by, ...permissions['retention.list']) ? await closedOnes(office, req, asking) : undefined,
    })
  })

  routes.get('/cases/:id/retention', permit('papers.read'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const file = await findCaseToCheck(office, { id: idIn(req), person: by })
    const db = office.db.reader
    const standing = await standingOf(db, file.id)
    const hold = (await holdsOf(db, [file.id])).get(file.id)
    const at = await retentionPlace(db, { path: standing.path, on: today })
    const own = `/cases/${file.id}/retention`
    const may = hasRole(by, ...permissions['retention.hold'])
    res.page('retention/show', {
      title: fill(words.titleOf[locale], { number: standing.number }),
      caseHref: `/cases/${file.id}`,
      ...sheetOf(standing, { place: at, hold, locale, today }),
      holdHref: may ? `${own}/hold` : '',
      releaseHref: may && hold ? `${own}/release` : '',
    })
  })

  formRoutes(routes, '/cases/:id/retention/hold', 'retention.hold', keeping(office, 'hold'))
  formRoutes(routes, '/cases/:id/retention/release', 'retention.hold', keeping(office, 'release'))

  return routes
}

async function closedOnes(office: Office, req: Request, { by, locale, today }: ReturnType<typeof askingOf>) {
  const db = office.db.reader
  const after = typeof req.query.after === 'string' && place.test(req.query.after) ? req.query.after : undefined
  const found = await closedCases(db, { person: by, today, after })
  const shown = found.slice(0, perPage)
  const holds = await holdsOf(
    db,
    shown.map(({ id }) => id),
  )
  const places = new Map<string, Awaited<ReturnType<typeof retentionPlace>>>()
  for (const { path } of shown) if (!places.has(path)) places.set(path, await retentionPlace(db, { path, on: today }))
  const last = shown.at(-1)
  return {
    lead: fill(words.closedLead[locale], { count: perPage }),
    lines: shown.map(one => lineOf(one, { place: places.get(one.path)!, hold: holds.get(one.id), locale, today })),
    first: after ? '/retention#closed' : '',
    next:
      found.length > perPage && last
        ? `/retention?after=${encodeURIComponent(`${last.closedOn} ${last.id}`)}#closed`
        : '',
  }
}

const acts = {
  hold: { title: words.holdTitle, done: words.heldNow, keep: holdFile },
  release: { title: words.releaseTitle, done: words.releasedNow, keep: releaseFile },
} as const

const keeping = (office: Office, act: keyof typeof acts): FormRoute => ({
  async page(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const file = await findCaseToCheck(office, { id: idIn(req), person: by })
    return {
      form: holdForm,
      title: fill(acts[act].title[locale], { number: file.caseNumber ?? file.registrationNumber }),
      submit: words.save[locale],
      back: `/cases/${file.id}/retention`,
    }
  },
  async done(req: Request, res: Response) {
    const { by, locale } = askingOf(office, req, res)
    const file = await findCaseToCheck(office, { id: idIn(req), person: by })
    const { reason } = parseForm(holdForm, req.body, locale)
    await acts[act].keep(office, { caseId: file.id, reason, by })
    flash(req, acts[act].done)
    res.redirect(303, `/cases/${file.id}/retention`)
  },
})
