/**
 * How texts are cut into what can be found: the one tokenizer of both databases. Chinese words have two characters,
 * so a run of Han becomes overlapping pairs; anything else is a word. Pure.
 */

import { simplified } from './simplified.ts'

/** Stands before each name, so that a search can ask for its beginning. No query can contain it. */
export const nameStart = '¶'
/** Keeps a phrase from reaching from one text into the next. */
export const gap = '¦'

const runs = /\p{Script=Han}+|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+/gv

/** Width, case and traditional signs folded: '（閩）ＡＢ' and '(闽)ab' are one. */
export const foldText = (text: string): string => simplified(text.normalize('NFKC').toLowerCase())

/** '园登〔2026〕0012号' → 园登 2026 12 号. A single Han stands alone only where nothing stands beside it. */
export function tokensOf(text: string): string[] {
  return (foldText(text).match(runs) ?? []).flatMap(run => (isHan(run) ? pairsOf([...run]) : [withoutZeros(run)]))
}

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run)

/** A pair is whole: no longer token begins with it, so nobody looks for one. */
export const isPair = (token: string): boolean => /^\p{Script=Han}{2}$/u.test(token)

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

export const partsOf = (query: string): string[] => foldText(query).split(/\s+/).filter(Boolean)

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

/** The sounds of a name: whole, its initials, and its initials from each sign on, for whoever begins in the middle. */
export function soundTokens([whole = '', initials = '']: readonly string[]): string[] {
  const starts = [...initials.slice(0, 40)].map((_, at) => initials.slice(at, 40)).filter(({ length }) => length > 1)
  return [whole, ...starts].filter(Boolean).map(sound => `†${sound}`)
}

/** What was typed, if it may be the sound of a name: two letters and more. */
export const soundsAsked = (query: string): string[][] => {
  const parts = partsOf(query)
  return parts.length > 0 && parts.every(part => /^[a-z]{2,80}$/.test(part)) ? [[`†${parts.join('')}`]] : []
}
