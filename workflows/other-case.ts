/** What a step does in another case than its own: a part of the vocabulary of `define.ts`. */
import type { StepArgs } from './define.ts'
import type { Text } from './text.ts'

export type InOtherCase = {
  /** Another case that is told of the step by an event 'linked', and by 'unlinked' when it is taken back; its id. */
  linksTo?: (args: Pick<StepArgs, 'answers' | 'given'>) => string | undefined
  /** What that other case keeps on file for as long as the step stands; the day and this case's id are added. */
  keptThere?: (args: Pick<StepArgs, 'answers' | 'given' | 'eventId'>) => {
    kind: 'case-link'
    key: string
    state: string
  }
  /** The step of the case file that the other case takes with this one; what it is told there is looked up. */
  takesThere?: string
  /** Taken only along with a step of another case: which case that was, and why it is not taken back by itself. */
  elsewhere?: { caseId: (args: Pick<StepArgs, 'answers' | 'given'>) => string | undefined; why: Text }
}
