/** Steps that a batch took for many members of a case: one line of its timeline stands for all of them. */
import type { Audience } from '../../workflows/define.ts'
import type { Db } from '../db.ts'

/** `last` is the place in the history of the newest of them, `takenBack` how many do not stand any more. */
export type Fold = { batchId: string; count: number; takenBack: number; last: number }

/** More batches than a case ever has; the newest are folded. */
const most = 300

type Asked = { caseId: string; audiences: readonly Audience[]; onlyProceedings?: readonly string[] | undefined }

/** Of events that these audiences may read; a batch that took one step alone is folded nowhere. */
export async function foldsIn(db: Db, { caseId, audiences, onlyProceedings }: Asked): Promise<Fold[]> {
  const query = db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where('events.case_id', caseId)
    .whereNotNull('events.batch_id')
    .whereIn('events.audience', [...audiences])
    .groupBy('events.batch_id')
    .havingRaw('count(*) > 1')
    .orderBy('last', 'desc')
    .limit(most)
    .select('events.batch_id')
    .count({ n: '*', undone: 'reversals.event_id' })
    .max({ last: 'events.sequence' })
  if (onlyProceedings) query.whereIn('events.proceeding_id', [...onlyProceedings])
  const rows: Record<string, any>[] = await query
  return rows.map(({ batch_id: batchId, n, undone, last }) => ({
    batchId,
    count: Number(n),
    takenBack: Number(undone),
    last: Number(last),
  }))
}
