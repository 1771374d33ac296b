/** The page of one person's work: open assignments with their weight, days that run, leave, competence, legal aid. */
import type { Db } from '../db.ts'
import { absencesOf } from '../people/absences.ts'
import type { Asking } from '../people/managing.ts'
import { emptyTally, loadOf } from '../workload/rank.ts'
import { skillsOf, talliesOf } from '../workload/repository.ts'
import { weightsAt } from '../workload/weights.ts'
import { aidMattersOf } from './aid-matters.ts'
import { assignmentsOf, runningDeadlines } from './repository.ts'
import { type Cut, workView } from './view.ts'
import { findColleague } from './whose.ts'

/** So many are listed; the page says where there are more. */
const mostCases = 200
const mostDeadlines = 60

/** Throws NotFound for somebody whose work is not the reader's to see. */
export async function workPage(db: Db, id: string, { by, locale, today }: Asking) {
  const person = await findColleague(db, id, { by, today })
  const asked = { personId: id, by, today }
  const assignments = cut(await assignmentsOf(db, { ...asked, limit: mostCases + 1 }), mostCases)
  const caseIds = assignments.shown.map(({ caseId }) => caseId)
  const tally = (await talliesOf(db, { personIds: [id], today, seenBy: by })).get(id) ?? emptyTally
  const weights = await weightsAt(db, { path: person.memberships[0]?.path ?? '', on: today })
  return workView(
    {
      person,
      isOwn: id === by.id,
      assignments,
      deadlines: cut(await runningDeadlines(db, caseIds, mostDeadlines + 1), mostDeadlines),
      tally,
      load: loadOf(tally, weights),
      cap: weights.cap,
      absences: await absencesOf(db, [id], today),
      skills: (await skillsOf(db, [id])).get(id) ?? [],
      aid: await aidMattersOf(db, asked),
    },
    { by, locale, today },
  )
}

/** Of one more than are listed. */
const cut = <One>(found: readonly One[], most: number): Cut<One> => ({
  shown: found.slice(0, most),
  isMore: found.length > most,
})
