/** What lies in the files of a case's proceedings, and what people said about the rest. Rows in, plain objects out. */
import type { OnShelf } from '../../workflows/file-lists/index.ts'
import type { Db } from '../db.ts'
import { eventsOfStep, type Passed } from '../proceedings/history.ts'
import type { Mark } from './forms.ts'

/** Of a proceeding; `open`: ids of those of the case that lie open to the reader. */
export type Shelf = (proceedingId: string, open: ReadonlySet<string>) => OnShelf

/** The case must be known to be visible. Drafts, papers that were withdrawn and steps taken back do not count. */
export async function shelvesOf(db: Db, caseId: string, states: Passed): Promise<Shelf> {
  const steps: { proceeding_id: string; step: string }[] = await db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where('events.case_id', caseId)
    .whereNotNull('events.proceeding_id')
    .whereNull('reversals.event_id')
    .distinct('events.proceeding_id', 'events.step')
  const papers: { proceeding_id: string; template: string }[] = await db('papers')
    .join('events', 'events.id', 'papers.event_id')
    .where('papers.case_id', caseId)
    .whereIn('papers.state', ['queued', 'filed'])
    .whereNot('events.step', 'paperDrawn')
    .distinct('papers.proceeding_id', 'papers.template')
  const hasEvidence = (await db('evidence').where({ case_id: caseId }).first('id')) !== undefined
  return (id, open) => ({
    steps: new Set(steps.filter(({ proceeding_id }) => proceeding_id === id).map(({ step }) => step)),
    papers: new Set(papers.filter(({ proceeding_id }) => proceeding_id === id).map(({ template }) => template)),
    casePapers: new Set(papers.filter(one => open.has(one.proceeding_id)).map(({ template }) => template)),
    states: states.get(id) ?? new Set(),
    hasEvidence,
  })
}

export type Marked = { mark: Mark; reason: string | null; on: string }

/** The newest word on each item, by proceeding and item: 'id/identity'. */
export async function marksOf(db: Db, caseId: string): Promise<ReadonlyMap<string, Marked>> {
  const events = await eventsOfStep(db, caseId, 'fileMark')
  return new Map(
    events.map(({ answers, happenedOn }) => [
      `${answers.proceedingId}/${String(answers.item).split('.')[1]}`,
      { mark: answers.mark as Mark, reason: (answers.reason as string | undefined) ?? null, on: happenedOn },
    ]),
  )
}

/** A closing of the case with things missing: who said why, and when. */
export type Closing = { on: string; by: string; reason: string }

/** Closings that stand, the newest first. */
export async function closingsOf(db: Db, caseId: string): Promise<Closing[]> {
  const rows = await db('events')
    .join('people', 'people.id', 'events.taken_by')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where({ 'events.case_id': caseId, 'events.workflow': 'case-file', 'events.step': 'close' })
    .whereNull('reversals.event_id')
    .orderBy('events.sequence', 'desc')
    .select('events.answers', 'events.happened_on', 'people.name')
  return rows.flatMap(({ answers, happened_on, name }) => {
    const { missingReason } = JSON.parse(answers)
    return missingReason ? [{ on: happened_on, by: name, reason: missingReason }] : []
  })
}
