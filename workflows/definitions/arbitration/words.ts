/** Closed lists of an arbitration. RULES 8, 31-32, 39, 47; LDMAL 42-47. */

export const jurisdictions = {
  performance: { zh: '劳动合同履行地', en: 'Place of performance' },
  seat: { zh: '用人单位所在地', en: 'Seat of the employer' },
} as const

export const panels = {
  three: { zh: '三名仲裁员组成仲裁庭', en: 'Three arbitrators' },
  one: { zh: '一名仲裁员独任', en: 'One arbitrator' },
} as const

export const refusals = {
  scope: { zh: '不属于劳动争议受案范围', en: 'Not a labour dispute' },
  claim: { zh: '没有明确的请求和事实理由', en: 'No clear claim, facts and reasons' },
  standing: { zh: '主体不适格', en: 'Wrong party' },
  jurisdiction: { zh: '不属于本委管辖', en: 'Another commission is competent' },
  decided: { zh: '已有生效文书或者正在审理', en: 'Decided or pending already' },
} as const

/** Ids of the catalogue. RULES 10, 33, 36, 51. */
export const petitions = {
  defence: { zh: '答辩书', en: 'Statement of defence' },
  counterclaim: { zh: '反申请书', en: 'Counterclaim' },
  'jurisdiction-objection': { zh: '管辖异议书', en: 'Objection to jurisdiction' },
  'advance-execution-application': { zh: '先予执行申请书', en: 'Application for advance execution' },
} as const

export const suspensionGrounds = {
  death: { zh: '一方死亡或者丧失行为能力', en: 'Death or incapacity of a party' },
  ended: { zh: '用人单位终止，尚未确定承继人', en: 'The employer has ended, no successor yet' },
  'force-majeure': { zh: '不可抗力', en: 'Force majeure' },
  'other-case': { zh: '须以另案审理结果为依据', en: 'Waits for the result of another case' },
  appraisal: { zh: '等待工伤认定、伤残鉴定等结论', en: 'Waits for recognition or appraisal of an injury' },
  other: { zh: '其他应当中止的情形', en: 'Other' },
} as const

export const hearingResults = {
  closed: { zh: '庭审结束，待裁决', en: 'Hearing closed, award awaited' },
  continued: { zh: '另行开庭', en: 'To be continued' },
  'respondent-absent': { zh: '被申请人缺席，缺席审理', en: 'Respondent absent: heard in default' },
  'applicant-absent': { zh: '申请人无正当理由不到庭或者中途退庭', en: 'Applicant absent or left without good reason' },
} as const

export const awardKinds = {
  final: { zh: '终局裁决', en: 'Final award' },
  'non-final': { zh: '非终局裁决', en: 'Non-final award' },
  mixed: { zh: '终局、非终局写在同一份裁决书', en: 'Both kinds in one paper' },
  unmarked: { zh: '裁决书未载明类型', en: 'The paper names no kind' },
} as const

export const receivers = {
  worker: { zh: '劳动者', en: 'The worker' },
  employer: { zh: '用人单位', en: 'The employer' },
  both: { zh: '双方同日', en: 'Both on one day' },
} as const

export const changes = {
  claims: { zh: '增加或者变更仲裁请求', en: 'Claims added or changed' },
  parties: { zh: '追加当事人', en: 'Parties added' },
} as const

export const suers = {
  worker: { zh: '劳动者起诉', en: 'The worker sues' },
  employer: { zh: '用人单位起诉', en: 'The employer sues' },
  both: { zh: '双方均起诉', en: 'Both sue' },
} as const

export const scopes = {
  all: { zh: '全部裁决', en: 'All awards' },
  final: { zh: '仅终局裁决', en: 'The final award only' },
  other: { zh: '仅非终局裁决', en: 'The other award only' },
  'some-workers': { zh: '部分劳动者起诉', en: 'Some of the workers only' },
} as const
