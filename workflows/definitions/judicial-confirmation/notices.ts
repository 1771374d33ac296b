/** What a reader should know of a judicial confirmation: whether it can be filed, and what the ruling opens. */
import type { Notice } from '../../define.ts'
import { hasBothSides } from '../joint-application/signing.ts'
import type { Facts } from './facts.ts'

const cpl205 = { zh: '《民事诉讼法》第205条', en: 'Civil Procedure Law, art. 205' }
const statutory: readonly string[] = ['enterprise_committee', 'people_mediation', 'township_street']

export function notices({ states, facts }: { states: readonly string[]; facts: Facts }): Notice[] {
  if (states.includes('preparing'))
    return [{ title: { zh: '能否提交', en: 'Can it be filed' }, items: [signatures(facts), body(facts)] }]
  if (!states.includes('confirmed')) return []
  return [
    {
      title: { zh: '裁定的效力', en: 'Force of the ruling' },
      items: [
        {
          label: { zh: '申请强制执行', en: 'Enforcement' },
          open: true,
          reason: {
            zh: '裁定一经作出即生效，一方拒绝履行或者未全部履行的，对方可以申请执行',
            en: 'The ruling is final at once; what is not performed can be enforced',
          },
          source: { zh: '《民事诉讼法》第206条', en: 'Civil Procedure Law, art. 206' },
        },
        {
          label: { zh: '申请仲裁审查', en: 'Arbitration review' },
          open: false,
          reason: {
            zh: '已经人民法院司法确认，仲裁委员会不予受理',
            en: 'Confirmed by the court: the commission does not accept it',
          },
          source: { zh: '《劳动人事争议仲裁办案规则》第75条', en: 'Arbitration Rules, art. 75' },
        },
      ],
    },
  ]
}

function signatures({ application }: Facts): Notice['items'][number] {
  const isSigned = hasBothSides(application)
  return {
    label: { zh: '共同提交申请', en: 'File together' },
    open: isSigned,
    reason: isSigned
      ? { zh: '双方已签署申请书，请在期限内提交', en: 'Both sides have signed: file it in time' }
      : { zh: '还有人没有签署申请书', en: 'Somebody has not signed the application yet' },
    source: cpl205,
    deadline: 'jud_confirm_apply',
  }
}

function body({ orgBasis = 'other', isInvited }: Facts): Notice['items'][number] {
  const fits = statutory.includes(orgBasis) || isInvited === true
  return {
    label: { zh: '调解组织的资格', en: 'Standing of the mediation body' },
    open: fits,
    reason: fits
      ? {
          zh: '限依法设立的调解组织，或者受人民法院邀请的调解',
          en: 'A lawfully set up body, or mediation a court invited',
        }
      : {
          zh: '本调解组织不在《劳动争议调解仲裁法》第10条所列之内，须证明其依法设立',
          en: 'This body is not listed in Mediation and Arbitration Law, art. 10: show that it is lawfully set up',
        },
    source: cpl205,
  }
}
