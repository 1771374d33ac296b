/** Whether a suit, or setting aside a final award, is open for an item of claim. LDMAL 29, 43, 48-50; JI1 1, 11-15, 51. */
import type { Text } from '../text.ts'
import { bothOf, cited, practice } from './calculators/citations.ts'
import { type Answer, enforceIt, type ForumFacts, hasTitle, makingGoesToCoordination, outside } from './forum-facts.ts'
import { subjects } from './forum-words.ts'

export function court(facts: ForumFacts): Answer {
  const other = outside(facts)
  if (other) return isOrdinaryCivil(facts) ? civilSuit(other) : other
  if (subjects[facts.subject].is === 'collective') return makingGoesToCoordination
  if (facts.commission === 'letter') return { open: false, reason: signedLetter, source: cited('JI1', '11') }
  if (hasTitle(facts)) return { open: false, reason: enforceIt, source: cited('LDMAL', '51') }
  if (facts.court === 'pending')
    return { open: true, reason: { zh: '正在诉讼', en: 'Under way' }, source: cited('LDMAL', '5') }
  if (facts.court === 'judged') return { open: false, reason: judged, source: cited('CPL', '171') }
  if (subjects[facts.subject].is === 'arrears') return { open: false, reason: arrears, source: cited('JI1', '1') }
  return afterCommission(facts) ?? withoutArbitration(facts)
}

const isOrdinaryCivil = ({ subject }: ForumFacts): boolean =>
  subject === 'domestic-help' || subject === 'craftsman' || subject === 'farm' || subject === 'housing-reform'

const civilSuit = ({ source }: Answer): Answer => ({
  open: true,
  reason: {
    zh: '不属于劳动争议，无须仲裁，按一般民事纠纷起诉',
    en: 'No labour dispute: an ordinary civil suit, without arbitration',
  },
  source,
})

function afterCommission({ commission, side }: ForumFacts): Answer | undefined {
  if (commission === 'refused')
    return { open: true, reason: refused, source: bothOf(cited('LDMAL', '29'), cited('JI1', '12')) }
  if (commission === 'overdue')
    return { open: true, reason: overdue, source: bothOf(cited('LDMAL', '43'), cited('JI1', '12')) }
  if (commission === 'non-final-award') return { open: true, reason: nonFinal, source: cited('LDMAL', '50') }
  if (commission === 'pending') return { open: false, reason: inArbitration, source: cited('LDMAL', '5', '43') }
  if (commission === 'deemed-withdrawn')
    return { open: false, reason: lawyerDecides, source: practice, isConfirmed: false }
  if (commission !== 'final-award') return undefined
  return side === 'worker'
    ? { open: true, reason: workerSues, source: cited('LDMAL', '48') }
    : { open: false, reason: employerSetsAside, source: cited('LDMAL', '47', '49') }
}

/** The exceptions from arbitration first. */
function withoutArbitration(facts: ForumFacts): Answer {
  const { subject, iou, agreement, paymentOrder, confirmation, suitAfterRefusal = true } = facts
  if (iou && subject === 'wages') return { open: true, reason: onIou, source: cited('JI1', '15') }
  if (paymentOrder === 'lcl30-ended') return { open: false, reason: orderOfArrears, source: cited('JI1', '13(2)') }
  if (agreement?.statutory && paymentOrder === 'ldmal16-ended')
    return { open: true, reason: orderOnAgreement, source: cited('JI1', '13(3)') }
  if (agreement?.statutory && agreement.onlyWages && agreement.broken)
    return { open: true, reason: onlyWages, source: cited('JI1', '51(2)') }
  if (confirmation === 'refused')
    return { open: suitAfterRefusal, reason: suitAfterRefusal ? notConfirmed : arbitrate, ...byNotice }
  return { open: false, reason: arbitrationFirst, source: cited('LDMAL', '5') }
}

/** The employer's way against a final award. LDMAL 49. */
export function setAside({ commission, side, effective }: ForumFacts): Answer {
  const source = cited('LDMAL', '49')
  if (commission !== 'final-award')
    return { open: false, reason: { zh: '没有终局裁决', en: 'There is no final award' }, source }
  if (side === 'worker') return { open: false, reason: workerSues, source: cited('LDMAL', '48') }
  return effective
    ? { open: false, reason: { zh: '申请撤销的期限已过', en: 'The time for it has passed' }, source }
    : { open: true, reason: employerSetsAside, source }
}

const signedLetter: Text = {
  zh: '仲裁调解书签收后生效，就同一争议起诉的不予受理',
  en: 'The arbitral letter binds once signed for; a suit on the same dispute is refused',
}
const judged: Text = {
  zh: '法院已经判决；不服的在上诉期内上诉',
  en: 'The court has judged; appeal within the time for it',
}
const arrears: Text = {
  zh: '法院只受理社会保险不能补办造成的损失，补缴争议不受理',
  en: 'Courts take losses that cannot be made up only, not arrears',
}
const refused: Text = {
  zh: '仲裁委员会不予受理或者逾期未作出决定，可以起诉',
  en: 'The commission refused or did not decide in time: a suit is open',
}
const overdue: Text = {
  zh: '仲裁逾期未裁决，可以起诉',
  en: 'No award in time: a suit is open',
}
const nonFinal: Text = {
  zh: '非终局裁决，自收到之日起十五日内可以起诉',
  en: 'Not final: sue within fifteen days of receipt',
}
const inArbitration: Text = {
  zh: '正在仲裁，未裁决且未逾期',
  en: 'In arbitration, no award yet and still in time',
}
const lawyerDecides: Text = {
  zh: '仲裁按撤回处理后能否起诉无明确规定，由律师判断（待核）',
  en: 'Whether a suit is open after a deemed withdrawal is not settled: a lawyer decides (to be confirmed)',
}
const workerSues: Text = {
  zh: '终局裁决，劳动者不服的自收到之日起十五日内可以起诉',
  en: 'A final award: the worker may sue within fifteen days of receipt',
}
const employerSetsAside: Text = {
  zh: '终局裁决，用人单位不能起诉，三十日内可以申请撤销',
  en: 'A final award: the employer cannot sue; it may apply to set it aside within thirty days',
}
const onIou: Text = {
  zh: '持工资欠条起诉，不涉及劳动关系其他争议的，视为拖欠劳动报酬争议，可以直接起诉',
  en: 'On a wage IOU with no other labour issue: a direct suit',
}
const orderOfArrears: Text = {
  zh: '依《劳动合同法》第30条申请的支付令终结后，应当先申请仲裁',
  en: 'After a payment order under Labour Contract Law art. 30: arbitration first',
}
const orderOnAgreement: Text = {
  zh: '依《劳动争议调解仲裁法》第16条申请的支付令终结后，可以凭调解协议直接起诉',
  en: 'A payment order on the agreement has ended: a direct suit on the agreement',
}
const onlyWages: Text = {
  zh: '法定调解组织主持、仅就劳动报酬达成的协议不履行的，可以直接起诉',
  en: 'A broken agreement of a body of LDMAL 10 on wages alone: a direct suit',
}
const notConfirmed: Text = {
  zh: '法院裁定驳回司法确认申请的，可以起诉',
  en: 'The court refused the confirmation: a suit is open',
}
const arbitrate: Text = {
  zh: '法院裁定驳回司法确认申请的，按选用的口径先申请仲裁',
  en: 'The court refused the confirmation: by the chosen reading arbitration comes first',
}
const byNotice = { source: practice, isConfirmed: false, rests: 'F_REFUSED' } as const
const arbitrationFirst: Text = {
  zh: '应当先申请仲裁，对裁决不服的再起诉',
  en: 'Arbitration comes first; sue if the award is not accepted',
}
