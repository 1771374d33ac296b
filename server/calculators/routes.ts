/** The calculators: the list, one with its form and working, the working as a sheet of paper. */
import { type Request, type Response, Router } from 'express'
import { calculators } from '../../workflows/law/calculators/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { askAgain } from '../web/ask-again.ts'
import { dayWords } from '../web/print.ts'
import { beforehandView } from './beforehand.ts'
import { caseCalculatorRoutes } from './case-routes.ts'
import { inLanguage } from './in-language.ts'
import { calculatorView, placeTyped, type Tried } from './page.ts'
import { placesFor } from './places.ts'
import { words } from './words.ts'
import { calculatorNamed, workOut } from './work-out.ts'
import { sheetOf, sheetView } from './working-view.ts'

const path = '/calculators'

export function calculatorRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('signed-in'), (req, res) => {
    const { locale } = askingOf(office, req, res)
    res.page('calculators/index', {
      title: words.title[locale],
      intro: words.intro[locale],
      calculators: calculators.map(({ id, name, about, source }) => ({
        href: `${path}/${id}`,
        name: name[locale],
        about: about[locale],
        source: source[locale],
      })),
    })
  })

  routes.get(`${path}/:id`, permit('signed-in'), (req, res) => show(req, res, {}))

  routes.post(`${path}/:id`, permit('signed-in'), (req, res) =>
    answering(req, res, async worked => {
      await show(req, res, { typed: req.body ?? {}, worked })
    }),
  )

  routes.post(`${path}/:id/sheet`, permit('signed-in'), (req, res) =>
    answering(req, res, async worked => {
      const { today } = askingOf(office, req, res)
      const locale: Locale = req.body?._language === 'en' ? 'en' : 'zh'
      const sheet = sheetView(sheetOf(worked), locale)
      const facts = [{ label: words.madeOn[locale], value: dayWords(today, today, locale) }]
      res.page('calculators/sheet', {
        ...inLanguage(locale),
        layout: 'print',
        title: sheet.name,
        sheet,
        facts,
        back: req.path.replace(/\/sheet$/, ''),
      })
    }),
  )

  routes.use(caseCalculatorRoutes(office))
  return routes

  type Then = (worked: Awaited<ReturnType<typeof workOut>>) => Promise<void>

  /** Works it out, or shows the form again with 422 and all that was typed. */
  async function answering(req: Request, res: Response, then: Then): Promise<void> {
    const { by, locale } = askingOf(office, req, res)
    const calculator = calculatorNamed(idIn(req))
    try {
      const places = await placesFor(office.db.reader, by)
      await then(await workOut(office, { calculator, body: req.body, places, locale }))
    } catch (error) {
      const wrong = askAgain(error, res)
      await show(req, res, { typed: req.body ?? {}, wrong })
    }
  }

  async function show(req: Request, res: Response, tried: Tried): Promise<void> {
    const { by, locale, today } = askingOf(office, req, res)
    const calculator = calculatorNamed(idIn(req))
    const places = await placesFor(office.db.reader, by)
    const action = `${path}/${calculator.id}`
    res.page('calculators/show', {
      ...calculatorView({ calculator, places, today, locale, readings: office.calendar.current().readings }, tried),
      beforehand: await beforehandView(office.db.reader, {
        calculator,
        places,
        placeId: placeTyped(tried) ?? places.own,
        today,
        locale,
      }),
      action,
      back: path,
    })
  }
}
