/** What may be done with a referral. The owner of the case stays responsible until the result is in. */
import { z } from 'zod'
import { type By, defineSteps, type Given, type StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, optional, shortText, yesNo } from '../../fields.ts'
import { addDays } from '../../law/days.ts'
import { problem } from '../../problem.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'
import type { Facts } from './facts.ts'
import {
  consentFields,
  consentRecords,
  isConfidential,
  sendForm,
  sendingRecords,
  wrongConsent,
  wrongSending,
} from './sending.ts'
import { decidesSupport } from './ways-on.ts'
import { referralResults, returnReasons } from './words.ts'

const senders: By = { mediator: 'owner', 'station-lead': 'station', lawyer: 'assigned', 'legal-aid-officer': 'subtree' }
/** The partner itself, or staff who heard it from the partner. */
const partner: By = { partner: 'assigned', mediator: 'owner', 'station-lead': 'station' }
const endsOnly = ({ facts }: StepArgs<any, Facts>) => (facts.confidential ? 'ends' : 'all')

/** A confidential referral comes back with the word that it was received, and nothing else. */
const silent =
  (field: string) =>
  ({ answers, facts }: StepArgs<any, Facts>): Record<string, Text> =>
    problem(facts.confidential === true && answers[field] !== undefined, field, {
      zh: '保密移送不记录内容',
      en: 'A confidential referral keeps no content',
    })

const closedGrant = ({ openedBy }: Facts, onDay: string): RecordPut[] =>
  openedBy ? [{ kind: 'grant', key: `${openedBy}-partner`, untilOn: addDays(onDay, -1) }] : []

/** Sent on consent before, and none stands any more. */
const consentGone = (facts: Facts, { consents = [] }: Given): boolean =>
  facts.onConsent === true && !consents.some(({ purpose }) => purpose === 'sharing')

export const steps = defineSteps({
  send: {
    label: { zh: '移送', en: 'Refer' },
    help: {
      zh: '案号不变，承办人继续负责到结果反馈；当事人须同意将信息提供给对方。',
      en: 'The number stays and the owner stays responsible; the person must agree to the sharing.',
    },
    by: senders,
    form: sendForm,
    happenedOn: 'sentOn',
    needs: ['partner', 'consents', 'consentText', 'parties'],
    wrong: wrongSending,
    records: sendingRecords,
    /** Of a confidential referral no paper tells. */
    papers: ({ given }) => (isConfidential(given) ? [] : ['referral-letter', 'referral-receipt']),
    audience: ({ given }) => (isConfidential(given) ? 'ends' : 'all'),
  },
  sign: {
    label: { zh: '签收', en: 'Sign for it' },
    by: partner,
    actor: 'partner',
    form: z.object({
      signedOn: calendarDate({ zh: '签收日期', en: 'Date signed' }, { today: true }),
      receipt: optional(shortText({ zh: '回执号', en: 'Receipt number' }, { max: 60 })),
      contact: optional(shortText({ zh: '对方经办人', en: 'Person in charge there' }, { max: 80 })),
      resultBy: optional(calendarDate({ zh: '约定反馈日期', en: 'Result promised by' })),
    }),
    happenedOn: 'signedOn',
    wrong: ({ answers }) =>
      problem((answers.resultBy ?? '9') < answers.signedOn, 'resultBy', {
        zh: '反馈日期不得早于签收日期',
        en: 'The result does not come before the signature',
      }),
    audience: endsOnly,
    leavesHouse: { zh: '接收单位已经签收', en: 'The partner has signed for it' },
  },
  returnIt: {
    label: { zh: '退回', en: 'Return it' },
    help: { zh: '退回须写明理由；材料不会丢失。', en: 'A return needs its reason; nothing that was sent is lost.' },
    by: partner,
    actor: 'partner',
    form: z.object({
      returnedOn: calendarDate({ zh: '退回日期', en: 'Date returned' }, { today: true }),
      reason: choice({ zh: '退回理由', en: 'Reason' }, returnReasons),
      missing: optional(longText({ zh: '需要补齐的材料或说明', en: 'What is missing' }, { max: 1000 })),
    }),
    happenedOn: 'returnedOn',
    wrong: args => ({
      ...problem(args.answers.reason === 'incomplete' && !args.facts.confidential && !args.answers.missing, 'missing', {
        zh: '请写明缺少哪些材料',
        en: 'Say which papers are missing',
      }),
      ...silent('missing')(args),
    }),
    audience: endsOnly,
    leavesHouse: { zh: '接收单位已经退回', en: 'The partner has returned it' },
  },
  resend: {
    label: { zh: '补齐再移送', en: 'Complete and send again' },
    by: senders,
    form: z.object({
      resentOn: calendarDate({ zh: '再移送日期', en: 'Date sent again' }, { today: true }),
      completed: longText({ zh: '补齐的内容', en: 'What was completed' }, { max: 1000 }),
      ...consentFields,
      consentChannel: optional(consentFields.consentChannel),
    }),
    happenedOn: 'resentOn',
    needs: ['consents', 'consentText', 'parties'],
    wrong: ({ answers, facts, given }: StepArgs<any, Facts>) => ({
      ...(answers.consentChannel ? wrongConsent(answers) : {}),
      ...problem(consentGone(facts, given) && !answers.consentChannel, 'consentChannel', {
        zh: '当事人的同意已经撤回，须重新取得同意或写明法定职责',
        en: 'The consent was withdrawn: ask again, or name a legal duty',
      }),
    }),
    records: ({ answers, given, eventId }) =>
      answers.consentChannel ? consentRecords({ answers, given, eventId, onDay: answers.resentOn }) : [],
    audience: endsOnly,
  },
  startWork: {
    label: { zh: '开始办理', en: 'Work has begun' },
    by: partner,
    actor: 'partner',
    form: z.object({
      startedOn: calendarDate({ zh: '开始日期', en: 'Date begun' }, { today: true }),
      number: optional(shortText({ zh: '对方编号', en: "The partner's number" }, { max: 60 })),
      progress: optional(longText({ zh: '办理情况', en: 'Progress' }, { max: 1000 })),
    }),
    happenedOn: 'startedOn',
    wrong: silent('progress'),
    audience: endsOnly,
  },
  recordResult: {
    label: { zh: '登记结果', en: 'Record the result' },
    by: partner,
    many: { per: 'case' },
    actor: 'partner',
    form: z.object({
      resultOn: calendarDate({ zh: '结果日期', en: 'Date of the result' }, { today: true }),
      result: choice({ zh: '结果', en: 'Result' }, referralResults),
      text: optional(longText({ zh: '结果说明', en: 'What came of it' }, { max: 2000 })),
      workerTold: yesNo({ zh: '已告知劳动者', en: 'The worker has been told' }),
    }),
    happenedOn: 'resultOn',
    wrong: args => ({
      ...problem(args.facts.confidential === true && args.answers.result !== 'received', 'result', {
        zh: '保密移送只登记“已接收”',
        en: 'A confidential referral is only marked as received',
      }),
      ...problem(!args.facts.confidential && args.answers.result === 'received', 'result', {
        zh: '“已接收”只用于保密移送，请登记办理结果',
        en: '“Received” is for confidential referrals; record the result',
      }),
      ...problem(!args.facts.confidential && !args.answers.text, 'text', {
        zh: '请写明结果',
        en: 'Say what came of it',
      }),
      ...silent('text')(args),
    }),
    couplings: [decidesSupport],
    audience: endsOnly,
    leavesHouse: { zh: '接收单位已经反馈结果', en: 'The partner has reported the result' },
  },
  urge: {
    label: { zh: '催收催办', en: 'Press for it' },
    by: { ...senders, supervisor: 'subtree' },
    form: z.object({
      urgedOn: calendarDate({ zh: '催办日期', en: 'Date' }, { today: true }),
      channel: choice(
        { zh: '方式', en: 'How' },
        {
          phone: { zh: '电话', en: 'Phone' },
          visit: { zh: '上门', en: 'Visit' },
          letter: { zh: '函件', en: 'Letter' },
          message: { zh: '系统或短信', en: 'Message' },
        },
      ),
      reached: yesNo({ zh: '是否联系上', en: 'Reached' }),
      answer: optional(longText({ zh: '对方答复', en: 'Their answer' }, { max: 1000 })),
    }),
    happenedOn: 'urgedOn',
    wrong: silent('answer'),
    audience: endsOnly,
  },
  withdraw: {
    label: { zh: '撤回移送', en: 'Withdraw the referral' },
    by: senders,
    form: z.object({
      withdrawnOn: calendarDate({ zh: '撤回日期', en: 'Date withdrawn' }, { today: true }),
      reason: longText({ zh: '理由', en: 'Reason' }, { max: 400 }),
    }),
    happenedOn: 'withdrawnOn',
    records: ({ answers, facts }: StepArgs<any, Facts>) => closedGrant(facts, answers.withdrawnOn),
    audience: endsOnly,
  },
})
