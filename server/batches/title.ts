/** What a batch is called, the step it takes or what else it does, and what is to be known of it. */
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import { fill } from '../web/words.ts'
import type { Batch } from './repository.ts'
import type { Counts } from './rows.ts'
import { isMove, isRecompute, type StepNamed, stepOf } from './rows-at-hand.ts'
import { words } from './words.ts'

export function stepTitle(batch: StepNamed): Text {
  if (isRecompute(batch)) return words.recompute
  const { title } = workflowNamed(batch.workflow)
  const label = isMove(batch) ? moveLabel(batch) : stepOf(batch).label
  return { zh: `${title.zh} · ${label.zh}`, en: `${title.en} · ${label.en}` }
}

const moveLabel = ({ definitionNumber }: StepNamed): Text => ({
  zh: fill(words.moveTo.zh, { number: definitionNumber ?? '' }),
  en: fill(words.moveTo.en, { number: definitionNumber ?? '' }),
})

/** Of one that a change of the calendar began: what cancelling means, or that nothing moved in the cases one may see. */
export function noteOf(batch: Batch, { all }: Counts): Text | undefined {
  if (!isRecompute(batch)) return undefined
  if (batch.state === 'checking' || batch.state === 'running') return words.recomputeNote
  return all === 0 ? words.nothingMovedSeen : undefined
}
