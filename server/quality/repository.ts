/** Criteria, samples and reviews of quality. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Text } from '../../workflows/text.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { under } from '../organisations/repository.ts'
import type { Person } from '../people/person.ts'
import type { Share } from './draw.ts'
import type { Grade } from './forms.ts'

export type Criterion = { id: string; name: Text; most: number }
export type KeptCriterion = Criterion & { path: string; active: boolean }

/** Those an administrator keeps, closed ones included. */
export async function criteriaUnder(db: Db, paths: readonly string[]): Promise<KeptCriterion[]> {
  return (await db('quality_criteria').where(under('path', paths)).orderBy('id')).map(toCriterion)
}

/** Those that hold at a place, in the order in which they were added. */
export async function criteriaAt(db: Db, organisationPath: string): Promise<Criterion[]> {
  const rows = await db('quality_criteria')
    .where('active', true)
    .whereRaw(`substr(?, 1, length(path)) = path`, [organisationPath])
    .orderBy('id')
  return rows.map(toCriterion)
}

export async function insertCriterion(
  tx: Db,
  { path, name, most, at }: { path: string; name: Text; most: number; at: string },
): Promise<string> {
  const id = randomUUIDv7()
  const row = { id, path, name_zh: name.zh, name_en: name.en, most, active: true, created_at: at }
  await tx('quality_criteria').insert(row)
  return id
}

/** Throws NotFound where it is not kept below one of `paths`. */
export async function setCriterionActive(
  tx: Db,
  id: string,
  { active, paths }: { active: boolean; paths: readonly string[] },
): Promise<void> {
  const changed = await tx('quality_criteria').where({ id }).where(under('path', paths)).update({ active })
  if (changed === 0) throw new NotFound(`No criterion ${id}`)
}

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

/** The newest first. */
export async function samplesUnder(db: Db, paths: readonly string[], limit: number): Promise<Sample[]> {
  const rows = await samples(db)
    .where(under('quality_samples.organisation_path', paths))
    .orderBy('quality_samples.drawn_at', 'desc')
    .orderBy('quality_samples.id', 'desc')
    .limit(limit)
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

/** Those a person has to make, the oldest first, and those made about cases they own, the newest first. */
export async function reviewsFor(db: Db, seeing: Seeing, limit: number): Promise<{ due: Review[]; mine: Review[] }> {
  const { id } = seeing.person
  const due = await reviews(db, seeing)
    .where({ reviewer_id: id })
    .whereNull('reviewed_at')
    .orderBy('quality_reviews.id')
    .limit(limit)
  const mine = await reviews(db, seeing)
    .where('cases.owner_id', id)
    .whereNotNull('reviewed_at')
    .orderBy('reviewed_at', 'desc')
    .limit(limit)
  return { due: due.map(toReview), mine: mine.map(toReview) }
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

const toCriterion = (row: Record<string, any>): KeptCriterion => ({
  id: row.id,
  name: { zh: row.name_zh, en: row.name_en },
  most: row.most,
  path: row.path,
  active: Boolean(row.active),
})

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
