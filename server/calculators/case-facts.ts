/** What a case knows of the worker whose claim is worked out; the numbers and the birth are opened here, and only here. */
import { employmentsIn } from '../../workflows/definitions/case-file/employment.ts'
import { healthIn } from '../../workflows/definitions/case-file/health.ts'
import { wagesIn } from '../../workflows/definitions/case-file/wages.ts'
import { workedTimeIn } from '../../workflows/definitions/case-file/worked-time.ts'
import { readIdentityNumber } from '../../workflows/identity-number.ts'
import { limitationEvents } from '../claims/limitation-events.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import { eventsOfStep, reversedEvents } from '../proceedings/history.ts'
import { proceedingsOf } from '../proceedings/repository.ts'
import { toStandingRecord } from '../proceedings/standing.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import type { CaseFacts } from './filling.ts'
import type { Claim } from './repository.ts'

type Asked = { caseId: string; claim: Claim }

export async function caseFactsOf(office: Office, { caseId, claim }: Asked): Promise<CaseFacts> {
  const db = office.db.reader
  const worker = await workerOf(db, { caseId, claim })
  const told = await toldOf(db, caseId)
  const facts = contextsOf(await proceedingsOf(db, caseId))
  const limitation = await limitationEvents(db, { caseId, claimId: claim.id })
  return {
    today: todayOf(office),
    employment: employmentsIn(told('employment')).get(worker?.memberId ?? '') ?? emptyEmployment,
    wages: wagesIn(told('wage')).get(worker?.memberId ?? '') ?? [],
    health: healthIn(told('health')).get(worker?.memberId ?? '') ?? {},
    worked: workedTimeIn(told('worked-time')).get(worker?.memberId ?? ''),
    injury: { ...(await injuryOf(db, caseId)), injuredOn: facts('work-injury').injuredOn },
    person: personOf(office, worker),
    claimedFen: claim.amountFen,
    interruptedOn: limitation
      .flatMap(event => (event.kind === 'interrupted' ? event.on : []))
      .toSorted()
      .at(-1),
    dueOn: facts('enforcement').countsFrom,
  }
}

type Worker = { memberId: string; identitySealed: string | null; bornSealed: string | null; sex: string | null }

/** Whose claim it is; a claim of nobody in particular is the only worker's. */
async function workerOf(db: Db, { caseId, claim }: Asked): Promise<Worker | undefined> {
  const query = db('members').join('parties', 'parties.id', 'members.party_id').where('members.case_id', caseId)
  if (claim.memberId) query.where('members.id', claim.memberId)
  const [first, ...others] = await query
    .limit(2)
    .select('members.id', 'parties.identity_sealed', 'parties.born_sealed', 'parties.sex')
  if (!first || others.length > 0) return undefined
  const { id: memberId, identity_sealed: identitySealed, born_sealed: bornSealed, sex } = first
  return { memberId, identitySealed, bornSealed, sex }
}

function personOf({ sealer }: Office, worker: Worker | undefined): CaseFacts['person'] {
  if (!worker) return {}
  const { identitySealed, bornSealed, sex } = worker
  return {
    byNumber: identitySealed ? readIdentityNumber(sealer.open(identitySealed, 'identity')) : undefined,
    bornOn: bornSealed ? sealer.open(bornSealed, 'birth') : undefined,
    sex: sex ?? undefined,
  }
}

async function toldOf(db: Db, caseId: string) {
  const rows = await db('records')
    .where({ case_id: caseId })
    .whereIn('kind', ['employment', 'wage', 'health', 'worked-time'])
    .orderByRaw(...inTypedOrder('key'))
  const records = rows.map(toStandingRecord)
  return (kind: string) => records.filter(one => one.kind === kind)
}

/** The facts of the newest proceeding of a workflow. */
function contextsOf(proceedings: Awaited<ReturnType<typeof proceedingsOf>>) {
  return (workflow: string): Record<string, string | undefined> => {
    const found = proceedings.findLast(one => one.workflow === workflow)?.snapshot as
      | { context?: Record<string, string | undefined> }
      | undefined
    return found?.context ?? {}
  }
}

/** As the newest record of the injury and the newest conclusion that stand say. */
async function injuryOf(db: Db, caseId: string): Promise<CaseFacts['injury']> {
  const reversed = await reversedEvents(db, caseId)
  const newest = async (step: string): Promise<Record<string, any> | undefined> => {
    const events = (await eventsOfStep(db, caseId, step)).filter(
      ({ id, workflow }) => workflow === 'work-injury' && !reversed.has(id),
    )
    return events.at(-1)?.answers
  }
  const [recorded, concluded] = [await newest('record'), await newest('conclude')]
  return {
    insured: recorded?.insured,
    grade: concluded?.grade === 'none' ? undefined : concluded?.grade,
    appraisedOn: concluded?.madeOn,
  }
}

const emptyEmployment = {}
