/** What may be done in an appeal. CPL 171-183. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, moneyFen, optional, reference, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { appealFields, appealSubjects } from '../court/appealing.ts'
import { courtLetter, decisionRecords, holdHearing, setHearing } from '../court/decisions.ts'
import { outcomeRows, recordsOutcomes, tellsLegalAid, wrongOutcomes } from '../court/outcomes.ts'
import {
  applyEnforcement,
  aYear,
  begins,
  closing,
  followPayment,
  note,
  prepareForm,
  settle,
  settleAndWithdraw,
  theirNumber,
  today,
  trackers,
} from '../court/steps.ts'

export const steps = defineSteps({
  prepare: {
    label: { zh: '准备上诉', en: 'Prepare the appeal' },
    by: trackers,
    form: prepareForm.extend(appealFields),
    happenedOn: 'preparedOn',
    papers: ['appeal-petition'],
  },
  file: {
    label: { zh: '递交上诉状', en: 'File the appeal' },
    by: trackers,
    actor: 'parties',
    form: z.object({
      filedOn: today('递交日期', 'Filed on'),
      court: optional(shortText({ zh: '二审法院', en: 'Court' })),
    }),
    happenedOn: 'filedOn',
  },
  serveAppeal: {
    label: { zh: '上诉状副本送达对方', en: 'Appeal served' },
    by: trackers,
    actor: 'partner',
    form: z.object({ receivedOn: today('对方收到日期', 'Received on') }),
    happenedOn: 'receivedOn',
  },
  recordDefence: {
    label: { zh: '对方答辩', en: 'Defence received' },
    by: trackers,
    actor: 'parties',
    form: z.object({ receivedOn: today('收到日期', 'Received on') }),
    happenedOn: 'receivedOn',
  },
  register: {
    label: { zh: '二审立案', en: 'Registered' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      registeredOn: today('立案日期', 'Registered on'),
      number: theirNumber(),
      against: choice({ zh: '上诉对象', en: 'Against' }, appealSubjects),
    }),
    happenedOn: 'registeredOn',
  },
  setHearing,
  holdHearing,
  judge: {
    label: { zh: '二审裁判（终审）', en: 'Final decision' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      judgedOn: today('裁判日期', 'Decided on'),
      result: reference({ zh: '结果', en: 'Result' }, 'review-results'),
      number: theirNumber(),
      amountFen: optional(moneyFen({ zh: '判决金额（元）', en: 'Awarded (yuan)' })),
      receivedOn: optional(
        calendarDate(
          { zh: '送达日期', en: 'Served on' },
          {
            help: {
              zh: '二审裁判送达即生效，再审和执行的期间由此起算；不填按裁判日期。',
              en: 'It binds once served; retrial and enforcement count from then, or from the decision if left open.',
            },
          },
        ),
      ),
      outcomes: outcomeRows(),
    }),
    happenedOn: 'judgedOn',
    backdatingDays: aYear,
    wrong: ({ answers }): Record<string, Text> => ({
      ...problem(answers.receivedOn !== undefined && answers.receivedOn < answers.judgedOn, 'receivedOn', {
        zh: '不能早于裁判日期',
        en: 'Not before the decision',
      }),
      ...wrongOutcomes(answers.outcomes),
    }),
    records: decisionRecords('final-judgment'),
    couplings: [
      recordsOutcomes('court', ({ judgedOn }) => judgedOn),
      tellsLegalAid('second-instance', ({ judgedOn }) => judgedOn),
    ],
    leavesHouse: { zh: '法院已经终审裁判', en: 'The court has decided for good' },
  },
  mediate: courtLetter('second-instance'),
  tryAgain: {
    label: { zh: '发回后重新审理', en: 'Tried again at first instance' },
    by: trackers,
    actor: 'partner',
    form: z.object({ decidedOn: today('日期', 'Day'), note: note() }),
    happenedOn: 'decidedOn',
    couplings: [begins('first-instance')],
  },
  withdraw: closing('撤回上诉', 'Appeal withdrawn'),
  settleAndWithdraw: settleAndWithdraw('自行和解并撤回上诉', 'Settled by the parties, appeal withdrawn'),
  applyRetrial: {
    label: { zh: '申请再审', en: 'Apply for a retrial' },
    by: trackers,
    actor: 'parties',
    form: z.object({ decidedOn: today('决定日期', 'Decided on') }),
    happenedOn: 'decidedOn',
    couplings: [{ ...begins('retrial'), answers: ({ facts }) => ({ effectiveOn: facts.effectiveOn }) }],
  },
  applyEnforcement: applyEnforcement('judgment', facts => facts.effectiveOn),
  followPayment: followPayment('judgment'),
  settleAfter: settle('终审后和解', 'Settled after the final decision'),
  closeFile: closing('办结', 'Finished'),
})
