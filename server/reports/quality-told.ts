/** Cases drawn to be reviewed for quality, and the marks they were given, as on record on a day. */
import type { Db } from '../db.ts'
import { endOfDay } from '../known-by.ts'
import { dayOf } from '../office.ts'
import { narrowedCases, type Seeing } from './cases.ts'

/** `most`: full marks by the criteria of its sample. A corrected review counts on the day of its correction. */
export type Reviewed = { on: string; total: number; most: number; grade: string | null }
export type Review = { caseId: string; drawnOn: string; reviewed: Reviewed | undefined }

export async function toldReviews(db: Db, { knownOn, ...seeing }: Seeing & { knownOn: string }): Promise<Review[]> {
  const end = endOfDay(knownOn)
  const query = db('quality_reviews')
    .join('quality_samples', 'quality_samples.id', 'quality_reviews.sample_id')
    .join('case_facts', 'case_facts.case_id', 'quality_reviews.case_id')
    .where('quality_samples.drawn_at', '<', end)
    .orderBy('quality_reviews.id')
    .select(
      'quality_reviews.case_id',
      'quality_reviews.total',
      'quality_reviews.grade',
      'quality_reviews.reviewed_at',
      'quality_samples.drawn_at',
      'quality_samples.criteria',
    )
  const rows: Record<string, any>[] = await narrowedCases(query, db, seeing)
  return rows.map(row => ({
    caseId: row.case_id,
    drawnOn: dayOf(new Date(row.drawn_at)),
    reviewed: row.reviewed_at && row.reviewed_at < end ? reviewedIn(row) : undefined,
  }))
}

const reviewedIn = ({ reviewed_at, total, grade, criteria }: Record<string, any>): Reviewed => ({
  on: dayOf(new Date(reviewed_at)),
  total,
  most: (JSON.parse(criteria) as { most: number }[]).reduce((sum, { most }) => sum + most, 0),
  grade,
})
