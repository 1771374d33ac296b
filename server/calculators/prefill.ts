/** What a case already knows of what a calculator asks: earlier workings of the same worker, and the sum claimed. */
import type { Audience } from '../../workflows/define.ts'
import type { Calculator } from '../../workflows/law/calculators/calculation.ts'
import type { Db } from '../db.ts'
import { findEvents } from '../proceedings/history.ts'
import type { KeptAnswers } from './keep-working.ts'
import { type Claim, keptWorkings } from './repository.ts'

/** Fields that ask for what a claim says itself. */
const sums = ['unpaidFen', 'principalFen', 'amountFen']
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
  const asked = Object.keys(calculator.inputs.shape)
  const known: Record<string, unknown> = {}
  for (const field of asked) {
    const found = answers.find(({ inputs }) => inputs[field] !== undefined)?.inputs[field]
    if (found !== undefined) known[field] = found
    else if (sums.includes(field) && claim.amountFen !== null) known[field] = claim.amountFen
  }
  return known
}
