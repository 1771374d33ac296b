/** The charts of a report: a page, and each picture at an address of its own. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { sendChart } from '../charts/draw.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { idIn } from '../people/managing.ts'
import { queryFor } from './asked.ts'
import { askingReport } from './asking-report.ts'
import { readReport } from './beside/read.ts'
import { chartsOf, drawnOf, isKind } from './charts-view.ts'
import { trendOf } from './trend.ts'
import { headOf } from './view.ts'

const path = '/reports/:id/charts'

export function reportChartRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('reports.read'), async (req, res) => {
    const { told, report, asked, showing } = await toldOf(office, req, res)
    const query = queryFor(asked, showing, { group: undefined })
    const own = `/reports/${report.id}`
    res.page('reports/charts', {
      ...headOf(report, showing),
      href: `${own}/charts`,
      back: `${own}${query}`,
      charts: chartsOf(told, kind => `${own}/charts/${kind}.svg${query}`),
    })
  })

  routes.get(`${path}/:chart.svg`, permit('reports.read'), async (req, res) => {
    const name = idIn(req, 'chart')
    if (!isKind(name)) throw new NotFound(`No chart ${name}`)
    const drawn = drawnOf(name, (await toldOf(office, req, res)).told)
    if (!drawn) throw new NotFound(`Nothing to draw for ${name}`)
    await sendChart(res, drawn.chart)
  })

  return routes
}

async function toldOf(office: Office, req: Request, res: Response) {
  const asking = await askingReport(office, req, res)
  const { report, asked, reader, locale } = asking
  const read = await readReport(office, report, asked, reader)
  const trend = await trendOf(office, report, asked, reader)
  return { ...asking, told: { read, trend, locale } }
}
