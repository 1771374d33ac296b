/** Years with an earlier employer that count on: moved through no act of the worker's own, and not paid for. LCLR 10; JI1 46. */
import { calendarDate, optional } from '../../fields.ts'
import type { Text } from '../../text.ts'
import type { WorkingStep } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { step } from './written.ts'

const source = bothOf(cited('LCLR', '10'), cited('JI1', '46'))

export const earlierHiredOn = optional(
  calendarDate(
    { zh: '原单位入职日期（年限合并计算的）', en: 'First day with the earlier employer, where its years count on' },
    {
      help: {
        zh: '非因本人原因从原单位转入、原单位没有支付过经济补偿的填写；其他情形留空。',
        en: 'Where the worker was moved through no act of his own and the earlier employer paid no compensation; else open.',
      },
    },
  ),
)

type Service = { hiredOn: string; earlierHiredOn?: string | undefined }

/** The day from which years of service count. */
export const serviceFrom = ({ hiredOn, earlierHiredOn: earlier }: Service): string => earlier ?? hiredOn

export const wrongEarlier = ({ hiredOn, earlierHiredOn: earlier }: Service): Record<string, Text> =>
  earlier !== undefined && earlier > hiredOn
    ? { earlierHiredOn: { zh: '不能晚于在本单位的入职日期。', en: 'This cannot lie after the first day here.' } }
    : {}

/** The line of the working; none where no earlier years count. */
export const transferSteps = ({ hiredOn, earlierHiredOn: earlier }: Service): WorkingStep[] =>
  earlier === undefined ? [] : [step(counted, `${hiredOn} → ${earlier}`, source)]

const counted: Text = {
  zh: '非因本人原因转入，原单位的年限合并计算',
  en: 'Moved through no act of the worker: the years with the earlier employer are added',
}

/** What to ask where no earlier years were told. */
export const transferWarnings = ({ earlierHiredOn: earlier }: Service): Text[] =>
  earlier === undefined ? [transferred] : []

const transferred: Text = {
  zh: '非因本人原因从原单位调入的，原单位年限应合并计算，原单位已支付补偿的除外（实施条例第10条；司法解释（一）第46条）。',
  en: 'Years with an earlier employer are added where the worker was moved without cause of his own, unless it has paid for them (LCL Regulations, art. 10; Interpretation I, art. 46).',
}
