/** Signers of papers and the files a paper has been. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'
import type { Strokes } from '../papers/pictures/picture.ts'

export type Signer = {
  id: string
  paperId: string
  partyId: string | null
  name: string
  capacity: string
  state: 'asked' | 'signed' | 'left-out'
  signedOn: string | null
  way: string | null
  strokes: Strokes | null
  pictureHash: string | null
  /** SHA-256 of the file that was signed. */
  signedHash: string | null
}

/** In the order in which they were named. */
export async function signersOf(db: Db, paperId: string): Promise<Signer[]> {
  return (await db('paper_signers').where({ paper_id: paperId }).orderBy('place')).map(toSigner)
}

export type NewSigner = Pick<Signer, 'partyId' | 'name' | 'capacity'>

/** Behind those who were named before. */
export async function insertSigners(tx: Db, paperId: string, signers: readonly NewSigner[]): Promise<void> {
  const before = (await signersOf(tx, paperId)).length
  await tx('paper_signers').insert(
    signers.map(({ partyId, name, capacity }, at) => ({
      id: randomUUIDv7(),
      paper_id: paperId,
      place: before + at + 1,
      party_id: partyId,
      name,
      capacity,
      state: 'asked',
    })),
  )
}

export type Signature = Pick<Signer, 'signedOn' | 'way' | 'strokes' | 'pictureHash' | 'signedHash'> & {
  eventId: string
}

/** false where somebody was faster. */
export async function markSigned(tx: Db, id: string, signature: Signature): Promise<boolean> {
  const { signedOn, way, strokes, pictureHash, signedHash, eventId } = signature
  const columns = {
    state: 'signed',
    signed_on: signedOn,
    way,
    strokes: strokes && JSON.stringify(strokes),
    picture_sha256: pictureHash,
    signed_sha256: signedHash,
    event_id: eventId,
  }
  return (await tx('paper_signers').where({ id, state: 'asked' }).update(columns)) > 0
}

export async function markLeftOut(tx: Db, id: string, eventId: string): Promise<boolean> {
  const columns = { state: 'left-out', event_id: eventId }
  return (await tx('paper_signers').where({ id, state: 'asked' }).update(columns)) > 0
}

export type Drawing = { sequence: number; sha256: string; bytes: number; madeAt: string }

/** Every file the paper has been, once somebody has signed; the first is the one that was signed. */
export async function drawingsOf(db: Db, paperId: string): Promise<Drawing[]> {
  const rows = await db('paper_drawings').where({ paper_id: paperId }).orderBy('sequence')
  return rows.map(({ sequence, sha256, bytes, made_at }) => ({
    sequence: Number(sequence),
    sha256,
    bytes: Number(bytes),
    madeAt: made_at,
  }))
}

/** The paper is from now on this file. false where it has become another since `before`. */
export async function replaceFile(
  tx: Db,
  paperId: string,
  { before, sha256, bytes }: { before: string; sha256: string; bytes: number },
): Promise<boolean> {
  return (await tx('papers').where({ id: paperId, sha256: before, state: 'filed' }).update({ sha256, bytes })) > 0
}

export async function insertDrawing(
  tx: Db,
  paperId: string,
  { sequence, sha256, bytes, madeAt }: Drawing,
): Promise<void> {
  await tx('paper_drawings').insert({ id: randomUUIDv7(), paper_id: paperId, sequence, sha256, bytes, made_at: madeAt })
}

const toSigner = (row: Record<string, any>): Signer => ({
  id: row.id,
  paperId: row.paper_id,
  partyId: row.party_id,
  name: row.name,
  capacity: row.capacity,
  state: row.state,
  signedOn: row.signed_on,
  way: row.way,
  strokes: row.strokes === null ? null : JSON.parse(row.strokes),
  pictureHash: row.picture_sha256,
  signedHash: row.signed_sha256,
})
