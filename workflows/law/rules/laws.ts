/** The laws that the deadline rules rest on, and since when the text in use is in force. Law reference, section 0.2. */
import type { Text } from '../../text.ts'

export type Law = {
  name: Text
  /** 'YYYY-MM-DD', the text in use; absent where the reference does not say. */
  from?: string
  /** 'YYYY-MM-DD', its last day; absent while it is in force. */
  to?: string
  /** The day itself is from knowledge, not from a text. */
  isDayUnsure?: true
  region?: 'fujian'
}

export const laws = {
  LDMAL: {
    name: { zh: '劳动争议调解仲裁法', en: 'Labour Dispute Mediation and Arbitration Law' },
    from: '2008-05-01',
  },
  LL: { name: { zh: '劳动法', en: 'Labour Law' }, from: '1995-01-01' },
  LCL: { name: { zh: '劳动合同法', en: 'Labour Contract Law' }, from: '2008-01-01' },
  CPL: { name: { zh: '民事诉讼法（2023年修正）', en: 'Civil Procedure Law (2023)' }, from: '2024-01-01' },
  CPLI: {
    name: { zh: '最高法民事诉讼法解释（2022年修正）', en: 'SPC interpretation of the Civil Procedure Law (2022)' },
    from: '2022-04-10',
    isDayUnsure: true,
  },
  JI1: {
    name: { zh: '最高法审理劳动争议案件解释（一）', en: 'SPC interpretation I on labour disputes' },
    from: '2021-01-01',
  },
  RULES: { name: { zh: '劳动人事争议仲裁办案规则', en: 'Arbitration Rules' }, from: '2017-07-01' },
  EMP: {
    name: { zh: '企业劳动争议协商调解规定', en: 'Rules on negotiation and mediation in enterprises' },
    from: '2012-01-01',
  },
  PML: { name: { zh: '人民调解法', en: "People's Mediation Law" }, from: '2011-01-01' },
  JCR: {
    name: { zh: '最高法人民调解协议司法确认程序规定', en: 'SPC rules on judicial confirmation' },
    from: '2011-03-30',
  },
  OMR: { name: { zh: '人民法院在线调解规则', en: 'Rules on online mediation of courts' }, from: '2022-01-01' },
  LAL: { name: { zh: '法律援助法', en: 'Legal Aid Law' }, from: '2022-01-01' },
  LAP: { name: { zh: '办理法律援助案件程序规定', en: 'Procedure of legal-aid matters' }, from: '2023-09-01' },
  CCP: { name: { zh: '集体合同规定', en: 'Collective Contract Provisions' }, from: '2004-05-01' },
  WCP: { name: { zh: '工资集体协商试行办法', en: 'Trial measures on wage bargaining' }, from: '2000-11-08' },
  FJCC: {
    name: {
      zh: '福建省企业集体协商和集体合同条例',
      en: 'Fujian regulation on collective bargaining and contracts',
    },
    from: '2011-01-01',
    region: 'fujian',
  },
  LSI: { name: { zh: '劳动保障监察条例', en: 'Labour Inspection Regulations' }, from: '2004-12-01' },
  LSIR: {
    name: { zh: '实施《劳动保障监察条例》若干规定', en: 'Rules implementing the Labour Inspection Regulations' },
    from: '2005-02-01',
  },
  MWW: { name: { zh: '保障农民工工资支付条例', en: 'Regulations on wages of migrant workers' }, from: '2020-05-01' },
  WPR: { name: { zh: '工资支付暂行规定', en: 'Wage Payment Rules' }, from: '1995-01-01' },
  WIR: {
    name: { zh: '工伤保险条例（2010年修订）', en: 'Work Injury Insurance Regulations (2010)' },
    from: '2011-01-01',
  },
  LCA: {
    name: { zh: '劳动能力鉴定管理办法（2025年）', en: 'Measures on labour-capacity appraisal (2025)' },
    from: '2025-07-01',
    isDayUnsure: true,
  },
  CIVIL: { name: { zh: '民法典', en: 'Civil Code' } },
  PETITION: { name: { zh: '信访工作条例', en: 'Petition Work Regulations' } },
} as const satisfies Record<string, Law>
export type LawId = keyof typeof laws
