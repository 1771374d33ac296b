/** Who speaks for a party before a commission or a court: the lawyer that legal aid has named for them. */
import type { Db } from '../db.ts'

export type Agent = { /** The party they speak for. */ partyId: string; name: string }

/** Whose papers name an agent; those of mediation leave room, as nobody needs one there. */
const speaksIn = [
  'arbitration',
  'arbitration-review',
  'judicial-confirmation',
  'payment-order',
  'first-instance',
  'second-instance',
  'retrial',
  'set-aside',
  'enforcement',
]

/** Of the newest legal aid of the case that has not ended; null where nobody is named. */
export async function agentFor(
  db: Db,
  { caseId, workflow }: { caseId: string; workflow: string },
): Promise<Agent | null> {
  if (!speaksIn.includes(workflow)) return null
  const rows = await db('proceedings')
    .where({ case_id: caseId, workflow: 'legal-aid' })
    .whereNot({ state: 'taken-back' })
    .orderBy('id', 'desc')
    .select('snapshot')
  const facts = rows
    .map(({ snapshot }) => JSON.parse(snapshot).context ?? {})
    .find(({ lawyerId, recipientId, endedOn }) => lawyerId && recipientId && !endedOn)
  const lawyer = facts && (await db('people').where({ id: facts.lawyerId }).first('name'))
  return lawyer ? { partyId: facts.recipientId, name: lawyer.name } : null
}
