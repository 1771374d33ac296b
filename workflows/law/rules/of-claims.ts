/** What the reference leaves 待核 of limitation, jurisdiction and forums: readings, or what can only be confirmed. Section 3. */
import type { CountingRule } from './counting.ts'

export const rulesOfClaims = {
  L_WAGES: {
    zh: '劳动关系存续期间拖欠劳动报酬不受一年时效限制，终止的自终止之日起一年（《劳动争议调解仲裁法》第27条第4款）',
    en: 'No limitation of unpaid remuneration while the employment lasts, then one year from its end (Mediation and Arbitration Law, art. 27(4))',
    evidence: 'K',
    unsure: {
      zh: '二倍工资、经济补偿、赔偿金、未休年休假工资、社会保险损失、工伤待遇不适用该例外，为实务做法',
      en: 'That double wages, compensation, damages, unused leave, insurance losses and injury benefits do not share it is practice',
    },
  },
  L_INJURY: {
    zh: '工伤待遇的仲裁时效，自认定、鉴定结论作出或者停发待遇起算',
    en: 'Injury benefits: limitation starts from the recognition, the appraisal result or the stop of benefits',
    evidence: 'K',
    unsure: {
      zh: '实务做法，没有条文；登记了多日的，从哪一日起算',
      en: 'Practice, in no article; from which, where several are on file',
    },
  },
  L_LEAVE: {
    zh: '未休年休假工资报酬的仲裁时效，自应休年度（跨年度安排的，为所跨年度）终了起算',
    en: 'Unused leave: limitation starts from the end of its year, or of the year it was carried over to',
    evidence: 'K',
    unsure: { zh: '实务做法，没有条文', en: 'Practice, in no article' },
  },
  L_DOUBLE: {
    zh: '未签书面合同二倍工资的仲裁时效，按月分别计算，或者自违法状态最后一日起算',
    en: 'Double wages: limitation month by month, or from the last day of the breach',
    evidence: 'K',
    unsure: { zh: '各地裁判口径不同', en: 'Practice differs from place to place' },
  },
  L_PROMISE: {
    zh: '时效届满后义务人同意履行的，不得再以时效届满抗辩（《民法典》第192条）',
    en: 'A debtor who agrees to perform after the end may not plead limitation (Civil Code, art. 192)',
    evidence: 'K',
    unsure: { zh: '条文未核原文', en: 'The article has not been read' },
  },
  L_CIVIL: {
    zh: '劳动争议以外的民事请求，诉讼时效三年（《民法典》第188条）',
    en: 'Civil claims outside labour law: three years (Civil Code, art. 188)',
    evidence: 'K',
    unsure: { zh: '条文未核原文', en: 'The article has not been read' },
  },
  F_PAYMENT: {
    zh: '支付令向有管辖权的基层人民法院申请（《民事诉讼法》第24条、第225条）',
    en: 'A payment order is asked of the basic court with jurisdiction (Civil Procedure Law, arts. 24, 225)',
    evidence: 'K',
    unsure: { zh: '由债务人住所地的基层人民法院管辖', en: 'That this is the court of the debtor’s domicile' },
  },
  F_LINK9: {
    zh: '一裁终局的劳动报酬、经济补偿包括哪些（《劳动争议调解仲裁法》第47条；人社部发〔2022〕9号第十条）',
    en: 'What counts as wages and compensation of a final award (Mediation and Arbitration Law, art. 47; MOHRSS notice 9 of 2022, item 10)',
    evidence: 'K',
    unsure: {
      zh: '正常工作时间工资本属劳动报酬；停工留薪期工资、病假工资、代通知金是否列入，通知未核原文',
      en: 'Pay in normal hours is wages anyway; whether stop-work pay, sick pay and pay in lieu of notice count: the notice has not been read',
    },
  },
  F_REFUSED: {
    zh: '法院裁定驳回司法确认申请后的途径（人社部发〔2022〕9号）',
    en: 'The way once a court has refused a confirmation (MOHRSS notice 9 of 2022)',
    evidence: 'K',
    unsure: { zh: '可以直接起诉，通知未核原文', en: 'That a suit is open: the notice has not been read' },
  },
  F_HOUSING: {
    zh: '住房公积金争议不属于劳动争议仲裁受理范围',
    en: 'Disputes over the housing fund are not arbitrable',
    evidence: 'K',
    unsure: { zh: '实务做法，没有条文', en: 'Practice, in no article' },
  },
  F_ARREARS: {
    zh: '补缴社会保险费一般由征收、经办机构或者监察处理；每项请求可以另选途径',
    en: 'Arrears of insurance contributions go to the agency or inspection as a rule; each claim can be sent elsewhere',
    evidence: 'K',
    unsure: { zh: '仲裁委员会一般不受理，为实务做法', en: 'That commissions do not take them as a rule is practice' },
  },
} as const satisfies Record<string, CountingRule>
