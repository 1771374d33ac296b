/**
 * How texts are cut into what can be found: the one tokenizer of both databases. Chinese words have two characters,
 * so a run of Han becomes overlapping pairs; anything else is a word. Pure.
 */

import { simplified } from './simplified.ts'

/** Stands before the first token of a name in a token of its own, by which its beginning is found. No query can contain it. */
const nameStart = '¶'
/** Keeps a phrase from reaching from one text into the next. */
export const gap = '¦'

const runs = /\p{Script=Han}+|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+/gv

/** Width, case and traditional signs folded: '（閩）ＡＢ' and '(闽)ab' are one. Signs nobody sees, as come with what was copied, go. */
export const foldText = (text: string): string =>
  simplified(
    text
      .normalize('NFKC')
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll(/\p{Cc}/gu, ' ')
      .toLowerCase(),
  )

/**
 * '园登〔2026〕0012号' → 园登 2026 12 号. A single Han stands alone where nothing stands beside it, and where its run
 * follows a word: '12号楼' → 12 号 号楼, so that '12号' is found in it without looking for all that begins with 号.
 */
export function tokensOf(text: string): string[] {
  const found = foldText(text).match(runs) ?? []
  return found.flatMap((run, at) => {
    if (!isHan(run)) return [withoutZeros(run)]
    const signs = [...run]
    const followsWord = at > 0 && !isHan(found[at - 1]!)
    return followsWord && signs.length > 1 ? [signs[0]!, ...pairsOf(signs)] : pairsOf(signs)
  })
}

/** A name in which its beginning can be found: '张三丰' → ¶张三 张三 三丰. Where signs stand between its Han it is kept without them, too. */
export function nameTokens(name: string): string[] {
  return [...new Set([name, joinedName(name)])].flatMap(form => {
    const tokens = tokensOf(form)
    return tokens.length > 0 ? [`${nameStart}${tokens[0]}`, ...tokens] : []
  })
}

/** As many type it: '买买提·艾力' → 买买提艾力, '榕光电子（集团）有限公司' → 榕光电子集团有限公司. */
export const joinedName = (name: string): string =>
  name.replaceAll(/(?<=\p{Script=Han})\s*[^\p{L}\p{N}\p{M}\s、]+\s*(?=\p{Script=Han})/gu, '')

/** A phrase at the beginning of a name. */
export const atStart = (words: readonly string[]): string[] =>
  words.length > 1 ? [`${nameStart}${words[0]}`, ...words] : [`${nameStart}${words[0]}`]

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run)

/** Whether the last word of a phrase may be the beginning of a longer one: not a pair, nor a sign that has its own token. */
export function mayGoOn(words: readonly string[]): boolean {
  const [before, last] = [words.at(-2), words.at(-1)!]
  if (/^¶?\p{Script=Han}{2}$/u.test(last)) return false
  return !isHan(last) || before === undefined || isHan(before)
}

const pairsOf = (signs: string[]): string[] =>
  signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)

const withoutZeros = (word: string): string => (/^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, '') : word)

/**
 * Words typed beside each other must stand beside each other; parts with a blank between them must all be there.
 * A Han sign that begins a part may end a longer run on file, where it has no token of its own: it is left out.
 */
export function phrasesOf(query: string): string[][] {
  return partsOf(query)
    .map(tokensOf)
    .map(tokens => (tokens.length > 1 && [...tokens[0]!].length === 1 && isHan(tokens[0]!) ? tokens.slice(1) : tokens))
    .filter(tokens => tokens.length > 0)
}

/** '张三、李四' are two. */
export const partsOf = (query: string): string[] =>
  foldText(query)
    .split(/[\s、]+/)
    .filter(Boolean)

/** Too little to look for: everybody would be found. */
export const isTooShort = (query: string): boolean =>
  phrasesOf(query).length === 0 || partsOf(query).every(part => part.replaceAll(/[^\p{L}\p{N}]/gu, '').length < 2)

/** A case's or registration number as one token, whichever brackets it was typed with. */
export const numberToken = (number: string): string =>
  `¤${foldText(number)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '·')
    .replaceAll(/(?<!\d)0+(?=\d)/g, '')
    .replaceAll(/^·|·$/g, '')}`

/** Where a case lies, who owns it, who was given it: `o` an organisation on its path, `p` its owner, `g` a grant. */
export const accessToken = (kind: 'o' | 'p' | 'g', id: string): string =>
  `§${kind}${id.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`
