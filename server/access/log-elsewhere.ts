/** A case that the person may not see was met while they searched: the answer names nothing, and the case keeps who met it and by what. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'

export type Met = { caseId: string; sign: string }
type Meeting = {
  personId: string
  action: 'duplicate-elsewhere' | 'conflict-elsewhere'
  met: readonly Met[]
  at: string
}

/** A search that meets more says little about any of them. */
const most = 20

/** One line for each case. */
export async function logElsewhere(tx: Db, { personId, action, met, at }: Meeting): Promise<void> {
  const byCase = new Map(met.map(one => [one.caseId, one]))
  if (byCase.size === 0) return
  await tx('access_log').insert(
    [...byCase.values()].slice(0, most).map(({ caseId, sign }) => ({
      id: randomUUIDv7(),
      person_id: personId,
      case_id: caseId,
      action,
      subject: sign,
      reason: null,
      at,
    })),
  )
}
