/** Very many rows are added up of which many say the same: each text is read once for all of those. */

/** So many different ones are kept, a few megabytes; then they are added up. */
const mostKept = 5000

/**
 * Counts rows by what `textOf` tells of them, which is all that `add` may read; `add` gets one of those that say the
 * same and how many they are. To be added up when there are no more of them, and whenever it is full.
 */
export function countAlike<Row>(textOf: (row: Row) => string, add: (row: Row, often: number) => void) {
  const known = new Map<string, { row: Row; often: number }>()
  return {
    count(row: Row): void {
      const text = textOf(row)
      const one = known.get(text)
      if (one) one.often++
      else known.set(text, { row, often: 1 })
    },
    isFull: (): boolean => known.size >= mostKept,
    /** Lets others breathe after each. */
    async addUp(breathe: () => Promise<unknown>): Promise<void> {
      for (const { row, often } of known.values()) {
        add(row, often)
        await breathe()
      }
      known.clear()
    },
  }
}
