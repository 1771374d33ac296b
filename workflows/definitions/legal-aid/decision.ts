/** The decision on an application, aid in advance of it, and its termination: LAL 34, 41-44, 48. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, choices, longText, optional, yesNo } from '../../fields.ts'
import { daysBetween } from '../../law/days.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { officer } from './application.ts'
import type { Facts } from './facts.ts'
import {
  aidForms,
  type GrantGround,
  grantGrounds,
  isUnchecked,
  isUnconditional,
  refusalGrounds,
  terminationGrounds,
  urgencies,
} from './words.ts'

const grantGround = choice({ zh: '给予援助的依据', en: 'Ground for the grant' }, grantGrounds)
const meansFinding = choice(
  { zh: '经济困难状况核查结论', en: 'Finding on means' },
  {
    met: { zh: '符合经济困难标准', en: 'The standard is met' },
    'not-met': { zh: '不符合经济困难标准', en: 'The standard is not met' },
    'not-needed': { zh: '无须核查', en: 'No check needed' },
  },
  {
    help: {
      zh: '福建省标准未配置：由审查人员按现行标准认定，系统不作判断。',
      en: "The provincial standard is not configured: the finding is the officer's own, the system makes none.",
    },
  },
)

type Grant = { ground?: GrantGround | undefined; meansFinding?: string | undefined }

/** A grant stands on a finding that is on file: outside the matters none; then LAL 32; then LAL 42; then means. */
function wrongGrant({ ground, meansFinding }: Grant, facts: Facts): Record<string, Text> {
  const { track, outside, exemption, exemptionProven, meansChecked } = facts
  return {
    ...problem(!ground, 'ground', { zh: '给予援助必须写明依据', en: 'A grant needs its ground' }),
    ...problem(outside === true, 'ground', {
      zh: '申请事项不在法律援助范围内，不能给予',
      en: 'The matter lies outside legal aid and cannot be granted',
    }),
    ...problem(ground === 'unconditional' && !(isUnconditional(exemption) && exemptionProven === 'yes'), 'ground', {
      zh: '申请时没有第三十二条的情形或其证明',
      en: 'The application has no case of article 32, or no proof of it',
    }),
    ...problem(ground === 'unchecked' && !(isUnchecked(exemption) && exemptionProven === 'yes'), 'ground', {
      zh: '申请时没有第四十二条的情形或其证明',
      en: 'The application has no case of article 42, or no proof of it',
    }),
    ...problem(ground === 'means' && !meansChecked, 'ground', {
      zh: '尚未核查经济困难状况',
      en: 'Means have not been checked yet',
    }),
    ...problem(ground === 'means' && meansFinding !== 'met', 'meansFinding', {
      zh: '以经济困难为依据的，核查结论须为“符合”',
      en: 'On this ground the finding must be that the standard is met',
    }),
    ...problem(ground === 'union-harm' && track !== 'union', 'ground', {
      zh: '此依据只适用于工会法律援助',
      en: 'This ground belongs to union legal aid only',
    }),
  }
}

export const decisionSteps = defineSteps({
  decide: {
    label: { zh: '审查决定', en: 'Decide' },
    help: {
      zh: '自收到申请之日起七日内决定；不予援助须书面说明理由并告知异议权（第四十三条、第四十九条）。',
      en: 'Within seven days of the application; a refusal is written, with reasons and the right to object (arts. 43, 49).',
    },
    by: officer,
    papers: ({ answers, facts }) => [
      facts.track === 'union' ? 'union-aid-approval' : 'aid-approval',
      answers.granted === 'yes' ? 'aid-grant-decision' : 'aid-refusal-decision',
    ],
    form: z.object({
      decidedOn: calendarDate({ zh: '决定日期', en: 'Date of the decision' }, { today: true }),
      granted: yesNo({ zh: '是否给予援助', en: 'Aid granted' }),
      ground: optional(grantGround),
      meansFinding: optional(meansFinding),
      aidForms: choices({ zh: '援助形式', en: 'Forms of aid' }, aidForms),
      refusalGround: optional(choice({ zh: '不予援助的理由', en: 'Ground of the refusal' }, refusalGrounds)),
      reasons: optional(longText({ zh: '理由和依据', en: 'Reasons' }, { max: 2000 })),
    }),
    happenedOn: 'decidedOn',
    wrong: ({ answers, facts }) =>
      answers.granted === 'yes'
        ? {
            ...wrongGrant(answers, facts),
            ...problem(answers.aidForms.length === 0, 'aidForms', {
              zh: '请选择援助形式',
              en: 'Choose the form of aid',
            }),
          }
        : {
            ...problem(!answers.refusalGround, 'refusalGround', {
              zh: '请选择不予援助的理由',
              en: 'Choose the ground of the refusal',
            }),
            ...problem(!answers.reasons, 'reasons', {
              zh: '不予援助须书面说明理由',
              en: 'A refusal needs written reasons',
            }),
          },
    leavesHouse: { zh: '决定书已经送达', en: 'The decision has been served' },
  },
  advance: {
    label: { zh: '先行提供援助', en: 'Give aid in advance' },
    help: {
      zh: '距时效或期间届满不足七日，或需要立即保全、先予执行的，可以先行提供，随后补办手续（第四十四条）。',
      en: 'Under seven days to a limitation, or urgent preservation: aid first, papers later (art. 44).',
    },
    by: officer,
    papers: ['aid-advance-decision'],
    form: z.object({
      advancedOn: calendarDate({ zh: '决定日期', en: 'Date of the decision' }, { today: true }),
      urgency: choice({ zh: '紧急情形', en: 'Urgency' }, urgencies),
      explanation: optional(longText({ zh: '情形说明', en: 'Explanation' }, { max: 1000 })),
      makeUpBy: calendarDate({ zh: '补办手续期限', en: 'Papers to be made up by' }),
    }),
    happenedOn: 'advancedOn',
    wrong: ({ answers, facts }) => ({
      ...problem(answers.urgency === 'limitation' && !endsWithinSevenDays(answers.advancedOn, facts), 'urgency', {
        zh: '登记的届满日不在七日以内（或没有登记）',
        en: 'The day on file is not under seven days away, or there is none',
      }),
      ...problem(answers.urgency !== 'limitation' && !answers.explanation, 'explanation', {
        zh: '请说明紧急情形',
        en: 'Explain the urgency',
      }),
      ...problem(answers.makeUpBy < answers.advancedOn, 'makeUpBy', {
        zh: '补办期限不得早于决定日期',
        en: 'The time to make up does not end before the decision',
      }),
    }),
    leavesHouse: { zh: '先行提供法律援助决定书已经送达', en: 'The decision to advance aid has been served' },
  },
  makeUp: {
    label: { zh: '补办手续', en: 'Make up the papers' },
    by: officer,
    actor: 'applicant',
    form: z.object({
      madeUpOn: calendarDate({ zh: '补办日期', en: 'Date made up' }, { today: true }),
      exemptionProven: optional(yesNo({ zh: '免予核查的证明已提交', en: 'Proof of the exemption is here' })),
      ground: grantGround,
      meansFinding: optional(meansFinding),
    }),
    happenedOn: 'madeUpOn',
    wrong: ({ answers, facts }) =>
      wrongGrant(answers, {
        ...facts,
        exemptionProven: answers.exemptionProven ?? facts.exemptionProven,
        meansChecked: facts.meansChecked || answers.meansFinding === 'met',
      }),
  },
  terminate: {
    label: { zh: '终止法律援助', en: 'Terminate the aid' },
    help: {
      zh: '只限第四十八条的八种情形；受援人可以提出异议（第四十九条）。',
      en: 'Only on the eight grounds of article 48; the recipient may object (art. 49).',
    },
    by: officer,
    papers: ['aid-termination-decision'],
    form: z.object({
      terminatedOn: calendarDate({ zh: '终止日期', en: 'Date of termination' }, { today: true }),
      ground: choice({ zh: '终止情形', en: 'Ground' }, terminationGrounds),
      reasons: longText({ zh: '事实和理由', en: 'Facts and reasons' }, { max: 2000 }),
    }),
    happenedOn: 'terminatedOn',
    wrong: ({ answers, facts }) =>
      problem(answers.ground === 'means' && facts.ground === 'unconditional', 'ground', {
        zh: '本援助不受经济困难条件限制，不能以经济状况变化终止',
        en: 'This aid has no means condition; changed means cannot end it',
      }),
    leavesHouse: { zh: '终止法律援助决定书已经送达', en: 'The decision to terminate has been served' },
  },
})

const endsWithinSevenDays = (on: string, { periodEndsOn }: Facts): boolean => {
  if (!periodEndsOn) return false
  const left = daysBetween(on, periodEndsOn)
  return left >= 0 && left < 7
}
