/** Ids that one step made for the rows of a table end in the place of their row: '…-2' stands before '…-10'. */

/** The characters of an event's id, with which such ids begin. */
const ofEvent = 36

/** For `orderByRaw(...inTypedOrder('key'))`: by the step that made them, then as they were typed. */
export const inTypedOrder = (column: string): [sql: string, columns: string[]] => [
  `substr(??, 1, ${ofEvent}), rtrim(??, '0123456789'), length(??), ??`,
  [column, column, column, column],
]
