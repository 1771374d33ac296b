/** The charts of a report: a page, and each picture at an address of its own. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import { drawChart, sendPicture } from '../charts/draw.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { idIn } from '../people/managing.ts'
import { queryFor } from './asked.ts'
import { askingReport } from './asking-report.ts'
import { readReport, reportSoon } from './beside/read.ts'
import { stillReading } from './beside/still-reading.ts'
import { chartsOf, drawnOf, isKind } from './charts-view.ts'
import { trendOf } from './trend.ts'
import { headOf } from './view.ts'
import { words } from './words.ts'

const path = '/reports/:id/charts'

export function reportChartRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('reports.read'), async (req, res) => {
    const { report, asked, reader, showing, locale } = await askingReport(office, req, res)
    const read = await reportSoon(office, { report, asked, reader })
    if (!read) return stillReading(office, res, { report, asked, reader })
    const trend = await trendOf(office, report, asked, reader)
    const query = queryFor(asked, showing, { group: undefined })
    const own = `/reports/${report.id}`
    res.page('reports/charts', {
      ...headOf(report, showing),
      href: `${own}/charts`,
      back: `${own}${query}`,
      charts: chartsOf({ read, trend, locale }, kind => `${own}/charts/${kind}.svg${query}`),
      leftOut: trend.isLeftOut ? words.trendLeftOut[locale] : '',
    })
  })

  routes.get(`${path}/:chart.svg`, permit('reports.read'), async (req, res) => {
    const name = idIn(req, 'chart')
    if (!isKind(name)) throw new NotFound(`No chart ${name}`)
    const { report, asked, reader, locale } = await askingReport(office, req, res)
    const read = await readReport(office, report, asked, reader)
    const drawn = drawnOf(name, { read, trend: await trendOf(office, report, asked, reader), locale })
    if (!drawn) throw new NotFound(`Nothing to draw for ${name}`)
    sendPicture(res, await drawChart(drawn.chart))
  })

  return routes
}
