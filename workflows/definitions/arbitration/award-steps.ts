/** How an arbitration ends: a letter, an award and its receipt, a withdrawal, a cancelled case. LDMAL 42-51. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { choice, deadlineSubject, moneyFen, optional } from '../../fields.ts'
import { laterOf } from '../../law/days.ts'
import { problem } from '../../problem.ts'
import { sumTold } from '../../signing.ts'
import { isReceived } from '../court/lapses.ts'
import { outcomeRows, recordsOutcomes, tellsLegalAid, wrongOutcomes } from '../court/outcomes.ts'
import { serviceRecords } from '../court/services.ts'
import {
  aYear,
  closing,
  payForm,
  paysUnder,
  settleAndWithdraw,
  theirNumber,
  today,
  trackers,
  wrongObligations,
} from '../court/steps.ts'
import { type AwardAnswers, awardForm, awardRecords, outcomesOf, wrongAward } from './awards.ts'
import type { Facts } from './facts.ts'
import { receivers } from './words.ts'

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
      outcomes: outcomeRows(),
    }),
    signs: { sumFen: sumTold },
    wrong: ({ answers }) => ({
      ...wrongObligations('obligations', answers.obligations),
      ...wrongOutcomes(answers.outcomes),
    }),
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
      recordsOutcomes('arbitration', ({ workerSignedOn, employerSignedOn }) =>
        laterOf(workerSignedOn, employerSignedOn),
      ),
      tellsLegalAid('arbitration', ({ workerSignedOn, employerSignedOn }) => laterOf(workerSignedOn, employerSignedOn)),
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
    form: awardForm,
    happenedOn: 'awardedOn',
    backdatingDays: aYear,
    needs: ['parameters'],
    wrong: wrongAward,
    records: awardRecords,
    couplings: [
      recordsOutcomes(
        'arbitration',
        ({ awardedOn }) => awardedOn,
        answers => outcomesOf(answers as Pick<AwardAnswers, 'items'>),
      ),
      tellsLegalAid(
        'arbitration',
        ({ awardedOn }) => awardedOn,
        ({ awards }) => awards.reduce((sum: number, { amountFen = 0 }) => sum + amountFen, 0),
      ),
    ],
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
    backdatingDays: aYear,
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
    serves: true,
    records: serviceRecords,
  },
  lapseSuit: {
    label: { zh: '起诉期限届满', en: 'Time to sue has run out' },
    by: { clock: 'subtree' },
    form: z.object({ subject: deadlineSubject() }),
  },
  withdraw: { ...closing('撤回仲裁申请', 'Application withdrawn'), papers: ['arbitration-withdrawal'] },
  settleAndWithdraw: settleAndWithdraw('自行和解并撤回申请', 'Settled by the parties and withdrawn'),
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
    needs: ['parameters'],
  },
})
