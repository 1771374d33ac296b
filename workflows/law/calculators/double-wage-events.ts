/** The interruptions and suspensions with which the limitation of double wages is reckoned. LDMAL 27(2)-(3); JI2 20. */
import type { Text } from '../../text.ts'
import type { LimitationEvent } from '../limitation.ts'
import type { Given, WorkingStep } from './calculation.ts'
import { cited } from './citations.ts'
import { step } from './written.ts'

type Filed = Pick<Given, 'limitation'>

/** What is on file of the claim, and the interruption typed where the file does not have it. LDMAL 27(2)-(3). */
export function eventsOf(on: string | undefined, { limitation = [] }: Filed): LimitationEvent[] {
  const filed = limitation.filter(({ kind }) => kind !== 'knew')
  const isFiled = filed.some(event => event.kind === 'interrupted' && event.on === on)
  return on === undefined || isFiled ? filed : [...filed, { kind: 'interrupted', on, by: 'demand', proof: 'none' }]
}

/** The events that were reckoned with, as one line of the working; none where nothing was on file. */
export const filedSteps = ({ limitation = [] }: Filed): WorkingStep[] => {
  const days = limitation.flatMap(event =>
    event.kind === 'knew'
      ? []
      : [
          event.kind === 'interrupted'
            ? { zh: `${event.on} 中断`, en: `interrupted ${event.on}` }
            : { zh: `${event.from} 至 ${event.to ?? '…'} 中止`, en: `suspended ${event.from} to ${event.to ?? '…'}` },
        ],
  )
  const told = { zh: days.map(({ zh }) => zh).join('；'), en: days.map(({ en }) => en).join('; ') }
  return days.length === 0 ? [] : [step(filedText, told, cited('LDMAL', '27'))]
}
const filedText: Text = { zh: '案卷登记的时效事实', en: 'On file of the limitation' }

/** What to say of it: by what is on file, or by the one interruption that was typed. */
export const limitationWarningOf = ({ limitation }: Filed): Text =>
  limitation?.length ? defenceWarning : limitationWarning

const limitationWarning: Text = {
  zh: '时效是抗辩，须由对方在仲裁中提出；此处只计一次中断，中止和多次中断须另行计算（调解仲裁法第27条，司法解释（二）第20条）。',
  en: 'Limitation is a defence that the other side has to raise in arbitration; one interruption is reckoned here, suspensions and further ones are not (Mediation and Arbitration Law, art. 27; Interpretation II, art. 20).',
}
const defenceWarning: Text = {
  zh: '时效是抗辩，须由对方在仲裁中提出；已按案卷登记的中断、中止计算（调解仲裁法第27条，司法解释（二）第20条）。',
  en: 'Limitation is a defence that the other side has to raise in arbitration; the interruptions and suspensions on file are reckoned with (Mediation and Arbitration Law, art. 27; Interpretation II, art. 20).',
}
