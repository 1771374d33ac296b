/** Closed lists of union supervision. Scope: notice of February 2024 on the letters and the opinion; TUL 23. */

export const sources = {
  complaint: { zh: '职工投诉', en: 'Complaint of a worker' },
  inspection: { zh: '监督检查', en: 'Supervision visit' },
  hotline: { zh: '12351 热线', en: 'Hotline' },
  mediation: { zh: '调解、法援中发现', en: 'Seen in mediation or legal aid' },
  monitoring: { zh: '风险监测', en: 'Risk monitoring' },
  media: { zh: '媒体、网络', en: 'Media' },
} as const

export const matters = {
  rules: { zh: '规章制度和重大事项', en: 'Rules and systems' },
  bargaining: { zh: '工资集体协商、集体合同', en: 'Wage bargaining and collective contracts' },
  congress: { zh: '职工代表大会', en: 'Employees’ congress' },
  contract: { zh: '劳动合同', en: 'Labour contracts' },
  pay: { zh: '劳动报酬', en: 'Pay' },
  insurance: { zh: '社会保险、福利', en: 'Social insurance and welfare' },
  hours: { zh: '工作时间、休息休假', en: 'Hours and leave' },
  safety: { zh: '劳动安全卫生', en: 'Safety and health' },
  protection: { zh: '女职工、未成年工等特殊保护', en: 'Special protection' },
  dispatch: { zh: '劳务派遣', en: 'Dispatched workers' },
  dissolution: { zh: '违法解除、终止', en: 'Unlawful dissolution' },
} as const

export const declineReasons = {
  scope: { zh: '不属于监督范围', en: 'Outside the scope' },
  authority: { zh: '有关部门已经处理', en: 'An authority has taken it already' },
} as const

export const serviceWays = {
  person: { zh: '直接送达', en: 'In person' },
  left: { zh: '留置送达', en: 'Left with a witness' },
  post: { zh: '邮寄送达', en: 'By post' },
  electronic: { zh: '电子送达', en: 'Electronically' },
} as const

export const replies = {
  corrected: { zh: '已经整改', en: 'Corrected' },
  promises: { zh: '承诺整改', en: 'Promises to correct' },
  disputes: { zh: '有异议', en: 'Disputes it' },
} as const

export const letterKinds = {
  tip: { zh: '提示函', en: 'Prompt letter' },
  opinion: { zh: '意见书', en: 'Opinion letter' },
} as const

/** How a letter stands. */
export const letterStandings = {
  sent: { zh: '已发出，待送达', en: 'Sent, to be served' },
  waiting: { zh: '待答复', en: 'Answer awaited' },
  unanswered: { zh: '逾期未答复', en: 'No answer in time' },
  replied: { zh: '已答复，待复核', en: 'Answered, to be checked' },
  disputed: { zh: '答复有异议', en: 'Disputed' },
  corrected: { zh: '复核已整改', en: 'Corrected, checked on site' },
  'not-corrected': { zh: '复核未整改', en: 'Not corrected' },
  withdrawn: { zh: '采纳异议，撤回', en: 'Withdrawn' },
} as const

export const procuratorateGrounds = {
  'new-form': { zh: '新就业形态劳动者权益', en: 'New-form workers' },
  special: { zh: '妇女、未成年人、残疾人、老年人权益', en: 'Women, minors, disabled or elderly persons' },
  insurance: { zh: '欠缴社会保险费', en: 'Social-insurance arrears' },
  'migrant-wages': { zh: '农民工群体欠薪且用人单位不配合', en: 'Wages of a group of migrant workers' },
} as const

export const procuratorateResults = {
  advice: { zh: '制发检察建议', en: 'Procuratorial advice' },
  support: { zh: '支持起诉', en: 'Supports the suit' },
  none: { zh: '不予受理', en: 'Not taken' },
} as const

export const results = {
  corrected: { zh: '整改完成', en: 'Corrected' },
  handled: { zh: '部门已查处', en: 'Dealt with by an authority' },
  partly: { zh: '部分整改', en: 'Corrected in part' },
  none: { zh: '未能促成整改', en: 'Not corrected' },
} as const
