/** Legal-aid matters of one lawyer as their steps tell them: how they ended, the closing file, the subsidy. */
import { seenCase } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { type Proceeding, toProceeding } from '../proceedings/repository.ts'

/** Asked by `by`, who sees some cases and not others. */
export type Asked = { personId: string; by: Person; today: string }

/** `due`: the closing file was accepted and nothing has been decided yet. `open`: the file is still to be accepted. */
export type Subsidy =
  | { state: 'open' }
  | { state: 'due'; on: string }
  | { state: 'paid'; on: string; amountFen: number; standard: string }
  | { state: 'none'; on: string; ground: string }

export type AidMatter = {
  proceeding: Proceeding
  caseId: string
  title: string
  number: string
  endedOn: string | null
  /** One of `matterResults`. */
  result: string | null
  outcome: string | null
  submittedOn: string | null
  /** How many times the closing file came back. */
  returned: number
  acceptedOn: string | null
  subsidy: Subsidy
}

type Told = { proceedingId: string; step: string; takenBy: string; happenedOn: string; answers: Record<string, any> }
const steps = ['endMatter', 'submitClosing', 'checkClosing', 'paySubsidy', 'skipSubsidy']

/** Of cases the reader may see, the newest first. A matter that another lawyer closed is the other's. */
export async function aidMattersOf(db: Db, { personId, by, today }: Asked): Promise<AidMatter[]> {
  const rows = await db('proceedings')
    .join('case_facts', 'case_facts.case_id', 'proceedings.case_id')
    .join('cases', 'cases.id', 'proceedings.case_id')
    .where('proceedings.workflow', 'legal-aid')
    .whereIn(
      'proceedings.id',
      db('access_grants').where({ person_id: personId, grant: 'assigned' }).select('proceeding_id'),
    )
    .whereExists(seenCase(db, { person: by, today }, 'proceedings.case_id'))
    .orderBy('proceedings.id', 'desc')
    .select('proceedings.*', 'case_facts.title', 'cases.case_number', 'cases.registration_number')
  const told = Map.groupBy(
    await standingSteps(
      db,
      rows.map(({ id }) => id),
    ),
    ({ proceedingId }) => proceedingId,
  )
  return rows.flatMap(row => {
    const proceeding = toProceeding(row)
    const taken = told.get(proceeding.id) ?? []
    if (lawyerOf(proceeding, taken) !== personId) return []
    const number = row.case_number ?? row.registration_number
    return [{ proceeding, caseId: row.case_id, title: row.title, number, ...closingOf(taken) }]
  })
}

/** Whoever handed in the closing file, else whoever acts now. */
function lawyerOf({ snapshot }: Proceeding, taken: readonly Told[]): string | undefined {
  const context = (snapshot as { context?: { lawyerId?: string } }).context
  return taken.findLast(({ step }) => step === 'submitClosing')?.takenBy ?? context?.lawyerId
}

function closingOf(taken: readonly Told[]): Omit<AidMatter, 'proceeding' | 'caseId' | 'title' | 'number'> {
  const last = (step: string) => taken.findLast(one => one.step === step)
  const ended = last('endMatter')
  const accepted = taken.findLast(({ step, answers }) => step === 'checkClosing' && answers.complete === 'yes')
  return {
    endedOn: ended?.happenedOn ?? null,
    result: ended?.answers.result ?? null,
    outcome: ended?.answers.outcome ?? null,
    submittedOn: last('submitClosing')?.happenedOn ?? null,
    returned: taken.filter(({ step, answers }) => step === 'checkClosing' && answers.complete === 'no').length,
    acceptedOn: accepted?.happenedOn ?? null,
    subsidy: subsidyOf(accepted, last('paySubsidy') ?? last('skipSubsidy')),
  }
}

function subsidyOf(accepted: Told | undefined, decided: Told | undefined): Subsidy {
  if (decided?.step === 'paySubsidy') {
    const { amountFen, standard } = decided.answers
    return { state: 'paid', on: decided.happenedOn, amountFen: Number(amountFen), standard: String(standard) }
  }
  if (decided) return { state: 'none', on: decided.happenedOn, ground: String(decided.answers.ground) }
  return accepted ? { state: 'due', on: accepted.happenedOn } : { state: 'open' }
}

/** Steps that were not taken back, oldest first, each with its answers as last corrected. */
async function standingSteps(db: Db, proceedingIds: readonly string[]): Promise<Told[]> {
  const rows = await db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .whereIn('events.proceeding_id', [...proceedingIds])
    .whereIn('events.step', [...steps, 'amend'])
    .whereNull('reversals.event_id')
    .orderBy('events.version')
    .select('events.*')
  const corrected = new Map(rows.filter(({ step }) => step === 'amend').map(row => [row.amends, row]))
  return rows
    .filter(({ step }) => step !== 'amend')
    .map(row => {
      const latest = corrected.get(row.id) ?? row
      return {
        proceedingId: row.proceeding_id,
        step: row.step,
        takenBy: row.taken_by,
        happenedOn: latest.happened_on,
        answers: JSON.parse(latest.answers),
      }
    })
}
