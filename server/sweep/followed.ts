/** Findings that somebody follows up by a supervision order, told apart from those of which nobody takes care. */
import { dayOf } from '../office.ts'
import { waitingIn } from '../supervision-orders/repository.ts'
import type { Around, Check, Finding } from './check.ts'

/** Only of a check whose findings the owner of the case mends: nobody orders an owner to mend a broken chain. */
export async function withFollowed(
  { db, now }: Pick<Around, 'db' | 'now'>,
  { because }: Check,
  findings: readonly Finding[],
): Promise<Finding[]> {
  if (!because) return [...findings]
  const caseIds = findings.flatMap(({ caseId }) => caseId ?? [])
  const waiting = await waitingIn(db, caseIds, dayOf(now()))
  return findings.map(finding => {
    const followed = waiting.get(finding.caseId ?? '')
    return followed ? { ...finding, followed } : finding
  })
}
