/** What the commission does with the application, and how both sides come to a letter that binds: RULES 75-79. */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import { defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, confirmed, longText, optional, shortText } from '../../fields.ts'
import { notBefore } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'
import { shutsOther, tellsEnded, tellsGranted } from '../joint-application/couplings.ts'
import {
  afterSigning,
  bothSignedOn,
  isAnySigned,
  signatureRecord,
  signForm,
  signingNeeds,
  wrongSignature,
} from '../joint-application/signing.ts'
import { withdrawers } from '../joint-application/words.ts'
import { grounds, refusalReasons } from './words.ts'

/** The day the letter binds with this signature; undefined while one is missing. */
const effectOf = ({ facts, answers, given }: StepArgs): string | undefined =>
  bothSignedOn(afterSigning(facts.letter, { answers, given }))

const decided: Text = {
  zh: '仲裁委员会已作出文书，只能作更正',
  en: 'The commission has decided: it can only be corrected',
}
const number = optional(shortText({ zh: '文号', en: 'Number' }, { max: 60 }))
const note = optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 }))

export const reviewSteps = defineSteps({
  accept: {
    label: { zh: '仲裁委员会受理', en: 'The commission accepts' },
    help: {
      zh: '由一名仲裁员审查，自受理之日起五个工作日内结束，经批准可以延长五个工作日。',
      en: 'One arbitrator reviews it within five working days of acceptance, five more with approval.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      acceptedOn: calendarDate({ zh: '受理日期', en: 'Accepted on' }, { today: true }),
      number,
      arbitrator: optional(shortText({ zh: '仲裁员', en: 'Arbitrator' }, { max: 60, assigns: 'neutral' })),
      conflictReason: conflictReason(),
    }),
    happenedOn: 'acceptedOn',
    wrong: ({ answers, facts }) => notBefore('acceptedOn', answers.acceptedOn, facts.filedOn),
  },
  notAccept: {
    label: { zh: '仲裁委员会不予受理', en: 'The commission refuses to accept' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: calendarDate({ zh: '决定日期', en: 'Decided on' }, { today: true }),
      reason: choice({ zh: '理由', en: 'Reason' }, refusalReasons),
      number,
      note,
    }),
    happenedOn: 'decidedOn',
    wrong: ({ answers, facts }) => notBefore('decidedOn', answers.decidedOn, facts.filedOn),
    couplings: [tellsEnded('arbitration', 'not-accepted')],
    leavesHouse: decided,
  },
  extend: {
    label: { zh: '批准延长审查', en: 'Lengthen the review' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      extendedOn: calendarDate({ zh: '批准日期', en: 'Approved on' }, { today: true }),
      approved: confirmed({ zh: '经仲裁委员会主任或者其委托的仲裁院负责人批准', en: 'Approved by the head' }),
    }),
    happenedOn: 'extendedOn',
    blocked: ({ facts }) => (facts.extendedOn ? [{ zh: '只能延长一次', en: 'It can be lengthened once only' }] : []),
  },
  issueLetter: {
    label: { zh: '制作仲裁调解书', en: 'The letter is made' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      issuedOn: calendarDate({ zh: '制作日期', en: 'Made on' }, { today: true }),
      number,
      matches: confirmed({ zh: '内容与调解协议一致', en: 'Its content equals the agreement' }),
    }),
    happenedOn: 'issuedOn',
    wrong: ({ answers, facts }) => notBefore('issuedOn', answers.issuedOn, facts.acceptedOn),
    leavesHouse: decided,
  },
  refuse: {
    label: { zh: '不予制作调解书', en: 'No letter is made' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: calendarDate({ zh: '决定日期', en: 'Decided on' }, { today: true }),
      ground: choice({ zh: '理由', en: 'Ground' }, grounds),
      notified: confirmed({ zh: '已收到书面通知', en: 'The written notice has come' }),
      number,
      note,
    }),
    happenedOn: 'decidedOn',
    wrong: ({ answers, facts }) => notBefore('decidedOn', answers.decidedOn, facts.acceptedOn),
    couplings: [tellsEnded('arbitration', 'refused')],
    leavesHouse: decided,
  },
  signLetter: {
    label: { zh: '登记签收调解书', en: 'Record who signed for the letter' },
    help: {
      zh: '双方签收之日起仲裁调解书发生法律效力，可以申请强制执行。',
      en: 'With both signatures the letter binds and can be enforced.',
    },
    by: trackers,
    actor: 'parties',
    form: signForm,
    happenedOn: 'signedOn',
    mayPrecede: true,
    needs: signingNeeds,
    wrong: ({ answers, given, facts }) => wrongSignature(facts.letter, { answers, given, notBefore: facts.issuedOn }),
    records: args => [signatureRecord('letter', args)],
    couplings: [
      tellsGranted('arbitration', effectOf),
      shutsOther('judicial-confirmation', args => effectOf(args) !== undefined),
    ],
  },
  withdraw: {
    label: { zh: '撤回审查申请', en: 'Withdraw the application' },
    help: {
      zh: '调解书送达前一方或者双方撤回的，仲裁委员会应当准许并终止审查。',
      en: 'Before the letter is served one or both sides may withdraw; the commission must allow it and end the review.',
    },
    by: trackers,
    actor: 'parties',
    form: z.object({
      withdrawnOn: calendarDate({ zh: '撤回日期', en: 'Withdrawn on' }, { today: true }),
      by: choice({ zh: '撤回方', en: 'Withdrawn by' }, withdrawers),
      note,
    }),
    happenedOn: 'withdrawnOn',
    blocked: ({ facts }) =>
      isAnySigned(facts.letter) ? [{ zh: '调解书已经送达，不能撤回', en: 'The letter has been served' }] : [],
    couplings: [tellsEnded('arbitration', 'withdrawn')],
  },
  closeAsConfirmed: {
    label: { zh: '已经司法确认，终结', en: 'End: the court has confirmed' },
    by: trackers,
    form: z.object({ closedOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }) }),
    happenedOn: 'closedOn',
    mayPrecede: true,
    couplings: [tellsEnded('arbitration', 'other-route')],
  },
})
