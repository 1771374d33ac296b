/** Samples and reviews of quality. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Text } from '../../workflows/text.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { under } from '../organisations/repository.ts'
import type { Person } from '../people/person.ts'
import type { Criterion } from './criteria-repository.ts'
import type { Share } from './draw.ts'
import type { Grade } from './forms.ts'

export type Sample = Share & {
  id: string
  organisationId: string
  organisationPath: string
  organisation: Text
  fromOn: string
  toOn: string
  seed: string
  population: number
  criteria: Criterion[]
  drawnAt: string
}
type NewSample = Omit<Sample, 'id' | 'drawnAt' | 'organisation'> & {
  caseIds: readonly string[]
  drawnBy: string
  at: string
}

/** Returns the sample's id. */
export async function insertSample(tx: Db, sample: NewSample): Promise<string> {
  const id = randomUUIDv7()
  await tx('quality_samples').insert({
    id,
    organisation_id: sample.organisationId,
    organisation_path: sample.organisationPath,
    from_on: sample.fromOn,
    to_on: sample.toOn,
    seed: sample.seed,
    share_by: sample.by,
    share: sample.share,
    population: sample.population,
    criteria: JSON.stringify(sample.criteria),
    drawn_by: sample.drawnBy,
    drawn_at: sample.at,
  })
  await tx.batchInsert(
    'quality_reviews',
    sample.caseIds.map(case_id => ({ id: randomUUIDv7(), sample_id: id, case_id })),
    50,
  )
  return id
}

const samples = (db: Db) =>
  db('quality_samples')
    .join('organisations', 'organisations.id', 'quality_samples.organisation_id')
    .select('quality_samples.*', 'organisations.name_zh', 'organisations.name_en')

type Part = { limit: number; offset: number }

/** The newest first. */
export async function samplesUnder(db: Db, paths: readonly string[], { limit, offset }: Part): Promise<Sample[]> {
  const rows = await samples(db)
    .where(under('quality_samples.organisation_path', paths))
    .orderBy('quality_samples.drawn_at', 'desc')
    .orderBy('quality_samples.id', 'desc')
    .limit(limit)
    .offset(offset)
  return rows.map(toSample)
}

/** Throws NotFound where it was not drawn below one of `paths`. */
export async function findSample(db: Db, id: string, paths: readonly string[]): Promise<Sample> {
  const row = await samples(db)
    .where('quality_samples.id', id)
    .where(under('quality_samples.organisation_path', paths))
    .first()
  if (!row) throw new NotFound(`No sample ${id}`)
  return toSample(row)
}

export type Review = {
  id: string
  sampleId: string
  caseId: string
  number: string
  title: string
  ownerId: string
  organisationId: string
  station: Text
  organisationPath: string
  reviewerId: string | null
  reviewer: string | null
  marks: Record<string, number> | null
  total: number | null
  grade: Grade | null
  remark: string | null
  reviewedAt: string | null
}

type Seeing = { person: Person; today: string }

/** Of cases the reader may see: others are neither shown nor counted. */
const reviews = (db: Db, seeing: Seeing) =>
  onlyVisible(
    db('quality_reviews')
      .join('case_facts', 'case_facts.case_id', 'quality_reviews.case_id')
      .join('cases', 'cases.id', 'quality_reviews.case_id')
      .join('organisations', 'organisations.id', 'cases.organisation_id')
      .leftJoin('people', 'people.id', 'quality_reviews.reviewer_id')
      .select(
        'quality_reviews.*',
        'cases.case_number',
        'cases.registration_number',
        'cases.owner_id',
        'case_facts.title',
        'cases.organisation_id',
        'cases.organisation_path',
        'organisations.name_zh',
        'organisations.name_en',
        'people.name as reviewer',
      ),
    db,
    { ...seeing, columns: columnsOf('case_facts') },
  )

export async function reviewsOf(db: Db, sampleId: string, seeing: Seeing): Promise<Review[]> {
  const rows = await reviews(db, seeing).where({ sample_id: sampleId }).orderBy('quality_reviews.id')
  return rows.map(toReview)
}

/** Those a person has to make, the oldest first. */
export async function reviewsDue(db: Db, seeing: Seeing, limit: number): Promise<Review[]> {
  const rows = await reviews(db, seeing)
    .where({ reviewer_id: seeing.person.id })
    .whereNull('reviewed_at')
    .orderBy('quality_reviews.id')
    .limit(limit)
  return rows.map(toReview)
}

/** Those made about cases a person owns, the newest first. */
export async function reviewsOfOwner(db: Db, seeing: Seeing, { limit, offset }: Part): Promise<Review[]> {
  const rows = await reviews(db, seeing)
    .where('cases.owner_id', seeing.person.id)
    .whereNotNull('reviewed_at')
    .orderBy([
      { column: 'reviewed_at', order: 'desc' },
      { column: 'quality_reviews.id', order: 'desc' },
    ])
    .limit(limit)
    .offset(offset)
  return rows.map(toReview)
}

/** Reviews of a case that are made, the newest first; of a case the caller has found visible. */
export async function reviewsOfCase(db: Db, caseId: string, seeing: Seeing): Promise<Review[]> {
  const rows = await reviews(db, seeing)
    .where('quality_reviews.case_id', caseId)
    .whereNotNull('reviewed_at')
    .orderBy('reviewed_at', 'desc')
  return rows.map(toReview)
}

/** Throws NotFound, also for a review of a case the person may not see. */
export async function findReview(db: Db, id: string, seeing: Seeing): Promise<Review & { criteria: Criterion[] }> {
  const row = await reviews(db, seeing).where('quality_reviews.id', id).first()
  if (!row) throw new NotFound(`No review ${id}`)
  const { criteria } = await db('quality_samples').where({ id: row.sample_id }).first('criteria')
  return { ...toReview(row), criteria: JSON.parse(criteria) }
}

/** Only while it is not reviewed. */
export async function setReviewer(tx: Db, id: string, reviewerId: string): Promise<void> {
  await tx('quality_reviews').where({ id }).whereNull('reviewed_at').update({ reviewer_id: reviewerId })
}

export type Judgement = { marks: Record<string, number>; total: number; grade: Grade | null; remark: string | null }

export async function keepJudgement(tx: Db, id: string, { marks, ...rest }: Judgement, at: string): Promise<void> {
  await tx('quality_reviews')
    .where({ id })
    .update({ ...rest, marks: JSON.stringify(marks), reviewed_at: at })
}

const toSample = (row: Record<string, any>): Sample => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisationPath: row.organisation_path,
  organisation: { zh: row.name_zh, en: row.name_en },
  fromOn: row.from_on,
  toOn: row.to_on,
  seed: row.seed,
  by: row.share_by,
  share: row.share,
  population: row.population,
  criteria: JSON.parse(row.criteria),
  drawnAt: row.drawn_at,
})

const toReview = (row: Record<string, any>): Review => ({
  id: row.id,
  sampleId: row.sample_id,
  caseId: row.case_id,
  number: row.case_number ?? row.registration_number,
  title: row.title,
  ownerId: row.owner_id,
  organisationId: row.organisation_id,
  station: { zh: row.name_zh, en: row.name_en },
  organisationPath: row.organisation_path,
  reviewerId: row.reviewer_id,
  reviewer: row.reviewer,
  marks: row.marks === null ? null : JSON.parse(row.marks),
  total: row.total,
  grade: row.grade,
  remark: row.remark,
  reviewedAt: row.reviewed_at,
})
