/** The page of one person's work: open assignments with their weight, days that run, leave, competence, legal aid. */
import type { Db } from '../db.ts'
import { absencesOf } from '../people/absences.ts'
import type { Asking } from '../people/managing.ts'
import { pageIn } from '../web/page-in.ts'
import { emptyTally, loadOf } from '../workload/rank.ts'
import { skillsOf, talliesOf } from '../workload/repository.ts'
import { weightsAt } from '../workload/weights.ts'
import { aidMattersOf } from './aid-matters.ts'
import { type AidPart, aidParts } from './parts.ts'
import {
  type AssignmentPart,
  assignmentParts,
  assignmentsOf,
  countAssignments,
  runningDeadlines,
} from './repository.ts'
import { type Cut, workView } from './view.ts'
import { findColleague } from './whose.ts'

const perPage = 100
/** So many are listed, of so many cases; the page says where there are more. */
const mostDeadlines = 60
const mostSoonest = 200

/** Which open cases and legal-aid matters are listed. `isUnknown`: others were asked for than there are. */
export type WorkAsked = { part: AssignmentPart; aidPart: AidPart; page: number; isUnknown: boolean }

export function workAsked({ cases, aid, page }: Record<string, unknown>): WorkAsked {
  const part = assignmentParts.find(one => one === cases)
  const aidPart = aidParts.find(one => one === aid)
  const isUnknown = (part === undefined && Boolean(cases)) || (aidPart === undefined && Boolean(aid))
  return { part: part ?? 'open', aidPart: aidPart ?? 'ended', page: pageIn(page), isUnknown }
}

/** Throws NotFound for somebody whose work is not the reader's to see. */
export async function workPage(db: Db, { id, asked }: { id: string; asked: WorkAsked }, { by, locale, today }: Asking) {
  const person = await findColleague(db, id, { by, today })
  const whose = { personId: id, by, today }
  const { part } = asked
  const count = await countAssignments(db, { ...whose, part })
  const page = Math.min(asked.page, Math.max(1, Math.ceil(count / perPage)))
  const tally = (await talliesOf(db, { personIds: [id], today, seenBy: by })).get(id) ?? emptyTally
  const weights = await weightsAt(db, { path: person.memberships[0]?.path ?? '', on: today })
  const soonest = (await assignmentsOf(db, { ...whose, limit: mostSoonest })).map(({ caseId }) => caseId)
  return workView(
    {
      person,
      isOwn: id === by.id,
      asked: { ...asked, page },
      assignments: await assignmentsOf(db, { ...whose, part, limit: perPage, offset: (page - 1) * perPage }),
      count,
      perPage,
      groups: part === 'groups' ? count : await countAssignments(db, { ...whose, part: 'groups' }),
      deadlines: cut(await runningDeadlines(db, soonest, mostDeadlines + 1), mostDeadlines),
      tally,
      load: loadOf(tally, weights),
      cap: weights.cap,
      absences: await absencesOf(db, [id], today),
      skills: (await skillsOf(db, [id])).get(id) ?? [],
      aid: await aidMattersOf(db, whose),
    },
    { by, locale, today },
  )
}

/** Of one more than are listed. */
const cut = <One>(found: readonly One[], most: number): Cut<One> => ({
  shown: found.slice(0, most),
  isMore: found.length > most,
})
