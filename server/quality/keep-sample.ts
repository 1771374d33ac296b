/** Drawing samples, dealing them to reviewers, and keeping what these found; each on record. */
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Locale } from '../../workflows/text.ts'
import { byKey } from '../by-key.ts'
import { columnsOf, onlyVisible, visibleAmong } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, NotFound } from '../errors.ts'
import { noteChange, noteChanges } from '../facts/changes.ts'
import { type Office, todayOf } from '../office.ts'
import { findOrganisation, under } from '../organisations/repository.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { findPerson } from '../people/repository.ts'
import { parseForm } from '../web/parse-form.ts'
import { criteriaAt } from './criteria-repository.ts'
import { dealt, drawn, sizeOf } from './draw.ts'
import { marksIn, reviewForm, type sampleForm } from './forms.ts'
import { samplingPaths } from './managing.ts'
import { findReview, findSample, insertSample, keepJudgement, reviewsOf, setReviewer } from './repository.ts'
import { tookPart, workedOn } from './took-part.ts'
import { words } from './words.ts'

type Acting = { by: Person; locale: Locale }
const mostSearched = 200_000

/** The sample's id. Throws Invalid where there is nothing to draw from, or nothing to mark by. */
export async function drawSample(
  office: Office,
  { answers, by, locale }: Acting & { answers: z.output<typeof sampleForm> },
): Promise<string> {
  const db = office.db.reader
  const refuse = (field: string, says: keyof typeof words): never => {
    throw new Invalid({ [field]: [words[says][locale]] })
  }
  if (answers.toOn < answers.fromOn) refuse('toOn', 'backwards')
  if (answers.by === 'percent' && answers.share > 100) refuse('share', 'tooMuch')
  const organisation = await organisationAt(db, answers.organisationId, { by, locale })
  const criteria = await criteriaAt(db, organisation.path)
  if (criteria.length === 0) refuse('', 'noCriteria')
  const all = await closedCases(office, { person: by, path: organisation.path, ...answers })
  if (all.length === 0) refuse('organisationId', 'nothingClosed')
  if (all.length > mostSearched) refuse('fromOn', 'tooMany')
  const size = sizeOf(answers, all.length)
  if (size > 500) refuse('share', 'tooManyDrawn')
  const seed = answers.seed ?? randomBytes(6).toString('hex')
  return office.db.write(async tx => {
    const at = office.now()
    const caseIds = drawn(all, seed, size)
    const id = await insertSample(tx, {
      organisationId: organisation.id,
      organisationPath: organisation.path,
      fromOn: answers.fromOn,
      toOn: answers.toOn,
      seed,
      by: answers.by,
      share: answers.share,
      population: all.length,
      criteria,
      caseIds,
      drawnBy: by.id,
      at: at.toISOString(),
    })
    await noteChanges(tx, caseIds)
    await logChange(tx, { by: by.id, action: 'quality-sample-drawn', subject: id, at })
    return id
  })
}

async function organisationAt(db: Db, id: string, { by, locale }: Acting) {
  try {
    return await findOrganisation(db, id, samplingPaths(by))
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    throw new Invalid({ organisationId: [words.notYours[locale]] })
  }
}

type Range = { person: Person; path: string; fromOn: string; toOn: string }

/** Closed within the period, as far as the person may see them; one more than may be searched where there are more. */
async function closedCases(office: Office, { person, path, fromOn, toOn }: Range): Promise<string[]> {
  const db = office.db.reader
  const today = todayOf(office)
  const page = (after: string, limit: number): Promise<{ id: string }[]> =>
    onlyVisible(
      db('cases')
        .whereIn('cases.state', ['closed', 'archived'])
        .whereBetween('cases.closed_on', [fromOn, toOn])
        .where(under('cases.organisation_path', [path]))
        .where('cases.id', '>', after)
        .orderBy('cases.id')
        .limit(limit),
      db,
      { person, today, columns: columnsOf('cases') },
    ).select('cases.id')
  const ids: string[] = []
  for await (const { id } of byKey(page, row => row.id)) {
    ids.push(id)
    if (ids.length > mostSearched) break
  }
  return ids
}

/** Deals what nobody has reviewed yet; returns how many cases none of them may review. */
export async function assignReviewers(
  office: Office,
  { sampleId, reviewers, by }: { sampleId: string; reviewers: readonly string[]; by: Person },
): Promise<{ left: number }> {
  const seeing = { person: by, today: todayOf(office) }
  const sample = await findSample(office.db.reader, sampleId, samplingPaths(by))
  return office.db.write(async tx => {
    const waiting = (await reviewsOf(tx, sample.id, seeing)).filter(({ reviewedAt }) => reviewedAt === null)
    const parts = await tookPart(
      tx,
      waiting.map(({ caseId }) => caseId),
    )
    const mayReview = new Map<string, Set<string>>()
    for (const id of reviewers) {
      const others = waiting.filter(({ caseId, ownerId }) => ownerId !== id && !parts.get(caseId)!.has(id))
      mayReview.set(id, await reviewable(tx, id, { others, today: seeing.today }))
    }
    const given = dealt(
      waiting.map(({ caseId }) => caseId),
      mayReview,
    )
    for (const { id, caseId } of waiting) {
      const reviewerId = given.get(caseId)
      if (reviewerId) await setReviewer(tx, id, reviewerId)
    }
    await logChange(tx, { by: by.id, action: 'quality-reviewers-named', subject: sample.id, at: office.now() })
    return { left: waiting.length - given.size }
  })
}

type Waiting = { others: readonly { caseId: string }[]; today: string }

/** Those of these that the person may see. */
async function reviewable(tx: Db, personId: string, { others, today }: Waiting): Promise<Set<string>> {
  const person = await findPerson(tx, personId, today)
  if (!person) return new Set()
  const ids = others.map(({ caseId }) => caseId)
  return visibleAmong(tx, ids, { person, today })
}

/** Marks by whoever was named, and corrections by them. Throws NotFound, NotAllowed, Invalid. */
export function keepReview(
  office: Office,
  { id, typed, by, locale }: Acting & { id: string; typed: unknown },
): Promise<void> {
  return office.db.write(async tx => {
    const review = await findReview(tx, id, { person: by, today: todayOf(office) })
    if (review.reviewerId !== by.id) throw new NotAllowed(`${by.id} does not review ${id}`, words.notReviewer)
    if (review.ownerId === by.id) throw new NotAllowed(`${by.id} owns the case`, words.notOwn)
    if (await workedOn(tx, review.caseId, by.id)) throw new NotAllowed(`${by.id} worked on it`, words.notOwnWork)
    const answers = parseForm(reviewForm(review.criteria), typed, locale) as Record<string, unknown>
    const marks = marksIn(answers, review.criteria)
    const at = office.now()
    const judgement = {
      marks,
      total: Object.values(marks).reduce((sum, mark) => sum + mark, 0),
      grade: (answers.grade as never) ?? null,
      remark: (answers.remark as string | undefined) ?? null,
    }
    await keepJudgement(tx, id, judgement, at.toISOString())
    await noteChange(tx, review.caseId)
    const action = review.reviewedAt ? 'quality-review-corrected' : 'quality-reviewed'
    await logChange(tx, { by: by.id, action, subject: id, at })
  })
}
