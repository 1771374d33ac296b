/** A text with places in it: cut once from what the engine wrote, filled again for every copy. */

export type Rope = { readonly texts: readonly string[]; readonly slots: readonly number[] }
/** What stands in a column: the same in every copy, or to be filled. */
export type Cell = string | number | null | Rope

export const isRope = (cell: Cell): cell is Rope => typeof cell === 'object' && cell !== null

/** Cuts at every match for which `slotOf` knows a slot; without one the text stays as it is. `pattern` is global. */
export function ropeOf(text: string, pattern: RegExp, slotOf: (found: string) => number | undefined): string | Rope {
  const texts: string[] = []
  const slots: number[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const slot = slotOf(found)
    if (slot === undefined) continue
    texts.push(text.slice(from, index))
    slots.push(slot)
    from = index + found.length
  }
  return slots.length === 0 ? text : { texts: [...texts, text.slice(from)], slots }
}

export function filled(rope: string | Rope, values: readonly string[]): string {
  if (typeof rope === 'string') return rope
  let text = rope.texts[0]!
  for (let at = 0; at < rope.slots.length; at++) text += values[rope.slots[at]!]! + rope.texts[at + 1]!
  return text
}
