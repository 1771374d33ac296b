/** The days of a judicial confirmation: of both sides, of the court, and of those who object to its ruling. */
import type { Deadline, Running, Standing } from '../../define.ts'
import { judicialConfirmationWindow } from '../joint-application/windows.ts'
import type { Facts } from './facts.ts'

const press = { text: { zh: '向人民法院催办', en: 'Press the court' } }

export const deadlines = {
  jud_confirm_apply: {
    ...judicialConfirmationWindow,
    missed: { ...judicialConfirmationWindow.missed, step: 'expire' },
    metBy: ['apply'],
  },
  jud_confirm_accept: {
    label: { zh: '法院决定是否受理', en: 'The court says whether it accepts' },
    due: { length: 3, unit: 'd', after: 'filedOn' },
    source: {
      zh: '《关于人民调解协议司法确认程序的若干规定》第4条',
      en: 'Provisions on Judicial Confirmation, art. 4',
    },
    evidence: 'V-text',
    missed: press,
    metBy: ['accept', 'notAccept'],
  },
  jud_confirm_decide: {
    label: { zh: '作出是否确认的决定', en: 'Decide on confirmation' },
    due: { length: 15, unit: 'd', after: 'acceptedOn' },
    source: {
      zh: '《关于人民调解协议司法确认程序的若干规定》第5条；《民事诉讼法》第187条',
      en: 'Provisions on Judicial Confirmation, art. 5; Civil Procedure Law, art. 187',
    },
    evidence: 'V-text',
    missed: press,
    metBy: ['confirm', 'dismiss'],
  },
  jud_confirm_limit: {
    label: { zh: '特别程序审结的最长期限', en: 'Outer limit of a special procedure' },
    due: { length: 30, unit: 'd', after: 'acceptedOn' },
    source: { zh: '《民事诉讼法》第187条', en: 'Civil Procedure Law, art. 187' },
    evidence: 'V-text',
    missed: press,
    metBy: ['confirm', 'dismiss'],
  },
  jud_confirm_supplement: {
    label: { zh: '补充材料', en: 'Supply what is missing' },
    due: { length: 0, unit: 'd', after: 'supplementBy' },
    source: { zh: '《民事诉讼法司法解释》第357条', en: 'Civil Procedure Interpretation, art. 357' },
    evidence: 'V-text',
    missed: { text: { zh: '可能按撤回申请处理', en: 'The court may treat it as withdrawn' } },
    metBy: ['supplement'],
  },
  jud_confirm_objection: {
    label: { zh: '当事人提出异议', en: 'A party may object' },
    due: { length: 15, unit: 'd' },
    source: { zh: '《民事诉讼法司法解释》第372条', en: 'Civil Procedure Interpretation, art. 372' },
    evidence: 'V-text',
    missed: { text: { zh: '异议权消灭', en: 'The right to object is lost' } },
    metBy: ['object'],
    isRight: true,
  },
  jud_confirm_third_party: {
    label: { zh: '利害关系人提出异议', en: 'A third person concerned may object' },
    due: { length: 6, unit: 'm', after: 'thirdKnewOn' },
    source: { zh: '《民事诉讼法司法解释》第372条', en: 'Civil Procedure Interpretation, art. 372' },
    evidence: 'V-text',
    missed: { text: { zh: '异议权消灭', en: 'The right to object is lost' } },
    metBy: ['object'],
    isRight: true,
  },
} as const satisfies Record<string, Deadline<keyof Facts & string>>

const byPresident = { days: 10, reason: { zh: '经本院院长批准延长', en: 'Lengthened by the president of the court' } }

/** Fifteen days and ten more, never beyond the thirty of the special procedure; after the ruling each receiver's fifteen. */
export function running({ states, facts }: Standing): Running[] {
  const { acceptedOn, extendedOn, served = [] }: Facts = facts
  if (states.includes('accepted') && acceptedOn) {
    const own = { subject: 'proceeding', anchorOn: acceptedOn }
    return [{ rule: 'jud_confirm_decide', ...own, ...(extendedOn ? { extension: byPresident } : {}) }]
  }
  if (!states.includes('confirmed')) return []
  return served.map(({ party, on }) => ({ rule: 'jud_confirm_objection', subject: party, anchorOn: on }))
}
