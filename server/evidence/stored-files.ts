/** How many rows point at each file of the store; the only file that knows this table. */
import type { Db } from '../db.ts'

export type StoredFile = { sha256: string; bytes: number; mediaType: string; at: string }

/** One more row points at the file. In the transaction that writes that row; the bytes are in the store before. */
export async function countReference(tx: Db, { sha256, bytes, mediaType, at }: StoredFile): Promise<void> {
  const raise = () => tx('stored_files').where({ sha256 }).increment('references', 1)
  if ((await raise()) > 0) return
  await tx('stored_files')
    .insert({ sha256, bytes, media_type: mediaType, references: 0, stored_at: at })
    .onConflict('sha256')
    .ignore()
  await raise()
}
