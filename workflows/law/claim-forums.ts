/** 一项请求一个途径 (rule M2): the forums a claim can be handed to, and those the law suggests for each kind. LDMAL 2, 4-5; LSI 11, 21(2); SIL 83; LL 84. */
import type { Text } from '../text.ts'
import { type ClaimKindId, claimKinds } from './claim-kinds.ts'
import { inspected, orderable, subjects } from './forum-words.ts'

export const forums = {
  mediation: { zh: '调解', en: 'Mediation' },
  arbitration: { zh: '劳动仲裁', en: 'Arbitration' },
  court: { zh: '法院', en: 'Court' },
  inspection: { zh: '劳动监察', en: 'Labour inspection' },
  'social-insurance': { zh: '社保经办', en: 'Social insurance' },
  'payment-order': { zh: '支付令', en: 'Payment order' },
  coordination: { zh: '集体协商争议协调', en: 'Coordination of bargaining' },
  elsewhere: { zh: '其他途径', en: 'Elsewhere' },
} as const satisfies Record<string, Text>
export type ClaimForum = keyof typeof forums

/** The forums the law suggests, the first of them first. */
export function suggestedForums(kind: ClaimKindId): ClaimForum[] {
  const { subject } = claimKinds[kind]
  const { is } = subjects[subject]
  if (is === 'collective') return ['coordination']
  if (is === 'arrears') return ['social-insurance', 'inspection']
  if (subject === 'agency-benefits') return ['social-insurance', 'elsewhere']
  if (kind === 'civil') return ['mediation', 'court']
  if (is === 'outside') return ['elsewhere']
  return [
    'mediation',
    'arbitration',
    'court',
    ...(inspected.includes(subject) ? (['inspection'] as const) : []),
    ...(orderable.includes(subject) ? (['payment-order'] as const) : []),
  ]
}

export const fitsForum = (kind: ClaimKindId, forum: ClaimForum): boolean => suggestedForums(kind).includes(forum)

/** Why a claim of this kind goes where it does. */
export function forumReason(kind: ClaimKindId): Text {
  const { is } = subjects[claimKinds[kind].subject]
  if (is === 'collective')
    return {
      zh: '签订集体合同的争议由人社部门协调处理（《劳动法》第84条）',
      en: 'Making a collective contract is coordinated by the labour administration (Labour Law, art. 84)',
    }
  if (is === 'arrears')
    return {
      zh: '补缴社会保险费由征收、经办机构或者监察处理，法院不受理（《社会保险法》第83条，《劳动争议司法解释（一）》第1条）',
      en: 'Arrears go to the agency or inspection; courts do not take them (Social Insurance Law, art. 83; Interpretation I, art. 1)',
    }
  if (is === 'outside')
    return {
      zh: '不属于劳动争议（《劳动争议司法解释（一）》第2条）',
      en: 'No labour dispute (Interpretation I, art. 2)',
    }
  return {
    zh: '协商、调解自愿，起诉前先仲裁（《劳动争议调解仲裁法》第4条、第5条）',
    en: 'Talks and mediation by choice, arbitration before a suit (Mediation and Arbitration Law, arts. 4-5)',
  }
}
