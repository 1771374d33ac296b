/** Proceedings that stand on beside a closed file, where their definition says so. */
import type { Knex } from 'knex'
import { everyDefinition } from '../../workflows/index.ts'
import { outlastingStates } from '../../workflows/outlasting.ts'

export type Standing = { workflow: string; state: string }

const outlasting: readonly Standing[] = everyDefinition().flatMap(one =>
  outlastingStates(one).map(state => ({ workflow: one.id, state })),
)

export const outlastsFile = ({ workflow, state }: Standing): boolean =>
  outlasting.some(one => one.workflow === workflow && one.state === state)

/** Of a query on `proceedings`. */
export const outlastingOnes = (query: Knex.QueryBuilder): void => standingIn(outlasting)(query)

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
