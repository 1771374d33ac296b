/** Whether a mediation may be taken on, by where the other side stands and what kind of body asks. */
import type { Text } from '../../text.ts'
import type { Position } from './words.ts'

/**
 * Why the case may not be accepted; undefined when it may. A people's mediation committee may go on unless one side
 * clearly refuses (PML 17); every other body needs both sides' consent (EMP 22).
 */
export function consentFault(orgBasis: string | undefined, position: Position | undefined): Text | undefined {
  if (!position) return { zh: '请填写被申请人的态度', en: 'Say where the respondent stands' }
  if (orgBasis === 'people_mediation') {
    if (position !== 'refuses') return
    return {
      zh: '一方明确拒绝的，不得调解（《人民调解法》第17条）',
      en: "No mediation when one side clearly refuses (People's Mediation Law, art. 17)",
    }
  }
  if (position === 'agrees') return
  return {
    zh: '须双方当事人同意才能受理（《企业劳动争议协商调解规定》第22条）',
    en: 'Both sides must agree before acceptance (Enterprise Mediation Provisions, art. 22)',
  }
}
