/** How an arbitration ends: a letter, an award, a withdrawal, a cancelled case; and what follows an award. LDMAL 42-51. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { choice, deadlineSubject, moneyFen, optional, rows } from '../../fields.ts'
import { laterOf } from '../../law/days.ts'
import { problem } from '../../problem.ts'
import { isReceived } from '../court/lapses.ts'
import { serviceRecords } from '../court/services.ts'
import {
  applyEnforcement,
  begins,
  closing,
  followPayment,
  payForm,
  paysUnder,
  theirNumber,
  today,
  trackers,
  wrongObligations,
} from '../court/steps.ts'
import type { Facts } from './facts.ts'
import { awardKinds, awardResults, receivers, suers } from './words.ts'

type Args = StepArgs<any, Facts>

export const awardSteps = defineSteps({
  mediate: {
    label: { zh: '仲裁调解书生效', en: 'Settled by an arbitral letter' },
    help: {
      zh: '调解书经双方签收后生效，可以申请强制执行（《调解仲裁法》第42条、第51条）。',
      en: 'Effective once both have signed for it; enforceable (arts. 42, 51).',
    },
    by: trackers,
    actor: 'parties',
    form: z.object({
      workerSignedOn: today('劳动者签收日期', 'The worker signed on'),
      employerSignedOn: today('用人单位签收日期', 'The employer signed on'),
      number: theirNumber(),
      amountFen: optional(moneyFen({ zh: '调解金额（元）', en: 'Amount (yuan)' })),
      ...payForm,
    }),
    wrong: ({ answers }) => wrongObligations('obligations', answers.obligations),
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-letter`,
        onDay: laterOf(answers.workerSignedOn, answers.employerSignedOn),
        amountFen: answers.amountFen ?? null,
        state: 'effective',
        details: { what: 'arbitral-letter', number: answers.number ?? null },
      },
    ],
    couplings: [
      paysUnder('arbitral-letter', ({ workerSignedOn, employerSignedOn }) =>
        laterOf(workerSignedOn!, employerSignedOn!),
      ),
    ],
    leavesHouse: { zh: '调解书已经双方签收', en: 'Both sides have signed for the letter' },
  },
  award: {
    label: { zh: '作出裁决', en: 'Award made' },
    help: {
      zh: '终局与非终局事项分别制作裁决书，以裁决书载明的类型为准（《办案规则》第50条）。',
      en: 'Final and other items stand in separate awards; the kind printed on the award governs (Rules, art. 50).',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      awardedOn: today('裁决日期', 'Award of'),
      result: choice({ zh: '裁决结果', en: 'Result' }, awardResults),
      awards: rows(
        { zh: '裁决书', en: 'Awards' },
        {
          kind: choice({ zh: '类型', en: 'Kind' }, awardKinds),
          number: theirNumber(),
          amountFen: optional(moneyFen({ zh: '裁决金额（元）', en: 'Awarded (yuan)' })),
        },
        { min: 1, max: 20 },
      ),
    }),
    happenedOn: 'awardedOn',
    records: ({ answers, eventId }) =>
      answers.awards.map((one: { kind: string; number?: string; amountFen?: number }, place: number) => ({
        kind: 'action',
        key: `${eventId}-${place + 1}`,
        onDay: answers.awardedOn,
        amountFen: one.amountFen ?? null,
        state: one.kind,
        details: { what: 'award', number: one.number ?? null, result: answers.result },
      })),
    leavesHouse: { zh: '裁决书已经作出', en: 'The award has been made' },
  },
  receiveAward: {
    label: { zh: '裁决书送达', en: 'Award received' },
    help: {
      zh: '十五日、三十日均自收到裁决书之日起算，逐方登记。',
      en: 'Fifteen and thirty days run from receipt, for each side by itself.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      receivedOn: today('收到日期', 'Received on'),
      who: choice({ zh: '收到方', en: 'Received by' }, receivers),
    }),
    happenedOn: 'receivedOn',
    mayPrecede: true,
    blocked: ({ facts }) =>
      facts.workerReceived && facts.employerReceived
        ? [{ zh: '双方均已收到裁决书', en: 'Both sides have received it' }]
        : [],
    wrong: ({ answers, facts }: Args) => ({
      ...problem(answers.receivedOn < (facts.awardedOn ?? ''), 'receivedOn', {
        zh: '不能早于裁决日期',
        en: 'Not before the award was made',
      }),
      ...problem(isReceived(facts, answers.who), 'who', {
        zh: '该方收到日期已经登记，如有错误请更正原步骤',
        en: 'Recorded already: correct that step if it is wrong',
      }),
    }),
    records: serviceRecords,
  },
  lapseSuit: {
    label: { zh: '起诉期限届满', en: 'Time to sue has run out' },
    by: { clock: 'subtree' },
    form: z.object({ subject: deadlineSubject() }),
  },
  sue: {
    label: { zh: '不服裁决，提起诉讼', en: 'Sue against the award' },
    help: {
      zh: '非终局裁决双方均可起诉；终局裁决仅劳动者可以起诉，用人单位只能申请撤销（《调解仲裁法》第48条至第50条）。',
      en: 'Against a final award only the worker may sue; the employer may ask for it to be set aside (arts. 48-50).',
    },
    by: trackers,
    actor: 'parties',
    form: z.object({
      suedOn: today('起诉日期', 'Sued on'),
      by: choice({ zh: '起诉方', en: 'Who sues' }, suers),
    }),
    happenedOn: 'suedOn',
    wrong: ({ answers, facts }: Args) =>
      problem(answers.by !== 'worker' && facts.hasOther !== true, 'by', {
        zh: '裁决全部为终局裁决，用人单位不能起诉，只能申请撤销',
        en: 'All awards are final: the employer can only apply to set them aside',
      }),
    couplings: [begins('first-instance')],
  },
  applySetAside: {
    label: { zh: '用人单位申请撤销终局裁决', en: 'The employer applies to set a final award aside' },
    by: trackers,
    actor: 'respondent',
    form: z.object({ appliedOn: today('申请日期', 'Applied on') }),
    happenedOn: 'appliedOn',
    blocked: ({ facts }) => (facts.hasFinal ? [] : [{ zh: '没有终局裁决', en: 'There is no final award' }]),
    couplings: [begins('set-aside')],
  },
  withdraw: closing('撤回仲裁申请', 'Application withdrawn'),
  cancelCase: {
    label: { zh: '撤销案件', en: 'Case cancelled' },
    help: {
      zh: '受理后发现不应当受理的（《办案规则》第32条）；可以依法起诉。',
      en: 'It should not have been accepted (Rules, art. 32); a suit is open.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({ decidedOn: today('决定日期', 'Decided on') }),
    happenedOn: 'decidedOn',
  },
  receiveCancellation: {
    label: { zh: '收到撤销案件决定书', en: 'Decision to cancel received' },
    by: trackers,
    actor: 'partner',
    form: z.object({ receivedOn: today('收到日期', 'Received on') }),
    happenedOn: 'receivedOn',
  },
  applyEnforcement,
  followPayment: followPayment('award'),
  closeFile: closing('办结', 'Finished'),
})
