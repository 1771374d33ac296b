/**
 * Amounts as papers write them: 人民币壹万贰仟叁佰肆拾伍元陆角柒分, so that no digit can be added or changed.
 * Source: 支付结算办法 (银发〔1997〕393号), annex 1, on the writing of amounts.
 */

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['仟', '佰', '拾', '']

/** Fen in Chinese capitals, up to ten thousand 亿 yuan. Throws where it is no whole, non-negative number of fen. */
export function capitalAmount(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= 1e14 + 1) throw new RangeError(`No amount in fen: ${fen}`)
  const yuan = Math.floor(fen / 100)
  const [jiao, cent] = [Math.floor(fen / 10) % 10, fen % 10]
  if (fen === 0) return '人民币零元整'
  const whole = yuan > 0 ? `${wholeNumber(yuan)}元` : ''
  return `人民币${whole}${part(yuan, jiao, cent)}`
}

function part(yuan: number, jiao: number, cent: number): string {
  if (jiao === 0 && cent === 0) return '整'
  const gap = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : ''
  const tenth = jiao > 0 ? `${digits[jiao]}角` : ''
  return gap + tenth + (cent > 0 ? `${digits[cent]}分` : '整')
}

function wholeNumber(yuan: number): string {
  const [high, low] = [Math.floor(yuan / 1e8), yuan % 1e8]
  if (high === 0) return upToEightDigits(low)
  return `${upToEightDigits(high)}亿${low > 0 && low < 1e7 ? '零' : ''}${low > 0 ? upToEightDigits(low) : ''}`
}

function upToEightDigits(value: number): string {
  const [high, low] = [Math.floor(value / 1e4), value % 1e4]
  if (high === 0) return fourDigits(low)
  return `${fourDigits(high)}万${low > 0 && low < 1000 ? '零' : ''}${fourDigits(low)}`
}

/** One to four digits: a zero inside is read once, zeros at the ends are not read. */
function fourDigits(value: number): string {
  const read = [...String(value).padStart(4, '0')].map((digit, place) =>
    digit === '0' ? '零' : `${digits[Number(digit)]}${places[place]}`,
  )
  return read
    .join('')
    .replaceAll(/零+/g, '零')
    .replaceAll(/^零|零$/g, '')
}
