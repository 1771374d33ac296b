/** Reports that were filed: the list, each beside today, and the cases behind a difference. */
import { type Request, type Response, Router } from 'express'
import { permissions, permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { nameOfPerson } from '../people/name-of-person.ts'
import { hasRole } from '../people/person.ts'
import { askedIn } from '../reports/asked.ts'
import { answerSoon, isLarge } from '../reports/beside/ask.ts'
import { stillReading } from '../reports/beside/still-reading.ts'
import { readingOf } from '../reports/every-row.ts'
import { hand } from '../reports/hand.ts'
import { placesOf } from '../reports/places.ts'
import { reportNamed, reports } from '../reports/registry.ts'
import { pageIn } from '../web/page-in.ts'
import { wholeWords } from '../web/print.ts'
import { hasUnknown, sayUnknown } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import { mostTold } from './changes.ts'
import { changeLines } from './changes-view.ts'
import { type Comparing, type Comparison, compareFiled } from './compare.ts'
import { stopFiling } from './file-beside.ts'
import { filedTable } from './files.ts'
import { filingsUnder, findFiling } from './filings.ts'
import { goingLines, showFiling } from './going.ts'
import { correctionOf, countFilingsOf, filingsOf, findFiled } from './repository.ts'
import { filedView, headOf, lineOf, type Told } from './view.ts'
import { words } from './words.ts'

const path = '/filed-reports/:id'
const perPage = 50

export function filedReportRoutes(office: Office): Router {
  const routes = Router()
  const db = office.db.reader

  routes.get('/filed-reports', permit('reports.read'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    const places = await placesOf(db, by)
    const report = reportNamed(String(req.query.report ?? ''))?.id
    if (hasUnknown(req.query, { report })) sayUnknown(res)
    const organisationIds = places.map(({ id }) => id)
    const count = await countFilingsOf(db, { organisationIds, report })
    const page = Math.min(pageIn(req.query.page), Math.max(1, Math.ceil(count / perPage)))
    const found = await filingsOf(db, { organisationIds, report, offset: (page - 1) * perPage, limit: perPage })
    const at = (to: number) =>
      `/filed-reports?${new URLSearchParams({ ...(report ? { report } : {}), page: String(to) })}`
    res.page('filed-reports/list', {
      title: words.title[locale],
      kinds: [
        { href: '/filed-reports', label: words.all[locale], current: report === undefined },
        ...reports.map(({ id, title }) => ({
          href: `/filed-reports?report=${id}`,
          label: title[locale],
          current: report === id,
        })),
      ],
      going:
        page === 1 ? goingLines(await filingsUnder(db, { organisationIds, personId: by.id }), { locale, places }) : [],
      lines: found.map(one => lineOf(one, { locale, places })),
      previous: page > 1 ? at(page - 1) : '',
      next: page * perPage < count ? at(page + 1) : '',
    })
  })

  for (const format of ['xlsx', 'csv'] as const)
    routes.get(`${path}.${format}`, permit('reports.read'), async (req, res) => {
      const { told, report, reader, locale } = await telling(req, res)
      const compared = await comparing(res, { ...told, report, reader })
      if (!compared) return
      await hand(office, res, {
        table: filedTable(compared, locale),
        name: `${report?.title[locale] ?? told.filed.report}_${told.asked.place.name.zh}_${told.filed.period}`,
        format,
        reader,
        subject: told.filed.report,
      })
    })

  routes.get(path, permit('reports.read'), async (req, res) => {
    const going = await findFiling(db, idIn(req))
    if (going) return showFiling(office, req, res, going)
    const { told, report, reader, locale, showing } = await telling(req, res)
    const compared = await comparing(res, { ...told, report, reader })
    if (!compared) return
    const reading = report && (await readingOf(office, { report, asked: told.asked, reader }))
    const view = filedView(told, { tables: report?.tables ?? [], reading, ...compared }, locale)
    res.page('filed-reports/show', { ...headOf(told, showing), ...view })
  })

  routes.post(`${path}/stop`, permit('reports.file'), async (req, res) => {
    const going = await findFiling(db, idIn(req))
    if (going?.filedBy !== askingOf(office, req, res).by.id) throw new NotFound(`No filing ${idIn(req)} of theirs`)
    await stopFiling(office, going.id)
    res.redirect(303, `/filed-reports/${going.id}`)
  })

  routes.get(`${path}/:indicator`, permit('reports.read'), async (req, res) => {
    const { told, report, reader, locale, showing } = await telling(req, res)
    const comparison = await comparing(res, { ...told, report, reader })
    if (!comparison) return
    const { compared, cases } = comparison
    const one = compared.find(({ filed }) => filed.id === idIn(req, 'indicator'))
    if (!one) throw new NotFound(`No indicator ${idIn(req, 'indicator')} in filing ${told.filed.id}`)
    res.page('filed-reports/cases', {
      ...headOf(told, showing),
      title: fill(words.casesTitle[locale], { indicator: one.filed.name[locale] }),
      says: one.filed.says[locale],
      back: `/filed-reports/${told.filed.id}`,
      lines: changeLines({ one, cases, locale }),
      cut:
        one.changed > one.changes.length
          ? fill(words.cut[locale], { count: wholeWords(one.changed), told: wholeWords(mostTold) })
          : '',
    })
  })

  /** undefined where very many cases are still being read for it; the page says so then. */
  async function comparing(res: Response, asking: Comparing): Promise<Comparison | undefined> {
    const { filed, report, asked, reader } = asking
    if (!report || !(await isLarge(office, { report, asked, reader }))) return compareFiled(office, asking)
    const question = { report, filed: filed.id, asked, reader }
    const answer = await answerSoon(office, question)
    if (answer?.kind === 'comparison') return answer.comparison
    await stillReading(office, res, question)
    return undefined
  }

  /** The filing the address names, of an organisation of theirs. */
  async function telling(req: Request, res: Response) {
    const { by: person, locale, today } = askingOf(office, req, res)
    const filed = await findFiled(db, idIn(req))
    if (!filed) throw new NotFound(`No filing ${idIn(req)}`)
    const { organisationId, period, isOwnOnly, kind } = filed
    const query = { organisation: organisationId, period, own: isOwnOnly ? 'yes' : '', kind: kind ?? '' }
    const asked = await askedIn(db, query, { person, today })
    const told: Told = {
      filed,
      filer: await nameOfPerson(db, filed.filedBy),
      correctedBy: (await correctionOf(db, filed.id))?.id,
      mayFile: hasRole(person, ...permissions['reports.file']),
      asked,
      today,
    }
    return {
      told,
      report: reportNamed(filed.report),
      reader: { person, today },
      locale,
      showing: { locale, places: asked.places },
    }
  }

  return routes
}
