/** Files of supervision, inspection and collective bargaining. TULS; LSI; CCP 42-44 and FJCC 21: papers filed for review. */
import { type FileItem, item, practice } from './define.ts'

const tuls = { zh: '《工会劳动法律监督办法》', en: 'Union Supervision Measures' }
const ccp = (articles: string) => ({
  zh: `《集体合同规定》第${articles}条`,
  en: `Collective Contract Provisions, art. ${articles}`,
})

export const supervisionFile: readonly FileItem[] = [
  item('clue', '线索登记表', 'Record of the clue', tuls, { after: ['openClue'], papers: ['clue-registration'] }),
  item('refusal', '不予受理告知书', 'Notice that it is declined', tuls, {
    after: ['decline'],
    papers: ['supervision-refusal'],
  }),
  item('visit', '监督检查记录、调查笔录', 'Record of the visit', tuls, {
    after: ['startVerifying'],
    papers: ['supervision-record'],
  }),
  item('tip', '提示函', 'Reminder', tuls, { after: ['sendTip'], papers: ['supervision-tip'] }),
  item('opinion', '意见书', 'Opinion', tuls, { after: ['sendOpinion'], papers: ['supervision-opinion'] }),
  item('service', '送达回证', 'Receipts of service', tuls, {
    after: ['sendTip', 'sendOpinion'],
    papers: ['service-receipt'],
    steps: ['serveLetter'],
  }),
  item('reply', '用人单位答复', 'Answer of the employer', tuls, { after: ['recordReply'], evidence: true }),
  item('check', '整改复核记录', 'Check of the correction', tuls, {
    after: ['verifyCorrection'],
    papers: ['correction-review'],
  }),
  item('proposal', '建议书和材料移送清单', 'Proposal with the list of papers', tuls, {
    after: ['sendProposal'],
    papers: ['supervision-proposal'],
  }),
  item('feedback', '处理结果反馈函', 'Feedback on the result', tuls, {
    after: ['recordResult'],
    papers: ['result-feedback'],
  }),
  item('closing', '结案表', 'Closing form', tuls, { after: ['close'], papers: ['supervision-closing'] }),
]

export const inspectionFile: readonly FileItem[] = [
  item('complaint', '投诉书、举报登记表或者线索反映表', 'Complaint, tip or clue', practice, {
    after: ['send'],
    papers: ['inspection-complaint', 'inspection-tip', 'arrears-clue'],
  }),
  item('decision', '监察机构的决定或者结果', 'Decision or result of the inspection', practice, {
    after: ['decide', 'orderCorrection'],
    evidence: true,
  }),
  item('feedback', '处理结果反馈', 'Feedback on the result', practice, {
    after: ['close'],
    papers: ['result-feedback'],
  }),
]

export const bargainingFile: readonly FileItem[] = [
  item('offer', '要约书', 'Offer', ccp('32'), { after: ['offer'], papers: ['bargaining-offer'] }),
  item('answer', '答复书', 'Answer', ccp('32'), { after: ['answerOffer'], papers: ['bargaining-answer'] }),
  item('representatives', '协商代表名册及产生证明', 'Roster and choice of representatives', ccp('19'), {
    after: ['nameRepresentatives'],
    papers: ['representatives-roster', 'representatives-record'],
  }),
  item('mandate', '双方首席代表身份与委托证明', 'Identity and mandate of the chiefs', ccp('42'), {
    after: ['nameRepresentatives'],
    papers: ['representatives-mandate'],
  }),
  item('minutes', '协商会议纪要', 'Minutes', ccp('34'), { after: ['holdSession'], papers: ['bargaining-minutes'] }),
  item('resolution', '职代会通过决议（附签到、表决结果）', 'Resolution with attendance and votes', ccp('36'), {
    after: ['vote'],
    papers: ['congress-resolution'],
  }),
  item('contract', '双方首席代表签字的集体合同文本', 'Contract signed by both chiefs', practice, {
    after: ['sign'],
    evidence: true,
  }),
  item('submission', '集体合同报送审查表', 'Submission for review', ccp('42'), {
    after: ['submit'],
    papers: ['submission-form'],
  }),
  item('licence', '营业执照、工会社团法人资格证复印件', 'Licence and status of the union', ccp('42'), {
    after: ['submit'],
  }),
  item('review', '审查意见书或者生效说明', 'Opinion of the review, or note of effect', ccp('45'), {
    after: ['object', 'clear', 'takeEffect'],
    papers: ['review-opinion'],
    steps: ['takeEffect'],
  }),
  item('publication', '公布书', 'Publication', ccp('48'), { after: ['publish'], papers: ['publication-notice'] }),
]
