/** Closed lists of mediation: where the other side stands, who offered what in which room, why it ended. */

export const positions = {
  agrees: { zh: '同意调解', en: 'Agrees to mediation' },
  'not-refused': { zh: '未明确拒绝', en: 'Has not clearly refused' },
  refuses: { zh: '明确拒绝', en: 'Clearly refuses' },
} as const
export type Position = keyof typeof positions

export const contactWays = {
  phone: { zh: '电话', en: 'Telephone' },
  visit: { zh: '上门', en: 'Visit' },
  letter: { zh: '书面', en: 'In writing' },
  online: { zh: '微信、短信、邮件', en: 'Message or e-mail' },
} as const

export const noticeWays = {
  handed: { zh: '当面送达', en: 'Handed over' },
  post: { zh: '邮寄送达', en: 'By post' },
  electronic: { zh: '电子送达', en: 'Electronically' },
} as const

export const sides = {
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
} as const

export const proposers = { ...sides, mediator: { zh: '调解员提出', en: 'Proposed by the mediator' } } as const

/** Which room decides who may read it later. */
export const rooms = {
  joint: { zh: '面对面（双方在场）', en: 'Joint room' },
  applicant: { zh: '背对背：申请人', en: 'Caucus with the applicant' },
  respondent: { zh: '背对背：被申请人', en: 'Caucus with the respondent' },
  mediators: { zh: '调解员内部估计', en: "Mediators' own estimate" },
} as const

export const sessionForms = {
  onsite: { zh: '现场', en: 'On site' },
  video: { zh: '视频', en: 'By video' },
  phone: { zh: '电话', en: 'By telephone' },
} as const

export const sessionRooms = { joint: rooms.joint, applicant: rooms.applicant, respondent: rooms.respondent } as const

export const attendance = {
  ...sides,
  agent: { zh: '委托代理人', en: 'Agent' },
  union: { zh: '工会', en: 'Union' },
  expert: { zh: '专家', en: 'Expert' },
  relative: { zh: '亲友、同事', en: 'Relative, friend or colleague' },
} as const

export const sessionResults = {
  progress: { zh: '有进展，继续调解', en: 'Progress: goes on' },
  adjourned: { zh: '分歧较大，另行约定', en: 'Far apart: adjourned' },
  'no-show': { zh: '一方未到场', en: 'A side stayed away' },
  agreed: { zh: '达成一致', en: 'Terms accepted' },
} as const

export const refusalReasons = {
  'not-labour': { zh: '不属于劳动争议', en: 'Not a labour dispute' },
  'other-side-refuses': { zh: '对方拒绝调解', en: 'The other side refuses' },
  'decided-elsewhere': { zh: '已有处理结果或者正在其他程序处理', en: 'Already decided, or in process elsewhere' },
  other: { zh: '其他', en: 'Other' },
} as const

export const failureReasons = {
  'will-not-go-on': { zh: '一方不愿继续调解', en: 'A side will not go on' },
  'no-agreement': { zh: '经多次调解未达成一致', en: 'No agreement after talks' },
  'not-signed': { zh: '达成一致后不签字', en: 'Terms were accepted, but not signed' },
} as const

export const withdrawalReasons = {
  'applicant-wish': { zh: '申请人自愿撤回', en: "The applicant's own wish" },
  reconciled: { zh: '双方自行和解', en: 'Reconciled by the parties' },
  elsewhere: { zh: '改走其他途径', en: 'Goes another way' },
} as const

export const destinations = {
  arbitration: { zh: '劳动争议仲裁', en: 'Arbitration' },
  inspection: { zh: '劳动保障监察', en: 'Labour inspection' },
  court: { zh: '人民法院', en: 'Court' },
  'legal-aid': { zh: '法律援助', en: 'Legal aid' },
  other: { zh: '其他', en: 'Other' },
} as const

export const signatories = {
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  mediator: { zh: '调解员', en: 'Mediator' },
  body: { zh: '调解组织印章', en: 'Seal of the mediation body' },
} as const
export type Signatory = keyof typeof signatories

export const signingWays = {
  'in-person': { zh: '当面', en: 'In person' },
  video: { zh: '视频', en: 'By video' },
  post: { zh: '邮寄', en: 'By post' },
  electronic: { zh: '电子签名', en: 'Electronic signature' },
} as const

export const employment = {
  ended: { zh: '劳动关系已解除或者终止', en: 'Employment has ended' },
  continues: { zh: '劳动关系继续履行', en: 'Employment goes on' },
  restored: { zh: '恢复劳动关系', en: 'Employment is restored' },
  none: { zh: '双方不存在劳动关系', en: 'There is no employment relationship' },
} as const

export const duties = {
  certificate: { zh: '出具解除（终止）劳动合同证明', en: 'Certificate that employment has ended' },
  insurance: { zh: '办理社会保险关系转移', en: 'Transfer of social insurance' },
  reinstatement: { zh: '恢复工作岗位', en: 'Reinstatement' },
  contract: { zh: '补签书面劳动合同', en: 'A written labour contract' },
  other: { zh: '其他', en: 'Other' },
} as const

export const agreedWays = {
  bank: { zh: '银行转账', en: 'Bank transfer' },
  cash: { zh: '现金', en: 'Cash' },
  mobile: { zh: '微信、支付宝', en: 'WeChat or Alipay' },
  station: { zh: '经站点转交', en: 'Through the station' },
} as const
