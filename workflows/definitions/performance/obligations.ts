/** What is to be paid, as rows of a form and as records. */
import { calendarDate, moneyFen, optional, reference, rows, shortText } from '../../fields.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'

export type ObligationRow = {
  memberId?: string | undefined
  matter?: string | undefined
  amountFen: number
  dueOn: string
}

export const obligationRows = () =>
  rows(
    { zh: '履行款项', en: 'Payments owed' },
    {
      memberId: optional(reference({ zh: '劳动者', en: 'Worker' }, 'members')),
      matter: optional(shortText({ zh: '款项', en: 'For what' }, { max: 60 })),
      amountFen: moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' }),
      dueOn: calendarDate({ zh: '履行期限', en: 'Due on' }),
    },
    {
      max: 500,
      help: {
        zh: '一人一期一行；当天 24:00 前付清即为按期。',
        en: 'One row per worker and instalment; paid by midnight of that day is in time.',
      },
    },
  )

/** A sentence for each cell that cannot stand: no amount, or due before the agreement. */
export function wrongObligations(field: string, list: readonly ObligationRow[], notBefore = ''): Record<string, Text> {
  const noAmount: Text = { zh: '金额应当大于零', en: 'The amount must be more than zero' }
  const tooEarly: Text = { zh: '履行期限不能早于达成协议之日', en: 'Cannot be due before the day of the agreement' }
  return Object.fromEntries(
    list.flatMap(({ amountFen, dueOn }, index) => [
      ...(amountFen > 0 ? [] : [[`${field}[${index}][amountFen]`, noAmount] as const]),
      ...(dueOn >= notBefore ? [] : [[`${field}[${index}][dueOn]`, tooEarly] as const]),
    ]),
  )
}

/** One obligation a row, under the key of its event. */
export function obligationPuts(list: readonly ObligationRow[], eventId: string, state: 'agreed' | 'open'): RecordPut[] {
  return list.map(({ memberId, matter, amountFen, dueOn }, index) => ({
    kind: 'obligation',
    key: `${eventId}-${index + 1}`,
    memberId: memberId ?? null,
    amountFen,
    settledFen: 0,
    onDay: dueOn,
    state,
    details: { matter: matter ?? null },
  }))
}
