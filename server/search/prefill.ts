/** Where on the registration form belongs what was typed into the search and not found. Pure. */
import { isIdentityNumber } from '../../workflows/check-digits.ts'

const unitWords = /(公司|集团|厂|店|中心|站|部|行|院|校|社|局|酒店|餐厅|工作室|经营部|事务所|co\.?|ltd\.?|inc\.?)$/i

/** The field of the registration form and its value. */
export function prefilledBy(query: string): { name: string; value: string } {
  const plain = query.normalize('NFKC').trim()
  const bare = plain.replaceAll(/[\s-]/g, '')
  if (/^\d{17}[\dXx]$/.test(bare) && isIdentityNumber(bare.toUpperCase()))
    return { name: 'applicantIdentityNumber', value: bare.toUpperCase() }
  if (/^[0-9A-Z]{18}$/i.test(bare)) return { name: 'respondentCreditCode', value: bare.toUpperCase() }
  if (/^\+?\d{5,20}$/.test(bare)) return { name: 'applicantPhone', value: bare }
  return { name: unitWords.test(plain) ? 'respondentName' : 'applicantName', value: query.trim().slice(0, 80) }
}
