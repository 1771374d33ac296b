/** What a case already knows of what a calculator asks: earlier workings of the same worker, its proceedings, the sum claimed. */
import type { Audience } from '../../workflows/define.ts'
import type { Calculator } from '../../workflows/law/calculators/calculation.ts'
import { employmentsOf } from '../cases/employments.ts'
import type { Db } from '../db.ts'
import { findEvents } from '../proceedings/history.ts'
import { proceedingsOf } from '../proceedings/repository.ts'
import type { KeptAnswers } from './keep-working.ts'
import { type Claim, keptWorkings } from './repository.ts'

/** Fields that ask for what a claim says itself. */
const sums = ['unpaidFen', 'principalFen', 'amountFen']
/** Facts of a workflow by the name under which calculators ask for them. */
const held: Readonly<Record<string, string>> = { injuredOn: 'work-injury' }
/** Workings looked into, the newest first. */
const most = 12

type Asked = { caseId: string; claim: Claim; calculator: Calculator; audiences: readonly Audience[] }

/** By field: the newest answer first, that of this claim and calculator before all others. */
export async function proposedFor(db: Db, { caseId, claim, calculator, audiences }: Asked) {
  const kept = (await keptWorkings(db, { caseId, audiences })).filter(({ memberId }) => memberId === claim.memberId)
  const isSame = (one: (typeof kept)[number]) => one.claimId === claim.id && one.calculator === calculator.id
  const near = [...kept.filter(isSame), ...kept.filter(one => !isSame(one))].slice(0, most)
  const events = await findEvents(
    db,
    near.map(({ eventId }) => eventId),
  )
  const answers = near.flatMap(({ eventId }) => events.find(({ id }) => id === eventId)?.answers ?? []) as KeptAnswers[]
  const facts = { ...(await factsOf(db, caseId)), ...(await employmentOf(db, { caseId, claim })) }
  const known: Record<string, unknown> = {}
  for (const field of Object.keys(calculator.inputs.shape)) {
    const found = answers.find(({ inputs }) => inputs[field] !== undefined)?.inputs[field] ?? facts[field]
    if (found !== undefined) known[field] = found
    else if (sums.includes(field) && claim.amountFen !== null) known[field] = claim.amountFen
  }
  return known
}

/** What was told of the worker's employment; averages of twelve months are another wage, and asked by another name. */
async function employmentOf(
  db: Db,
  { caseId, claim }: Pick<Asked, 'caseId' | 'claim'>,
): Promise<Record<string, unknown>> {
  const { hiredOn, wageFen, endedOn } = (await employmentsOf(db, caseId)).get(claim.memberId ?? '') ?? {}
  const told = { hiredOn, wageFen, endedOn }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
}

/** What proceedings hold that a calculator asks under the same name, of the newest first. */
async function factsOf(db: Db, caseId: string): Promise<Record<string, unknown>> {
  const proceedings = (await proceedingsOf(db, caseId)).reverse()
  return Object.fromEntries(
    Object.entries(held).flatMap(([field, workflow]) => {
      const found = proceedings.find(one => one.workflow === workflow)?.snapshot as
        | { context?: Record<string, unknown> }
        | undefined
      const fact = found?.context?.[field]
      return fact === undefined ? [] : [[field, fact]]
    }),
  )
}
