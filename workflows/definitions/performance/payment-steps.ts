/** Money owed, coming in, put off, asked for. */
import { z } from 'zod'
import { type By, defineSteps } from '../../define.ts'
import {
  calendarDate,
  choice,
  confirmed,
  longText,
  moneyFen,
  optional,
  reference,
  shortText,
  yesNo,
} from '../../fields.ts'
import { sumTold } from '../../signing.ts'
import type { Text } from '../../text.ts'
import type { Facts } from './facts.ts'
import { latestMissed, openSum, paidSum, payable } from './ledger.ts'
import { obligationPuts, obligationRows, wrongObligations } from './obligations.ts'
import { defermentRecords, paymentRecords, wrongDeferment, wrongPayment } from './payments.ts'
import { claimKinds, contactWays, grounds, paymentWays, reminderResults } from './words.ts'

export const keepers: By = { mediator: 'owner', 'station-lead': 'station' }

const whichObligation = () =>
  optional(
    reference({ zh: '哪一笔', en: 'Which obligation' }, 'open-obligations', {
      help: { zh: '不选即按到期先后依次冲抵。', en: 'Left open, the earliest due comes first.' },
    }),
  )

function unlessOwing({ ledger }: Facts): Text[] {
  return openSum(ledger) > 0 ? [] : [{ zh: '款项已全部付清', en: 'Every fen has been paid' }]
}

export const paymentSteps = defineSteps({
  begin: {
    label: { zh: '登记应履行款项', en: 'Record what is owed' },
    help: {
      zh: '调解协议生效后自动登记；自行和解、当场履行的在此登记。',
      en: 'Recorded by itself when a mediation agreement takes effect; settlements and payments on the spot are recorded here.',
    },
    by: keepers,
    form: z.object({
      effectiveOn: calendarDate({ zh: '协议生效日期', en: 'Agreement effective on' }, { today: true }),
      ground: choice({ zh: '履行依据', en: 'Rests on' }, grounds),
      claimKind: choice({ zh: '款项性质', en: 'Kind of money' }, claimKinds),
      obligations: obligationRows(),
      otherDuties: yesNo({ zh: '另有出具证明、复工等义务', en: 'Other duties: certificate, reinstatement …' }),
    }),
    happenedOn: 'effectiveOn',
    needs: ['orgBasis'],
    signs: { sumFen: sumTold, when: ({ ground }) => ground !== 'award' && ground !== 'judgment' },
    wrong: ({ answers }) => ({
      ...wrongObligations('obligations', answers.obligations),
      ...(answers.obligations.length === 0 && answers.otherDuties === 'no'
        ? { obligations: { zh: '至少登记一笔款项或者一项义务', en: 'Record at least one payment or another duty' } }
        : {}),
    }),
    records: ({ answers, eventId }) => obligationPuts(answers.obligations, eventId, 'open'),
  },
  recordPayment: {
    label: { zh: '登记到账', en: 'Record a payment' },
    by: keepers,
    actor: 'respondent',
    form: z.object({
      paidOn: calendarDate({ zh: '到账日期', en: 'Paid on' }, { today: true }),
      amountFen: moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' }),
      obligation: whichObligation(),
      memberId: optional(
        reference({ zh: '哪一名劳动者', en: 'Which worker' }, 'members', {
          help: { zh: '填写后只冲抵此人名下的款项。', en: 'If named, it falls only on what is owed to them.' },
        }),
      ),
      way: choice({ zh: '付款方式', en: 'Way of payment' }, paymentWays),
      receipt: optional(shortText({ zh: '凭证号', en: 'Receipt number' }, { max: 60 })),
    }),
    happenedOn: 'paidOn',
    mayPrecede: true,
    blocked: ({ facts }) => unlessOwing(facts),
    wrong: wrongPayment,
    records: paymentRecords,
    many: {
      per: 'member',
      member: 'memberId',
      fills: ['amountFen'],
      each: ({ openFen }) => ({ amountFen: openFen }),
    },
  },
  confirmReceipt: {
    label: { zh: '劳动者确认到账', en: 'The worker confirms receipt' },
    help: {
      zh: '确认后不能撤回，只能更正。金额填至今累计收到的总数。',
      en: 'Cannot be taken back, only corrected. The amount is the total received so far.',
    },
    by: keepers,
    actor: 'worker',
    form: z.object({
      confirmedOn: calendarDate({ zh: '确认日期', en: 'Confirmed on' }, { today: true }),
      amountFen: moneyFen({ zh: '累计收到（元）', en: 'Received in total (yuan)' }),
      way: choice({ zh: '确认方式', en: 'How confirmed' }, contactWays),
    }),
    happenedOn: 'confirmedOn',
    blocked: ({ facts }) =>
      paidSum(facts.ledger) > (facts.confirmedFen ?? 0)
        ? []
        : [{ zh: '没有待确认的到账', en: 'There is no payment left to confirm' }],
    wrong: ({ answers, facts }): Record<string, Text> =>
      !facts.ledger || answers.amountFen === paidSum(facts.ledger)
        ? {}
        : {
            amountFen: {
              zh: '与已登记的到账总额不一致，请先核对到账记录',
              en: 'Differs from the payments on record: check those first',
            },
          },
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-1`,
        onDay: answers.confirmedOn,
        amountFen: answers.amountFen,
        state: 'confirmed',
        details: { what: 'receipt', way: answers.way },
      },
    ],
    leavesHouse: {
      zh: '劳动者已确认到账，只能作更正，不能撤回',
      en: 'The worker has confirmed receipt: it can be corrected, not taken back',
    },
  },
  confirmDuties: {
    label: { zh: '确认其他义务已履行', en: 'Other duties performed' },
    by: keepers,
    form: z.object({
      doneOn: calendarDate({ zh: '履行日期', en: 'Performed on' }, { today: true }),
      proof: shortText({ zh: '凭据', en: 'Proof' }),
    }),
    happenedOn: 'doneOn',
    mayPrecede: true,
    blocked: ({ facts }) =>
      facts.otherDuties === 'open' ? [] : [{ zh: '没有待履行的其他义务', en: 'No other duty is open' }],
    records: ({ answers, eventId }) => [
      { kind: 'action', key: `${eventId}-1`, onDay: answers.doneOn, state: 'done', details: { what: 'other-duties' } },
    ],
  },
  remind: {
    label: { zh: '催告', en: 'Remind' },
    by: keepers,
    papers: ['performance-demand'],
    form: z.object({
      remindedOn: calendarDate({ zh: '催告日期', en: 'Reminded on' }, { today: true }),
      way: choice({ zh: '方式', en: 'Way' }, contactWays),
      party: optional(reference({ zh: '被催告人', en: 'Reminded' }, 'respondents')),
      result: choice({ zh: '结果', en: 'Result' }, reminderResults),
      promisedOn: optional(calendarDate({ zh: '承诺付款日', en: 'Promised for' })),
      note: optional(longText({ zh: '说明', en: 'Note' }, { max: 500 })),
    }),
    happenedOn: 'remindedOn',
    wrong: ({ answers }): Record<string, Text> =>
      answers.result === 'promised' && !answers.promisedOn
        ? { promisedOn: { zh: '请填写承诺付款日', en: 'Say for which day it was promised' } }
        : {},
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-1`,
        partyId: answers.party ?? null,
        onDay: answers.remindedOn,
        state: answers.result,
        details: { what: 'reminder', way: answers.way, promisedOn: answers.promisedOn ?? null },
      },
    ],
  },
  defer: {
    label: { zh: '双方同意延期', en: 'Both agree to a later day' },
    help: {
      zh: '原期限和新期限都留在案卷中。',
      en: 'The old day and the new one both stay on file.',
    },
    by: keepers,
    actor: 'parties',
    form: z.object({
      deferredOn: calendarDate({ zh: '同意日期', en: 'Agreed on' }, { today: true }),
      obligation: reference({ zh: '哪一笔', en: 'Which obligation' }, 'open-obligations'),
      newDueOn: calendarDate({ zh: '新的履行期限', en: 'New day' }),
      bothAgree: confirmed({ zh: '双方已书面同意', en: 'Both sides have agreed in writing' }),
    }),
    happenedOn: 'deferredOn',
    blocked: ({ facts }) => unlessOwing(facts),
    wrong: wrongDeferment,
    records: defermentRecords,
  },
  markMissed: {
    label: { zh: '到期未付', en: 'A day was missed' },
    by: { clock: 'subtree' },
    papers: ['non-performance-record', 'arbitration-advice'],
    form: z.object({ subject: whichObligation() }),
    blocked: ({ facts, given }) =>
      latestMissed(facts.ledger ?? [], given.today) > (facts.missedThrough ?? '')
        ? []
        : [{ zh: '没有新的逾期款项', en: 'No further day has been missed' }],
    wrong: ({ answers, facts }): Record<string, Text> => {
      const owed = payable(facts.ledger, { obligation: answers.subject })
      return owed.every(({ dueOn }) => dueOn <= (facts.missedThrough ?? ''))
        ? { subject: { zh: '这一天的逾期已经登记', en: 'That day has been noted as missed' } }
        : {}
    },
  },
})
