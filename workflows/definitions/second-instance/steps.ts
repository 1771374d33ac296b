/** What may be done in an appeal. CPL 171-183. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { choice, moneyFen, optional, shortText } from '../../fields.ts'
import { decisionRecords, holdHearing, mediate, setHearing } from '../court/decisions.ts'
import {
  applyEnforcement,
  begins,
  closing,
  followPayment,
  note,
  prepareForm,
  theirNumber,
  today,
  trackers,
} from '../court/steps.ts'

const results = {
  upheld: { zh: '驳回上诉，维持原判', en: 'Dismissed, upheld' },
  changed: { zh: '改判', en: 'Changed' },
  'sent-back': { zh: '发回重审', en: 'Sent back' },
} as const

const subjects = {
  judgment: { zh: '对判决上诉（三个月）', en: 'Against a judgment, three months' },
  ruling: { zh: '对裁定上诉（三十日）', en: 'Against a ruling, thirty days' },
} as const

export const steps = defineSteps({
  prepare: {
    label: { zh: '准备上诉', en: 'Prepare the appeal' },
    by: trackers,
    form: prepareForm,
    happenedOn: 'preparedOn',
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
      against: choice({ zh: '上诉对象', en: 'Against' }, subjects),
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
      result: choice({ zh: '结果', en: 'Result' }, results),
      number: theirNumber(),
      amountFen: optional(moneyFen({ zh: '判决金额（元）', en: 'Awarded (yuan)' })),
    }),
    happenedOn: 'judgedOn',
    records: decisionRecords('final-judgment'),
    leavesHouse: { zh: '法院已经终审裁判', en: 'The court has decided for good' },
  },
  mediate,
  tryAgain: {
    label: { zh: '发回后重新审理', en: 'Tried again at first instance' },
    by: trackers,
    actor: 'partner',
    form: z.object({ decidedOn: today('日期', 'Day'), note: note() }),
    happenedOn: 'decidedOn',
    couplings: [begins('first-instance')],
  },
  withdraw: closing('撤回上诉', 'Appeal withdrawn'),
  applyRetrial: {
    label: { zh: '申请再审', en: 'Apply for a retrial' },
    by: trackers,
    actor: 'parties',
    form: z.object({ decidedOn: today('决定日期', 'Decided on') }),
    happenedOn: 'decidedOn',
    couplings: [begins('retrial')],
  },
  applyEnforcement,
  followPayment: followPayment('judgment'),
  closeFile: closing('办结', 'Finished'),
})
