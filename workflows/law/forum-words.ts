/** What the order of forums speaks of: the subjects of a claim, the forums, and the texts that several doors share. LDMAL 2, 4-5; JI1 1-2. */
import type { Text } from '../text.ts'
import { bothOf, cited, practice } from './calculators/citations.ts'

/** `labour`: a dispute of LDMAL 2; `collective`: over making a collective contract; `arrears`: contributions; `outside`: no labour dispute. */
type Subject = { label: Text; is: 'labour' | 'collective' | 'arrears' | 'outside' }

export const subjects = {
  wages: { label: { zh: '劳动报酬', en: 'Wages' }, is: 'labour' },
  'injury-medical': { label: { zh: '工伤医疗费', en: 'Medical costs of an injury' }, is: 'labour' },
  'injury-benefits': {
    label: { zh: '向用人单位主张工伤待遇', en: 'Injury benefits owed by the employer' },
    is: 'labour',
  },
  compensation: { label: { zh: '经济补偿', en: 'Economic compensation' }, is: 'labour' },
  damages: { label: { zh: '赔偿金', en: 'Damages' }, is: 'labour' },
  'working-time': { label: { zh: '工作时间、休息休假', en: 'Working time, rest and leave' }, is: 'labour' },
  relationship: { label: { zh: '确认劳动关系', en: 'Confirmation of employment' }, is: 'labour' },
  reinstatement: { label: { zh: '继续履行劳动合同', en: 'Reinstatement' }, is: 'labour' },
  'deposit-papers': {
    label: { zh: '返还押金、证件，办理档案、社保转移', en: 'Return of deposits and papers' },
    is: 'labour',
  },
  'insurance-loss': {
    label: { zh: '社会保险不能补办造成的损失', en: 'Loss because insurance cannot be made up' },
    is: 'labour',
  },
  'collective-performance': { label: { zh: '履行集体合同', en: 'Performing a collective contract' }, is: 'labour' },
  'other-labour': { label: { zh: '其他劳动争议', en: 'Another labour dispute' }, is: 'labour' },
  'collective-making': { label: { zh: '签订集体合同', en: 'Making a collective contract' }, is: 'collective' },
  'insurance-arrears': { label: { zh: '补缴社会保险费', en: 'Arrears of insurance contributions' }, is: 'arrears' },
  'agency-benefits': {
    label: { zh: '请求社保经办机构发放待遇', en: 'Benefits claimed from the insurance agency' },
    is: 'outside',
  },
  'housing-reform': { label: { zh: '公有住房转让', en: 'Sale of public housing' }, is: 'outside' },
  appraisal: {
    label: { zh: '对伤残等级鉴定、职业病诊断鉴定的异议', en: 'Objection to a disability or disease appraisal' },
    is: 'outside',
  },
  'domestic-help': {
    label: { zh: '家庭或者个人与家政服务人员', en: 'A family and its domestic helper' },
    is: 'outside',
  },
  craftsman: { label: { zh: '个体工匠与帮工、学徒', en: 'A craftsman and a helper or apprentice' }, is: 'outside' },
  farm: { label: { zh: '农村承包经营户与受雇人', en: 'A farm household and its hands' }, is: 'outside' },
  'housing-fund': { label: { zh: '住房公积金', en: 'Housing provident fund' }, is: 'outside' },
} as const satisfies Record<string, Subject>
export type SubjectId = keyof typeof subjects

export const isLabour = (subject: SubjectId): boolean => subjects[subject].is === 'labour'

export const forumNames = {
  talks: { zh: '协商', en: 'Talks' },
  mediation: { zh: '调解', en: 'Mediation' },
  'arbitration-review': { zh: '仲裁审查', en: 'Arbitration review' },
  'judicial-confirmation': { zh: '司法确认', en: 'Judicial confirmation' },
  arbitration: { zh: '劳动仲裁', en: 'Arbitration' },
  court: { zh: '向人民法院起诉', en: 'Suit in court' },
  'set-aside': { zh: '申请撤销终局裁决', en: 'Setting aside a final award' },
  'payment-order': { zh: '支付令', en: 'Payment order' },
  inspection: { zh: '劳动保障监察投诉', en: 'Complaint to labour inspection' },
  'social-insurance': { zh: '社会保险费征收、经办机构', en: 'Social-insurance agency' },
  'work-injury': { zh: '工伤认定', en: 'Work-injury recognition' },
  supervision: { zh: '工会劳动法律监督', en: 'Trade-union supervision' },
  coordination: { zh: '集体协商争议协调处理', en: 'Coordination of a bargaining dispute' },
  'legal-aid': { zh: '法律援助', en: 'Legal aid' },
  preservation: { zh: '财产保全', en: 'Preservation of property' },
  enforcement: { zh: '申请强制执行', en: 'Enforcement' },
} as const satisfies Record<string, Text>
export type ForumId = keyof typeof forumNames

/** Why a subject is no labour dispute, and where it goes instead. */
export const elsewhere: Readonly<Partial<Record<SubjectId, { reason: Text; source: Text }>>> = {
  'agency-benefits': {
    reason: {
      zh: '对社保经办机构的待遇核定不服的，申请行政复议或者提起行政诉讼，不属于劳动争议',
      en: 'No labour dispute: administrative reconsideration or suit against the agency',
    },
    source: bothOf(cited('JI1', '2'), cited('WIR', '55')),
  },
  appraisal: {
    reason: {
      zh: '对鉴定结论的异议申请再次鉴定，不属于劳动争议',
      en: 'No labour dispute: apply for a second appraisal',
    },
    source: bothOf(cited('JI1', '2'), cited('WIR', '26')),
  },
  'housing-fund': {
    reason: {
      zh: '住房公积金争议不属于仲裁受理范围，向公积金管理机构反映（待核）',
      en: 'Not arbitrable; turn to the fund’s authority (to be confirmed)',
    },
    source: practice,
  },
}

export const notLabour: { reason: Text; source: Text } = {
  reason: { zh: '不属于劳动争议，按一般民事纠纷处理', en: 'No labour dispute: an ordinary civil matter' },
  source: cited('JI1', '2'),
}

/** Matters of labour inspection; the others are settled by the dispute procedure. LSI 11, 21(2), 26. */
export const inspected: readonly SubjectId[] = [
  'wages',
  'compensation',
  'working-time',
  'deposit-papers',
  'insurance-arrears',
]

/** Money for which a payment order is given on a mediation agreement. LDMAL 16. */
export const orderable: readonly SubjectId[] = ['wages', 'injury-medical', 'compensation', 'damages']
