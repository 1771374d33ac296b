/** Prompt letters and opinions: sent, served, answered, checked. TUL 23, 26; union supervision measures of 2021. */
import { z } from 'zod'
import { type By, defineSteps, type StepArgs } from '../../define.ts'
import {
  calendarDate,
  choice,
  deadlineSubject,
  longText,
  moneyFen,
  optional,
  reference,
  references,
  shortText,
  wholeNumber,
  yesNo,
} from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { isSettled, type LetterFacts, letterRecords, letterTo, standingRecord } from './letters.ts'
import { replies, serviceWays } from './words.ts'

/** The union at every level may remind and demand. */
export const supervisors: By = {
  mediator: 'owner',
  'station-lead': 'station',
  supervisor: 'subtree',
  'legal-aid-officer': 'subtree',
}
type Args = StepArgs<any, LetterFacts>

export const day = (zh: string, en: string) => calendarDate({ zh, en }, { today: true })
const addressee = () => reference({ zh: '用人单位', en: 'Employer' }, 'respondents')
const addressees = () => references({ zh: '发往', en: 'To' }, 'respondents')
const replyBy = () =>
  optional(
    calendarDate(
      { zh: '函件载明的答复期限', en: 'Answer by, as printed' },
      {
        help: {
          zh: '以函件载明的日期为准；不填的，自送达之日起按设定天数计算。',
          en: 'The printed day governs; left open, the office’s number of days runs from service.',
        },
      },
    ),
  )

const wrongSending = ({ answers }: Args): Record<string, Text> => ({
  ...problem(answers.addressees.length === 0, 'addressees', { zh: '至少选择一家', en: 'Choose at least one' }),
  ...problem(answers.replyBy !== undefined && answers.replyBy <= answers.sentOn, 'replyBy', {
    zh: '应当晚于发函日期',
    en: 'Must be after the letter was sent',
  }),
})

const wrongLetter =
  (fits: (letter: ReturnType<typeof letterTo>) => boolean, says: Text) =>
  ({ answers, facts }: Args): Record<string, Text> =>
    problem(!fits(letterTo(facts, answers.addressee)), 'addressee', says)

export const letterSteps = defineSteps({
  sendTip: {
    label: { zh: '发提示函', en: 'Send a prompt letter' },
    help: {
      zh: '提示函用于风险预防，不以查实违法为前提，可以同时发往多家单位。',
      en: 'For prevention: no breach is needed, and several employers may be reminded at once.',
    },
    by: supervisors,
    form: z.object({
      sentOn: day('发函日期', 'Sent on'),
      addressees: addressees(),
      reason: longText({ zh: '提示事由', en: 'What it is about' }, { max: 2000 }),
      legalPoints: optional(longText({ zh: '法律要求要点', en: 'What the law asks' }, { max: 2000 })),
      measures: longText({ zh: '建议措施', en: 'What is suggested' }, { max: 2000 }),
      replyBy: replyBy(),
      contact: optional(shortText({ zh: '联系人', en: 'Whom to ask' }, { max: 60 })),
    }),
    happenedOn: 'sentOn',
    papers: ['supervision-tip'],
    needs: ['parameters'],
    wrong: wrongSending,
    records: letterRecords('tip'),
  },
  sendOpinion: {
    label: { zh: '发意见书', en: 'Send an opinion' },
    help: {
      zh: '查实违法、协商未果或者情节严重的发出，由工会主席或者监督委员会主任签发。',
      en: 'For a found breach; signed by the chair of the union or of the supervision committee.',
    },
    by: supervisors,
    form: z.object({
      sentOn: day('发函日期', 'Sent on'),
      addressees: addressees(),
      found: longText({ zh: '查明的事实和证据', en: 'Facts and evidence found' }, { max: 3000 }),
      articles: longText({ zh: '违反的法律条款', en: 'Provisions broken' }, { max: 1000 }),
      demand: longText({ zh: '整改要求', en: 'What is to be corrected' }, { max: 2000 }),
      signedBy: shortText({ zh: '签发人', en: 'Signed by' }, { max: 60 }),
      replyBy: replyBy(),
    }),
    happenedOn: 'sentOn',
    papers: ['supervision-opinion'],
    needs: ['parameters'],
    wrong: wrongSending,
    records: letterRecords('opinion'),
  },
  serveLetter: {
    label: { zh: '登记函件送达', en: 'Letter served' },
    help: { zh: '答复期限自送达之日起计算。', en: 'The time to answer runs from service.' },
    by: supervisors,
    form: z.object({
      servedOn: day('送达日期', 'Served on'),
      addressee: addressee(),
      way: choice({ zh: '送达方式', en: 'Way of service' }, serviceWays),
      receivedBy: optional(shortText({ zh: '签收人', en: 'Received by' }, { max: 60 })),
    }),
    happenedOn: 'servedOn',
    papers: ['service-receipt'],
    serves: true,
    mayPrecede: true,
    wrong: wrongLetter(letter => letter?.standing === 'sent', {
      zh: '没有发往该单位的待送达函件',
      en: 'No letter to this employer is waiting to be served',
    }),
    records: args => standingRecord(args, 'waiting', { servedOn: args.answers.servedOn }),
    leavesHouse: { zh: '函件已经送达', en: 'The letter has been served' },
  },
  recordReply: {
    label: { zh: '登记答复', en: 'Record the answer' },
    by: supervisors,
    actor: 'respondent',
    form: z.object({
      repliedOn: day('收到答复日期', 'Answer received on'),
      addressee: addressee(),
      reply: choice({ zh: '答复', en: 'Answer' }, replies),
      content: longText({ zh: '答复内容', en: 'What it says' }, { max: 3000 }),
    }),
    happenedOn: 'repliedOn',
    wrong: wrongLetter(letter => ['waiting', 'unanswered'].includes(letter?.standing ?? ''), {
      zh: '该单位没有待答复的函件',
      en: 'No letter to this employer awaits an answer',
    }),
    records: args =>
      standingRecord(args, args.answers.reply === 'disputes' ? 'disputed' : 'replied', {
        repliedOn: args.answers.repliedOn,
      }),
  },
  lapseReply: {
    label: { zh: '逾期未答复', en: 'No answer in time' },
    by: { clock: 'subtree' },
    form: z.object({ subject: deadlineSubject() }),
    records: ({ answers }) => (answers.subject ? [{ kind: 'action', key: answers.subject, state: 'unanswered' }] : []),
  },
  verifyCorrection: {
    label: { zh: '现场复核整改', en: 'Check the correction on site' },
    by: supervisors,
    form: z.object({
      checkedOn: day('复核日期', 'Checked on'),
      addressee: addressee(),
      corrected: yesNo({ zh: '已经整改', en: 'Corrected' }),
      proof: longText({ zh: '复核的凭证', en: 'What was seen' }, { max: 1000 }),
      workers: optional(wholeNumber({ zh: '涉及职工人数', en: 'Workers concerned' })),
      amountFen: optional(moneyFen({ zh: '补发、补缴金额（元）', en: 'Made good (yuan)' })),
    }),
    happenedOn: 'checkedOn',
    papers: ['correction-review'],
    wrong: wrongLetter(letter => letter !== undefined && !isSettled(letter) && letter.standing !== 'sent', {
      zh: '该单位没有待复核的函件',
      en: 'There is no letter to this employer to check',
    }),
    records: args => {
      const { corrected, checkedOn, amountFen, workers } = args.answers
      const [put] = standingRecord(args, corrected === 'yes' ? 'corrected' : 'not-corrected', {
        checkedOn,
        workers: workers ?? null,
      })
      return put ? [{ ...put, amountFen: amountFen ?? null } as typeof put] : []
    },
  },
  reviewDispute: {
    label: { zh: '复核异议', en: 'Review what is disputed' },
    by: supervisors,
    form: z.object({
      reviewedOn: day('复核日期', 'Reviewed on'),
      addressee: addressee(),
      insists: yesNo({ zh: '坚持原意见', en: 'The union insists' }),
      reason: longText({ zh: '复核意见', en: 'Reasons' }, { max: 2000 }),
    }),
    happenedOn: 'reviewedOn',
    wrong: wrongLetter(letter => letter?.standing === 'disputed', {
      zh: '该单位没有提出异议',
      en: 'This employer disputes nothing',
    }),
    records: args => standingRecord(args, args.answers.insists === 'yes' ? 'not-corrected' : 'withdrawn'),
  },
})
