/** Files of what is applied for with a body outside: payment order, work injury, a bargaining dispute. CPL 225; CPLI 427; WIR 18; CCP 49-54. */
import { type FileItem, item, practice } from './define.ts'

const interpretation427 = {
  zh: '《民事诉讼法》第225条、民诉法解释第427条',
  en: 'CPL, art. 225; CPL Interpretation, art. 427',
}
const wir18 = { zh: '《工伤保险条例》第18条', en: 'Work Injury Insurance Regulations, art. 18' }
const ccp = (article: number) => ({
  zh: `《集体合同规定》第${article}条`,
  en: `Collective Contract Provisions, art. ${article}`,
})

export const paymentOrderFile: readonly FileItem[] = [
  item('application', '支付令申请书', 'Application for a payment order', interpretation427, {
    papers: ['payment-order-application'],
  }),
  item(
    'claim',
    '债权文书和到期未付的证据（调解协议书、欠条）',
    'Agreement or note, and proof that it is unpaid',
    interpretation427,
    {
      evidence: true,
    },
  ),
  item('identity', '当事人身份证明', 'Proof of who the parties are', practice),
  item('order', '支付令或者驳回申请裁定书', 'The order, or the ruling that dismisses', interpretation427, {
    after: ['issue', 'dismiss'],
    evidence: true,
  }),
  item('service', '支付令送达情况', 'How the order was served', interpretation427, {
    after: ['issue'],
    steps: ['recordService'],
  }),
]

export const workInjuryFile: readonly FileItem[] = [
  item('application', '工伤认定申请表', 'Application for recognition', wir18, {
    after: ['apply'],
    papers: ['work-injury-application'],
  }),
  item('relation', '劳动关系证明材料', 'Proof of the employment relationship', wir18, { after: ['apply'] }),
  item('diagnosis', '医疗诊断证明（职业病诊断证明）', 'Medical diagnosis', wir18, { after: ['apply'], evidence: true }),
  item('decision', '认定或者不予认定工伤决定书', 'Decision on recognition', practice, {
    after: ['recognise', 'notRecognise'],
  }),
  item('appraisal-application', '劳动能力鉴定申请表', 'Application for appraisal', practice, {
    after: ['applyAppraisal'],
    papers: ['appraisal-application'],
  }),
]

export const bargainingDisputeFile: readonly FileItem[] = [
  item('application', '协调处理申请书或者依职权处理的审批', 'Application, or approval to act ex officio', ccp(49), {
    after: ['apply', 'actExOfficio'],
    papers: ['coordination-application', 'coordination-initiative-approval'],
  }),
  item('acceptance', '受理通知书', 'Notice of acceptance', practice, {
    after: ['accept'],
    papers: ['coordination-acceptance-notice'],
  }),
  item('inquiry', '调查笔录', 'Record of the inquiry', practice, {
    after: ['investigate'],
    papers: ['coordination-investigation-record'],
  }),
  item('plan', '协调处理方案', 'Plan', practice, { after: ['plan'], papers: ['coordination-plan'] }),
  item('record', '协调会议记录', 'Record of the meetings', practice, {
    after: ['meet'],
    papers: ['coordination-record'],
  }),
  item('agreement', '协调处理协议书', 'Agreement', ccp(54), {
    after: ['conclude'],
    papers: ['coordination-agreement'],
  }),
  item('ending', '终结通知书和处理报告', 'Notice that it has ended, with its report', practice, {
    after: ['fail', 'lapse'],
    papers: ['coordination-end-notice'],
  }),
]
