/** A text in pieces, those that were looked for and the others between them. Pure. */
export type Piece = { text: string; isHit: boolean }

/** Signs side by side that are marked alike are one piece. */
export function piecesOf(signs: readonly string[], marked: readonly boolean[]): Piece[] {
  const pieces: Piece[] = []
  signs.forEach((sign, at) => {
    const last = pieces.at(-1)
    if (last && last.isHit === marked[at]) last.text += sign
    else pieces.push({ text: sign, isHit: marked[at] ?? false })
  })
  return pieces
}

export const hasHit = (pieces: readonly Piece[]): boolean => pieces.some(({ isHit }) => isHit)
