/** Check digits of identity numbers (GB 11643) and unified social credit codes (GB 32100). */

/** True unless the value has the form of a resident identity number and its check digit is wrong. */
export function isIdentityNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return /^[A-Z0-9()-]+$/.test(value) && !/^\d{18}$/.test(value)
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(value[place]), 0)
  return '10X98765432'[sum % 11] === value[17]
}

/** The signs in the order of their values: I, O, S, V and Z are none. */
const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditForm = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/

export function isCreditCode(value: string): boolean {
  if (!creditForm.test(value)) return false
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  const sum = weights.reduce((total, weight, place) => total + weight * creditSigns.indexOf(value[place]!), 0)
  return creditSigns[(31 - (sum % 31)) % 31] === value[17]
}
