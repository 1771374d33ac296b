/** The joint application of both sides, from the first signature to the commission's counter: RULES 74-75. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choices, confirmed, optional, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'
import { tellsFiled } from '../joint-application/couplings.ts'
import { unlessSigned, wrongFilingDays } from '../joint-application/filing.ts'
import { blockedRoute, routeNeeds, takenForRoute } from '../joint-application/one-route.ts'
import { effectiveOn, signApplication, unfiledSteps } from '../joint-application/steps.ts'
import type { Facts } from './facts.ts'
import { enclosures, required } from './words.ts'

export const applicationSteps = defineSteps({
  prepare: {
    label: { zh: '准备仲裁审查申请', en: 'Prepare a joint application' },
    help: {
      zh: '双方自调解协议生效之日起十五日内共同申请，仲裁委员会据此制作仲裁调解书。',
      en: 'Both sides apply together within fifteen days of effect; the commission turns the agreement into a letter.',
    },
    by: trackers,
    many: { per: 'member' },
    papers: ['arbitration-review-application'],
    form: z.object({
      preparedOn: optional(calendarDate({ zh: '开始准备之日', en: 'Begun on' }, { today: true })),
      effectiveOn: optional(calendarDate({ zh: '协议生效日期', en: 'Agreement effective on' })),
      relationshipOnly: optional(yesNo({ zh: '仅请求确认劳动关系', en: 'Only to confirm an employment relationship' })),
    }),
    happenedOn: 'preparedOn',
    needs: routeNeeds,
    blocked: ({ given }) => blockedRoute('arbitration-review', given),
    wrong: ({ answers, given }) => ({
      ...takenForRoute('arbitration-review', given),
      ...problem(answers.relationshipOnly === 'yes', 'relationshipOnly', relationshipOnly),
    }),
  },
  signApplication,
  apply: {
    label: { zh: '共同提交申请', en: 'File together' },
    help: {
      zh: '向有管辖权的仲裁委员会提交。仅请求确认劳动关系的，不予受理。',
      en: 'At the competent commission. A mere confirmation of an employment relationship is refused.',
    },
    by: trackers,
    actor: 'parties',
    form: z.object({
      filedOn: calendarDate({ zh: '提交日期', en: 'Filed on' }, { today: true }),
      effectiveOn,
      commission: shortText({ zh: '仲裁委员会', en: 'Commission' }),
      enclosures: choices({ zh: '随附材料', en: 'Enclosures' }, enclosures),
      notRelationshipOnly: confirmed({ zh: '不是仅请求确认劳动关系', en: 'Not only to confirm a relationship' }),
      pledge: confirmed({
        zh: '双方承诺协议自愿、真实，没有恶意串通',
        en: 'Both pledge that the agreement is free, true and not collusive',
      }),
    }),
    happenedOn: 'filedOn',
    blocked: ({ facts }) => unlessSigned(facts),
    wrong: ({ answers, facts }) => wrongFiling(answers, facts),
    couplings: [tellsFiled('arbitration')],
  },
  ...unfiledSteps('arbitration'),
})

export const relationshipOnly: Text = {
  zh: '仅确认劳动关系的调解协议，仲裁委员会不予受理（《劳动人事争议仲裁办案规则》第75条），请考虑司法确认或者申请仲裁',
  en: 'An agreement that only confirms an employment relationship is refused (Arbitration Rules, art. 75): consider judicial confirmation or arbitration',
}

function wrongFiling(
  answers: { filedOn: string; effectiveOn?: string; enclosures: string[] },
  facts: Facts,
): Record<string, Text> {
  return {
    ...wrongFilingDays(answers, facts),
    ...problem(!required.every(one => answers.enclosures.includes(one)), 'enclosures', {
      zh: '至少应有调解协议书、身份或者资格证明、双方送达地址和电话（规则第74条）',
      en: 'At least the agreement, proof of identity, and both service addresses and telephones (Rules, art. 74)',
    }),
  }
}
