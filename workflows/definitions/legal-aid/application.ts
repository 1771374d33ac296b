/** From the enquiry to a complete application: LAL 22-23, 38-43. */
import { z } from 'zod'
import { type By, defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, choices, longText, optional, reference, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Facts } from './facts.ts'
import { applicantKinds, applicationPapers, belongsTo, exemptions, matters, tracks } from './words.ts'

/** Who takes in an application; the legal-aid officer alone decides on it. */
export const intake: By = { mediator: 'owner', 'station-lead': 'station', 'legal-aid-officer': 'subtree' }
export const officer: By = { 'legal-aid-officer': 'subtree' }

const received = choices({ zh: '收到的材料', en: 'Papers received' }, applicationPapers)

const applyForm = z.object({
  receivedOn: calendarDate({ zh: '收到申请日期', en: 'Date the application was received' }, { today: true }),
  track: choice({ zh: '援助渠道', en: 'Track' }, tracks),
  recipientId: reference({ zh: '受援人', en: 'Recipient' }, 'parties'),
  matter: choice({ zh: '申请事项', en: 'Matter' }, matters),
  matterBasis: optional(shortText({ zh: '其他事项的依据', en: 'Basis of another matter' }, { max: 200 })),
  applicantKinds: choices({ zh: '人群类别', en: 'Kind of applicant' }, applicantKinds),
  exemption: choice({ zh: '是否免予核查经济困难状况', en: 'Exemption from the means test' }, exemptions),
  exemptionProven: yesNo({ zh: '免予核查的证明已提交', en: 'Proof of the exemption is here' }),
  papers: received,
  urgent: yesNo({ zh: '情况紧急', en: 'Urgent' }),
  periodEndsOn: optional(
    calendarDate(
      { zh: '时效或期间届满日', en: 'Day on which a limitation or period ends' },
      { help: { zh: '不足七日的，可以先行提供援助', en: 'With under seven days left, aid may be advanced' } },
    ),
  ),
  unionNumber: optional(shortText({ zh: '工会会员证号', en: 'Union membership number' }, { max: 40 })),
  statement: optional(longText({ zh: '案情及理由概述', en: 'Facts and reasons in brief' })),
})
type Application = z.output<typeof applyForm>

function wrongApplication({ answers }: StepArgs<Application>) {
  const { track, matter, matterBasis, exemption, urgent, periodEndsOn } = answers
  return {
    ...problem(!belongsTo(track, matter), 'matter', {
      zh: '申请事项与援助渠道不一致',
      en: 'This matter belongs to the other track',
    }),
    ...problem(matter === 'statutory' && !matterBasis, 'matterBasis', {
      zh: '请写明法律、法规或规章依据',
      en: 'Name the law or regulation',
    }),
    ...problem(track === 'state' && exemption === 'art42-migrant-wages' && matter !== 'wages', 'exemption', {
      zh: '此项免予核查只适用于请求支付劳动报酬',
      en: 'This exemption is for claims for wages only',
    }),
    ...problem(track === 'state' && exemption === 'art42-migrant-injury' && matter !== 'injury', 'exemption', {
      zh: '此项免予核查只适用于请求工伤事故人身损害赔偿',
      en: 'This exemption is for claims for work-injury damages only',
    }),
    ...problem(urgent === 'yes' && !periodEndsOn && !answers.statement, 'statement', {
      zh: '请写明紧急情形，或填写届满日',
      en: 'Say why it is urgent, or give the day on which the period ends',
    }),
  }
}

export const applicationSteps = defineSteps({
  enquire: {
    label: { zh: '登记法律咨询', en: 'Record the enquiry' },
    help: {
      zh: '法律咨询不受经济困难条件限制（第二十二条、第二十三条）。',
      en: 'Advice is free of any means test (arts. 22-23).',
    },
    by: intake,
    papers: ['advice-registration'],
    actor: 'applicant',
    form: z.object({
      enquiredOn: calendarDate({ zh: '咨询日期', en: 'Date of the enquiry' }, { today: true }),
      matter: choice({ zh: '事项', en: 'Matter' }, matters),
      question: longText({ zh: '咨询内容', en: 'What was asked' }, { max: 2000 }),
      advice: optional(longText({ zh: '答复', en: 'Advice given' }, { max: 2000 })),
      custodyOn: optional(
        calendarDate(
          { zh: '在押人员提出申请之日', en: 'Day the request was handed in in custody' },
          { help: { zh: '仅由监管场所转来时填写', en: 'Only when a place of custody passes it on' } },
        ),
      ),
    }),
    happenedOn: 'enquiredOn',
  },
  endEnquiry: {
    label: { zh: '咨询办结', en: 'End the enquiry' },
    by: intake,
    form: z.object({
      endedOn: calendarDate({ zh: '办结日期', en: 'Date ended' }, { today: true }),
      advice: longText({ zh: '答复', en: 'Advice given' }, { max: 2000 }),
    }),
    happenedOn: 'endedOn',
  },
  apply: {
    label: { zh: '申请法律援助', en: 'Apply for legal aid' },
    help: {
      zh: '不再要求提交经济困难证明：以信息共享核查或个人诚信承诺代替（第四十一条）。',
      en: 'A certificate of hardship is no longer asked for: data sharing or a personal promise takes its place (art. 41).',
    },
    by: intake,
    papers: ({ answers }) => [
      answers.track === 'union' ? 'union-aid-application' : 'aid-application',
      ...(answers.exemption === 'none' ? ['means-statement', 'honesty-pledge'] : []),
    ],
    actor: 'applicant',
    form: applyForm,
    happenedOn: 'receivedOn',
    wrong: wrongApplication,
    couplings: [{ workflow: 'case-file', step: 'accept', begins: false, ifOffered: true }],
  },
  askSupplement: {
    label: { zh: '通知补充材料', en: 'Ask for what is missing' },
    help: {
      zh: '须一次性告知；补充期间审查期限暂停（待核）。',
      en: 'All that is missing is told at once; meanwhile the time to decide stands still (to be confirmed).',
    },
    by: officer,
    papers: ['aid-supplement-notice'],
    form: z.object({
      askedOn: calendarDate({ zh: '通知日期', en: 'Date of the notice' }, { today: true }),
      missing: choices({ zh: '需要补充的材料', en: 'What is missing' }, applicationPapers),
      explanation: optional(longText({ zh: '需要说明的事项', en: 'What is to be explained' }, { max: 1000 })),
      supplyBy: calendarDate({ zh: '补充期限', en: 'To be supplied by' }),
    }),
    happenedOn: 'askedOn',
    wrong: ({ answers }) => ({
      ...problem(answers.missing.length === 0 && !answers.explanation, 'missing', {
        zh: '请列明需要补充的材料或需要说明的事项',
        en: 'List what is missing or what is to be explained',
      }),
      ...problem(answers.supplyBy <= answers.askedOn, 'supplyBy', {
        zh: '补充期限应在通知日期之后',
        en: 'The time to supply ends after the day of the notice',
      }),
    }),
  },
  handIn: {
    label: { zh: '收到补充材料', en: 'Missing papers received' },
    by: intake,
    actor: 'applicant',
    form: z.object({
      suppliedOn: calendarDate({ zh: '收到日期', en: 'Date received' }, { today: true }),
      papers: received,
      exemptionProven: optional(yesNo({ zh: '免予核查的证明已提交', en: 'Proof of the exemption is here' })),
    }),
    happenedOn: 'suppliedOn',
  },
  deemWithdrawn: {
    label: { zh: '视为撤回申请', en: 'Deem the application withdrawn' },
    help: {
      zh: '未按要求补充材料或者作出说明的，视为撤回申请（第四十三条）。',
      en: 'Not supplied or explained as asked: the application counts as withdrawn (art. 43).',
    },
    by: officer,
    form: z.object({ deemedOn: calendarDate({ zh: '认定日期', en: 'Date' }, { today: true }) }),
    happenedOn: 'deemedOn',
    wrong: ({ answers, facts }: StepArgs<{ deemedOn: string }, Facts>) =>
      problem(answers.deemedOn <= (facts.supplyBy ?? ''), 'deemedOn', {
        zh: '补充期限尚未届满',
        en: 'The time to supply has not ended yet',
      }),
  },
  withdraw: {
    label: { zh: '撤回申请', en: 'Withdraw the application' },
    by: intake,
    actor: 'applicant',
    form: z.object({
      withdrawnOn: calendarDate({ zh: '撤回日期', en: 'Date withdrawn' }, { today: true }),
      reason: optional(longText({ zh: '理由', en: 'Reason' }, { max: 400 })),
    }),
    happenedOn: 'withdrawnOn',
  },
  startMeansCheck: {
    label: { zh: '核查经济困难状况', en: 'Check means' },
    by: officer,
    papers: ['aid-means-check'],
    form: z.object({
      startedOn: calendarDate({ zh: '核查日期', en: 'Date of the check' }, { today: true }),
      method: choice(
        { zh: '核查方式', en: 'How' },
        {
          sharing: { zh: '信息共享查询', en: 'Data sharing' },
          promise: { zh: '个人诚信承诺', en: 'Personal honesty promise' },
        },
      ),
    }),
    happenedOn: 'startedOn',
  },
})

/** Exempt with its proof at hand: means are not checked (LAL 32, 42). */
export const isExempt = ({ exemption, exemptionProven }: Facts): boolean =>
  exemption !== undefined && exemption !== 'none' && exemptionProven === 'yes'
