/** How a case ended 处理结果; the law reference's results of mediation and the ends that other kinds of case come to. */
import type { Text } from '../../text.ts'
import type { Entry, Taxonomy } from './taxonomy.ts'

export const results = {
  agreed: { zh: '调解成功，达成协议', en: 'Settled by an agreement' },
  performed: { zh: '调解成功，履行完毕', en: 'Settled and performed' },
  reconciled: { zh: '自行和解', en: 'Reconciled by the parties' },
  failed: { zh: '调解不成', en: 'Mediation failed' },
  withdrawn: { zh: '撤回申请', en: 'Withdrawn' },
  terminated: { zh: '终止调解', en: 'Terminated' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  unpaid: { zh: '未履行终结', en: 'Ended unpaid' },
  referred: { zh: '转介办理', en: 'Referred' },
  aided: { zh: '法律援助办结', en: 'Legal aid completed' },
  answered: { zh: '咨询办结', en: 'Answered' },
  'contract-in-force': { zh: '集体合同生效并公布', en: 'Collective contract in force and published' },
  'worker-lost': { zh: '当事人失联', en: 'Worker not to be found' },
} as const

/** What became of an agreement counts as an agreement. */
const afterAgreement = {
  'on-site': { zh: '当场履行', en: 'Performed on the spot' },
  instalments: { zh: '分期履行', en: 'Performed in instalments' },
  'conf-arb': { zh: '经仲裁审查确认', en: 'Confirmed by arbitration review' },
  'conf-court': { zh: '经司法确认', en: 'Confirmed by the court' },
  'pay-order': { zh: '申请支付令', en: 'Payment order' },
} as const

/** Where the matter went on; a result without a body under it stands for none that is told. */
const referredTo = {
  'ref-arbitration': { zh: '转介仲裁', en: 'Referred to arbitration' },
  'ref-court': { zh: '转介法院', en: 'Referred to a court' },
  'ref-inspection': { zh: '转介劳动监察', en: 'Referred to labour inspection' },
  'ref-legal-aid': { zh: '转介法律援助', en: 'Referred to legal aid' },
  'ref-other': { zh: '转介其他单位', en: 'Referred to another body' },
} as const

const inArbitration = {
  'arb-mediation': { zh: '仲裁调解', en: 'Settled in arbitration' },
  'arb-award-final': { zh: '仲裁裁决（终局）', en: 'Final award' },
  'arb-award': { zh: '仲裁裁决（非终局）', en: 'Award that is not final' },
  'arb-withdrawn': { zh: '仲裁撤回（含按撤回处理）', en: 'Arbitration withdrawn, or deemed so' },
  'arb-cancelled': { zh: '仲裁撤销案件、其他', en: 'Arbitration cancelled, or otherwise' },
} as const

const inCourt = {
  'court-supported': { zh: '判决支持', en: 'Judgment for the worker' },
  'court-partly': { zh: '判决部分支持', en: 'Judgment in part' },
  'court-dismissed': { zh: '判决驳回', en: 'Dismissed by judgment' },
  'court-mediation': { zh: '法院调解', en: 'Settled in court' },
  'court-withdrawn': { zh: '撤诉', en: 'Suit withdrawn' },
  'court-rejected': { zh: '驳回起诉', en: 'Suit rejected' },
  'court-moved': { zh: '诉讼移送', en: 'Suit moved' },
  'court-other': { zh: '诉讼其他方式结案', en: 'Suit ended otherwise' },
} as const

const inEnforcement = {
  enforced: { zh: '执行完毕', en: 'Enforced in full' },
  'enf-terminated': { zh: '终结执行', en: 'Enforcement terminated' },
  'enf-round-ended': { zh: '终结本次执行程序', en: 'Round of enforcement ended' },
  'enf-settled': { zh: '执行和解', en: 'Settled in enforcement' },
  'enf-refused': { zh: '不予执行', en: 'Enforcement refused' },
} as const

const under = (parent: string | null, named: Record<string, Text>): Entry[] =>
  Object.entries(named).map(([code, name]) => ({ code, parent, ...name }))

const heading = (code: string, zh: string, en: string): Entry => ({ code, parent: null, isHeading: true, zh, en })

export const caseResults: Taxonomy = {
  title: { zh: '处理结果', en: 'Results of cases' },
  source: {
    zh: '工作分类：调解、仲裁、诉讼、执行统计的处理结果',
    en: 'Working list: results as statistics of mediation, arbitration, courts and enforcement have them',
  },
  tag: 'K',
  entries: [
    ...under(null, results),
    ...under('agreed', afterAgreement),
    ...under('referred', referredTo),
    heading('arbitration', '劳动仲裁', 'Arbitration'),
    ...under('arbitration', inArbitration),
    heading('court', '诉讼', 'Courts'),
    ...under('court', inCourt),
    heading('enforcement', '执行', 'Enforcement'),
    ...under('enforcement', inEnforcement),
  ],
}
