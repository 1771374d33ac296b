/** What a batch is called: the step it takes, or what else it does. */
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import { fill } from '../web/words.ts'
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
