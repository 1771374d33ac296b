/** What a reader should know while the application is prepared and reviewed: what it needs, and what it leads to. */
import type { Notice } from '../../define.ts'
import { hasBothSides } from '../joint-application/signing.ts'
import type { Facts } from './facts.ts'

const source = { zh: '《劳动人事争议仲裁办案规则》第74、75条', en: 'Arbitration Rules, arts. 74-75' }

export function notices({ states, facts }: { states: readonly string[]; facts: Facts }): Notice[] {
  if (states.includes('preparing')) return [{ title: { zh: '能否提交', en: 'Can it be filed' }, items: toFile(facts) }]
  if (!states.includes('letter')) return []
  return [
    {
      title: { zh: '调解书的效力', en: 'Force of the letter' },
      items: [
        {
          label: { zh: '申请强制执行', en: 'Enforcement' },
          open: false,
          reason: {
            zh: '双方都签收后才生效，生效后可以申请执行',
            en: 'It binds, and can be enforced, once both have signed',
          },
          source: {
            zh: '《劳动人事争议仲裁办案规则》第77条；《劳动争议调解仲裁法》第51条',
            en: 'Arbitration Rules, art. 77; Mediation and Arbitration Law, art. 51',
          },
        },
      ],
    },
  ]
}

function toFile({ application, orgBasis }: Facts): Notice['items'] {
  const label = { zh: '共同提交申请', en: 'File together' }
  const isSigned = hasBothSides(application)
  return [
    {
      label,
      open: isSigned,
      reason: isSigned
        ? { zh: '双方已签署申请书，请在期限内提交', en: 'Both sides have signed: file it in time' }
        : { zh: '还有人没有签署申请书', en: 'Somebody has not signed the application yet' },
      source,
      deadline: 'arb_review_apply',
    },
    ...(orgBasis === 'other'
      ? [
          {
            label: { zh: '调解组织的资格', en: 'Standing of the mediation body' },
            open: true,
            reason: {
              zh: '本调解组织不在《劳动争议调解仲裁法》第10条所列之内，提交前请先询问当地仲裁委员会',
              en: 'This body is not listed in Mediation and Arbitration Law, art. 10: ask the local commission first',
            },
            source,
          },
        ]
      : []),
  ]
}
