/** Making and revoking the address of one's own feed, on record. */
import { newToken } from '../access/secret-token.ts'
import type { Office } from '../office.ts'
import { logChange } from '../people/change-log.ts'
import { dropFeed, putFeed } from './repository.ts'

/** Returns the whole address; it cannot be told again. */
export async function makeFeed(office: Office, personId: string): Promise<string> {
  const token = newToken()
  const at = office.now()
  await office.db.write(async tx => {
    await putFeed(tx, { personId, token, at })
    await logChange(tx, { by: personId, action: 'calendar-feed-made', subject: personId, at })
  })
  return `${office.config.publicUrl}/calendar-feed/${token}.ics`
}

export function revokeFeed(office: Office, personId: string): Promise<void> {
  return office.db.write(async tx => {
    await dropFeed(tx, personId)
    await logChange(tx, { by: personId, action: 'calendar-feed-revoked', subject: personId, at: office.now() })
  })
}
