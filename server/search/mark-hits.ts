/** Cuts a text into what was looked for and the rest, so that a page can mark it. Pure. */
import { type Piece, piecesOf } from './pieces.ts'
import { foldText, partsOf } from './tokens.ts'

export const markHits = (text: string, query: string): Piece[] => hitMarker(query)(text)

/** For many texts. Compared by letters and digits only: brackets, blanks and width do not matter. */
export function hitMarker(query: string): (text: string) => Piece[] {
  const needles = partsOf(query)
    .map(bareOf)
    .filter(needle => needle !== '')
  return text => {
    const signs = [...text]
    const line = signs.map(bareSign).join('')
    const found = needles.filter(needle => line.includes(needle))
    return found.length > 0 ? markedWith(found, signs) : [{ text, isHit: false }]
  }
}

function markedWith(needles: readonly string[], signs: readonly string[]): Piece[] {
  const bare = signs.flatMap((sign, at) => [...bareSign(sign)].map(folded => ({ folded, at })))
  const line = bare.map(({ folded }) => folded)
  const marked = new Array<boolean>(signs.length).fill(false)
  for (const needle of needles.map(needle => [...needle])) {
    for (let from = 0; from + needle.length <= line.length; from++) {
      if (needle.every((sign, at) => line[from + at] === sign))
        marked.fill(true, bare[from]!.at, bare[from + needle.length - 1]!.at + 1)
    }
  }
  return piecesOf(signs, marked)
}

const bareOf = (text: string): string => foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, '')

const bareSigns = new Map<string, string>()

/** Kept, as each page folds the same few thousand signs again and again. */
function bareSign(sign: string): string {
  const known = bareSigns.get(sign)
  if (known !== undefined) return known
  const bare = bareOf(sign)
  bareSigns.set(sign, bare)
  return bare
}
