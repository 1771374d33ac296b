/** Lets the rest of the house breathe while many rows are worked on. */

import { ownTurn } from '../own-turn.ts'
import type { Between } from '../proceedings/take-many.ts'

/** So long the event loop is held at most, in milliseconds; a single row takes a few. */
const heldMs = 12
/** So long others wait for the one writer. */
const transactionMs = 200

/** Gives way whenever it has been busy for a while, and says when the transaction has been long enough. */
export function slices(): Between {
  const began = performance.now()
  let last = began
  return async () => {
    const now = performance.now()
    if (now - last > heldMs) {
      await ownTurn()
      last = performance.now()
    }
    return now - began > transactionMs ? 'enough' : 'go on'
  }
}
