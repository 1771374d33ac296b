/** The days both sides have to apply for a confirmation, wherever they run. */

/** RULES 74-75; EMP 27: fifteen natural days from the agreement's effect. */
export const arbitrationReviewWindow = {
  label: { zh: '共同申请仲裁审查', en: 'Apply together for arbitration review' },
  due: { length: 15, unit: 'd', after: 'effectiveOn' },
  source: {
    zh: '《劳动人事争议仲裁办案规则》第74、75条；《企业劳动争议协商调解规定》第27条',
    en: 'Arbitration Rules, arts. 74-75; Enterprise Mediation Provisions, art. 27',
  },
  evidence: 'V-off',
  missed: {
    text: {
      zh: '逾期仲裁委员会不予受理；未满三十日的可以申请司法确认',
      en: 'The commission must refuse; judicial confirmation stays open until day 30',
    },
  },
} as const

/** CPL 205; PML 33: thirty natural days from the agreement's effect. */
export const judicialConfirmationWindow = {
  label: { zh: '共同申请司法确认', en: 'Apply together for judicial confirmation' },
  due: { length: 30, unit: 'd', after: 'effectiveOn' },
  source: {
    zh: '《民事诉讼法》第205条；《人民调解法》第33条',
    en: "Civil Procedure Law, art. 205; People's Mediation Law, art. 33",
  },
  evidence: 'V-text',
  missed: { text: { zh: '逾期人民法院不予受理', en: 'The court refuses' } },
} as const
