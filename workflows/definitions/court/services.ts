/** Papers received by a side, each day on record: the clocks of suits and appeals start from them. */
import type { StepArgs } from '../../define.ts'
import type { RecordPut } from '../../records.ts'

const titles: Record<'worker' | 'employer', string> = { worker: '劳动者收到', employer: '用人单位收到' }

type Side = keyof typeof titles
type Receipt = { who: Side | 'both'; receivedOn: string; eventId: string }
export type Received = { key: string; on: string }

const sidesOf = (who: Side | 'both'): Side[] => (who === 'both' ? ['worker', 'employer'] : [who])

/** One record for each side that received it. Answers: who, receivedOn. */
export const serviceRecords = ({ answers, eventId }: StepArgs): RecordPut[] =>
  sidesOf(answers.who).map(side => ({
    kind: 'service',
    key: `${eventId}-${side}`,
    onDay: answers.receivedOn,
    state: 'served',
    details: { what: 'decision', who: side, title: titles[side] },
  }))

/** Facts once a side has received it. */
export function afterReceipt({ who, receivedOn, eventId }: Receipt): {
  workerReceived?: Received
  employerReceived?: Received
} {
  const at = (side: Side): Received => ({ key: `${eventId}-${side}`, on: receivedOn })
  return {
    ...(who === 'employer' ? {} : { workerReceived: at('worker') }),
    ...(who === 'worker' ? {} : { employerReceived: at('employer') }),
  }
}

/** The day from which the first of those who act counts; the other has at least as long. */
export function earliestReceipt(
  { workerReceived, employerReceived }: { workerReceived?: Received; employerReceived?: Received },
  who: string,
): string | undefined {
  const days = [
    who === 'employer' ? undefined : workerReceived?.on,
    who === 'worker' ? undefined : employerReceived?.on,
  ]
  return days.filter(day => day !== undefined).toSorted()[0]
}
