/** Claims and their ways: one claim, its limitation as a sheet, all ways of a case, and the ways without a case. */
import { type Request, type Response, Router } from 'express'
import type { Locale } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { localeOf } from '../web/page.ts'
import { pageIn } from '../web/page-in.ts'
import { wordsFor } from '../web/words.ts'
import { claimPage, doorsPage, limitationSheet } from './claim-page.ts'
import { freeDoorsPage } from './free-doors.ts'

export function claimRoutes(office: Office): Router {
  const routes = Router()
  const asked = (req: Request, res: Response) => ({ caseId: idIn(req), person: res.locals.person! })

  routes.get('/doors', permit('signed-in'), async (req, res) => {
    res.page('claims/free-doors', await freeDoorsPage(office, req.query, askingOf(office, req, res)))
  })

  routes.get('/cases/:id/doors', permit('papers.read'), async (req, res) => {
    res.page('claims/doors', await doorsPage(office, { ...asked(req, res), page: pageIn(req.query.page) }))
  })

  routes.get('/cases/:id/claims/:claim', permit('papers.read'), async (req, res) => {
    res.page('claims/show', await claimPage(office, { ...asked(req, res), claimId: idIn(req, 'claim') }))
  })

  routes.get('/cases/:id/claims/:claim/limitation', permit('papers.read'), async (req, res) => {
    const language = languageIn(req, res)
    const view = await limitationSheet(office, { ...asked(req, res), claimId: idIn(req, 'claim'), language })
    res.page('claims/limitation-sheet', {
      ...view,
      layout: 'print',
      w: wordsFor(language),
      locale: language,
      lang: language === 'zh' ? 'zh-CN' : 'en',
    })
  })

  return routes
}

/** The sheet's own language, whatever the reader's is. */
const languageIn = (req: Request, res: Response): Locale =>
  req.query.language === 'en' ? 'en' : req.query.language === 'zh' ? 'zh' : localeOf(req, res)
