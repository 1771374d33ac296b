/** Where a case keeps what a calculator begins with, as it is told beside the field. */
import type { Text } from '../../workflows/text.ts'

export const origins = {
  employment: { zh: '登记的劳动关系情况', en: 'the employment on file' },
  wages: { zh: '登记的月工资', en: 'the monthly wages on file' },
  health: { zh: '登记的伤病、生育和死亡', en: 'sickness, birth or death on file' },
  expected: { zh: '登记的预产期', en: 'the day of birth expected' },
  worked: { zh: '登记的加班、年休假和高温', en: 'overtime, leave and heat on file' },
  injury: { zh: '工伤认定和鉴定程序', en: 'the proceeding on the work injury' },
  number: { zh: '登记的居民身份证号码', en: 'the resident identity number on file' },
  party: { zh: '登记的当事人情况', en: 'what is on file of the party' },
  claim: { zh: '请求金额', en: 'the sum claimed' },
  limitation: { zh: '登记的时效情况', en: 'the limitation on file' },
  enforcement: { zh: '执行程序', en: 'the enforcement' },
} as const satisfies Record<string, Text>
export type Origin = keyof typeof origins

/** How many months it is made of: fewer than twelve are right only where no more were worked. */
export const averagedOver = (months: number): Text => ({
  zh: `${origins.wages.zh}（${months} 个月的平均）`,
  en: `${origins.wages.en}, the mean of ${months} ${months === 1 ? 'month' : 'months'}`,
})
