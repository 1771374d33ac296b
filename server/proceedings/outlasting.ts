/** Proceedings that stand on beside a closed file, where their definition says so. */
import type { Knex } from 'knex'
import { everyDefinition } from '../../workflows/index.ts'
import { outlastingStates } from '../../workflows/outlasting.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'

export type Standing = { workflow: string; state: string }

const outlasting: readonly Standing[] = everyDefinition().flatMap(one =>
  outlastingStates(one).map(state => ({ workflow: one.id, state })),
)

export const outlastsFile = ({ workflow, state }: Standing): boolean =>
  outlasting.some(one => one.workflow === workflow && one.state === state)

/** Whether something is under way in a closed file that does not outlast it. */
export function goesOnInClosed(proceedings: readonly (Standing & { ended: boolean })[]): boolean {
  const isClosed = proceedings.some(
    ({ workflow, state }) => workflow === 'case-file' && ['closed', 'archived'].includes(state),
  )
  return isClosed && proceedings.some(one => one.workflow !== 'case-file' && !one.ended && !outlastsFile(one))
}

/** Why a correction that would come to that is refused. */
export const onlyInOpenFile: Text = {
  zh: '案件已结案，这样更正后还有程序没有办结。请先办理“重新办理”，或者撤回结案，再来更正',
  en: 'The case is closed, and a proceeding would be under way in it. Reopen it, or take the closing back, then correct this',
}

/** Of a query on `proceedings`. */
export const outlastingOnes = (query: Knex.QueryBuilder): void => standingIn(outlasting)(query)

/** Narrows a query on `cases` to those somebody has to look after: open ones, and closed ones in which something runs on. */
export const inHand = (db: Db) => (any: Knex.QueryBuilder) => {
  const standing = db('proceedings').whereRaw('proceedings.case_id = cases.id').where('proceedings.ended', false)
  any
    .whereIn('cases.state', ['registered', 'open'])
    .orWhereExists(standing.where(outlastingOnes).select('proceedings.id'))
}

/** Narrows a query on `proceedings` to those that stand in one of these states. */
export const standingIn = (states: readonly Standing[]) => (any: Knex.QueryBuilder) => {
  if (states.length === 0) return void any.whereRaw('1 = 0')
  const byWorkflow = Map.groupBy(states, ({ workflow }) => workflow)
  for (const [workflow, some] of byWorkflow)
    any.orWhere(one =>
      one.where('proceedings.workflow', workflow).whereIn(
        'proceedings.state',
        some.map(({ state }) => state),
      ),
    )
}
