/** The administrator's calendar: which years are published, the days of one, and a new notice with a look ahead. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { Invalid, NotFound, Stale } from '../errors.ts'
import { receivedFiles, receiveFiles } from '../evidence/receive-files.ts'
import { type Office, todayOf } from '../office.ts'
import { flash } from '../web/flash.ts'
import { pageIn } from '../web/page-in.ts'
import { parseForm } from '../web/parse-form.ts'
import { postedText } from '../web/posted-text.ts'
import { printableBody } from '../web/printable.ts'
import { fileNotice, type Pasted, previewNotice } from './file-notice.ts'
import { noticeForm } from './form.ts'
import { linesOfFile, mostNoticeBytes } from './notice-file.ts'
import { findYear, listDays, listYears } from './repository.ts'
import { type Tried, yearsView, yearView } from './view.ts'
import { savedText, words } from './words.ts'

export function calendarRoutes(office: Office): Router {
  const routes = Router()
  const path = '/calendar/:year'

  routes.get('/calendar', permit('calendar.manage'), async (_req, res) => {
    const { locale } = res.locals.person!
    const years = yearsView(await listYears(office.db.reader), { today: todayOf(office) })
    res.page('calendar/years', { title: words.title[locale], years })
  })

  routes.get(path, permit('calendar.manage'), (req, res) => showYear(req, res, {}))

  routes.post(`${path}/preview`, permit('calendar.manage'), receiveFiles, printableBody, (req, res) =>
    orAskAgain(req, res, async () => {
      await takeFile(req, res)
      const looking = { by: res.locals.person!, page: pageIn(req.body?.page) }
      const preview = await previewNotice(office, pastedIn(req, res), looking)
      await showYear(req, res, { typed: req.body, preview })
    }),
  )

  routes.post(path, permit('calendar.manage'), (req, res) =>
    orAskAgain(req, res, async () => {
      const pasted = pastedIn(req, res)
      const seen = postedText(req.body.seen)
      const { batchId } = await fileNotice(office, { ...pasted, seen, by: res.locals.person! })
      flash(req, savedText(pasted.year))
      res.redirect(303, `/batches/${batchId}`)
    }),
  )

  async function orAskAgain(req: Request, res: Response, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (error instanceof Stale) return showChanged(req, res)
      if (!(error instanceof Invalid)) throw error
      res.status(422)
      await showYear(req, res, { typed: req.body, wrong: error.fields })
    }
  }

  /** Somebody else's notice came first: it is shown, and what was typed may be looked at against it. */
  async function showChanged(req: Request, res: Response): Promise<void> {
    const { seen: _, ...typed } = req.body
    res.status(409)
    await showYear(req, res, { typed, wrong: { lines: [words.changedMeanwhile[res.locals.person!.locale]] } })
  }

  async function showYear(req: Request, res: Response, tried: Tried): Promise<void> {
    const year = yearIn(req)
    const db = office.db.reader
    const days = await listDays(db)
    const shown = { year, onFile: await findYear(db, year), days, tried }
    res.page('calendar/year', yearView(shown, { locale: res.locals.person!.locale, today: todayOf(office) }))
  }

  return routes
}

/** The lines of a chosen file take the place of those in the form. */
async function takeFile(req: Request, res: Response): Promise<void> {
  const file = receivedFiles(req, 'file').find(({ name }) => name !== '')
  if (!file) return
  const { locale } = res.locals.person!
  const isLarge = file.problem === 'too-large' || (file.bytes?.length ?? 0) > mostNoticeBytes
  if (isLarge) throw new Invalid({ lines: [words.tooLarge[locale]] })
  const read = file.bytes ? await linesOfFile(file.bytes, yearIn(req)) : { problem: words.unreadable }
  if ('problem' in read) throw new Invalid({ lines: [read.problem[locale]] })
  req.body.lines = read.lines
}

const pastedIn = (req: Request, res: Response): Pasted => ({
  year: yearIn(req),
  ...parseForm(noticeForm, req.body, res.locals.person!.locale),
})

function yearIn({ params: { year } }: Request): number {
  if (typeof year !== 'string' || !/^20\d\d$/.test(year)) throw new NotFound(`No year '${year}'`)
  return Number(year)
}
