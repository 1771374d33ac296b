/** Where on the registration form belongs what was typed into the search and not found. Pure. */
import { isIdentityNumber } from '../../workflows/check-digits.ts'
import { normalised, withoutGaps } from '../sealing/normalised.ts'

const unitWords = /(公司|集团|厂|店|中心|站|部|行|院|校|社|局|酒店|餐厅|工作室|经营部|事务所|co\.?|ltd\.?|inc\.?)$/i

/** The number of a case, or nothing that could be anybody's name. */
const noName = /\d{4}[^\p{L}\p{N}]{0,2}\d+号$|^\P{L}*$/u

/** The field of the registration form and its value; null for what belongs in none. */
export function prefilledBy(query: string): { name: string; value: string } | null {
  const plain = query.normalize('NFKC').trim()
  const bare = withoutGaps(query)
  const phone = normalised('phone', query)
  if (/^\d{17}[\dXx]$/.test(bare) && isIdentityNumber(bare.toUpperCase()))
    return { name: 'applicantIdentityNumber', value: bare.toUpperCase() }
  if (/^[0-9A-Z]{18}$/i.test(bare)) return { name: 'respondentCreditCode', value: bare.toUpperCase() }
  if (/^\+?\d{5,20}$/.test(phone)) return { name: 'applicantPhone', value: phone }
  if (noName.test(plain)) return null
  return { name: unitWords.test(plain) ? 'respondentName' : 'applicantName', value: query.slice(0, 80) }
}
