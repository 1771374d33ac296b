/** Files evidence: the bytes in the store, the rows and one event in the history, all that is acceptable at once. */
import { randomUUIDv7 } from 'node:crypto'
import type { Audience } from '../../workflows/define.ts'
import type { Text } from '../../workflows/text.ts'
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

type Good = { id: string; name: string; sha256: string; bytes: number; mediaType: string }

export async function fileEvidence(office: Office, upload: Upload): Promise<Filed> {
  const looked = await Promise.all(upload.received.map(file => lookInto(office, file)))
  const good = looked.filter((one): one is Good => 'sha256' in one)
  const refused = looked.filter((one): one is Text => 'zh' in one)
  if (good.length > 0) await writeRows(office, upload, good)
  return { filed: good.map(({ name }) => name), refused }
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
  const { caseId, by, audience, idempotencyKey } = upload
  const [purpose, heldBy] = [upload.purpose ?? null, upload.heldBy ?? null]
  const at = office.now().toISOString()
  const writing = office.db.write(async tx => {
    if (idempotencyKey && (await eventByKey(tx, by.id, idempotencyKey))) return // the same form, sent twice
    const answers = { files: good, purpose, heldBy }
    const eventId = await recordEvent(tx, office, { caseId, step: 'upload', answers, by, audience, idempotencyKey })
    for (const file of good) await countReference(tx, { ...file, at })
    await insertEvidence(
      tx,
      good.map(({ id, name, sha256 }) => ({
        id,
        name,
        sha256,
        caseId,
        eventId,
        audience,
        purpose,
        heldBy,
        uploadedAt: at,
      })),
    )
  })
  await writing.catch(error => {
    if (!isDoubleKey(error)) throw error // the same form arrived twice at once; the other one has been written
  })
}
