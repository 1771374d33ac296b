/** Names of files as people gave them, made harmless: no folders, no marks that hide the ending, no control signs. */

/** Control signs, marks of direction, signs without width, and what file systems and headers do not bear. */
const harmful = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*;%]/gu
const longest = 120

/** The last part of a path, at most 120 signs, with an ending that fits the content. */
export function cleanName(given: string, endings: readonly string[]): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replaceAll(harmful, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/^\.+|[. ]+$/g, '')
  const { stem, ending } = parted(plain)
  const fits = endings.includes(ending.toLowerCase())
  const body = (fits ? stem : plain).slice(0, longest).replace(/[\uD800-\uDBFF]$/, '') || 'file'
  return `${body}.${fits ? ending : (endings[0] ?? 'bin')}`
}

/** As it may be shown in a message about a file that was not taken. */
export const shownName = (given: string): string => {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  return last.replaceAll(harmful, '').trim().slice(0, longest) || '?'
}

function parted(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? { stem: name.slice(0, dot), ending: name.slice(dot + 1) } : { stem: name, ending: '' }
}
