/** Process reports: every workflow as it was really worked, and the cases behind each number. */
import { type Request, type Response, Router } from 'express'
import { allWorkflows, isWorkflow, workflowNamed } from '../../workflows/index.ts'
import { daysBetween } from '../../workflows/law/days.ts'
import { countDays } from '../../workflows/process/day-counts.ts'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { behind, countedIn } from './behind.ts'
import { filtersAsked, queryOf } from './filters.ts'
import type { Asked } from './repository.ts'
import { tallyOf, visibleSlices } from './travelled.ts'
import { behindRows, countedLabel, filtersView, indexRows, type Lengths, reportView } from './view.ts'
import { words } from './words.ts'

const perPage = 50

export function processReportRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/process-reports', permit('process.read'), async (req, res) => {
    const { filtering, asking, locale } = await asked(office, req, res)
    const lengths = new Map<string, Lengths>()
    for (const { id } of allWorkflows()) lengths.set(id, await lengthsOf(office, { ...asking, workflow: id }))
    res.page('process-reports/index', {
      title: words.title[locale],
      narrowing: filtersView(filtering, { href: '/process-reports', locale }),
      rows: indexRows(lengths, filtering.filters, locale),
    })
  })

  routes.get('/process-reports/:id', permit('process.read'), async (req, res) => {
    const { filtering, asking, locale, query } = await asked(office, req, res)
    const { id } = findWorkflow(req)
    const workflow = workflowNamed(id)
    const tally = await tallyOf(office, { ...asking, workflow: id })
    res.page('process-reports/show', {
      title: fill(words.of[locale], { workflow: workflow.title[locale] }),
      backHref: `/process-reports${query}`,
      narrowing: filtersView(filtering, { href: `/process-reports/${id}`, locale }),
      isEmpty: tally.begun === 0,
      ...(await reportView(workflow, { tally, filters: filtering.filters, locale })),
    })
  })

  routes.get('/process-reports/:id/behind', permit('process.read'), async (req, res) => {
    const { filtering, asking, locale, query } = await asked(office, req, res)
    const workflow = findWorkflow(req)
    const counted = countedIn(req.query)
    if (!counted) throw new NotFound('Nothing is counted by that')
    const page = pageAsked(req.query.page)
    const offset = (page - 1) * perPage
    const found = await behind(office, { ...asking, workflow: workflow.id }, { counted, offset, limit: perPage })
    const at = (place: number) =>
      `/process-reports/${workflow.id}/behind${queryOf(filtering.filters, { ...counted, page: String(place) })}`
    res.page('process-reports/behind', {
      title: words.behind[locale],
      what: `${workflow.title[locale]} · ${countedLabel(workflow.id, counted, locale)}`,
      count: fill(words.behindCount[locale], { count: countWords(found.count) }),
      backHref: `/process-reports/${workflow.id}${query}`,
      back: fill(words.backToReport[locale], { workflow: workflow.title[locale] }),
      rows: behindRows(found),
      previous: page > 1 ? at(page - 1) : '',
      next: offset + perPage < found.count ? at(page + 1) : '',
    })
  })

  return routes
}

async function asked(office: Office, req: Request, res: Response) {
  const person = res.locals.person!
  const today = todayOf(office)
  const filtering = await filtersAsked(office.db.reader, req.query, { person, today })
  const { filters } = filtering
  const asking: Omit<Asked, 'workflow'> = { filters, person, today }
  return { filtering, asking, locale: person.locale, query: queryOf(filters) }
}

/** Throws NotFound for a workflow that there is not. */
function findWorkflow({ params }: Request) {
  const id = String(params.id)
  if (!isWorkflow(id)) throw new NotFound(`No workflow ${id}`)
  return workflowNamed(id)
}

const pageAsked = (typed: unknown): number =>
  typeof typed === 'string' && /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1

/** How long they took as a whole: no step is read for it. */
async function lengthsOf(office: Office, asking: Asked): Promise<Lengths> {
  const lengths = { begun: 0, open: 0, whole: new Map<number, number>() }
  for await (const found of visibleSlices(office, asking))
    for (const { beganOn, endedOn } of found) {
      lengths.begun += 1
      if (endedOn === null) lengths.open += 1
      else countDays(lengths.whole, Math.max(0, daysBetween(beganOn, endedOn)))
    }
  return lengths
}
