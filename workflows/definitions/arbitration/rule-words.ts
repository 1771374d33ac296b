/** How the deadlines of an arbitration name their articles and lengths. */
import type { Deadline, Unit } from '../../define.ts'
import type { Facts } from './facts.ts'

export type Rule = Deadline<keyof Facts & string>

export const rules = (zh: string, en: string) => ({
  zh: `《劳动人事争议仲裁办案规则》${zh}`,
  en: `Arbitration Rules, ${en}`,
})
export const urge = { zh: '向仲裁委员会催问', en: 'Ask the commission' }

export const from = (length: number, unit: Unit, after: keyof Facts & string) => ({ length, unit, after })
/** Working days before the day of a hearing. */
export const back = (length: number, after: keyof Facts & string) => ({
  length,
  unit: 'wd' as const,
  after,
  direction: 'before' as const,
})
