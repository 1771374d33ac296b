/**
 * A turn of the event loop to oneself. Those who wait for the next turn all go on in the same one: eight pages that let
 * the loop turn at the same moment would then hold it for as long as all of them together.
 */
const waiting: (() => void)[] = []

/** Resolves when it is this one's turn; whoever came before has one of their own. */
export const ownTurn = (): Promise<void> =>
  new Promise(resolve => {
    waiting.push(resolve)
    if (waiting.length === 1) setImmediate(letOneGoOn)
  })

export const isAnyoneWaiting = (): boolean => waiting.length > 0

function letOneGoOn(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(letOneGoOn)
}
