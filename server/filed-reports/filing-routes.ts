/** Filing a report: what will be kept, and for a correction its reason. */
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { longText, optional } from '../../workflows/fields.ts'
import type { Locale } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { nameOfPerson } from '../people/name-of-person.ts'
import { type Asked, askedIn, queryFor } from '../reports/asked.ts'
import { reportNamed } from '../reports/registry.ts'
import { headOf as headOfReport } from '../reports/view.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { parseForm } from '../web/parse-form.ts'
import { dayWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { fileReport, hindranceOf, scopeOf } from './file-report.ts'
import { findFiling } from './filings.ts'
import { lastFiled } from './repository.ts'
import { words } from './words.ts'

const path = '/reports/:id/file'

const form = z.object({ reason: optional(longText(words.reason, { max: 400, help: words.reasonHelp })) })

/** Before the routes of reports, which would take `file` for an indicator. */
export function filingRoutes(office: Office): Router {
  const routes = Router()
  const db = office.db.reader

  routes.get(path, permit('reports.file'), (req, res) => showForm(req, res, req.query, {}))

  routes.post(path, permit('reports.file'), async (req, res) => {
    const body = (req.body ?? {}) as Record<string, unknown>
    const { report, asked, reader, locale } = await asking(req, res, body)
    try {
      const { reason } = parseForm(form, body, locale)
      const id = await fileReport(office, { report, asked, reader, seen: Number(body.seen) || 0, reason, locale })
      if (!(await findFiling(db, id))) flash(req, words.done) // else its page says how far it is
      res.redirect(303, `/filed-reports/${id}`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await showForm(req, res, body, { typed: body, wrong })
    }
  })

  type Tried = { typed?: Record<string, unknown>; wrong?: Record<string, string[]> }

  async function showForm(req: Request, res: Response, query: Record<string, unknown>, tried: Tried): Promise<void> {
    const { report, asked, reader, locale } = await asking(req, res, query)
    const before = await lastFiled(db, scopeOf({ report, asked }))
    const filer = before ? await nameOfPerson(db, before.filedBy) : ''
    const { place, period, span, known } = headOfReport(report, { asked, locale, today: reader.today })
    const title = fill(words[before ? 'correctTitle' : 'fileTitle'][locale], { report: report.title[locale] })
    const hindrance = hindranceOf(asked)
    const early = tried.typed ? '' : earlyWords(asked, { locale, today: reader.today })
    const wrong =
      tried.wrong ?? (early || !hindrance ? undefined : { [hindrance.field]: [words[hindrance.says][locale]] })
    if (asked.wrong.length > 0) res.status(422)
    const fields = before && !early ? fieldViews(form, { locale, typed: tried.typed ?? {}, wrong: wrong ?? {} }) : []
    res.page('filed-reports/file', {
      title,
      intro: before
        ? fill(words.correctIntro[locale], { name: filer, day: instantWords(before.filedAt, locale) })
        : words.fileIntro[locale],
      facts: [
        { label: words.organisation[locale], value: place },
        { label: words.period[locale], value: `${period}（${span}）` },
        { label: words.known[locale], value: known },
      ],
      problems: problemsOf(fields, wrong),
      early,
      isHindered: hindrance !== undefined,
      action: `/reports/${report.id}/file`,
      hidden: Object.entries(hiddenOf(asked, reader.today)),
      seen: before?.revision ?? 0,
      fields,
      back: `/reports/${report.id}${queryFor(asked, reader)}`,
      filed: `/filed-reports?report=${report.id}`,
    })
  }

  /** Throws NotFound for a report, or an organisation, that is not theirs. */
  async function asking(req: Request, res: Response, query: Record<string, unknown>) {
    const { by: person, locale, today } = askingOf(office, req, res)
    const report = reportNamed(idIn(req))
    if (!report) throw new NotFound(`No report ${idIn(req)}`)
    return { report, asked: await askedIn(db, query, { person, today }), reader: { person, today }, locale }
  }

  return routes
}

/** That it is too early, and from which day on it is not; '' where it is not too early. To look is no mistake. */
function earlyWords(asked: Asked, { locale, today }: { locale: Locale; today: string }): string {
  if (hindranceOf(asked)?.says !== 'notOver') return ''
  const { span, knownOn } = asked
  const [day, known] = [dayWords(span.to, today, locale), dayWords(knownOn, today, locale)]
  return fill(words[span.to > today ? 'early' : 'knownEarly'][locale], { day, known })
}

/** What was asked for, to be sent along again. */
const hiddenOf = (asked: Asked, today: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(queryFor(asked, { today }, { group: undefined, page: 1 })))
