/** A case's own pages: the file, its whole history, numbers shown whole for a reason. */
import { randomUUIDv7 } from 'node:crypto'
import { Router } from 'express'
import { isPartnerOnly } from '../access/partner.ts'
import { permit } from '../access/permit.ts'
import { type Office, todayOf } from '../office.ts'
import { hasRole } from '../people/person.ts'
import { casePage } from './case-page.ts'
import { historyPage } from './history-page.ts'
import { findCaseFile } from './repository.ts'
import { revealedParties } from './reveal.ts'
import { words } from './words.ts'

const insiders = [
  'mediator',
  'station-lead',
  'lawyer',
  'legal-aid-officer',
  'supervisor',
  'administrator',
  'partner',
] as const

export function caseRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/cases/:id', permit('cases.read'), async (req, res) => {
    const person = res.locals.person!
    if (!hasRole(person, ...insiders)) return res.redirect(303, `/cases/${req.params.id}/history`) // auditors read history only
    const before = Number(req.query.before)
    const view = await casePage(office, {
      id: String(req.params.id),
      person,
      before: Number.isInteger(before) && before > 0 ? before : undefined,
    })
    res.page('cases/show', view)
  })

  routes.get('/cases/:id/history', permit('history.read'), async (req, res) => {
    res.page('cases/history', await historyPage(office, { id: String(req.params.id), person: res.locals.person! }))
  })

  routes.get('/cases/:id/numbers', permit('secrets.reveal'), async (req, res) => {
    const { person } = res.locals
    const file = await findCaseFile(office.db.reader, String(req.params.id), {
      person: person!,
      today: todayOf(office),
    })
    res.page('cases/reveal', {
      title: words.revealTitle[person!.locale],
      caseHref: `/cases/${file.id}`,
      action: req.path,
      wrong: [],
      parties: [],
    })
  })

  routes.post('/cases/:id/numbers', permit('secrets.reveal'), async (req, res) => {
    const person = res.locals.person!
    const { locale } = person
    const file = await findCaseFile(office.db.reader, String(req.params.id), { person, today: todayOf(office) })
    const reason = String(req.body?.reason ?? '').trim()
    const view = { title: words.revealTitle[locale], caseHref: `/cases/${file.id}`, action: req.path }
    if (reason === '' || reason.length > 400)
      return res.status(422).page('cases/reveal', { ...view, wrong: [words.revealMissing[locale]], parties: [] })
    await office.db.write(tx =>
      tx('access_log').insert({
        id: randomUUIDv7(),
        person_id: person.id,
        case_id: file.id,
        action: 'revealed',
        subject: 'parties',
        reason,
        at: office.now().toISOString(),
      }),
    )
    res.page('cases/reveal', {
      ...view,
      wrong: [],
      parties: await revealedParties(office, { caseId: file.id, locale, phonesOnly: isPartnerOnly(person) }),
    })
  })

  return routes
}
