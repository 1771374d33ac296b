/** Closed lists of setting an award aside: the six grounds of LDMAL 49. */

export const grounds = {
  law: { zh: '适用法律、法规确有错误', en: 'The law was misapplied' },
  jurisdiction: { zh: '仲裁委员会无管辖权', en: 'The commission was not competent' },
  procedure: { zh: '违反法定程序', en: 'The procedure was unlawful' },
  forged: { zh: '裁决所根据的证据是伪造的', en: 'Forged evidence' },
  hidden: { zh: '对方隐瞒足以影响公正裁决的证据', en: 'Decisive evidence was hidden' },
  corruption: { zh: '仲裁员索贿受贿、徇私舞弊、枉法裁决', en: 'Corruption of an arbitrator' },
} as const
