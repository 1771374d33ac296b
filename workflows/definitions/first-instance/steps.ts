/** What may be done in a suit at first instance. CPL 126-171; JI1 4, 16-17; FEE 13, 15-16. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, optional, reference, shortText, wholeNumber, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { claimsReason, claimsToFile, wrongClaims } from '../court/claims-filed.ts'
import { holdHearing, setHearing } from '../court/decisions.ts'
import { bringsClaims, claimsBrought } from '../court/outcomes.ts'
import { writesPetition } from '../court/petitions.ts'
import { preservationSteps } from '../court/preservation.ts'
import {
  aYear,
  closing,
  note,
  prepareForm,
  setEvidenceTerm,
  settleAndWithdraw,
  theirNumber,
  today,
  trackers,
} from '../court/steps.ts'
import { suitFields } from '../court/suing.ts'
import type { Facts } from './facts.ts'
import { judgmentSteps } from './judgment-steps.ts'
import { complaints, petitions, procedures, refusals } from './words.ts'

export const steps = defineSteps({
  prepare: {
    label: { zh: '准备起诉', en: 'Prepare the suit' },
    help: {
      zh: '起诉状及副本、裁决书和收到裁决书的证明；劳动争议案件每件交纳十元（《诉讼费用交纳办法》第13条）。',
      en: 'Complaint with copies, the award and proof of its receipt; ten yuan a case (Fee Measures, art. 13).',
    },
    by: trackers,
    form: prepareForm.extend(suitFields),
    happenedOn: 'preparedOn',
    needs: ['parameters'],
    papers: ['power-of-attorney'],
  },
  file: {
    label: { zh: '递交起诉状', en: 'File the complaint' },
    by: trackers,
    actor: 'parties',
    form: z.object({
      filedOn: today('递交日期', 'Filed on'),
      court: shortText({ zh: '受诉法院', en: 'Court' }),
      receipt: optional(shortText({ zh: '收件编号', en: 'Receipt number' }, { max: 60 })),
      complaint: optional(choice({ zh: '起诉状格式', en: 'Form of the complaint' }, complaints)),
      claims: claimsBrought(),
      claimsReason: claimsReason(),
    }),
    happenedOn: 'filedOn',
    backdatingDays: aYear,
    needs: ['claimKinds'],
    proposes: claimsToFile('court'),
    wrong: args => wrongClaims(args, 'court'),
    couplings: [bringsClaims('court')],
    papers: ({ answers }) => [
      answers.complaint === 'elements' ? 'element-complaint' : 'civil-complaint',
      'evidence-list',
    ],
  },
  referToMediation: {
    label: { zh: '诉前（委派）调解', en: 'Mediation before the suit' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      referredOn: today('委派日期', 'Referred on'),
      body: shortText({ zh: '调解组织', en: 'Mediation body' }),
    }),
    happenedOn: 'referredOn',
  },
  extendMediation: {
    label: { zh: '各方同意延长诉前调解', en: 'Extend the mediation' },
    by: trackers,
    actor: 'parties',
    form: z.object({
      agreedOn: today('同意日期', 'Agreed on'),
      until: calendarDate({ zh: '延长至', en: 'Extended until' }),
    }),
    happenedOn: 'agreedOn',
    wrong: ({ answers }) =>
      problem(answers.until <= answers.agreedOn, 'until', { zh: '应当晚于同意日期', en: 'Must be after the consent' }),
  },
  register: {
    label: { zh: '登记立案', en: 'Registered' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      registeredOn: today('立案日期', 'Registered on'),
      number: theirNumber(),
      procedure: choice({ zh: '适用程序', en: 'Procedure' }, procedures),
    }),
    happenedOn: 'registeredOn',
    backdatingDays: aYear,
  },
  refuse: {
    label: { zh: '裁定不予受理', en: 'Registration refused' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      receivedOn: today('收到裁定日期', 'Ruling received on'),
      ground: choice({ zh: '理由', en: 'Ground' }, refusals),
    }),
    happenedOn: 'receivedOn',
  },
  serveComplaint: {
    label: { zh: '起诉状副本送达对方', en: 'Complaint served' },
    by: trackers,
    actor: 'partner',
    form: z.object({ receivedOn: today('对方收到日期', 'Received on') }),
    happenedOn: 'receivedOn',
  },
  recordDefence: {
    label: { zh: '对方答辩', en: 'Defence received' },
    by: trackers,
    actor: 'respondent',
    form: z.object({
      receivedOn: today('收到日期', 'Received on'),
      objects: yesNo({ zh: '提出管辖异议', en: 'Objects to jurisdiction' }),
    }),
    happenedOn: 'receivedOn',
  },
  serveByNotice: {
    label: { zh: '公告送达', en: 'Served by public notice' },
    help: {
      zh: '自发出公告之日起经过三十日，视为送达。',
      en: 'Deemed served thirty days after the notice was issued.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({ from: today('公告日期', 'Notice issued on') }),
    happenedOn: 'from',
  },
  writePetition: writesPetition(petitions),
  setEvidenceTerm,
  setHearing,
  holdHearing,
  changeProcedure: {
    label: { zh: '转换程序', en: 'Change of procedure' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      changedOn: today('裁定日期', 'Ruled on'),
      procedure: choice({ zh: '转为', en: 'Goes on as' }, procedures),
    }),
    happenedOn: 'changedOn',
  },
  extendTrial: {
    label: { zh: '审限延长', en: 'Time for the trial extended' },
    help: {
      zh: '普通程序经院长批准可延长六个月，还需要延长的由上级法院批准，再登记一次；简易、小额程序可延长一个月。',
      en: 'Six months in an ordinary trial, more from the superior court as another extension; one month in a simple one or a small claim.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      approvedOn: today('批准日期', 'Approved on'),
      months: wholeNumber({ zh: '延长（月）', en: 'Months added' }, { min: 1, max: 6 }),
    }),
    happenedOn: 'approvedOn',
    wrong: ({ answers, facts }: StepArgs<any, Facts>) =>
      problem(answers.months > 1 && facts.procedure !== 'ordinary', 'months', {
        zh: '简易程序、小额诉讼只能延长一个月',
        en: 'One month only in a simple trial or a small claim',
      }),
    blocked: ({ facts }) =>
      facts.extendedMonths && facts.procedure !== 'ordinary'
        ? [
            {
              zh: '已经延长过一次，只能延长一个月（《民事诉讼法》第164条、第168条）',
              en: 'Extended once already, one month at most (Civil Procedure Law, arts. 164, 168)',
            },
          ]
        : [],
  },
  withdraw: {
    label: { zh: '撤诉', en: 'Suit withdrawn' },
    help: {
      zh: '只有一方起诉而该方撤诉的，仲裁裁决自撤诉裁定送达之日起生效，可以继续登记履行或者申请执行。',
      en: 'If the only plaintiff withdraws, the award takes effect once the ruling is served, and can be followed up.',
    },
    by: trackers,
    actor: 'parties',
    form: z.object({
      withdrawnOn: today('撤诉裁定送达日期', 'Ruling served on'),
      awardBinds: optional(yesNo({ zh: '仲裁裁决由此生效', en: 'The award takes effect by it' })),
      note: note(),
    }),
    happenedOn: 'withdrawnOn',
  },
  settleAndWithdraw: settleAndWithdraw('自行和解并撤诉', 'Settled by the parties and withdrawn'),
  endOtherwise: {
    label: { zh: '驳回起诉、移送等方式结案', en: 'Rejected, moved or ended otherwise' },
    help: {
      zh: '裁定驳回起诉的，自收到裁定之日起十日内可以上诉（《民事诉讼法》第171条）。',
      en: 'A ruling that rejects the suit can be appealed within ten days of its receipt (Civil Procedure Law, art. 171).',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      receivedOn: today('收到裁定、通知日期', 'Ruling or notice received on'),
      result: reference({ zh: '结案方式', en: 'How it ended' }, 'suit-endings'),
      number: theirNumber(),
      note: note(),
    }),
    happenedOn: 'receivedOn',
    backdatingDays: aYear,
  },
  giveUp: closing('不再进行', 'Not pursued'),
  ...judgmentSteps,
  ...preservationSteps,
})
