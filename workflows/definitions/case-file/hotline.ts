/** What is asked when an order of the hotline is registered; with its number the order itself is on file at once. */
import type { Coupling } from '../../define.ts'
import { calendarDate, optional, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'

export const orderFields = {
  orderNumber: optional(
    shortText(
      { zh: '工单编号', en: 'Order number' },
      {
        max: 60,
        help: {
          zh: '填写后同时登记工单并立号；还没有编号的，以后在案件里登记。',
          en: 'With it the order is put on file at once; without a number, record the order later.',
        },
      },
    ),
  ),
  orderReceivedOn: optional(calendarDate({ zh: '派单日期', en: 'Order received on' })),
  orderHandleBy: optional(calendarDate({ zh: '工单载明的办理期限', en: 'To be handled by, as printed' })),
}
export const orderFieldNames = Object.keys(orderFields) as (keyof typeof orderFields)[]

type Told = {
  kind: string
  registeredOn: string
  summary?: string | undefined
  orderNumber?: string | undefined
  orderReceivedOn?: string | undefined
  orderHandleBy?: string | undefined
}

export function wrongOrder(told: Told): Record<string, Text> {
  const { kind, registeredOn, summary, orderNumber, orderReceivedOn, orderHandleBy } = told
  if (kind !== 'hotline-order') return {}
  return {
    ...problem((orderReceivedOn ?? '') > registeredOn, 'orderReceivedOn', {
      zh: '派单日期不能晚于登记日期',
      en: 'The order was not received after it was registered',
    }),
    ...problem((orderHandleBy ?? '9') < (orderReceivedOn ?? registeredOn), 'orderHandleBy', {
      zh: '办理期限不能早于派单日期',
      en: 'The day to handle it by is not before it was received',
    }),
    ...problem(!orderNumber && (orderReceivedOn ?? orderHandleBy) !== undefined, 'orderNumber', {
      zh: '请填写工单编号',
      en: 'Enter the number of the order',
    }),
    ...problem(orderNumber !== undefined && !summary, 'summary', {
      zh: '请写明工单的诉求内容',
      en: 'Say what the order asks for',
    }),
  }
}

export const receivesOrder: Coupling = {
  workflow: 'hotline-order',
  step: 'receive',
  begins: true,
  when: ({ answers }) => answers.kind === 'hotline-order' && answers.orderNumber !== undefined,
  answers: ({ answers }) => ({
    receivedOn: answers.orderReceivedOn ?? answers.registeredOn,
    number: answers.orderNumber,
    people: answers.toldCount,
    handleBy: answers.orderHandleBy,
    content: answers.summary.slice(0, 3000),
  }),
}
