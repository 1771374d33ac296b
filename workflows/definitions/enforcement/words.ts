/** Closed lists of enforcement. CPL 248, 253-268; CPLI 480-517. */

export const titles = {
  award: { zh: '仲裁裁决书', en: 'Award' },
  'arbitral-letter': { zh: '仲裁调解书', en: 'Arbitral mediation letter' },
  confirmation: { zh: '确认调解协议裁定书', en: 'Ruling confirming an agreement' },
  'payment-order': { zh: '支付令', en: 'Payment order' },
  judgment: { zh: '民事判决书', en: 'Judgment' },
  'court-letter': { zh: '民事调解书', en: 'Mediation letter of the court' },
  advance: { zh: '先予执行裁决', en: 'Order of advance execution' },
} as const

export const measures = {
  query: { zh: '查询财产', en: 'Assets searched' },
  freeze: { zh: '冻结、划拨存款', en: 'Deposits frozen or deducted' },
  seize: { zh: '查封、扣押、拍卖', en: 'Seizure or auction' },
  restrict: { zh: '限制消费、限制出境', en: 'Spending or travel restricted' },
  credit: { zh: '纳入失信被执行人名单', en: 'Listed as defaulting' },
} as const

export const suspensions = {
  'creditor-agrees': { zh: '申请人表示可以延期执行', en: 'The creditor agrees to delay' },
  objection: { zh: '案外人提出确有理由的异议', en: 'Well-founded objection of a third party' },
  death: { zh: '一方死亡，等待继承', en: 'Death of a party' },
  'set-aside': { zh: '用人单位申请撤销裁决', en: 'Setting aside of the award is pending' },
  other: { zh: '其他', en: 'Other' },
} as const

export const refusalGrounds = {
  'no-agreement': { zh: '裁决事项不属于仲裁范围或者无权仲裁', en: 'Outside the commission’s competence' },
  law: { zh: '适用法律、法规确有错误', en: 'The law was misapplied' },
  procedure: { zh: '违反法定程序', en: 'The procedure was unlawful' },
  forged: { zh: '证据系伪造', en: 'Forged evidence' },
  hidden: { zh: '隐瞒足以影响公正裁决的证据', en: 'Decisive evidence was hidden' },
  corruption: { zh: '仲裁员贪污受贿、徇私舞弊、枉法裁决', en: 'Corruption of an arbitrator' },
  'public-interest': { zh: '违背社会公共利益', en: 'Against the public interest' },
} as const
