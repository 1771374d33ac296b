/** Where in what a case says something was found: a few words around it, marked. Pure. */
import type { Text } from '../../workflows/text.ts'
import { markHits } from './mark-hits.ts'
import { hasHit, type Piece } from './pieces.ts'

export type Snippet = { about: Text; pieces: Piece[] }

const [before, after] = [24, 60]

/** The first text that holds it; undefined where none does. */
export function snippetOf(texts: readonly { about: Text; text: string }[], query: string): Snippet | undefined {
  for (const { about, text } of texts) {
    const pieces = markHits(text.replaceAll(/\s+/g, ' '), query)
    if (hasHit(pieces)) return { about, pieces: around(pieces) }
  }
  return undefined
}

function around(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex(({ isHit }) => isHit)
  const lead = [...(pieces[at - 1]?.text ?? '')]
  const rest = pieces.slice(at + 1)
  const shown: Piece[] = [pieces[at]!]
  let left = after
  for (const { text, isHit } of rest) {
    if (left <= 0) break
    const signs = [...text]
    shown.push({ text: signs.slice(0, left).join(''), isHit })
    left -= signs.length
  }
  const head = lead.length > before ? `…${lead.slice(-before).join('')}` : lead.join('')
  const tail = left < 0 ? [{ text: '…', isHit: false }] : []
  return [...(head ? [{ text: head, isHit: false }] : []), ...shown, ...tail]
}
