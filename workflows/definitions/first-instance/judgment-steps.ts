/** The judgment of first instance, its receipt by each side, and what follows it. CPL 171; JI1 4. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { choice, moneyFen, optional, reference } from '../../fields.ts'
import { beginsAppeal } from '../court/appealing.ts'
import { courtLetter, decisionRecords, lapse, receiveDecision } from '../court/decisions.ts'
import { outcomeRows, recordsOutcomes, tellsLegalAid, wrongOutcomes } from '../court/outcomes.ts'
import { earliestReceipt } from '../court/services.ts'
import {
  applyEnforcement,
  aYear,
  begins,
  closing,
  followPayment,
  settle,
  theirNumber,
  today,
  trackers,
} from '../court/steps.ts'
import { isAppealed } from './appeals.ts'
import { appellants } from './words.ts'

export const judgmentSteps = defineSteps({
  judge: {
    label: { zh: '一审判决', en: 'Judgment' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      judgedOn: today('判决日期', 'Judgment of'),
      result: reference({ zh: '结果', en: 'Result' }, 'judgment-results'),
      number: theirNumber(),
      amountFen: optional(moneyFen({ zh: '判决金额（元）', en: 'Awarded (yuan)' })),
      outcomes: outcomeRows(),
    }),
    happenedOn: 'judgedOn',
    backdatingDays: aYear,
    wrong: ({ answers }) => wrongOutcomes(answers.outcomes),
    records: decisionRecords('judgment'),
    couplings: [
      recordsOutcomes('court', ({ judgedOn }) => judgedOn),
      tellsLegalAid('first-instance', ({ judgedOn }) => judgedOn),
    ],
    leavesHouse: { zh: '法院已经判决', en: 'The court has decided' },
  },
  mediate: courtLetter('first-instance'),
  receiveDecision,
  lapseAppeal: lapse('上诉期届满', 'Time to appeal has run out'),
  appeal: {
    label: { zh: '提起上诉', en: 'Appeal' },
    help: {
      zh: '一方上诉不影响另一方的十五日；双方期限都已届满或者都已上诉后，本程序结束。',
      en: 'One side’s appeal leaves the other its fifteen days; this proceeding ends once both have appealed or can no more.',
    },
    by: trackers,
    actor: 'parties',
    form: z.object({
      appealedOn: today('上诉日期', 'Appealed on'),
      by: choice({ zh: '上诉方', en: 'Who appeals' }, appellants),
    }),
    happenedOn: 'appealedOn',
    papers: ({ facts }) => (isAppealed(facts) ? ['appeal-petition'] : []), // that of the first is drawn in the appeal
    blocked: ({ facts }) =>
      facts.procedure === 'small'
        ? [
            {
              zh: '小额诉讼一审终审，不能上诉（《民事诉讼法》第165条）',
              en: 'A small claim has one instance only (art. 165)',
            },
          ]
        : [],
    couplings: [
      {
        ...beginsAppeal(({ answers, facts }) => ({
          against: facts.judgedOn ? 'judgment' : 'ruling',
          countsFrom: facts.judgedOn ? earliestReceipt(facts, answers.by) : facts.refusalReceivedOn,
        })),
        when: ({ facts }) => !isAppealed(facts), // the other side's appeal is joined to the first one
      },
    ],
  },
  applyEnforcement: applyEnforcement(
    facts => (facts.awardBinds ? 'award' : 'judgment'),
    facts => facts.effectiveOn,
  ),
  followPayment: followPayment('judgment'),
  followAward: {
    ...followPayment('award'),
    label: { zh: '按仲裁裁决登记应付款项，跟踪履行', en: 'Record what is to be paid under the award' },
  },
  applyRetrial: {
    label: { zh: '申请再审', en: 'Apply for a retrial' },
    by: trackers,
    actor: 'parties',
    form: z.object({ decidedOn: today('决定日期', 'Decided on') }),
    happenedOn: 'decidedOn',
    couplings: [{ ...begins('retrial'), answers: ({ facts }) => ({ effectiveOn: facts.effectiveOn }) }],
  },
  settleAfter: settle('判决后和解', 'Settled after the judgment'),
  closeFile: closing('办结', 'Finished'),
})
