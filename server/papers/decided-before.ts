/** Reads what other bodies decided in a case before a paper was asked for, as far as its readers may know it. */
import type { Audience } from '../../workflows/define.ts'
import { bothSignedOn } from '../../workflows/definitions/joint-application/signing.ts'
import type { Db } from '../db.ts'
import { type Decision, decidedIn, type Forum, type ForumStep, forumSteps, forumWorkflows } from './decisions.ts'
import type { Told } from './standing-history.ts'

/** Whether a worker is one of those whom the paper is about. */
type IsAbout = (memberId: string) => boolean

/** The decisions, the oldest first; and the newest forum of the case that is known by name. `own`: the paper's own event. */
export async function decidedBefore(
  db: Db,
  caseId: string,
  { own, isAbout }: { own: Told; isAbout: IsAbout },
): Promise<{ decisions: Decision[]; forum: Forum | null }> {
  const event = await db('events').where({ id: own.id }).first('sequence')
  const asked = { caseId, sequence: event?.sequence, audience: own.audience, isAbout }
  const { decisions, forums } = decidedIn(await forumStepsBefore(db, asked))
  return { decisions, forum: [...forums.values()].findLast(({ body }) => body !== null) ?? null }
}

/** The same of the whole case as it stands, with the forum of each proceeding by its id; nothing kept from a side. */
export const decidedInCase = async (db: Db, caseId: string) =>
  decidedIn(await forumStepsBefore(db, { caseId, sequence: undefined, audience: 'all', isAbout: () => true }))

type Asked = {
  caseId: string
  /** That of the event that asked for the paper; undefined where the paper is only tried. */
  sequence: number | undefined
  audience: Audience
  isAbout: IsAbout
}

/** The oldest first; steps taken back, and proceedings that are about other workers of the case only, left out. */
async function forumStepsBefore(db: Db, { caseId, sequence, audience, isAbout }: Asked): Promise<ForumStep[]> {
  const query = db('events')
    .join('proceedings', 'proceedings.id', 'events.proceeding_id')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where('events.case_id', caseId)
    .whereIn('events.workflow', forumWorkflows)
    .whereIn('events.step', forumSteps)
    .whereIn('events.audience', ['all', audience])
    .whereNull('reversals.event_id')
    .whereNot('proceedings.state', 'taken-back')
    .orderBy('events.sequence')
    .select('events.proceeding_id', 'events.workflow', 'events.step', 'events.answers', 'proceedings.snapshot')
  const rows = await (sequence === undefined ? query : query.where('events.sequence', '<=', sequence))
  const others = await aboutOthers(db, new Set(rows.map(row => row.proceeding_id)), isAbout)
  return rows
    .filter(row => !others.has(row.proceeding_id))
    .map(row => ({
      proceedingId: row.proceeding_id,
      workflow: row.workflow,
      step: row.step,
      answers: JSON.parse(row.answers),
      effectiveOn: bindsOn(row.workflow, JSON.parse(row.snapshot).context ?? {}),
    }))
}

/** In other proceedings `effectiveOn` is the day of what they were begun on. */
function bindsOn(workflow: string, { effectiveOn, letter }: Record<string, any>): string | null {
  if (workflow === 'arbitration-review') return bothSignedOn(letter) ?? null
  return (workflow === 'arbitration' || workflow === 'first-instance') && effectiveOn ? effectiveOn : null
}

/** Proceedings for which workers were named, none of them among those of the paper. */
async function aboutOthers(db: Db, ids: ReadonlySet<string>, isAbout: IsAbout): Promise<Set<string>> {
  const rows = await db('proceeding_members')
    .whereIn('proceeding_id', [...ids])
    .where({ standing: 'covered' })
    .select('proceeding_id', 'member_id')
  const named = Map.groupBy(rows, row => row.proceeding_id as string)
  return new Set([...named].flatMap(([id, members]) => (members.some(row => isAbout(row.member_id)) ? [] : [id])))
}
