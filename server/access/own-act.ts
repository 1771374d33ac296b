/** Approval of one's own act is refused by person, not by role: whoever holds two roles still needs a second pair of eyes. */
import type { Step } from '../../workflows/define.ts'
import { everyDefinition } from '../../workflows/index.ts'
import type { Db } from '../db.ts'
import { NotAllowed } from '../errors.ts'
import type { Person } from '../people/person.ts'

/** Throws NotAllowed when the person was the last to take one of the steps that this one judges. */
export async function refuseOwnAct(
  tx: Db,
  { notBySameAs = [] }: Pick<Step, 'notBySameAs'>,
  { proceedingId, person }: { proceedingId: string; person: Person },
): Promise<void> {
  if (notBySameAs.length === 0) return
  const rows = await tx('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where({ proceeding_id: proceedingId })
    .whereIn('step', [...notBySameAs])
    .whereNull('reversals.event_id')
    .orderBy('version')
    .select('step', 'taken_by')
  const lastTakers = new Map<string, string>(rows.map(({ step, taken_by }) => [step, taken_by]))
  if (![...lastTakers.values()].includes(person.id)) return
  throw new NotAllowed(`${person.id} may not judge their own act`, {
    zh: '不能审核自己办理的事项，请由其他人员办理',
    en: 'Nobody approves their own act: somebody else has to take this step',
  })
}

/** Steps of these cases whose last taker is this person, each as 'proceeding/step'; only those that others judge. */
export type OwnActs = ReadonlySet<string>

export const ownActsIn = async (db: Db, caseIds: readonly string[], person: Person): Promise<OwnActs> =>
  ownActsAmong(caseIds.length === 0 ? [] : await judgedActs(db, caseIds), person)

/** A step that others judge, as it was last taken. */
export type JudgedAct = { caseId: string; act: string; takenBy: string }

/** Of these cases all that stand, as 'proceeding/step', the newest of each last. */
export async function judgedActs(db: Db, caseIds: readonly string[]): Promise<JudgedAct[]> {
  const rows = await db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .whereIn('case_id', [...caseIds])
    .whereIn('step', judgedSteps())
    .whereNull('reversals.event_id')
    .orderBy('sequence')
    .select('case_id', 'proceeding_id', 'step', 'taken_by')
  return rows.map(row => ({
    caseId: row.case_id,
    act: `${row.proceeding_id}/${row.step}`,
    takenBy: row.taken_by,
  }))
}

export function ownActsAmong(acts: readonly JudgedAct[], person: Person): OwnActs {
  const lastTakers = new Map(acts.map(({ act, takenBy }) => [act, takenBy]))
  return new Set([...lastTakers].filter(([, takenBy]) => takenBy === person.id).map(([act]) => act))
}

export const judgesOwnAct = (
  { notBySameAs = [] }: Pick<Step, 'notBySameAs'>,
  proceedingId: string,
  acts: OwnActs,
): boolean => notBySameAs.some(step => acts.has(`${proceedingId}/${step}`))

const judgedIn = new WeakMap<object, readonly string[]>()

/** Worked out once for a set of definitions. */
function judgedSteps(): readonly string[] {
  const definitions = everyDefinition()
  const judged = judgedIn.get(definitions) ?? [
    ...new Set(definitions.flatMap(({ steps }) => Object.values(steps).flatMap(({ notBySameAs = [] }) => notBySameAs))),
  ]
  judgedIn.set(definitions, judged)
  return judged
}
