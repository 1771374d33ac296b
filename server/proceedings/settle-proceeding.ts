/** Brings a proceeding to where its replayed history says it stands: row, event, records, deadlines. */
import { workflowNamed } from '../../workflows/index.ts'
import { begin, hasEnded, save, stateName } from '../../workflows/walk.ts'
import { bringInLine } from '../deadlines/bring-in-line.ts'
import { append, type NewEvent } from './append.ts'
import type { Moment } from './moment.ts'
import { rebuildRecords } from './rebuild-records.ts'
import type { Replayed } from './replay.ts'
import { advance, type Proceeding } from './repository.ts'

/** `outcome` is null where no step of the proceeding stands any more: it has then not begun. */
export type Settling = { before: Proceeding; outcome: Replayed | null; event: Omit<NewEvent, 'proceeding'> }

export async function settleProceeding(moment: Moment, { before, outcome, event }: Settling): Promise<Proceeding> {
  const workflow = workflowNamed(before.workflow, before.definitionNumber)
  const snapshot = outcome?.snapshot ?? begin(workflow)
  const ended = outcome ? hasEnded(snapshot) : true
  const moved: Proceeding = {
    ...before,
    version: before.version + 1,
    state: outcome ? stateName(snapshot) : 'taken-back',
    snapshot: save(workflow, snapshot),
    ended,
    endedOn: ended ? outcome?.latestOn || moment.today : null,
    lastHappenedOn: outcome?.latestOn || before.beganOn,
  }
  await advance(moment.tx, moved)
  moment.touched.add('proceeding')
  await append(moment, { ...event, proceeding: moved })
  for (const kind of await rebuildRecords(moment, { proceeding: moved, outcome })) moment.touched.add(kind)
  const cause = { eventId: event.id, step: event.step, happenedOn: event.happenedOn }
  await bringInLine(moment, { proceeding: moved, workflow, snapshot, cause })
  return moved
}
