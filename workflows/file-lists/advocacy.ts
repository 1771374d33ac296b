/** Files of legal aid and of arbitration. Legal Aid Law 41-52; RULES 22: main part 正卷 and inner part 副卷. */
import { type FileItem, item, practice } from './define.ts'

const lal = (article: number) => ({ zh: `《法律援助法》第${article}条`, en: `Legal Aid Law, art. ${article}` })
const rules = { zh: '《劳动人事争议仲裁办案规则》第22条', en: 'Arbitration Rules, art. 22' }

export const legalAidFile: readonly FileItem[] = [
  item('enquiry', '法律咨询登记表', 'Record of legal advice', practice, {
    after: ['enquire'],
    papers: ['advice-registration'],
  }),
  item('application', '法律援助申请表', 'Application for legal aid', lal(41), {
    after: ['apply'],
    papers: ['aid-application', 'union-aid-application'],
  }),
  item('identity', '申请人身份证明', 'Proof of who applies', practice, { after: ['apply'] }),
  item(
    'means',
    '经济困难状况说明、诚信承诺或者免予核查的证明',
    'Statement of means, promise, or proof of an exemption',
    lal(41),
    {
      after: ['apply'],
      papers: ['means-statement', 'honesty-pledge', 'aid-means-check'],
    },
  ),
  item('supplement', '补充材料通知书', 'Notice to supply papers', lal(43), {
    after: ['askSupplement'],
    papers: ['aid-supplement-notice'],
  }),
  item('approval', '法律援助审批表', 'Approval', lal(43), {
    after: ['decide'],
    papers: ['aid-approval', 'union-aid-approval'],
  }),
  item('decision', '给予或者不予法律援助决定书', 'Decision', lal(43), {
    after: ['decide'],
    papers: ['aid-grant-decision', 'aid-refusal-decision', 'union-aid-approval'],
  }),
  item('advance', '先行提供法律援助决定书', 'Decision to aid in advance', lal(44), {
    after: ['advance'],
    papers: ['aid-advance-decision'],
  }),
  item('assignment', '指派通知书', 'Notice of assignment', lal(43), {
    after: ['assign', 'replace'],
    papers: ['assignment-notice'],
  }),
  item('agency', '委托代理协议', 'Agreement with the agent', practice, {
    after: ['accept'],
    papers: ['agency-agreement'],
  }),
  item('mandate', '授权委托书', 'Power of attorney', practice, { after: ['accept'], papers: ['power-of-attorney'] }),
  item('meeting', '会见（约见）笔录', 'Record of a meeting', practice, {
    after: ['endMatter', 'submitClosing'],
    papers: ['client-meeting-record'],
  }),
  item('termination', '终止法律援助决定书', 'Decision to end legal aid', lal(48), {
    after: ['terminate'],
    papers: ['aid-termination-decision'],
  }),
  item('report', '结案报告表（办理情况报告）', 'Closing report', lal(50), {
    after: ['endMatter'],
    papers: ['aid-closing-report', 'union-aid-closing'],
  }),
  item('documents', '法律文书副本或者复印件', 'Copies of legal documents', lal(50), {
    after: ['endMatter'],
    steps: ['submitClosing'],
    evidence: true,
  }),
  item('subsidy', '补贴发放审批表', 'Approval of the subsidy', lal(52), {
    after: ['paySubsidy'],
    papers: ['subsidy-approval'],
  }),
]

export const arbitrationFile: readonly FileItem[] = [
  item('application', '仲裁申请书', 'Application', rules, { after: ['file'], papers: ['arbitration-application'] }),
  item('acceptance', '受理（不予受理）通知书', 'Notice of acceptance or refusal', rules, {
    after: ['accept', 'reject'],
  }),
  item('defence', '答辩书', 'Statement of defence', rules, { after: ['recordDefence'], papers: ['defence'] }),
  item('identity', '当事人及其他仲裁参加人的身份证明材料', 'Proof of identity of all who take part', rules, {
    after: ['file'],
  }),
  item('mandate', '授权委托书', 'Power of attorney', rules, { after: ['file'], papers: ['power-of-attorney'] }),
  item('inquiry', '调查证据、勘验笔录', 'Inquiries and inspections', rules, { ifAny: true }),
  item('evidence', '当事人提供的证据材料', 'Evidence of the parties', rules, {
    after: ['file'],
    papers: ['evidence-list'],
    evidence: true,
  }),
  item('appraisal', '委托鉴定材料', 'Papers of an appraisal', rules, { ifAny: true }),
  item('hearing-notice', '开庭通知', 'Notice of the hearing', rules, { after: ['holdHearing'] }),
  item('hearing', '庭审笔录', 'Record of the hearing', rules, { after: ['holdHearing'] }),
  item('extension', '延期通知书', 'Notice of extension', rules, { after: ['extend'] }),
  item('withdrawal', '撤回仲裁申请书', 'Withdrawal', rules, {
    after: ['withdraw'],
    papers: ['arbitration-withdrawal'],
  }),
  item('result', '调解书、裁决书、决定书', 'Mediation letter, award, decision', rules, {
    after: ['mediate', 'award', 'cancelCase'],
    evidence: true,
  }),
  item('transfer', '案件移送函', 'Letter of transfer', rules, { after: ['transfer'] }),
  item('service', '送达回证', 'Receipts of service', rules, {
    after: ['receiveAward', 'receiveCancellation'],
    papers: ['service-receipt'],
  }),
  ...[
    ['inner-filing', '立案审批表', 'Approval of filing'],
    ['inner-extension', '延期审理审批表', 'Approval of an extension'],
    ['inner-suspension', '中止审理审批表', 'Approval of a suspension'],
    ['inner-outline', '调查提纲', 'Outline of an inquiry'],
    ['inner-reading', '阅卷笔录', 'Notes on reading the file'],
    ['inner-meeting', '会议笔录', 'Record of a conference'],
    ['inner-deliberation', '评议记录', 'Record of deliberation'],
    ['inner-closing', '结案审批表', 'Approval of closing'],
  ].map(([id, zh, en]) => item(id!, zh!, en!, rules, { ifAny: true, isInner: true })),
]
