/** Whether arbitration is open for an item of claim, and why. LDMAL 2, 5; RULES 34-35, 39; JI1 13(2), 15. */
import type { Text } from '../text.ts'
import { bothOf, cited, practice } from './calculators/citations.ts'
import { type Answer, enforceIt, type ForumFacts, hasTitle, makingGoesToCoordination, outside } from './forum-facts.ts'
import { subjects } from './forum-words.ts'

export function arbitration(facts: ForumFacts): Answer {
  const other = outside(facts)
  if (other) return other
  if (subjects[facts.subject].is === 'collective') return makingGoesToCoordination
  if (hasTitle(facts)) return { open: false, reason: enforceIt, source: cited('RULES', '34') }
  if (facts.court) return { open: false, reason: inCourt, source: cited('RULES', '34') }
  return byCommission(facts) ?? openFor(facts)
}

function byCommission({ commission }: ForumFacts): Answer | undefined {
  if (commission === 'pending')
    return { open: true, reason: { zh: '正在仲裁', en: 'Under way' }, source: cited('LDMAL', '5') }
  if (commission === 'overdue') return { open: true, reason: overdue, source: cited('LDMAL', '43') }
  if (commission === 'refused') return { open: false, reason: refused, source: cited('LDMAL', '29') }
  if (commission === 'deemed-withdrawn') return { open: false, reason: absent, source: cited('RULES', '39') }
  if (commission === 'withdrawn') return { open: true, reason: again, source: cited('RULES', '35') }
  if (commission) return { open: false, reason: decided, source: cited('RULES', '34') }
  return undefined
}

function openFor({ subject, paymentOrder, agreement }: ForumFacts): Answer {
  if (subjects[subject].is === 'arrears')
    return {
      open: true,
      reason: arrears,
      source: bothOf(cited('SIL', '83'), cited('LDMAL', '2'), practice),
      isConfirmed: false,
      rests: 'F_ARREARS',
    }
  if (paymentOrder === 'lcl30-ended') return { open: true, reason: afterOrder, source: cited('JI1', '13(2)') }
  if (agreement?.broken)
    return { open: true, reason: brokenAgreement, source: bothOf(cited('LDMAL', '15'), cited('EMP', '28')) }
  return { open: true, reason: first, source: cited('LDMAL', '2', '5') }
}

const inCourt: Text = { zh: '该请求已在诉讼中或者已经判决', en: 'The item is before the court or judged' }
const overdue: Text = {
  zh: '逾期未裁决，可以等待裁决，也可以就该争议向人民法院起诉；法院受理后仲裁终止',
  en: 'No award in time: wait for it, or sue; the commission ends its case when the court takes it',
}
const refused: Text = {
  zh: '仲裁委员会不予受理或者逾期未作出决定，可以就该争议事项向人民法院起诉',
  en: 'The commission refused or did not decide in time: sue',
}
const absent: Text = {
  zh: '按撤回处理后就同一请求再次申请的，不予受理',
  en: 'Deemed withdrawn for absence: a new application is refused',
}
const again: Text = { zh: '撤回后可以再次申请', en: 'Withdrawn: it may be filed again' }
const decided: Text = { zh: '仲裁已就该请求作出处理', en: 'The commission has decided on the item' }
const arrears: Text = {
  zh: '法律允许劳动者就补缴申请仲裁，但仲裁委员会通常转由征收、经办机构或者监察处理（待核）',
  en: 'The law lets the worker dispute it, but commissions usually send plain arrears to the agency or inspection (to be confirmed)',
}
const afterOrder: Text = {
  zh: '依《劳动合同法》第30条申请的支付令终结后，应当先申请仲裁',
  en: 'A payment order under Labour Contract Law art. 30 has ended: arbitration comes first',
}
const brokenAgreement: Text = {
  zh: '约定期限内不履行调解协议的，可以申请仲裁',
  en: 'The agreement was not performed in time: arbitration is open',
}
const first: Text = {
  zh: '可以不经协商、调解直接申请仲裁；一般情况下起诉前应当先仲裁',
  en: 'Open without talks or mediation; as a rule it comes before a suit',
}
