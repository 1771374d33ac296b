/** Whether a text tells who somebody is: what leaves the house with a calendar must not. */

/** A name of the case, or a row of digits long enough for a phone, an identity number or a card. */
export function personalIn(text: string, names: readonly string[]): boolean {
  const digits = text
    .normalize('NFKC')
    .replaceAll(/\d{4}-\d{1,2}(-\d{1,2})?/g, '/') // a day is nobody's number
    .replaceAll(/(?<=\d)[\s-]+(?=\d)/g, '')
  return /\d{7,}/.test(digits) || names.some(name => name.trim().length > 1 && text.includes(name.trim()))
}
