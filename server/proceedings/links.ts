/** A step that concerns another case leaves an event there too, and another when it is taken back. */
import type { Given, Step } from '../../workflows/define.ts'
import type { Moment } from './moment.ts'
import { recordEvent } from './record-event.ts'

type Linking = { step: Step | undefined; answers: Record<string, unknown>; given: Given; as: 'linked' | 'unlinked' }

/** In the same transaction; throws NotFound where the person may not see the other case. */
export async function linkCase({ tx, office, by, file }: Moment, { step, answers, given, as }: Linking): Promise<void> {
  const target = step?.linksTo?.({ answers, given })
  if (!target || target === file.id) return
  const number = file.caseNumber ?? file.registrationNumber
  await recordEvent(tx, office, { caseId: target, step: as, answers: { caseId: file.id, number }, by })
}
