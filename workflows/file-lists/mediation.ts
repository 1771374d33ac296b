/** Files of mediation, of what follows an agreement, and of referrals. LDMAL 12, 14; EMP 21-32; PML 24-31; RULES 74; CPLI 354. */
import { type FileItem, item, practice } from './define.ts'

const emp = (article: number) => ({
  zh: `《企业劳动争议协商调解规定》第${article}条`,
  en: `Mediation Provisions (EMP), art. ${article}`,
})
const pml = (article: number) => ({ zh: `《人民调解法》第${article}条`, en: `People’s Mediation Law, art. ${article}` })
const rules74 = { zh: '《劳动人事争议仲裁办案规则》第74条', en: 'Arbitration Rules, art. 74' }
const interpretation354 = { zh: '民诉法解释第354条', en: 'CPL Interpretation, art. 354' }
const agreement = ['agree', 'revise']

export const mediationFile: readonly FileItem[] = [
  item('application', '调解申请书或者口头申请笔录', 'Application, or record of an oral one', emp(21), {
    after: ['apply'],
    papers: ['mediation-application', 'oral-application-record'],
  }),
  item('identity', '当事人身份证明', 'Proof of who the parties are', practice, { after: ['apply', 'initiate'] }),
  item('acceptance', '受理通知书', 'Notice of acceptance', emp(22), {
    after: ['accept'],
    papers: ['acceptance-notice'],
  }),
  item('non-acceptance', '不予受理通知书', 'Notice of non-acceptance', emp(22), {
    after: ['notAccept'],
    papers: ['non-acceptance-notice'],
  }),
  item('rights', '权利义务告知书', 'Notice of rights and duties', pml(24), {
    after: ['accept'],
    papers: ['rights-notice'],
  }),
  item('mandate', '授权委托书', 'Power of attorney', practice, { ifAny: true, papers: ['power-of-attorney'] }),
  item('address', '送达地址确认书', 'Confirmed address of service', practice, { after: ['accept'] }),
  item('inquiry', '调查笔录', 'Record of an inquiry', practice, { ifAny: true, papers: ['investigation-record'] }),
  item('record', '调解笔录', 'Record of mediation', pml(27), { after: ['holdSession'], papers: ['mediation-record'] }),
  item('evidence', '证据材料', 'Evidence', practice, { after: ['accept'], papers: ['evidence-list'], evidence: true }),
  item('extension', '延期调解同意书', 'Consent to a longer mediation', emp(29), {
    after: ['extend'],
    papers: ['extension-consent'],
  }),
  item('agreement', '调解协议书', 'Mediation agreement', emp(26), {
    after: agreement,
    papers: ['mediation-agreement'],
  }),
  item('signatures', '协议上双方和调解员的签名、调解组织的印章', 'Signatures and seal on the agreement', emp(26), {
    after: agreement,
    states: ['agreement-effective'],
  }),
  item('withdrawal', '撤回调解申请书', 'Withdrawal of the application', practice, {
    after: ['withdraw'],
    papers: ['withdrawal-application'],
  }),
  item('ending', '终止调解通知书或者调解不成告知书', 'Notice that mediation has ended', pml(26), {
    after: ['fail', 'expire', 'terminate'],
    papers: ['termination-notice', 'mediation-failed-notice'],
  }),
  item('service', '送达回证', 'Receipts of service', practice, {
    after: ['accept', 'notAccept', 'fail', 'expire', 'terminate'],
    papers: ['service-receipt'],
  }),
]

export const performanceFile: readonly FileItem[] = [
  item('proof', '付款或者履行凭证', 'Proof of payment or performance', pml(31), {
    after: ['recordPayment', 'confirmReceipt', 'confirmDuties'],
    papers: ['payment-receipt', 'performance-confirmation'],
    evidence: true,
  }),
  item('demand', '履行催告书', 'Demand to perform', practice, { after: ['remind'], papers: ['performance-demand'] }),
  item('advice', '逾期未履行告知书', 'Advice after a breach', emp(30), {
    after: ['markMissed'],
    papers: ['arbitration-advice'],
  }),
  item('call-back', '回访记录', 'Record of a call-back', practice, {
    papers: ['callback-record'],
    steps: ['callBack'],
  }),
]

export const arbitrationReviewFile: readonly FileItem[] = [
  item('application', '仲裁审查申请书（双方签名、盖章）', 'Joint application, signed by both', rules74, {
    papers: ['arbitration-review-application'],
  }),
  item('agreement', '调解协议书', 'Mediation agreement', rules74, { fromCase: ['mediation-agreement'] }),
  item('identity', '身份或者资格证明', 'Proof of identity or standing', rules74, { after: ['apply'] }),
  item('letter', '仲裁调解书', 'Mediation letter of the commission', rules74, {
    after: ['issueLetter'],
    evidence: true,
  }),
]

export const judicialConfirmationFile: readonly FileItem[] = [
  item('application', '司法确认申请书', 'Joint application', interpretation354, {
    papers: ['judicial-confirmation-application'],
  }),
  item('agreement', '调解协议', 'Agreement', interpretation354, { fromCase: ['mediation-agreement'] }),
  item('proof', '调解组织主持调解的证明', 'Proof that the body mediated', interpretation354, {
    papers: ['mediation-proof'],
  }),
  item('promise', '承诺书', 'Promise of the parties', interpretation354, { papers: ['commitment-letter'] }),
  item('identity', '身份、住所、联系方式等基本信息', 'Identity, address and contact', interpretation354, {
    after: ['apply'],
  }),
  item('ruling', '确认裁定书或者驳回裁定书', 'Ruling of the court', interpretation354, {
    after: ['confirm', 'dismiss'],
    evidence: true,
  }),
]

export const referralFile: readonly FileItem[] = [
  item('letter', '移送（转介）函', 'Letter of referral', practice, { after: ['send'], papers: ['referral-letter'] }),
  item('receipt', '移送回执', 'Receipt', practice, { after: ['send'], papers: ['referral-receipt'], steps: ['sign'] }),
  item('result', '处理结果', 'Result', practice, { after: ['recordResult'], steps: ['recordResult'] }),
]

export const consultationFile: readonly FileItem[] = [
  item('record', '咨询（来访）登记表', 'Record of the enquiry', practice, {
    papers: ['visit-registration', 'advice-registration'],
    steps: ['answer'],
  }),
]
