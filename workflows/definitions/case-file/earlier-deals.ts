/** What the two sides had agreed on or paid before the case: it stands beside the claim and is set against it. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, moneyFen, optional, reference } from '../../fields.ts'
import { proofKinds } from '../../law/limitation-words.ts'
import { problem } from '../../problem.ts'
import { trackers } from '../court/steps.ts'

export const dealKinds = {
  payment: { zh: '已经付款', en: 'Paid' },
  agreement: { zh: '私下约定', en: 'Private agreement' },
} as const
export type DealKind = keyof typeof dealKinds

export const earlierSteps = defineSteps({
  recordEarlier: {
    label: { zh: '登记此前的约定、付款', en: 'Record an earlier agreement or payment' },
    help: {
      zh: '付款从请求中抵扣；私下约定列在请求旁，不代替请求。',
      en: 'A payment is set against the claim; a private agreement stands beside it and does not replace it.',
    },
    by: { ...trackers, administrator: 'subtree' },
    form: z.object({
      claimId: reference({ zh: '请求事项', en: 'Claim' }, 'claims'),
      deal: choice({ zh: '类型', en: 'What' }, dealKinds),
      onDay: calendarDate({ zh: '日期', en: 'Day' }),
      amountFen: moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' }),
      proof: choice({ zh: '证明', en: 'Proof' }, proofKinds),
      evidenceId: optional(reference({ zh: '对应的证据', en: 'Evidence on file' }, 'evidence')),
      note: optional(longText({ zh: '说明', en: 'Note' }, { max: 600 })),
    }),
    wrong: ({ answers, given }) => ({
      ...problem(answers.onDay > given.today, 'onDay', { zh: '不能晚于今天', en: 'Cannot be after today' }),
      ...problem(answers.amountFen === 0, 'amountFen', { zh: '金额不能为零', en: 'The amount cannot be nothing' }),
    }),
    records: ({ answers, eventId }) => [
      {
        kind: 'earlier-deal',
        key: `${eventId}-deal`,
        onDay: answers.onDay,
        amountFen: answers.amountFen,
        state: answers.deal,
        details: { claimId: answers.claimId, proof: answers.proof, evidenceId: answers.evidenceId ?? null },
      },
    ],
  },
})
