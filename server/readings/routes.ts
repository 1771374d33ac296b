/** Choosing a reading of a rule of counting, and taking a choice back: a form, a look at what moves, and the batch. */
import { type Request, type Response, Router } from 'express'
import type { z } from 'zod'
import {
  isListed,
  isNumbered,
  isReadRule,
  keptList,
  namesIn,
  type ReadRule,
  readingsBy,
  wordsOf,
} from '../../workflows/law/readings.ts'
import { permit } from '../access/permit.ts'
import type { MovedDeadlines } from '../calendar/moved-deadlines.ts'
import { carriedAs, movedView } from '../calendar/view.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { type Asking, askingOf, idIn } from '../people/managing.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { pageIn } from '../web/page-in.ts'
import { parseForm } from '../web/parse-form.ts'
import { postedText } from '../web/posted-text.ts'
import { fill } from '../web/words.ts'
import { chooseReading, previewChoice, previewTakeBack, stateOf, takeBackReading } from './choosing.ts'
import { readingForm, takeBackForm } from './forms.ts'
import { choicesOf, findStanding, standingChoices } from './repository.ts'
import { words } from './words.ts'

const path = '/rules/counting/:id'

/** One way to change what holds: what it asks, what it says it does, what it would move, and doing it. */
type Way<Form extends z.ZodObject = z.ZodObject> = {
  form: Form
  title: string
  intro: string
  typed: Record<string, unknown>
  read(answers: z.output<Form>): string
  moves(answers: z.output<Form>, page: number): Promise<MovedDeadlines>
  save(answers: z.output<Form>, seen: string): Promise<string>
}
const way = <Form extends z.ZodObject>(one: Way<Form>): Way => one as unknown as Way

/** Throws NotFound for a rule that is verified and has one reading. */
function ruleIn(req: Request): ReadRule {
  const id = idIn(req)
  if (!isReadRule(id)) throw new NotFound(`No readings of ${id}`)
  return id
}

export function readingRoutes(office: Office): Router {
  const routes = Router()
  changing(routes, office, { at: `${path}/reading`, wayOf: choosing })
  changing(routes, office, { at: `${path}/readings/:choice/take-back`, wayOf: takingBack })
  return routes
}

async function choosing(office: Office, rule: ReadRule, { by, locale, today }: Asking): Promise<Way> {
  return way({
    form: readingForm(rule),
    title: fill(words.chooseTitle[locale], { rule }),
    intro: words.intro[locale],
    typed: { validFrom: today, ...heldAs(rule, office.calendar.current().readings.of(rule, today)) },
    read: ({ reading, validFrom }) =>
      fill(words.chosenRead[locale], { day: validFrom, reading: wordsOf(rule, keptAs(rule, reading))[locale] }),
    moves: (answers, page) => previewChoice(office, asKept(rule, answers), { rule, by, page }),
    save: (answers, seen) => chooseReading(office, asKept(rule, answers), { rule, by, seen }),
  })
}

/** A list, or a number, begins with what holds today: one changes it. */
const heldAs = (rule: ReadRule, reading: string) =>
  isListed(rule) ? { reading: namesIn(reading) } : isNumbered(rule) ? { reading } : {}

/** A number is kept as its figures, a list as its names. */
const asKept = <Answers extends { reading: Typed }>(rule: ReadRule, answers: Answers) => ({
  ...answers,
  reading: keptAs(rule, answers.reading),
})
type Typed = string | number | readonly string[]

const keptAs = (rule: ReadRule, typed: Typed): string =>
  isListed(rule) ? keptList(rule, typed as readonly string[]) : String(typed)

async function takingBack(office: Office, rule: ReadRule, { by, locale }: Asking, req: Request): Promise<Way> {
  const db = office.db.reader
  const { id, validFrom: day } = await findStanding(db, rule, idIn(req, 'choice'))
  const others = (await standingChoices(db)).filter(one => one.id !== id)
  const reading = wordsOf(rule, readingsBy(others).of(rule, day))[locale]
  const read = fill(words.takenBackRead[locale], { day, reading })
  return way({
    form: takeBackForm,
    title: fill(words.takeBackTitle[locale], { rule }),
    intro: read,
    typed: {},
    read: () => read,
    moves: (_answers, page) => previewTakeBack(office, id, { rule, by, page }),
    save: (answers, seen) => takeBackReading(office, { ...answers, id }, { rule, by, seen }),
  })
}

type Changing = {
  at: string
  wayOf(office: Office, rule: ReadRule, asking: Asking, req: Request): Promise<Way>
}

function changing(routes: Router, office: Office, { at, wayOf }: Changing): void {
  const wayFor = (req: Request, res: Response) => wayOf(office, ruleIn(req), askingOf(office, req, res), req)

  routes.get(at, permit('calendar.manage'), async (req, res) => show(req, res, await wayFor(req, res)))

  routes.post(`${at}/preview`, permit('calendar.manage'), async (req, res) => {
    const one = await wayFor(req, res)
    await orAskAgain(req, res, one, async answers => {
      const moved = await one.moves(answers, pageIn(req.body?.page))
      await show(req, res, one, { typed: req.body, moved, answers })
    })
  })

  routes.post(at, permit('calendar.manage'), async (req, res) => {
    const one = await wayFor(req, res)
    await orAskAgain(req, res, one, async answers => {
      const batchId = await one.save(answers, postedText(req.body?.seen))
      flash(req, words.saved)
      res.redirect(303, `/batches/${batchId}`)
    })
  })

  async function orAskAgain(req: Request, res: Response, one: Way, work: (answers: never) => Promise<void>) {
    try {
      await work(parseForm(one.form, req.body, askingOf(office, req, res).locale) as never)
    } catch (error) {
      const wrong = askAgain(error, res)
      const { seen, ...typed } = req.body ?? {} // after 409 it is looked at against what stands now
      await show(req, res, one, { typed: res.statusCode === 409 ? typed : { ...typed, seen }, wrong })
    }
  }

  type Tried = {
    typed?: Record<string, unknown>
    wrong?: Record<string, string[]>
    moved?: MovedDeadlines
    answers?: never
  }

  async function show(req: Request, res: Response, one: Way, { typed, wrong = {}, moved, answers }: Tried = {}) {
    const asking = askingOf(office, req, res)
    const rule = ruleIn(req)
    const fields = fieldViews(one.form, { locale: asking.locale, typed: typed ?? one.typed, wrong })
    const seen = String(typed?.seen ?? stateOf(await choicesOf(office.db.reader, rule)))
    res.page('readings/form', {
      title: one.title,
      intro: one.intro,
      action: req.path.replace(/\/preview$/, ''),
      back: `/rules/counting/${rule}`,
      seen,
      fields,
      problems: problemsOf(fields, wrong),
      carried: Object.entries({ seen, ...(answers as object | undefined) }).map(carriedAs),
      preview: moved && { read: one.read(answers!), ...movedView(moved, asking) },
    })
  }
}
