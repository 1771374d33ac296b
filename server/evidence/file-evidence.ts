/** Files evidence: the bytes in the store, the rows and one event in the history, all that is acceptable at once. */
import { randomUUIDv7 } from 'node:crypto'
import type { Audience } from '../../workflows/define.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { eventByKey } from '../proceedings/history.ts'
import { isDoubleKey } from '../proceedings/once.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { recognise } from './accepted-types.ts'
import { cleanName, shownName } from './clean-name.ts'
import type { Received } from './receive-files.ts'
import { insertEvidence } from './repository.ts'
import { countReference } from './stored-files.ts'
import { notTaken } from './words.ts'

export type Upload = {
  caseId: string
  received: readonly Received[]
  purpose?: string | undefined
  heldBy?: string | undefined
  audience: Audience
  by: Person
  idempotencyKey?: string | undefined
}
/** The names of what was filed, and a sentence naming each file that was not. */
export type Filed = { filed: string[]; refused: Text[] }

/** A file that was recognised and lies in the store. */
export type Good = { id: string; name: string; sha256: string; bytes: number; mediaType: string }

export async function fileEvidence(office: Office, upload: Upload): Promise<Filed> {
  const { good, refused } = await lookIntoAll(office, upload.received)
  if (good.length > 0) await writeRows(office, upload, good)
  return { filed: good.map(({ name }) => name), refused }
}

/** Puts what is acceptable in the store; a sentence for each file that is not. */
export async function lookIntoAll(
  office: Office,
  received: readonly Received[],
): Promise<{ good: Good[]; refused: Text[] }> {
  const looked = await Promise.all(received.map(file => lookInto(office, file)))
  return {
    good: looked.filter((one): one is Good => 'sha256' in one),
    refused: looked.filter((one): one is Text => 'zh' in one),
  }
}

async function lookInto(office: Office, { name: given, bytes, problem }: Received): Promise<Good | Text> {
  const name = shownName(given)
  if (problem || !bytes) return notTaken(name, problem ?? 'empty')
  const type = await recognise(bytes)
  if (!type) return notTaken(name, 'wrong-type')
  const stored = await office.files.put(bytes)
  return { id: randomUUIDv7(), name: cleanName(given, type.endings), mediaType: type.mediaType, ...stored }
}

async function writeRows(office: Office, upload: Upload, good: readonly Good[]): Promise<void> {
  const { by, idempotencyKey } = upload
  const writing = office.db.write(async tx => {
    if (idempotencyKey && (await eventByKey(tx, by.id, idempotencyKey))) return // the same form, sent twice
    await insertUpload(tx, office, { about: upload, good })
  })
  await writing.catch(error => {
    if (!isDoubleKey(error)) throw error // the same form arrived twice at once; the other one has been written
  })
}

type Stored = { about: Omit<Upload, 'received'>; good: readonly Good[] }

/** The event and the rows of files that lie in the store. */
export async function insertUpload(tx: Db, office: Office, { about, good }: Stored): Promise<void> {
  const { caseId, by, audience, idempotencyKey } = about
  const [purpose, heldBy] = [about.purpose ?? null, about.heldBy ?? null]
  const at = office.now().toISOString()
  const answers = { files: good, purpose, heldBy }
  const eventId = await recordEvent(tx, office, { caseId, step: 'upload', answers, by, audience, idempotencyKey })
  for (const file of good) await countReference(tx, { ...file, at })
  const common = { caseId, eventId, audience, purpose, heldBy, uploadedAt: at }
  await insertEvidence(
    tx,
    good.map(({ id, name, sha256 }) => ({ id, name, sha256, ...common })),
  )
}
