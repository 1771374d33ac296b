/** Between acceptance and decision: service, defence, challenges, hearings, entrusted mediation. RULES 10-11, 33-39, 70. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, optional, shortText, timeOfDay, wholeNumber, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { hearingRecords, heldRecords } from '../court/hearings.ts'
import { writesPetition } from '../court/petitions.ts'
import { note, setEvidenceTerm, today, trackers } from '../court/steps.ts'
import { hearingResults, petitions } from './words.ts'

export const courseSteps = defineSteps({
  serveCopy: {
    label: { zh: '申请书副本送达对方', en: 'Copy served on the other side' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      receivedOn: today('被申请人收到日期', 'Received on'),
      way: choice(
        { zh: '送达方式', en: 'Way of service' },
        {
          served: { zh: '直接、邮寄或者电子送达', en: 'In person, by post or electronically' },
          posted: { zh: '留置或者张贴并拍照录像', en: 'Left or posted, with pictures' },
        },
      ),
      defenceDays: optional(
        wholeNumber(
          { zh: '答辩期（工作日）', en: 'Days for the defence' },
          {
            min: 1,
            max: 10,
            help: {
              zh: '一般为十个工作日；简易处理可以缩短（《办案规则》第58条）。',
              en: 'Ten working days; fewer in a simple case (Arbitration Rules, art. 58).',
            },
          },
        ),
      ),
    }),
    happenedOn: 'receivedOn',
  },
  recordDefence: {
    label: { zh: '对方答辩', en: 'Defence received' },
    by: trackers,
    actor: 'respondent',
    form: z.object({
      receivedOn: today('仲裁委收到日期', 'Received on'),
      objects: yesNo({ zh: '提出管辖异议', en: 'Objects to jurisdiction' }),
      counterclaim: yesNo({ zh: '提出反申请', en: 'Makes a counterclaim' }),
      drawnUp: optional(
        yesNo(
          { zh: '由本方代拟文书', en: 'Papers drawn up here' },
          {
            help: {
              zh: '受援人是被申请人的，选“是”，得到留空待写的文书；请求和理由已经明确的，另用“代拟文书”。',
              en: 'Yes where the party helped is the respondent: papers with room to write. Where request and reasons are known, use “Draw up a petition”.',
            },
          },
        ),
      ),
    }),
    happenedOn: 'receivedOn',
    papers: ({ answers: { drawnUp, objects, counterclaim } }) =>
      drawnUp === 'yes'
        ? [
            'defence',
            ...(objects === 'yes' ? ['jurisdiction-objection'] : []),
            ...(counterclaim === 'yes' ? ['counterclaim'] : []),
          ]
        : [],
  },
  decideCounterclaim: {
    label: { zh: '反申请处理结果', en: 'Counterclaim decided' },
    help: {
      zh: '合并审理的，裁决期限自受理反申请之日重新计算（《办案规则》第46条）。',
      en: 'If it is joined, the time for the award begins anew (Arbitration Rules, art. 46).',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: today('决定日期', 'Decided on'),
      joined: yesNo({ zh: '受理并合并审理', en: 'Accepted and joined' }),
    }),
    happenedOn: 'decidedOn',
    blocked: ({ facts }) =>
      facts.counterclaimOn ? [] : [{ zh: '没有待处理的反申请', en: 'There is no counterclaim to decide' }],
  },
  challenge: {
    label: { zh: '申请回避', en: 'Challenge an arbitrator' },
    by: trackers,
    actor: 'parties',
    form: z.object({ challengedOn: today('申请日期', 'Challenged on'), reason: note() }),
    happenedOn: 'challengedOn',
  },
  decideChallenge: {
    label: { zh: '回避决定', en: 'Challenge decided' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: today('决定日期', 'Decided on'),
      upheld: yesNo({ zh: '决定回避', en: 'Upheld' }),
    }),
    happenedOn: 'decidedOn',
    blocked: ({ facts }) =>
      facts.challengedOn ? [] : [{ zh: '没有待决定的回避申请', en: 'There is no challenge to decide' }],
  },
  writePetition: writesPetition(petitions),
  setEvidenceTerm,
  askPostponement: {
    label: { zh: '申请延期举证、延期开庭', en: 'Ask for more time' },
    help: {
      zh: '请求延期开庭的，在开庭三个工作日前提出（《办案规则》第38条）。',
      en: 'A later hearing is asked for three working days before it (Arbitration Rules, art. 38).',
    },
    by: trackers,
    papers: ({ answers }) => [
      answers.what === 'evidence' ? 'evidence-extension-application' : 'hearing-postponement-application',
    ],
    form: z.object({
      askedOn: today('申请日期', 'Asked on'),
      what: choice(
        { zh: '申请事项', en: 'Asked for' },
        {
          evidence: { zh: '延期举证', en: 'More time for evidence' },
          hearing: { zh: '延期开庭', en: 'A later hearing' },
        },
      ),
      until: optional(calendarDate({ zh: '请求延至', en: 'Until' })),
      reason: longText({ zh: '理由', en: 'Reasons' }, { max: 1000 }),
    }),
    happenedOn: 'askedOn',
  },
  setHearing: {
    label: { zh: '定于开庭', en: 'Hearing set' },
    help: {
      zh: '开庭五个工作日前通知；请求延期在开庭三个工作日前提出（《办案规则》第38条）。改期也在此登记。',
      en: 'Notice five working days before; postponement asked for three before. A new day is recorded here as well.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      noticeOn: today('收到开庭通知日期', 'Notice received on'),
      hearingOn: calendarDate({ zh: '开庭日期', en: 'Hearing on' }),
      at: timeOfDay({ zh: '时间', en: 'Time' }),
      place: optional(shortText({ zh: '地点', en: 'Place' })),
    }),
    happenedOn: 'noticeOn',
    wrong: ({ answers }) =>
      problem(answers.hearingOn < answers.noticeOn, 'hearingOn', {
        zh: '开庭日期不能早于通知日期',
        en: 'The hearing does not come before its notice',
      }),
    records: hearingRecords,
  },
  holdHearing: {
    label: { zh: '开庭', en: 'Hearing held' },
    help: {
      zh: '申请人无正当理由不到庭或者中途退庭的，可以按撤回处理，再次申请不予受理（《办案规则》第39条）。',
      en: 'An applicant who stays away may be treated as having withdrawn, and may not apply again (Rules, art. 39).',
    },
    by: trackers,
    form: z.object({
      heldOn: today('开庭日期', 'Held on'),
      result: choice({ zh: '结果', en: 'Result' }, hearingResults),
      note: note(),
    }),
    happenedOn: 'heldOn',
    records: heldRecords,
  },
  entrustMediation: {
    label: { zh: '委托调解', en: 'Entrusted to a mediation body' },
    by: trackers,
    actor: 'parties',
    form: z.object({
      consentOn: today('双方同意日期', 'Both agreed on'),
      body: shortText({ zh: '受托调解组织', en: 'Mediation body' }),
    }),
    happenedOn: 'consentOn',
  },
  returnFromMediation: {
    label: { zh: '委托调解退回', en: 'Back from mediation' },
    by: trackers,
    actor: 'partner',
    form: z.object({ returnedOn: today('退回日期', 'Returned on'), note: note() }),
    happenedOn: 'returnedOn',
  },
})
