/** Reports: their figures, the cases behind each, and both as files and on paper. */
import { Router } from 'express'
import { logExport } from '../access/log-export.ts'
import { permit } from '../access/permit.ts'
import { beginExport } from '../exports/make.ts'
import type { Office } from '../office.ts'
import { queryFor } from './asked.ts'
import { askingList, askingReport, understood } from './asking-report.ts'
import { pageSoon, reportSoon } from './beside/read.ts'
import { stillReading } from './beside/still-reading.ts'
import { fileName, listTable, reportTable } from './files.ts'
import { hand } from './hand.ts'
import { listView } from './list-view.ts'
import { readList } from './read-list.ts'
import { reportDocx } from './report-docx.ts'
import { hasHidden, toldOutside } from './small-cells.ts'
import { reportView } from './view.ts'
import { words } from './words.ts'

const path = '/reports/:id'
/** A list of more rows is made beside, and fetched when it is ready. */
const mostAtOnce = 2_000
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const listPath = `${path}/:indicator`

export function reportRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/reports', permit('reports.read'), (_req, res) => res.redirect(303, '/reports/overview'))

  for (const format of ['xlsx', 'csv'] as const) {
    routes.get(`${path}.${format}`, permit('reports.read'), async (req, res) => {
      const { report, asked, reader, showing, locale } = understood(await askingReport(office, req, res))
      const read = await reportSoon(office, { report, asked, reader })
      if (!read) return stillReading(office, res, { report, asked, reader })
      const table = reportTable(await toldOutside(office.db.reader, read, { asked, reader }), showing)
      await hand(office, res, {
        table,
        name: fileName(report.title[locale], showing),
        format,
        reader,
        subject: report.id,
      })
    })

    routes.get(`${listPath}.${format}`, permit('reports.read'), async (req, res) => {
      const { report, indicator, line, asked, reader, showing, locale } = understood(await askingList(office, req, res))
      const listing = { report, indicator, asked, reader }
      const page = await pageSoon(office, listing)
      if (!page) return stillReading(office, res, listing)
      const { total } = page
      const title = line ? `${indicator.name[locale]}_${line.name[locale]}` : indicator.name[locale]
      const name = fileName(title, showing)
      if (total <= mostAtOnce && !page.isBeside) {
        const table = listTable(await readList(office, listing), indicator, locale)
        return hand(office, res, { table, name, format, reader, subject: indicator.id })
      }
      const query = Object.fromEntries(new URLSearchParams(queryFor(asked, reader)))
      const ids = { report: report.id, indicator: indicator.id }
      const wanted = { kind: 'figure', ...ids, query, person: reader.person, locale } as const
      await beginExport(office, { by: reader.person, what: indicator.id, name, format, total, wanted })
      res.redirect(303, '/exports')
    })
  }

  routes.get(`${path}.docx`, permit('reports.read'), async (req, res) => {
    const { report, asked, reader, showing, locale } = understood(await askingReport(office, req, res))
    if (!(await reportSoon(office, { report, asked, reader })))
      return stillReading(office, res, { report, asked, reader })
    const bytes = await reportDocx(office, report, showing, reader)
    await logExport(office, reader.person, `report ${report.id} docx`)
    res.attachment(`${fileName(report.title[locale], showing)}.docx`)
    res.set({ 'Content-Type': wordType, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' })
    res.send(bytes)
  })

  routes.get(path, permit('reports.read'), async (req, res) => {
    const { report, asked, reader, showing } = await askingReport(office, req, res)
    const read = await reportSoon(office, { report, asked, reader })
    if (!read) return stillReading(office, res, { report, asked, reader })
    res.page('reports/show', reportView(report, read, showing))
  })

  routes.get(`${path}/print`, permit('reports.read'), async (req, res) => {
    const { report, asked, reader, showing } = understood(await askingReport(office, req, res))
    const read = await reportSoon(office, { report, asked, reader })
    if (!read) return stillReading(office, res, { report, asked, reader })
    const told = await toldOutside(office.db.reader, read, { asked, reader })
    res.page('reports/print', {
      layout: 'print',
      ...reportView(report, told, showing),
      hiddenNote: hasHidden(told) ? words.hiddenNote[showing.locale] : '',
    })
  })

  routes.get(listPath, permit('reports.read'), async (req, res) => {
    const { report, indicator, line, asked, reader, showing } = await askingList(office, req, res)
    const found = await pageSoon(office, { report, indicator, asked, reader })
    if (!found) return stillReading(office, res, { report, indicator, asked, reader })
    const list = { ...found, group: line } // it has a name also where no row tells it
    res.page('reports/list', listView({ report, indicator, list, person: reader.person }, showing))
  })

  return routes
}
