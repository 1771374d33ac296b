/** Closed lists of collective bargaining. CCP; WCP; Fujian regulation on collective bargaining and contracts. */

export const kinds = {
  comprehensive: { zh: '综合性集体合同', en: 'Comprehensive contract' },
  wage: { zh: '工资专项集体合同', en: 'Wage contract' },
  'skill-wage': { zh: '能级工资专项集体合同', en: 'Skill-grade wage contract' },
  female: { zh: '女职工权益保护专项集体合同', en: 'Contract on women workers' },
  safety: { zh: '劳动安全卫生专项集体合同', en: 'Safety contract' },
  industry: { zh: '行业性集体合同', en: 'Industry contract' },
  regional: { zh: '区域性集体合同', en: 'Regional contract' },
} as const
export type Kind = keyof typeof kinds

/** Covering several employers: below county level only (LCL 53). */
export const covering: readonly string[] = ['industry', 'regional']

/** Industries that LCL 53 names, with what the Fujian regulation adds; the list of the law is open. */
export const industries = {
  building: { zh: '建筑业', en: 'Building' },
  mining: { zh: '采矿业', en: 'Mining' },
  catering: { zh: '餐饮服务业', en: 'Catering' },
  manufacturing: { zh: '加工制造业', en: 'Manufacturing' },
  other: { zh: '其他行业', en: 'Another industry' },
} as const

/** How far a contract of several employers reaches. */
export const areas = {
  park: { zh: '园区', en: 'Park' },
  town: { zh: '乡镇、街道', en: 'Town or street' },
  village: { zh: '村、社区', en: 'Village or community' },
  county: { zh: '县（市、区）全域', en: 'A whole county' },
  city: { zh: '设区的市以上', en: 'A city or more' },
} as const
export const belowCounty: readonly string[] = ['park', 'town', 'village']

/** The form of the contract that is signed, by its kind. */
export const contractPapers: Record<Kind, string> = {
  comprehensive: 'collective-contract',
  wage: 'wage-contract',
  'skill-wage': 'skill-wage-contract',
  female: 'women-contract',
  safety: 'safety-contract',
  industry: 'industry-contract',
  regional: 'regional-contract',
}
/** Submitted within seven days by the trial rules on wage bargaining, ten otherwise. */
export const ofWages: readonly string[] = ['wage', 'skill-wage']

export const offerers = {
  union: { zh: '工会（职工）方', en: 'Union' },
  employer: { zh: '企业方', en: 'Employer' },
} as const

export const sides = {
  union: { zh: '职工方', en: 'Workers’ side' },
  employer: { zh: '企业方', en: 'Employers’ side' },
} as const

/** 新八级工 (K). */
export const skillGrades = {
  apprentice: { zh: '学徒工', en: 'Apprentice' },
  '5': { zh: '初级工（五级）', en: 'Junior, grade 5' },
  '4': { zh: '中级工（四级）', en: 'Intermediate, grade 4' },
  '3': { zh: '高级工（三级）', en: 'Senior, grade 3' },
  '2': { zh: '技师（二级）', en: 'Technician, grade 2' },
  '1': { zh: '高级技师（一级）', en: 'Senior technician, grade 1' },
  special: { zh: '特级技师', en: 'Special-grade technician' },
  chief: { zh: '首席技师', en: 'Chief technician' },
} as const

export const topicStates = {
  agreed: { zh: '已达成一致', en: 'Agreed' },
  open: { zh: '未达成一致', en: 'Open' },
} as const

export const objections = {
  none: { zh: '无异议', en: 'No objection' },
  objected: { zh: '有异议', en: 'Objected to' },
} as const

export const changeGrounds = {
  agreed: { zh: '双方协商一致', en: 'Both agree' },
  production: { zh: '企业破产、转产等无法履行', en: 'Bankruptcy or change of production' },
  'force-majeure': { zh: '不可抗力', en: 'Force majeure' },
  condition: { zh: '约定的变更条件出现', en: 'An agreed ground' },
} as const
