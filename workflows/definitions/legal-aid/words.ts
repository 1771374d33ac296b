/** Closed lists of legal aid. Sources: Legal Aid Law (LAL) arts. 31, 32, 42, 44, 48, 50; union measures (TULA, TUDH). */
import type { Text } from '../../text.ts'

export const tracks = {
  state: { zh: '政府法律援助', en: 'State legal aid' },
  union: { zh: '工会法律援助', en: 'Union legal aid' },
} as const
export type Track = keyof typeof tracks

/** LAL 31, as far as it concerns labour. */
const stateMatters = {
  relationship: { zh: '确认劳动关系', en: 'Confirming an employment relationship' },
  wages: { zh: '支付劳动报酬', en: 'Payment of wages' },
  injury: { zh: '工伤事故人身损害赔偿', en: 'Damages for a work injury' },
  'social-insurance': { zh: '社会保险待遇', en: 'Social-insurance benefits' },
  statutory: { zh: '法律、法规、规章规定的其他事项', en: 'Another matter named by law or regulation' },
  outside: { zh: '不在第三十一条范围内', en: 'Outside article 31' },
} as const satisfies Record<string, Text>

const unionMatters = {
  'union-dispute': { zh: '工会：劳动争议', en: 'Union: labour dispute' },
  'union-rights': {
    zh: '工会：因劳动权益涉及的人身、民主、财产权益',
    en: 'Union: personal, democratic or property rights arising from labour rights',
  },
  'union-officer': {
    zh: '工会：工会工作者因履行职责受到侵害',
    en: 'Union: a union officer harmed for doing the duty',
  },
  'union-body': { zh: '工会：工会组织的合法权益', en: 'Union: interests of a union organisation' },
  'union-other': { zh: '工会：认为需要援助的其他事项', en: 'Union: another matter the union thinks fit' },
} as const satisfies Record<string, Text>

export const matters = { ...stateMatters, ...unionMatters } as const
export const belongsTo = (track: Track, matter: string): boolean =>
  track === 'union' ? matter in unionMatters : matter in stateMatters

/** Grounds without a means condition: LAL 32. */
const unconditional = {
  'art32-martyr': {
    zh: '第三十二条：英雄烈士近亲属维护英雄烈士人格权益',
    en: 'Art. 32: kin of heroes and martyrs, for their dignity',
  },
  'art32-bravery': { zh: '第三十二条：因见义勇为主张权益', en: 'Art. 32: claims from an act of bravery' },
  'art32-retrial': { zh: '第三十二条：再审改判无罪请求国家赔偿', en: 'Art. 32: acquitted on retrial' },
  'art32-abuse': {
    zh: '第三十二条：遭受虐待、遗弃或家庭暴力',
    en: 'Art. 32: victim of abuse, abandonment or domestic violence',
  },
  'art32-other': { zh: '第三十二条：法律法规规章规定的其他情形', en: 'Art. 32: others by law' },
} as const satisfies Record<string, Text>

/** Grounds on which means are not checked, with proof: LAL 42. */
const unchecked = {
  'art42-no-income': {
    zh: '第四十二条：无固定生活来源的未成年人、老年人、残疾人',
    en: 'Art. 42: minor, elderly or disabled person without fixed income',
  },
  'art42-assistance': {
    zh: '第四十二条：社会救助、司法救助或优抚对象',
    en: 'Art. 42: receives social or judicial assistance or preferential treatment',
  },
  'art42-migrant-wages': {
    zh: '第四十二条：进城务工人员请求支付劳动报酬',
    en: 'Art. 42: migrant worker claiming wages',
  },
  'art42-migrant-injury': {
    zh: '第四十二条：进城务工人员请求工伤事故人身损害赔偿',
    en: 'Art. 42: migrant worker claiming work-injury damages',
  },
  'art42-other': { zh: '第四十二条：法律法规规章规定的其他人员', en: 'Art. 42: others by law' },
} as const satisfies Record<string, Text>

export const exemptions = {
  none: { zh: '无，按一般情形核查经济困难状况', en: 'None: means are checked' },
  ...unconditional,
  ...unchecked,
} as const
export type Exemption = keyof typeof exemptions
export const isUnconditional = (exemption: string | undefined): boolean => (exemption ?? '') in unconditional
export const isUnchecked = (exemption: string | undefined): boolean => (exemption ?? '') in unchecked

export const applicantKinds = {
  migrant: { zh: '进城务工人员（农民工）', en: 'Migrant worker' },
  'new-form': { zh: '新就业形态劳动者', en: 'New-form worker' },
  female: { zh: '女职工', en: 'Female worker' },
  juvenile: { zh: '未成年人', en: 'Minor' },
  elderly: { zh: '老年人', en: 'Elderly person' },
  disabled: { zh: '残疾人', en: 'Disabled person' },
  injured: { zh: '工伤职工', en: 'Injured worker' },
  hardship: { zh: '困难职工', en: 'Worker in hardship' },
  veteran: { zh: '退役军人', en: 'Veteran' },
  'union-officer': { zh: '工会工作者', en: 'Union officer' },
  'union-body': { zh: '工会组织', en: 'Union organisation' },
} as const

export const applicationPapers = {
  application: { zh: '法律援助申请表', en: 'Application form' },
  identity: { zh: '身份证明', en: 'Proof of identity' },
  means: { zh: '经济困难状况说明表', en: 'Statement of means' },
  promise: { zh: '个人诚信承诺书', en: 'Personal honesty promise' },
  materials: { zh: '案件材料', en: 'Materials of the case' },
  proxy: { zh: '代理申请授权', en: 'Authority to apply for another' },
  exemption: { zh: '免予核查的证明', en: 'Proof of the exemption' },
} as const

/** Why aid is given; each demands its own findings. */
export const grantGrounds = {
  unconditional: { zh: '不受经济困难条件限制（第三十二条）', en: 'No means condition (art. 32)' },
  unchecked: { zh: '免予核查经济困难状况（第四十二条）', en: 'Means not checked (art. 42)' },
  means: { zh: '经核查符合经济困难标准（第三十四条、第四十一条）', en: 'Means checked and met (arts. 34, 41)' },
  'union-harm': { zh: '工会：合法权益受到严重侵害', en: 'Union: serious harm proven' },
} as const
export type GrantGround = keyof typeof grantGrounds

export const refusalGrounds = {
  outside: { zh: '不属于法律援助事项范围', en: 'Not a matter for legal aid' },
  means: { zh: '不符合经济困难条件', en: 'The means condition is not met' },
  duplicate: { zh: '同一事项已获得法律援助', en: 'Aid was already given for the same matter' },
  other: { zh: '其他（写明依据）', en: 'Other (state the ground)' },
} as const

export const aidForms = {
  arbitration: { zh: '劳动仲裁代理', en: 'Agency in arbitration' },
  litigation: { zh: '诉讼代理', en: 'Agency in court' },
  mediation: { zh: '参与协商、调解', en: 'Taking part in consultation or mediation' },
  'out-of-court': { zh: '其他非诉讼代理', en: 'Other agency out of court' },
  drafting: { zh: '代拟法律文书', en: 'Drafting' },
} as const

/** LAL 44. */
export const urgencies = {
  limitation: { zh: '距时效或期间届满不足七日', en: 'Under seven days to a limitation or period' },
  preservation: { zh: '需要立即申请财产保全、证据保全或先予执行', en: 'Urgent preservation or advance execution' },
  other: { zh: '法律、法规、规章规定的其他情形', en: 'Others by law' },
} as const

/** The eight grounds of LAL 48. */
export const terminationGrounds = {
  fraud: { zh: '以欺骗或者其他不正当手段获得法律援助', en: 'Aid was obtained by fraud' },
  falsehood: {
    zh: '故意隐瞒与案件有关的重要事实或者提供虚假证据',
    en: 'Important facts were hidden or false evidence given',
  },
  misuse: { zh: '利用法律援助从事违法活动', en: 'Aid was used for illegal acts' },
  means: { zh: '经济状况发生变化，不再符合法律援助条件', en: 'Means have changed; the condition is no longer met' },
  ended: { zh: '案件终止审理或者已经被撤销', en: 'The case has ended or was cancelled' },
  'own-lawyer': { zh: '自行委托律师或者其他代理人', en: 'The recipient has hired a lawyer' },
  request: { zh: '有正当理由要求终止法律援助', en: 'The recipient asks for it with good reason' },
  other: { zh: '法律、法规规定的其他情形', en: 'Others by law' },
} as const

/** What belongs in the closing file; the first three by LAL 50. */
export const closingPapers = {
  report: { zh: '结案报告表', en: 'Closing report' },
  'legal-papers': { zh: '法律文书副本', en: 'Copies of the legal papers' },
  handling: { zh: '办理情况报告', en: 'Report on the handling' },
  agreement: { zh: '委托代理协议、授权委托书', en: 'Agency agreement and power of attorney' },
  meeting: { zh: '会见（约见）笔录', en: 'Record of the meeting' },
  pleading: { zh: '代理词或代拟文书', en: 'Pleading or drafted paper' },
  opinion: { zh: '受援人意见', en: "Recipient's opinion" },
  contents: { zh: '卷宗目录', en: 'List of contents' },
} as const
export type ClosingPaper = keyof typeof closingPapers

export const matterResults = {
  award: { zh: '仲裁裁决', en: 'Arbitral award' },
  judgment: { zh: '法院判决', en: 'Judgment' },
  mediated: { zh: '调解结案', en: 'Settled by mediation' },
  withdrawn: { zh: '撤回申请或撤诉', en: 'Withdrawn' },
  drafted: { zh: '文书已代拟', en: 'Paper drafted' },
  other: { zh: '其他', en: 'Other' },
} as const

/** Who may say that a possible conflict of interest does not stand in the way. */
export const waivers = {
  recipient: { zh: '受援人书面同意', en: 'The recipient, in writing' },
  'both-sides': { zh: '双方当事人书面同意', en: 'Both sides, in writing' },
  officer: { zh: '法律援助机构审核认为不构成冲突', en: 'The legal-aid body, finding no conflict' },
} as const
