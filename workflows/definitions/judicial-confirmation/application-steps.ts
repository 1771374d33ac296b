/** The joint application to the court, from the first signature to its counter: CPL 205; CPLI 351-354; JI1 52. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, choices, optional, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'
import { tellsFiled } from '../joint-application/couplings.ts'
import { unlessSigned, wrongFilingDays } from '../joint-application/filing.ts'
import { blockedRoute, routeNeeds, takenForRoute } from '../joint-application/one-route.ts'
import { effectiveOn, signApplication, unfiledSteps } from '../joint-application/steps.ts'
import type { Facts } from './facts.ts'
import { courtBases, enclosures, filingWays, required } from './words.ts'

export const applicationSteps = defineSteps({
  prepare: {
    label: { zh: '准备司法确认申请', en: 'Prepare a joint application' },
    help: {
      zh: '经依法设立的调解组织调解达成协议的，双方自协议生效之日起三十日内共同申请，不收取费用。',
      en: 'For an agreement made before a lawfully set up body; both sides apply within thirty days of effect, free of charge.',
    },
    by: trackers,
    many: { per: 'member' },
    papers: ['judicial-confirmation-application', 'mediation-proof', 'commitment-letter'],
    form: z.object({
      preparedOn: optional(calendarDate({ zh: '开始准备之日', en: 'Begun on' }, { today: true })),
      effectiveOn: optional(calendarDate({ zh: '协议生效日期', en: 'Agreement effective on' })),
      invited: optional(yesNo({ zh: '调解系受人民法院邀请进行', en: 'The court had invited the mediation' })),
    }),
    happenedOn: 'preparedOn',
    needs: routeNeeds,
    blocked: ({ given }) => blockedRoute('judicial-confirmation', given),
    wrong: ({ given }) => takenForRoute('judicial-confirmation', given),
  },
  signApplication,
  apply: {
    label: { zh: '共同提交申请', en: 'File together' },
    help: {
      zh: '向邀请调解的人民法院，或者当事人住所地、标的物所在地、调解组织所在地的基层人民法院提交。',
      en: "At the inviting court, or the basic court at a party's domicile, at the subject matter or at the seat of the body.",
    },
    by: trackers,
    actor: 'parties',
    form: z.object({
      filedOn: calendarDate({ zh: '提交日期', en: 'Filed on' }, { today: true }),
      effectiveOn,
      court: shortText({ zh: '人民法院', en: 'Court' }),
      courtBasis: choice({ zh: '管辖依据', en: 'Why this court' }, courtBases),
      way: choice({ zh: '申请方式', en: 'How filed' }, filingWays),
      lawfullySetUp: yesNo({ zh: '调解组织系依法设立', en: 'The mediation body is lawfully set up' }),
      onlyPerformance: yesNo({ zh: '协议仅就给付义务达成', en: 'The agreement is about duties to perform only' }),
      enclosures: choices({ zh: '随附材料', en: 'Enclosures' }, enclosures),
    }),
    happenedOn: 'filedOn',
    blocked: ({ facts }) => unlessSigned(facts),
    wrong: ({ answers, facts }) => ({ ...wrongFilingDays(answers, facts), ...wrongCourt(answers, facts) }),
    couplings: [tellsFiled('court')],
  },
  ...unfiledSteps('court'),
})

type Filing = { courtBasis: string; lawfullySetUp: string; onlyPerformance: string; enclosures: string[] }

function wrongCourt(answers: Filing, { orgBasis, isInvited }: Facts): Record<string, Text> {
  const isInviting = answers.courtBasis === 'inviting'
  return {
    ...problem(isInviting && isInvited !== true, 'courtBasis', {
      zh: '未登记受人民法院邀请调解，请选择其他管辖依据',
      en: 'No invitation by a court is on record: choose another basis',
    }),
    ...problem(!isInviting && answers.lawfullySetUp === 'no', 'lawfullySetUp', {
      zh: '限依法设立的调解组织主持达成的调解协议（《民事诉讼法》第205条）',
      en: 'For agreements made before a lawfully set up body only (Civil Procedure Law, art. 205)',
    }),
    ...problem(orgBasis === 'people_mediation' && answers.onlyPerformance === 'no', 'onlyPerformance', {
      zh: '人民调解委员会主持达成的，限于给付义务（《劳动争议司法解释（一）》第52条）',
      en: "Before a people's mediation committee: duties to perform only (Judicial Interpretation I, art. 52)",
    }),
    ...problem(!required.every(one => answers.enclosures.includes(one)), 'enclosures', {
      zh: '至少应有调解协议书、调解组织主持调解的证明、双方身份和联系方式',
      en: 'At least the agreement, proof that the body mediated, identity and contacts of both sides',
    }),
  }
}
