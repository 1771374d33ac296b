/** The pages of the review of quality: one's own reviews and results, samples, reviewers, criteria. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { Invalid, NotAllowed } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { organisationOptions } from '../organisations/options.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { pageIn } from '../web/page-in.ts'
import { parseForm } from '../web/parse-form.ts'
import { sayUnknown } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import { criteriaRoutes } from './criteria-routes.ts'
import { reviewersForm, reviewForm, sampleForm, typedMarks } from './forms.ts'
import { assignReviewers, drawSample, keepReview } from './keep-sample.ts'
import { reviewerOptions, samplingPaths } from './managing.ts'
import { findSample } from './repository.ts'
import { workedOn } from './took-part.ts'
import { qualityPage, readableReview, reviewPage, samplePage } from './view.ts'
import { words } from './words.ts'

const path = '/quality'

export function qualityRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('quality.review'), async (req, res) => {
    res.page('quality/index', await qualityPage(office, res.locals.person!, pageIn(req.query.page)))
  })

  criteriaRoutes(office, routes)
  formRoutes(routes, `${path}/samples/new`, 'quality.sample', drawing(office))
  formRoutes(routes, `${path}/samples/:id/reviewers`, 'quality.sample', naming(office))

  routes.get(`${path}/samples/:id`, permit('quality.sample'), async (req, res) => {
    const { organisation, of } = req.query
    const { isUnknown, ...page } = await samplePage(office, res.locals.person!, { id: idIn(req), organisation, of })
    if (isUnknown) sayUnknown(res)
    res.page('quality/sample', page)
  })

  routes.get(`${path}/reviews/:id`, permit('quality.review'), (req, res) => showReview(req, res, {}))

  routes.post(`${path}/reviews/:id`, permit('quality.review'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    await readableReview(office, by, idIn(req))
    try {
      await keepReview(office, { id: idIn(req), typed: req.body ?? {}, by, locale })
      flash(req, words.kept)
      res.redirect(303, `${path}/reviews/${idIn(req)}`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await showReview(req, res, { typed: req.body ?? {}, wrong })
    }
  })

  type Tried = { typed?: Record<string, unknown>; wrong?: Record<string, string[]> }

  async function showReview(req: Request, res: Response, { typed, wrong = {} }: Tried): Promise<void> {
    const { by, locale } = askingOf(office, req, res)
    const review = await readableReview(office, by, idIn(req))
    const before = { ...typedMarks(review.marks ?? {}), grade: review.grade ?? '', remark: review.remark ?? '' }
    const isNamed = review.reviewerId === by.id && review.ownerId !== by.id
    const isReviewer = isNamed && !(await workedOn(office.db.reader, review.caseId, by.id))
    const form = reviewForm(review.criteria)
    const fields = isReviewer ? fieldViews(form, { locale, typed: typed ?? before, wrong }) : []
    res.page('quality/review', {
      ...reviewPage(review, by),
      action: `${path}/reviews/${review.id}`,
      fields,
      problems: problemsOf(fields, wrong),
    })
  }

  return routes
}

const drawing = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale, today } = askingOf(office, req, res)
    return {
      form: sampleForm,
      title: words.draw[locale],
      submit: words.drawNow[locale],
      back: path,
      typed: { by: 'count', toOn: today },
      options: { organisations: await organisationOptions(office.db.reader, samplingPaths(by), locale) },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const id = await drawSample(office, { answers: parseForm(sampleForm, req.body, locale), by, locale })
    flash(req, words.drawnNow)
    res.redirect(303, `${path}/samples/${id}`)
  },
})

const naming = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale } = askingOf(office, req, res)
    const { options, isCut } = await candidates(office, req, res)
    return {
      form: reviewersForm,
      title: words.nameReviewers[locale],
      intro: `${words.reviewersIntro[locale]}${isCut ? words.reviewersCut[locale] : ''}`,
      submit: words.deal[locale],
      back: `${path}/samples/${idIn(req)}`,
      options: { colleagues: options },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const { reviewers } = parseForm(reviewersForm, req.body, locale)
    if (reviewers.length === 0) throw new Invalid({ reviewers: [words.nobody[locale]] })
    const known = (await candidates(office, req, res)).options.map(({ value }) => value)
    if (reviewers.some(id => !known.includes(id))) throw new Invalid({ reviewers: [words.stranger[locale]] })
    const { left } = await assignReviewers(office, { sampleId: idIn(req), reviewers, by })
    flash(
      req,
      left === 0 ? words.dealt : { zh: fill(words.dealtSome.zh, { left }), en: fill(words.dealtSome.en, { left }) },
    )
    res.redirect(303, `${path}/samples/${idIn(req)}`)
  },
})

/** Throws NotFound for a sample of somebody else. */
async function candidates(office: Office, req: Request, res: Response) {
  const { by, locale } = askingOf(office, req, res)
  const paths = samplingPaths(by)
  if (paths.length === 0) throw new NotAllowed(`${by.id} draws no samples`)
  const { organisationPath: near } = await findSample(office.db.reader, idIn(req), paths)
  return reviewerOptions(office.db.reader, { paths, near, today: todayOf(office), locale })
}
