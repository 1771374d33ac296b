/** Samples, reviews and their figures in the reader's words. */
import type { Locale } from '../../workflows/text.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import type { Person } from '../people/person.ts'
import { sampleFigures } from '../reports/page-figures/sample.ts'
import { countWords, dayWords, instantWords } from '../web/print.ts'
import { hasUnknown } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import type { Criterion } from './criteria-repository.ts'
import { grades } from './forms.ts'
import { drawsAt, samplingPaths } from './managing.ts'
import {
  findReview,
  findSample,
  type Review,
  reviewsDue,
  reviewsOf,
  reviewsOfCase,
  reviewsOfOwner,
  type Sample,
  samplesUnder,
} from './repository.ts'
import { words } from './words.ts'

const perPage = 50

/** `page`: from 1 on, of what the person has found out and drawn; what is to be reviewed stands before all of them. */
export async function qualityPage(office: Office, person: Person, page: number) {
  const { locale } = person
  const today = todayOf(office)
  const paths = samplingPaths(person)
  const part = { limit: perPage + 1, offset: (page - 1) * perPage }
  const due = await reviewsDue(office.db.reader, { person, today }, perPage + 1)
  const mine = await reviewsOfOwner(office.db.reader, { person, today }, part)
  const samples = paths.length === 0 ? [] : await samplesUnder(office.db.reader, paths, part)
  return {
    title: words.title[locale],
    due: due.slice(0, perPage).map(one => lineOf(one, locale)),
    dueNote: due.length > perPage ? fill(words.onlyFirst[locale], { count: perPage }) : '',
    mine: mine.slice(0, perPage).map(one => lineOf(one, locale)),
    maySample: paths.length > 0,
    keepsCriteria: administeredBy(person).length > 0,
    samples: samples.slice(0, perPage).map(one => ({
      href: `/quality/samples/${one.id}`,
      range: rangeWords(one, { locale, today }),
      drawn: instantWords(one.drawnAt, locale),
    })),
    previous: page > 1 ? `/quality?page=${page - 1}` : '',
    next: mine.length > perPage || samples.length > perPage ? `/quality?page=${page + 1}` : '',
  }
}

const rangeWords = ({ organisation, fromOn, toOn }: Sample, { locale, today }: { locale: Locale; today: string }) =>
  fill(words.range[locale], {
    organisation: organisation[locale],
    from: dayWords(fromOn, today, locale),
    to: dayWords(toOn, today, locale),
  })

const lineOf = (one: Review, locale: Locale) => ({
  href: `/quality/reviews/${one.id}`,
  number: one.number,
  title: one.title,
  station: one.station[locale],
  reviewer: one.reviewer ?? words.unnamed[locale],
  total: one.total === null ? words.notReviewed[locale] : String(one.total),
  grade: one.grade ? grades[one.grade][locale] : '',
  on: one.reviewedAt ? instantWords(one.reviewedAt, locale) : '',
})

/** Which of its cases are listed, as the address says; `isUnknown`: it says something else, and all of them are. */
type SampleAsked = { id: string; organisation: unknown; of: unknown }

/** Throws NotFound for a sample that was not drawn where the person manages. */
export async function samplePage(office: Office, person: Person, { id, ...asked }: SampleAsked) {
  const { locale } = person
  const today = todayOf(office)
  const sample = await findSample(office.db.reader, id, samplingPaths(person))
  const reviews = await reviewsOf(office.db.reader, id, { person, today })
  const { criteria, population, seed } = sample
  const own = `/quality/samples/${id}`
  const station = reviews.find(({ organisationId }) => organisationId === asked.organisation)
  const isOfReviewed = asked.of === 'reviewed'
  const shown = reviews
    .filter(({ organisationId }) => !station || organisationId === station.organisationId)
    .filter(one => !isOfReviewed || isReviewed(one))
  return {
    isUnknown: hasUnknown(asked, { organisation: station, of: isOfReviewed }),
    title: words.samples[locale],
    range: rangeWords(sample, { locale, today }),
    howMany: fill(words.howMany[locale], { population: countWords(population), drawn: countWords(reviews.length) }),
    seed: fill(words.seed[locale], { seed }),
    assignHref: `${own}/reviewers`,
    populationName: sampleFigures.population.name[locale],
    heads: [
      ...criteria.map(({ name, most }) => ({
        id: sampleFigures.mark.id,
        name: fill(words.mean[locale], { name: name[locale], most }),
      })),
      { id: sampleFigures.total.id, name: words.meanTotal[locale] },
    ],
    figures: figuresOf(reviews, criteria, { href: own, locale }),
    narrowed: [
      ...(station ? [station.station[locale]] : []),
      ...(isOfReviewed ? [words.reviewedCount[locale]] : []),
    ].join(' · '),
    allHref: `${own}#cases`,
    rows: shown.map(one => lineOf(one, locale)),
  }
}

type Leading = { href: string; locale: Locale }

/** A line for each organisation, and one for all of them; means of what has been reviewed, to one decimal. */
function figuresOf(reviews: readonly Review[], criteria: readonly Criterion[], { href, locale }: Leading) {
  const stations = [...Map.groupBy(reviews, ({ organisationId }) => organisationId)]
  const lines = stations.map(([id, some]) =>
    figureLine(some, criteria, { name: some[0]!.station[locale], href, organisation: id }),
  )
  return stations.length > 1 ? [...lines, figureLine(reviews, criteria, { name: words.all[locale], href })] : lines
}

const isReviewed = ({ marks }: Review): boolean => marks !== null

function figureLine(
  reviews: readonly Review[],
  criteria: readonly Criterion[],
  { name, href, organisation }: { name: string; href: string; organisation?: string },
) {
  const done = reviews.filter(isReviewed)
  const mean = (of: (one: Review) => number) =>
    done.length === 0 ? '—' : (done.reduce((sum, one) => sum + of(one), 0) / done.length).toFixed(1)
  const listOf = (narrowing: Record<string, string>) => {
    const query = new URLSearchParams({ ...(organisation ? { organisation } : {}), ...narrowing }).toString()
    return `${href}${query && `?${query}`}#cases`
  }
  return {
    name,
    drawn: reviews.length,
    drawnHref: listOf({}),
    reviewed: done.length,
    reviewedHref: done.length > 0 ? listOf({ of: 'reviewed' }) : '',
    means: [...criteria.map(({ id }) => mean(({ marks }) => marks?.[id] ?? 0)), mean(({ total }) => total ?? 0)],
  }
}

/** Shown to the reviewer, to whoever draws samples there, and to the owner once it is made. Else NotFound. */
export async function readableReview(office: Office, person: Person, id: string) {
  const review = await findReview(office.db.reader, id, { person, today: todayOf(office) })
  const isManager = drawsAt(person, review.organisationPath)
  const isOwner = review.ownerId === person.id && review.reviewedAt !== null
  if (review.reviewerId !== person.id && !isManager && !isOwner) throw new NotFound(`No review ${id}`)
  return review
}

export function reviewPage(review: Awaited<ReturnType<typeof readableReview>>, person: Person) {
  const { locale } = person
  const { marks, criteria, caseId } = review
  return {
    ...lineOf(review, locale),
    title: words.reviewTitle[locale],
    caseTitle: review.title,
    caseHref: `/cases/${caseId}`,
    back: drawsAt(person, review.organisationPath) ? `/quality/samples/${review.sampleId}` : '/quality',
    remark: review.remark ?? '',
    marks: criteria.map(({ id, name, most }) => ({
      name: name[locale],
      mark: marks ? `${marks[id] ?? 0} / ${most}` : `— / ${most}`,
    })),
  }
}

/** On the case page: reviews that are made, for its owner and for whoever draws samples there; empty for anybody else. */
export async function qualityLines(
  office: Office,
  { caseId, ownerId, person }: { caseId: string; ownerId: string; person: Person },
) {
  if (ownerId !== person.id && samplingPaths(person).length === 0) return []
  const reviews = await reviewsOfCase(office.db.reader, caseId, { person, today: todayOf(office) })
  return reviews
    .filter(one => ownerId === person.id || drawsAt(person, one.organisationPath))
    .map(one => lineOf(one, person.locale))
}
