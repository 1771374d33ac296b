/** What a step puts on file: the members named when a proceeding begins, and what its definition says. */
import type { Step, StepArgs } from '../../workflows/define.ts'
import type { RecordPut } from '../../workflows/records.ts'

export function putsOf(step: Step, args: StepArgs): RecordPut[] {
  const named = (args.given.named ?? []).map((key): RecordPut => ({ kind: 'covered-member', key, state: 'covered' }))
  return [...named, ...(step.records?.(args) ?? [])]
}
