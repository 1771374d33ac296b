/** Law and article as deadlines name them. */

export const civilProcedure = (zh: string, en: string) => ({
  zh: `《民事诉讼法》${zh}`,
  en: `Civil Procedure Law, ${en}`,
})
export const procedureInterpretation = (zh: string, en: string) => ({
  zh: `《民事诉讼法司法解释》${zh}`,
  en: `Interpretation of the Civil Procedure Law, ${en}`,
})
/** Two years to apply for enforcement, and the debtor's objection after them. */
export const enforcementPeriod = civilProcedure(
  '第250条；《民事诉讼法司法解释》第481条',
  'art. 250; Interpretation of the Civil Procedure Law, art. 481',
)
export const disputeLaw = (zh: string, en: string) => ({
  zh: `《劳动争议调解仲裁法》${zh}`,
  en: `Mediation and Arbitration Law, ${en}`,
})
export const firstInterpretation = (zh: string, en: string) => ({
  zh: `《劳动争议司法解释（一）》${zh}`,
  en: `Judicial Interpretation I, ${en}`,
})

/** Nothing follows by itself when a court or a commission is late. */
export const urge = { zh: '向办理机关催问', en: 'Ask the body in charge' }
