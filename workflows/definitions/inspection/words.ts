/** Closed lists of labour inspection. LSI 11, 18, 21; MWW 29-30, 36. */

export const matters = {
  wages: { zh: '拖欠、克扣工资', en: 'Wages unpaid or cut' },
  minimum: { zh: '低于最低工资', en: 'Below the minimum wage' },
  overtime: { zh: '超时加班、加班费', en: 'Overtime' },
  insurance: { zh: '社会保险登记和缴费', en: 'Social insurance' },
  contract: { zh: '劳动合同订立', en: 'Labour contracts' },
  protection: { zh: '女职工、未成年工保护，禁用童工', en: 'Protection of women and minors' },
  agency: { zh: '职业介绍、劳务派遣', en: 'Agencies and dispatch' },
} as const

export const senders = {
  complaint: { zh: '劳动者投诉', en: 'Complaint by the worker' },
  report: { zh: '举报', en: 'Tip' },
  union: { zh: '工会移送线索', en: 'Handed over by the union' },
  platform: { zh: '根治欠薪线索平台', en: 'National wage-arrears platform' },
} as const

export const payers = {
  employer: { zh: '用人单位', en: 'The employer' },
  subcontractor: { zh: '分包单位', en: 'Subcontractor' },
  general: { zh: '总承包单位先行清偿', en: 'General contractor pays first' },
  client: { zh: '建设单位先行垫付', en: 'Client advances' },
  lender: { zh: '出借资质单位', en: 'Lender of the licence' },
} as const

export const refusals = {
  late: { zh: '超过二年', en: 'More than two years ago' },
  unclear: { zh: '没有明确的被投诉单位或者事实', en: 'Employer or facts unclear' },
  competence: { zh: '不属于本机构管辖', en: 'Another body is competent' },
  dispute: { zh: '应当或者已经通过争议程序处理', en: 'Belongs to, or is in, dispute procedure' },
} as const

export const results = {
  paid: { zh: '已支付、已改正', en: 'Paid or corrected' },
  partly: { zh: '部分支付', en: 'Paid in part' },
  unpaid: { zh: '未支付', en: 'Not paid' },
} as const
