/** How a number is written: `{code}` of the station, `{kind}` or `{series}`, `{year}`, and the running number. Pure. */

/** `{number}` has at least four digits, `{number:1}` as many as it says, from one to six. */
const running = /\{number(?::([1-6]))?\}/g

export type NumberParts = {
  code: string
  /** What stands for the kind of case or of paper: 劳调, 工监意. */
  sign: string
  /** 'YYYY' */
  year: string
}

/** Everything written but the running number: numbers of one look count together. */
export const lookOf = (format: string, { code, sign, year }: NumberParts): string =>
  format
    .replaceAll('{code}', code)
    .replaceAll('{kind}', sign)
    .replaceAll('{series}', sign)
    .replaceAll('{year}', year)
    .replaceAll(running, '{number}')

/** `place`: 1, 2, 3 … */
export const writeNumber = (format: string, parts: NumberParts, place: number): string => {
  const digits = Number([...format.matchAll(running)][0]?.[1] ?? 4)
  return lookOf(format, parts).replaceAll('{number}', String(place).padStart(digits, '0'))
}

/** Longest code of a station, and a running number of six digits: what a number has to have room for. */
const longest: Omit<NumberParts, 'sign'> = { code: 'x'.repeat(24), year: '2026' }
const mostCharacters = 48

export type FormatFault = 'parts' | 'places' | 'characters' | 'long'

/** What is wrong with a format; undefined where nothing is. Without code, year or number two cases could share one. */
export function faultOfFormat(format: string, sign: string): FormatFault | undefined {
  const places: string[] = format.match(/\{[^{}]*\}/g) ?? []
  if (!format.includes('{code}') || !format.includes('{year}') || [...format.matchAll(running)].length !== 1)
    return 'parts'
  const known = ['{code}', '{kind}', '{series}', '{year}']
  if (places.some(place => !known.includes(place) && !place.match(running))) return 'places'
  if (!/^[\p{L}\p{N}（）()〔〕［］[\]【】《》·—_.-]*$/u.test(format.replaceAll(/\{[^{}]*\}/g, ''))) return 'characters'
  return writeNumber(format, { ...longest, sign }, 999_999).length > mostCharacters ? 'long' : undefined
}
