/** What was told of the employment of each worker of a case, by member: the newest word on each point. */
import { type Employment, employmentsIn } from '../../workflows/definitions/case-file/employment.ts'
import type { Db } from '../db.ts'
import { toStandingRecord } from '../proceedings/standing.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'

export async function employmentsOf(db: Db, caseId: string): Promise<ReadonlyMap<string, Employment>> {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'employment' })
    .orderByRaw(...inTypedOrder('key'))
  return employmentsIn(rows.map(toStandingRecord))
}
