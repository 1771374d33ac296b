/** Laws by their short names, and how an article of one is cited in both languages. */
import type { Text } from '../../text.ts'

const laws = {
  LCL: { zh: '劳动合同法', en: 'Labour Contract Law' },
  LCLR: { zh: '劳动合同法实施条例', en: 'Labour Contract Law Regulations' },
  LL: { zh: '劳动法', en: 'Labour Law' },
  LDMAL: { zh: '劳动争议调解仲裁法', en: 'Labour Dispute Mediation and Arbitration Law' },
  RULES: { zh: '劳动人事争议仲裁办案规则', en: 'Arbitration Rules' },
  EMP: { zh: '企业劳动争议协商调解规定', en: 'Enterprise Mediation Provisions' },
  LAL: { zh: '法律援助法', en: 'Legal Aid Law' },
  CPLI: { zh: '民事诉讼法司法解释', en: 'Civil Procedure Law Interpretation' },
  CCP: { zh: '集体合同规定', en: 'Collective Contract Provisions' },
  JI1: { zh: '劳动争议司法解释（一）', en: 'Labour Dispute Interpretation I' },
  JI2: { zh: '劳动争议司法解释（二）', en: 'Labour Dispute Interpretation II' },
  LSI: { zh: '劳动保障监察条例', en: 'Labour Inspection Regulations' },
  WPR: { zh: '工资支付暂行规定', en: 'Provisional Provisions on Payment of Wages' },
  ALR: { zh: '职工带薪年休假条例', en: 'Paid Annual Leave Regulations' },
  ALM: { zh: '企业职工带薪年休假实施办法', en: 'Measures on Paid Annual Leave in Enterprises' },
  HOL: { zh: '全国年节及纪念日放假办法', en: 'Public Holidays Measures' },
  WCN: {
    zh: '关于职工全年月平均工作时间和工资折算问题的通知',
    en: 'Notice on Monthly Working Time and Wage Conversion',
  },
  WIR: { zh: '工伤保险条例', en: 'Work Injury Insurance Regulations' },
  SIL: { zh: '社会保险法', en: 'Social Insurance Law' },
  FWP: { zh: '女职工劳动保护特别规定', en: 'Special Provisions on the Protection of Female Workers' },
  FEE: { zh: '诉讼费用交纳办法', en: 'Measures on Litigation Costs' },
  CPL: { zh: '民事诉讼法', en: 'Civil Procedure Law' },
  TULI: { zh: '关于适用工会法若干问题的解释', en: 'Trade Union Law Interpretation' },
  TUL: { zh: '工会法', en: 'Trade Union Law' },
  OVR: { zh: '超龄劳动者基本权益保障暂行规定', en: 'Interim Provisions on Over-Age Workers' },
  RET: { zh: '关于实施渐进式延迟法定退休年龄的决定', en: 'Decision on Gradually Raising the Retirement Age' },
} as const satisfies Record<string, Text>
export type Law = keyof typeof laws

/** cited('LCL', '47(2)', '87'): 《劳动合同法》第47条第2款、第87条 / Labour Contract Law, arts. 47(2), 87. */
export const cited = (law: Law, ...articles: [string, ...string[]]): Text => ({
  zh: `《${laws[law].zh}》${articles.map(article => `第${article.replace('(', '条第').replace(')', '款')}${article.includes('(') ? '' : '条'}`).join('、')}`,
  en: `${laws[law].en}, ${articles.length > 1 ? 'arts.' : 'art.'} ${articles.join(', ')}`,
})

/** A law as a whole, where no article was read. */
export const lawOnly = (law: Law): Text => ({ zh: `《${laws[law].zh}》`, en: laws[law].en })

export const bothOf = (...texts: Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('；'),
  en: texts.map(({ en }) => en).join('; '),
})

/** Known from practice, seen in no source: a lawyer has to confirm it. */
export const practice: Text = { zh: '实务做法（待核）', en: 'Practice (to be confirmed)' }
