/** The administrator's pages about numbers: every series with its format, and one of them to change. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { homeOf } from '../organisations/administered.ts'
import { exampleCode } from '../organisations/repository.ts'
import { askAgain } from '../web/ask-again.ts'
import { flash } from '../web/flash.ts'
import { postedText } from '../web/posted-text.ts'
import { entriesAt, formatInForce, formatsInForce } from './repository.ts'
import { type NumberSeries, numberSeries, seriesNamed } from './series.ts'
import { refuseWrong, setFormat } from './set-format.ts'
import { type Editing, type Examples, editView, listView } from './view.ts'
import { words } from './words.ts'

type SeriesPath = { series: string }
type Tried = Pick<Editing, 'problem' | 'preview'> & { typed?: string }

export function numberFormatRoutes(office: Office): Router {
  const routes = Router()
  const path = '/number-formats'

  routes.get(path, permit('number-formats.manage'), async (_req, res) => {
    const ids = numberSeries.map(({ id }) => id)
    const inForce = await formatsInForce(office.db.reader, ids, homeOf(res.locals.person!))
    res.page('number-formats/list', listView(inForce, await examplesFor(res)))
  })

  routes.get(`${path}/:series`, permit('number-formats.manage'), (req: Request<SeriesPath>, res) => show(req, res, {}))

  routes.post(`${path}/:series`, permit('number-formats.manage'), async (req: Request<SeriesPath>, res) => {
    const series = seriesIn(req)
    const person = res.locals.person!
    const format = postedText(req.body?.format).trim()
    const asked = { series, path: homeOf(res.locals.person!), format, locale: person.locale }
    try {
      if (req.body?.preview !== undefined) {
        if (format !== '') await refuseWrong(office.db.reader, office, asked)
        return await show(req, res, { typed: format, preview: true })
      }
      await setFormat(office, { ...asked, personId: person.id })
      flash(req, format === '' ? words.setBack : words.saved)
      res.redirect(303, path)
    } catch (error) {
      const wrong = askAgain(error, res)
      await show(req, res, { typed: format, problem: Object.values(wrong)[0]?.[0] })
    }
  })

  async function show(req: Request<SeriesPath>, res: Response, tried: Tried): Promise<void> {
    const series = seriesIn(req)
    const home = homeOf(res.locals.person!)
    const db = office.db.reader
    const entries = await entriesAt(db, series.id, home)
    const parent = home.replace(/[^/]+\/$/, '')
    const inherited = (await formatInForce(db, series.id, parent))?.format ?? undefined
    const editing = { series, inherited, entries, ...tried, typed: tried.typed ?? entries[0]?.format ?? '' }
    res.page('number-formats/edit', editView(editing, await examplesFor(res)))
  }

  async function examplesFor(res: Response): Promise<Examples> {
    const home = homeOf(res.locals.person!)
    return {
      config: office.config,
      code: await exampleCode(office.db.reader, home),
      year: todayOf(office).slice(0, 4),
      path: home,
      locale: res.locals.person!.locale,
    }
  }

  return routes
}

function seriesIn({ params }: Request<SeriesPath>): NumberSeries {
  const series = seriesNamed(params.series)
  if (!series) throw new NotFound(`No series '${params.series}'`)
  return series
}
