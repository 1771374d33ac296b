/** Process reports: every workflow as it was really worked, and the cases behind each number. */
import { Router } from 'express'
import { allWorkflows } from '../../workflows/index.ts'
import { logExport } from '../access/log-export.ts'
import { permit } from '../access/permit.ts'
import { drawChart, sendPicture } from '../charts/draw.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { definedView } from '../reports/definitions-view.ts'
import { processFigureOf } from '../reports/page-figures/process.ts'
import { attachmentName } from '../web/attachment-name.ts'
import { pageIn } from '../web/page-in.ts'
import { countWords } from '../web/print.ts'
import { sendStream } from '../web/send-stream.ts'
import { unknownForFile } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import { askedOf, frameOf, narrowed } from './asked.ts'
import { countedIn, countOf } from './behind.ts'
import { behindRows, countedLabel } from './behind-view.ts'
import { lengthsSoon, linesSoon, stillReading, tallySoon, wholeTally } from './beside/read.ts'
import { chartNamed, chartsView } from './charts-view.ts'
import { tracesOf } from './event-log.ts'
import { queryOf } from './filters.ts'
import { ocelOf } from './ocel.ts'
import { mostProceedings } from './travelled.ts'
import { filtersView, indexRows, reportView } from './view.ts'
import { waysView } from './ways-view.ts'
import { words } from './words.ts'
import { xesOf } from './xes.ts'

const perPage = 50
/** What process-mining programs read. */
const eventLogs = [
  { ending: 'xes', label: 'XES', type: 'application/xml; charset=utf-8', write: xesOf },
  { ending: 'json', label: 'OCEL 2.0', type: 'application/json; charset=utf-8', write: ocelOf },
] as const

export function processReportRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/process-reports', permit('process.read'), async (req, res) => {
    const { filtering, filters, asking, locale, known } = await narrowed(office, req, res)
    const workflows = allWorkflows().map(({ id }) => id)
    const lengths = await lengthsSoon(office, asking, workflows)
    if (!lengths) return stillReading(office, res, { kind: 'lengths', asked: asking, workflows })
    res.page('process-reports/index', {
      title: words.title[locale],
      known,
      narrowing: filtersView(filtering, { href: '/process-reports', locale, today: asking.today }),
      rows: indexRows(lengths, filters, locale),
    })
  })

  routes.get('/process-reports/:id', permit('process.read'), async (req, res) => {
    const asked = await askedOf(office, req, res)
    const tally = await tallySoon(office, asked.asking)
    if (!tally) return stillReading(office, res, { kind: 'tally', asked: asked.asking })
    res.page('process-reports/show', {
      ...frameOf('report', asked),
      isEmpty: tally.begun === 0,
      ...(await reportView(asked.workflow, { tally, ...asked })),
    })
  })

  routes.get('/process-reports/:id/ways', permit('process.read'), async (req, res) => {
    const asked = await askedOf(office, req, res)
    const tally = await tallySoon(office, asked.asking)
    if (!tally) return stillReading(office, res, { kind: 'tally', asked: asked.asking })
    const isEmpty = tally.begun === 0
    res.page('process-reports/ways', {
      ...frameOf('ways', asked),
      isEmpty,
      ...waysView(asked.workflow, { tally, ...asked }),
      logs: eventLogs.map(({ ending, label }) => ({
        href: `/process-reports/${asked.workflow.id}/event-log.${ending}${asked.query}`,
        label,
      })),
    })
  })

  routes.get('/process-reports/:id/charts', permit('process.read'), async (req, res) => {
    const asked = await askedOf(office, req, res)
    const tally = await tallySoon(office, asked.asking)
    if (!tally) return stillReading(office, res, { kind: 'tally', asked: asked.asking })
    const charts = chartsView(asked.workflow, { tally, ...asked })
    res.page('process-reports/charts', { ...frameOf('charts', asked), isEmpty: tally.begun === 0, charts })
  })

  /** The picture alone, for the page above. */
  routes.get('/process-reports/:id/charts/:chart.svg', permit('process.read'), async (req, res) => {
    const asked = await askedOf(office, req, res)
    const tally = await wholeTally(office, asked.asking)
    const chart = chartNamed(String(req.params.chart), asked.workflow, { tally, ...asked })
    if (!chart) throw new NotFound('No such chart')
    sendPicture(res, await drawChart(chart))
  })

  for (const { ending, type, write } of eventLogs)
    routes.get(`/process-reports/:id/event-log.${ending}`, permit('process.read'), async (req, res) => {
      const { workflow, isWrong, filters, asking, locale, known } = await askedOf(office, req, res)
      if (isWrong) throw unknownForFile()
      await logExport(office, asking.person, `${workflow.id} event log ${ending}`)
      const name = [`${workflow.id}-${filters.from}-${filters.to}`, filters.known ? known : '']
      res.attachment(`${attachmentName(name)}.${ending}`)
      res.set({ 'Content-Type': type, 'Cache-Control': 'private, no-store' })
      await sendStream(res, write(workflow, tracesOf(office, asking), { locale, known }))
    })

  routes.get('/process-reports/:id/behind', permit('process.read'), async (req, res) => {
    const { workflow, filters, asking, locale, query, known } = await askedOf(office, req, res)
    const counted = countedIn(req.query)
    if (!counted) throw new NotFound('Nothing is counted by that')
    const tally = await tallySoon(office, asking)
    if (!tally) return stillReading(office, res, { kind: 'tally', asked: asking })
    const wanted = { counted, count: countOf(tally, counted), page: pageIn(req.query.page), perPage }
    const read = await linesSoon(office, asking, wanted)
    if (!read) return stillReading(office, res, { kind: 'lines', asked: asking, wanted })
    const { page, ...found } = read
    const at = (place: number) =>
      `/process-reports/${workflow.id}/behind${queryOf(filters, { ...counted, page: String(place) })}`
    res.page('process-reports/behind', {
      title: words.behind[locale],
      what: `${workflow.title[locale]} · ${countedLabel(workflow.id, counted, locale)}`,
      known,
      defined: definedView(processFigureOf(counted), locale),
      count: fill(words.behindCount[locale], { count: countWords(found.count) }),
      backHref: `/process-reports/${workflow.id}${query}`,
      back: fill(words.backToReport[locale], { workflow: workflow.title[locale] }),
      cut: found.isCut ? fill(words.listCut[locale], { count: mostProceedings.toLocaleString('en') }) : '',
      rows: behindRows(found, asking),
      previous: page > 1 ? at(page - 1) : '',
      next: page * perPage < found.count ? at(page + 1) : '',
    })
  })

  return routes
}
