/** The subsidies of a lawyer in a period: page, sheet of paper, files for a spreadsheet. */
import { randomUUIDv7 } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { isDay } from '../../workflows/law/days.ts'
import { permit } from '../access/permit.ts'
import { daysOfMonth, monthAsked } from '../duty-log/month.ts'
import { entriesOf } from '../duty-log/repository.ts'
import type { Office } from '../office.ts'
import { localFigures } from '../parameters/local-figures.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { sendTable, type TableFormat } from '../web/table-file.ts'
import { hasUnknown, sayUnknown } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import { aidMattersOf } from '../work/aid-matters.ts'
import { rolesOf } from '../work/view.ts'
import { findColleague } from '../work/whose.ts'
import { isSummed, type Period, type SubsidySum, subsidyList } from './list.ts'
import { fileNameOf, linesView, notesOn, sumsView, tableOf } from './view.ts'
import { words } from './words.ts'

const path = '/people/:id/subsidies'
const sums = Object.keys(isSummed) as SubsidySum[]

export function subsidyRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('work.read'), async (req, res) => {
    const { view, list, locale } = await read(office, req, res)
    const of = sums.find(one => one === req.query.of)
    if (hasUnknown(req.query, { of })) sayUnknown(res)
    res.page('subsidies/show', { ...view, ...linesView(list, { of, locale }) })
  })

  routes.get(`${path}/print`, permit('work.read'), async (req, res) => {
    const { view, list, locale } = await read(office, req, res)
    res.page('subsidies/print', { layout: 'print', ...view, ...linesView(list, { of: undefined, locale }) })
  })

  for (const format of ['xlsx', 'csv'] as const)
    routes.get(`${path}.${format}`, permit('work.read'), async (req, res) => hand(office, req, res, format))

  return routes
}

async function read(office: Office, req: Request, res: Response) {
  const { by, locale, today } = askingOf(office, req, res)
  const db = office.db.reader
  const person = await findColleague(db, idIn(req), { by, today })
  const { period, isWrong } = periodAsked(req.query, today)
  const list = subsidyList({
    matters: await aidMattersOf(db, { personId: person.id, by, today }),
    entries: await entriesOf(db, { personId: person.id, ...period }),
    figureAt: await localFigures(db, person.memberships[0]?.path ?? ''),
    period,
  })
  const own = `/people/${person.id}/subsidies`
  const query = `?from=${period.from}&to=${period.to}`
  const view = {
    title: fill(words.of[locale], { name: person.name }),
    sub: rolesOf(person, locale),
    name: person.name,
    ...period,
    period: fill(words.period[locale], period),
    wrong: isWrong ? words.wrongPeriod[locale] : '',
    href: own,
    links: { print: `${own}/print${query}`, xlsx: `${own}.xlsx${query}`, csv: `${own}.csv${query}` },
    dutyHref: `/people/${person.id}/duty-log?month=${period.from.slice(0, 7)}`,
    wholeHref: `${own}${query}#lines`,
    facts: sumsView(list, { locale, href: `${own}${query}` }),
    notes: notesOn(list, locale),
    madeOn: fill(words.madeOn[locale], { day: today }),
  }
  return { person, period, list, view, locale, by }
}

/** Who took it out is kept. */
async function hand(office: Office, req: Request, res: Response, format: TableFormat): Promise<void> {
  const { person, period, list, locale, by } = await read(office, req, res)
  await office.db.write(tx =>
    tx('access_log').insert({
      id: randomUUIDv7(),
      person_id: by.id,
      action: 'exported',
      subject: `subsidies ${person.id} ${period.from} ${period.to}`,
      at: office.now().toISOString(),
    }),
  )
  await sendTable(res, tableOf(list, locale), { name: fileNameOf(person.name, period, locale), format })
}

/** From a day to a day, or a month; this month where nothing sensible was asked for. */
function periodAsked(query: Request['query'], today: string): { period: Period; isWrong: boolean } {
  const { from, to } = query
  const month = daysOfMonth(monthAsked(query.month, today))
  if (typeof from !== 'string' || typeof to !== 'string' || !isDay(from) || !isDay(to))
    return { period: month, isWrong: false }
  return to < from ? { period: month, isWrong: true } : { period: { from, to }, isWrong: false }
}
