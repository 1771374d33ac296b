/** What is asked for again and again for the same few texts and takes long: kept. */

import { soundTokens } from '../../server/search/sounds.ts'
import { tokensOf } from '../../server/search/tokens.ts'

const mostKept = 400_000

function kept<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before) return before
    if (known.size >= mostKept) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}

/** As `soundTokens`, which takes longer than everything else about a name; names come again. */
export const soundsOnce = kept(soundTokens)
/** As `tokensOf`: most texts of a case are the same in all its copies. */
export const tokensOnce = kept(tokensOf)
