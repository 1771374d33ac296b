/** The same click twice at the same instant: the one that comes too late finds what the other has written. */

/**
 * Runs a transaction, and once more where another one has just written the same idempotency key. The transaction
 * itself looks for the key first and answers with what is there.
 */
export async function once<T>(transact: () => Promise<T>): Promise<T> {
  try {
    return await transact()
  } catch (error) {
    if (!isDoubleKey(error) && !(error instanceof WrittenMeanwhile)) throw error
    return transact()
  }
}

/** Told by the name of the unique index or its column, on both databases. */
export const isDoubleKey = (error: unknown): boolean =>
  ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT', '23505'].includes(String((error as { code?: string }).code)) &&
  /idempotency_key/.test(String((error as Error).message))

/** Found out before the unique index would have told: rolls back what this transaction had begun. */
export class WrittenMeanwhile extends Error {}
