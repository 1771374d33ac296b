/** A step that concerns another case leaves an event there too, and another when it is taken back. */
import type { Given, Step } from '../../workflows/define.ts'
import type { RecordPut } from '../../workflows/records.ts'
import type { Moment } from './moment.ts'
import { recordEvent } from './record-event.ts'

type Linking = {
  step: Step | undefined
  answers: Record<string, unknown>
  given: Given
  eventId: string
  as: 'linked' | 'unlinked'
}

/** Steps under which the other case is told: of a merge, and of a link that it keeps on file itself. */
const told = {
  linked: { merge: 'linked', link: 'caseLinked' },
  unlinked: { merge: 'unlinked', link: 'caseUnlinked' },
} as const

/** In the same transaction; throws NotFound where the person may not see the other case. */
export async function linkCase({ tx, office, by, today, file }: Moment, linking: Linking): Promise<void> {
  const { step, answers, given, eventId, as } = linking
  const target = step?.linksTo?.({ answers, given })
  if (!target || target === file.id) return
  const kept = step?.keptThere?.({ answers, given, eventId })
  const put: RecordPut | undefined = kept && {
    ...kept,
    ...(as === 'linked' ? { onDay: today, details: { caseId: file.id } } : { removed: true }),
  }
  await recordEvent(tx, office, {
    caseId: target,
    step: told[as][kept ? 'link' : 'merge'],
    answers: {
      caseId: file.id,
      number: file.caseNumber ?? file.registrationNumber,
      ...(kept ? { relation: kept.state } : {}),
    },
    by,
    ...(put ? { records: () => [put] } : {}),
  })
}
