/**
 * Steps from before their proceeding was moved to another number of its workflow. What follows was replayed from the
 * move on, so they stand as they are: neither taken back nor corrected.
 */
import type { Text } from '../../workflows/text.ts'
import type { Event } from './history.ts'

export const movedOn: Text = {
  zh: '该步骤办理之后，本程序已改用新的流程定义，不能再撤回或者更正；请用以后的步骤或者备注说明',
  en: 'The proceeding has been moved to a new definition since: this step can be neither taken back nor corrected. Say what is right in a later step or a note',
}

/** `history` holds at least the moves of the case. */
export const liesBeforeMove = (
  { proceedingId, version }: Pick<Event, 'proceedingId' | 'version'>,
  history: readonly Event[],
): boolean =>
  proceedingId !== null &&
  history.some(one => one.step === 'migrated' && one.proceedingId === proceedingId && one.version! > version!)
