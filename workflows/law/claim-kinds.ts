/**
 * 请求性质: what one item of claim is by law. From it follow where its limitation begins, which forums it may go to and
 * whether an award on it can be final. LDMAL 2, 27, 47; RULES 50(2); JI1 1-2.
 */
import type { Text } from '../text.ts'
import type { AwardItemKind } from './finality.ts'
import type { SubjectId } from './forum-words.ts'
import type { LimitedClaimKind } from './limitation-words.ts'
import { namesIn, type Readings } from './readings.ts'
import { type Read, readOf } from './readings-used.ts'

/** `listed`: counts as its `award` only while the reading F_LINK9 lists it. */
type ClaimKind = {
  label: Text
  subject: SubjectId
  limited: LimitedClaimKind
  award: AwardItemKind
  listed?: 'stop-work-pay' | 'sick-pay' | 'notice-pay'
}

export const claimKinds = {
  wages: { label: { zh: '劳动报酬', en: 'Wages' }, subject: 'wages', limited: 'wages', award: 'wages' },
  overtime: { label: { zh: '加班费', en: 'Overtime pay' }, subject: 'wages', limited: 'wages', award: 'wages' },
  'double-wages': {
    label: { zh: '二倍工资差额', en: 'Double wages, the second part' },
    subject: 'damages',
    limited: 'double-wages',
    award: 'damages',
  },
  'annual-leave': {
    label: { zh: '未休年休假工资报酬', en: 'Pay for unused annual leave' },
    subject: 'working-time',
    limited: 'annual-leave',
    award: 'wages',
  },
  compensation: {
    label: { zh: '经济补偿', en: 'Economic compensation' },
    subject: 'compensation',
    limited: 'compensation',
    award: 'compensation',
  },
  damages: { label: { zh: '赔偿金', en: 'Damages' }, subject: 'damages', limited: 'damages', award: 'damages' },
  'notice-pay': {
    label: { zh: '代通知金', en: 'Pay in lieu of notice' },
    subject: 'compensation',
    limited: 'other',
    award: 'compensation',
    listed: 'notice-pay',
  },
  'sick-pay': {
    label: { zh: '病假工资', en: 'Sick pay' },
    subject: 'wages',
    limited: 'other',
    award: 'wages',
    listed: 'sick-pay',
  },
  'stop-work-pay': {
    label: { zh: '停工留薪期工资', en: 'Pay while an injury is treated' },
    subject: 'injury-benefits',
    limited: 'injury-benefits',
    award: 'wages',
    listed: 'stop-work-pay',
  },
  'injury-medical': {
    label: { zh: '工伤医疗费', en: 'Medical costs of an injury' },
    subject: 'injury-medical',
    limited: 'injury-benefits',
    award: 'injury-medical',
  },
  'injury-benefits': {
    label: { zh: '工伤待遇', en: 'Work-injury benefits' },
    subject: 'injury-benefits',
    limited: 'injury-benefits',
    award: 'other',
  },
  'insurance-loss': {
    label: { zh: '社会保险待遇损失', en: 'Loss of social-insurance benefits' },
    subject: 'insurance-loss',
    limited: 'insurance-loss',
    award: 'social-insurance',
  },
  'insurance-arrears': {
    label: { zh: '补缴社会保险费', en: 'Arrears of insurance contributions' },
    subject: 'insurance-arrears',
    limited: 'other',
    award: 'other',
  },
  relationship: {
    label: { zh: '确认劳动关系', en: 'Confirmation of employment' },
    subject: 'relationship',
    limited: 'other',
    award: 'relationship',
  },
  reinstatement: {
    label: { zh: '继续履行劳动合同', en: 'Reinstatement' },
    subject: 'reinstatement',
    limited: 'other',
    award: 'reinstatement',
  },
  'working-time': {
    label: { zh: '工作时间、休息休假', en: 'Working time, rest and leave' },
    subject: 'working-time',
    limited: 'other',
    award: 'working-time',
  },
  'deposit-papers': {
    label: { zh: '返还押金、证件，办理档案、社保转移', en: 'Return of deposits and papers' },
    subject: 'deposit-papers',
    limited: 'other',
    award: 'other',
  },
  'collective-performance': {
    label: { zh: '履行集体合同', en: 'Performing a collective contract' },
    subject: 'collective-performance',
    limited: 'other',
    award: 'other',
  },
  'collective-making': {
    label: { zh: '签订集体合同', en: 'Making a collective contract' },
    subject: 'collective-making',
    limited: 'other',
    award: 'other',
  },
  'agency-benefits': {
    label: { zh: '请求社保经办机构发放待遇', en: 'Benefits claimed from the insurance agency' },
    subject: 'agency-benefits',
    limited: 'other',
    award: 'other',
  },
  appraisal: {
    label: { zh: '对鉴定结论的异议', en: 'Objection to an appraisal' },
    subject: 'appraisal',
    limited: 'other',
    award: 'other',
  },
  'housing-fund': {
    label: { zh: '住房公积金', en: 'Housing provident fund' },
    subject: 'housing-fund',
    limited: 'other',
    award: 'other',
  },
  labour: {
    label: { zh: '其他劳动争议', en: 'Another labour dispute' },
    subject: 'other-labour',
    limited: 'other',
    award: 'other',
  },
  civil: {
    label: { zh: '劳务等民事纠纷', en: 'Services and other civil matters' },
    subject: 'domestic-help',
    limited: 'civil',
    award: 'other',
  },
} as const satisfies Record<string, ClaimKind>
export type ClaimKindId = keyof typeof claimKinds

export const claimKindLabels = Object.fromEntries(
  Object.entries(claimKinds).map(([id, { label }]) => [id, label]),
) as Record<ClaimKindId, Text>

const byCause: Readonly<Record<string, ClaimKindId>> = {
  '205.1': 'relationship',
  '205.2': 'collective-performance',
  '205.5': 'wages',
  '205.6': 'compensation',
  '206.2': 'injury-benefits',
  '206': 'insurance-loss',
  '214.2': 'wages',
  'LDM.1': 'relationship',
  'LDM.2.1': 'double-wages',
  'LDM.3.3': 'deposit-papers',
  'LDM.4.1': 'working-time',
  'LDM.4.2': 'insurance-loss',
  'LDM.5.1': 'wages',
  'LDM.5.2': 'overtime',
  'LDM.5.3': 'annual-leave',
  'LDM.5.4': 'double-wages',
  'LDM.5.5': 'injury-benefits',
  'LDM.5.6': 'compensation',
  'LDM.5.7': 'damages',
  'LDM.5.8': 'wages',
  'LDM.5.9': 'wages',
  'LDM.6.1': 'collective-performance',
  'LDM.6.2': 'deposit-papers',
  'LDM.7': 'collective-making',
  'LDM.8.2': 'wages',
  'LDM.0.1': 'insurance-arrears',
  'LDM.0.2': 'appraisal',
  'LDM.0.3': 'housing-fund',
  'LDM.0.4': 'civil',
  'LDM.0.5': 'civil',
}

/** What a cause suggests, or the nearest one above it; somebody who knows the claim can say otherwise. */
export function kindOfCause(cause: string): ClaimKindId {
  const above = cause.slice(0, Math.max(0, cause.lastIndexOf('.')))
  return byCause[cause] ?? (above ? kindOfCause(above) : 'labour')
}

export const isClaimKind = (kind: unknown): kind is ClaimKindId =>
  typeof kind === 'string' && Object.hasOwn(claimKinds, kind)

/** What an award on a claim counts as: for pay that a notice lists, by the reading F_LINK9 of the day. LDMAL 47. */
export function awardItemOf(kind: ClaimKindId, readings: Readings, on: string): { kind: AwardItemKind; read?: Read } {
  const { award, listed }: ClaimKind = claimKinds[kind]
  if (!listed) return { kind: award }
  const read = readOf('F_LINK9', on, readings)
  return { kind: namesIn(read.reading).includes(listed) ? award : 'other', read }
}
