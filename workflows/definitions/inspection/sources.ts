/** The laws from which the times run that a decision leaves. */
export const reconsiderationLaw = { zh: '《行政复议法》第20条', en: 'Administrative Reconsideration Law, art. 20' }
export const procedureLaw = { zh: '《行政诉讼法》第46条', en: 'Administrative Procedure Law, art. 46' }
export const enforcementLaw = {
  zh: '《行政强制法》第53条：起诉期限（六个月）届满之日起三个月内',
  en: 'Administrative Enforcement Law, art. 53: three months after the six of a suit',
}
