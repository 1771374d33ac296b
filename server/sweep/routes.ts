/** The administrator's pages about the sweep: what was found, run it now, repair, order the owner to. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { idIn } from '../people/managing.ts'
import { flash } from '../web/flash.ts'
import { hasUnknown, sayUnknown } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import { orderFinding } from './order-finding.ts'
import { repairOne, repairPage } from './repair.ts'
import { standings } from './repository.ts'
import { beginSweep } from './sweep-beside.ts'
import { checkPage, sweepPage } from './view.ts'
import { words } from './words.ts'

const path = '/sweep'
const afterOf = (typed: unknown): string => (typeof typed === 'string' ? typed.slice(0, 64) : '')

export function sweepRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('sweep.run'), async (_req, res) => {
    res.page('sweep/index', await sweepPage(office, res.locals.person!))
  })

  routes.post(`${path}/run`, permit('sweep.run'), async (req, res) => {
    const began = await beginSweep(office, { by: res.locals.person!, whole: true })
    flash(req, began ? words.begun : words.already)
    res.redirect(303, path)
  })

  routes.get(`${path}/checks/:check`, permit('sweep.run'), async (req, res) => {
    const standing = standings.find(one => one === req.query.standing)
    if (hasUnknown(req.query, { standing })) sayUnknown(res)
    const asked = { id: idIn(req, 'check'), after: afterOf(req.query.after), standing }
    res.page('sweep/check', await checkPage(office, res.locals.person!, asked))
  })

  routes.post(`${path}/checks/:check/repair`, permit('sweep.run'), async (req, res) => {
    const checkId = idIn(req, 'check')
    const told = await repairPage(office, { checkId, after: afterOf(req.body?.after), by: res.locals.person! })
    flash(req, { zh: fill(words.repairedSome.zh, told), en: fill(words.repairedSome.en, told) })
    res.redirect(303, `${path}/checks/${encodeURIComponent(checkId)}`)
  })

  routes.post(`${path}/findings/:id/repair`, permit('sweep.run'), async (req, res) => {
    const { checkId } = await repairOne(office, idIn(req), res.locals.person!)
    flash(req, words.repaired)
    res.redirect(303, `${path}/checks/${checkId}`)
  })

  routes.post(`${path}/findings/:id/order`, permit('sweep.run'), async (req, res) => {
    const { checkId, replyOn } = await orderFinding(office, idIn(req), res.locals.person!)
    flash(req, { zh: fill(words.ordered.zh, { day: replyOn }), en: fill(words.ordered.en, { day: replyOn }) })
    res.redirect(303, `${path}/checks/${checkId}`)
  })

  return routes
}
