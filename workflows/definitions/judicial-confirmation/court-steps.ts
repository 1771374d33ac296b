/** What the court does with the application: CPLI 355-358, JCR 4-5, CPL 187, 206. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, confirmed, longText, optional, shortText } from '../../fields.ts'
import { notBefore } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'
import { shutsOther, tellsEnded, tellsGranted } from '../joint-application/couplings.ts'
import { withdrawers } from '../joint-application/words.ts'
import { grounds, refusalReasons } from './words.ts'

export const decided: Text = {
  zh: '人民法院已作出文书，只能作更正',
  en: 'The court has decided: it can only be corrected',
}
const number = optional(shortText({ zh: '案号、文号', en: 'Number' }, { max: 60 }))
const note = optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 }))

export const courtSteps = defineSteps({
  accept: {
    label: { zh: '法院受理', en: 'The court accepts' },
    by: trackers,
    actor: 'partner',
    form: z.object({ acceptedOn: calendarDate({ zh: '受理日期', en: 'Accepted on' }, { today: true }), number }),
    happenedOn: 'acceptedOn',
    wrong: ({ answers, facts }) => notBefore('acceptedOn', answers.acceptedOn, facts.filedOn),
  },
  notAccept: {
    label: { zh: '法院不予受理', en: 'The court refuses to accept' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: calendarDate({ zh: '裁定日期', en: 'Ruled on' }, { today: true }),
      reason: choice({ zh: '理由', en: 'Reason' }, refusalReasons),
      number,
      note,
    }),
    happenedOn: 'decidedOn',
    wrong: ({ answers, facts }) => notBefore('decidedOn', answers.decidedOn, facts.filedOn),
    couplings: [tellsEnded('court', 'not-accepted')],
    leavesHouse: decided,
  },
  verify: {
    label: { zh: '双方到庭核实', en: 'Both are heard' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      heldOn: calendarDate({ zh: '核实日期', en: 'Heard on' }, { today: true }),
      bothCame: confirmed({ zh: '双方同时到场', en: 'Both came together' }),
      note,
    }),
    happenedOn: 'heldOn',
    records: ({ answers, eventId }) => [
      { kind: 'hearing', key: `${eventId}-1`, onDay: answers.heldOn, state: 'held', details: { what: 'verification' } },
    ],
  },
  askSupplement: {
    label: { zh: '法院要求补充', en: 'The court asks for more' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      askedOn: calendarDate({ zh: '通知日期', en: 'Asked on' }, { today: true }),
      supplementBy: calendarDate({ zh: '法院指定的期限', en: 'Day set by the court' }),
      what: longText({ zh: '需要补充的陈述或者材料', en: 'What is asked for' }, { max: 1000 }),
    }),
    happenedOn: 'askedOn',
    wrong: ({ answers }) => notBefore('supplementBy', answers.supplementBy, answers.askedOn),
  },
  supplement: {
    label: { zh: '已补充', en: 'It has been supplied' },
    by: trackers,
    actor: 'parties',
    form: z.object({ suppliedOn: calendarDate({ zh: '补充日期', en: 'Supplied on' }, { today: true }), note }),
    happenedOn: 'suppliedOn',
  },
  deemWithdrawn: {
    label: { zh: '法院按撤回申请处理', en: 'The court treats it as withdrawn' },
    by: trackers,
    actor: 'partner',
    form: z.object({ decidedOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }), number }),
    happenedOn: 'decidedOn',
    couplings: [tellsEnded('court', 'withdrawn')],
    leavesHouse: decided,
  },
  extend: {
    label: { zh: '院长批准延长', en: 'The president lengthens it' },
    by: trackers,
    actor: 'partner',
    form: z.object({ extendedOn: calendarDate({ zh: '批准日期', en: 'Approved on' }, { today: true }) }),
    happenedOn: 'extendedOn',
    blocked: ({ facts }) => (facts.extendedOn ? [{ zh: '只能延长一次', en: 'It can be lengthened once only' }] : []),
  },
  confirm: {
    label: { zh: '裁定确认有效', en: 'The court confirms' },
    help: {
      zh: '裁定一经作出即发生法律效力，一方拒绝履行的，对方可以申请执行。',
      en: 'The ruling is final at once; if one side does not perform, the other may have it enforced.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: calendarDate({ zh: '裁定日期', en: 'Ruled on' }, { today: true }),
      number,
    }),
    happenedOn: 'decidedOn',
    wrong: ({ answers, facts }) => notBefore('decidedOn', answers.decidedOn, facts.acceptedOn),
    couplings: [
      tellsGranted('court', ({ answers }) => answers.decidedOn),
      shutsOther('arbitration-review', () => true),
    ],
    leavesHouse: decided,
  },
  dismiss: {
    label: { zh: '裁定驳回申请', en: 'The court dismisses' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: calendarDate({ zh: '裁定日期', en: 'Ruled on' }, { today: true }),
      ground: choice({ zh: '理由', en: 'Ground' }, grounds),
      number,
      note,
    }),
    happenedOn: 'decidedOn',
    wrong: ({ answers, facts }) => notBefore('decidedOn', answers.decidedOn, facts.acceptedOn),
    couplings: [tellsEnded('court', 'refused')],
    leavesHouse: decided,
  },
  withdraw: {
    label: { zh: '撤回确认申请', en: 'Withdraw the application' },
    by: trackers,
    actor: 'parties',
    form: z.object({
      withdrawnOn: calendarDate({ zh: '撤回日期', en: 'Withdrawn on' }, { today: true }),
      by: choice({ zh: '撤回方', en: 'Withdrawn by' }, withdrawers),
      note,
    }),
    happenedOn: 'withdrawnOn',
    couplings: [tellsEnded('court', 'withdrawn')],
  },
  closeAsConfirmed: {
    label: { zh: '已经仲裁审查，终结', en: 'End: the commission has made a letter' },
    by: trackers,
    form: z.object({ closedOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }) }),
    happenedOn: 'closedOn',
    mayPrecede: true,
    couplings: [tellsEnded('court', 'other-route')],
  },
})
