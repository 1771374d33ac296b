/** What the reference leaves 待核 of one deadline alone: a number or an effect for which there are readings. Section 2.2. */
import type { CountingRule } from './counting.ts'

export const rulesOfOneDeadline = {
  R_PUBLISH: {
    zh: '集体合同生效后向全体职工公布：工资专项五日（《工资集体协商试行办法》），其他只说“及时”（《集体合同规定》第48条）',
    en: 'Publishing a collective contract once in force: five days for wages (Trial Measures on Wage Bargaining), others “promptly” (Collective Contract Provisions, art. 48)',
    evidence: 'K',
    unsure: {
      zh: '工资专项以外的集体合同，条文只说“及时”，比照工资专项按五日掌握',
      en: 'For contracts other than on wages the text says “promptly”; five days are taken over from wage contracts',
    },
  },
  R_RENEW: {
    zh: '集体合同期满前启动续签：福建省条例九十日，《集体合同规定》第38条三个月',
    en: 'Renewing a collective contract: ninety days before its end in Fujian, three months nationally (Collective Contract Provisions, art. 38)',
    evidence: 'K',
    unsure: {
      zh: '国家规定的三个月未核原文；福建省内按九十日掌握',
      en: 'The national three months have not been read; in Fujian ninety days are used',
    },
  },
  R_SUPPLEMENT: {
    zh: '法律援助审查期限因补充材料而暂停（《法律援助法》第43条）',
    en: 'The time to decide on legal aid stops while papers are supplied (Legal Aid Law, art. 43)',
    evidence: 'K',
    unsure: {
      zh: '条文没有说补充材料的时间是否计入七日',
      en: 'The text does not say whether that time counts within the seven days',
    },
  },
} as const satisfies Record<string, CountingRule>
