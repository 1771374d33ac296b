/** Orders the owner of a case to mend what was found in it: one button, with the words and the day it always has. */
import { addDays } from '../../workflows/law/days.ts'
import { NotFound, NotNow, Stale } from '../errors.ts'
import { recordLog } from '../log/record-log.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { lockCase } from '../proceedings/repository.ts'
import { waitingIn } from '../supervision-orders/repository.ts'
import { reasons } from '../supervision-orders/words.ts'
import { checkNamed } from './registry.ts'
import { readerOf } from './repair.ts'
import { findFinding } from './repository.ts'
import { words } from './words.ts'

/** A working figure of the house; another day is set from the page of the case. */
const replyWithinDays = 7

/**
 * Which check it was and by when the owner replies, 'YYYY-MM-DD'. Throws NotFound for what the person may not know of,
 * NotNow for what no owner mends, NotAllowed for whoever may not order there, Stale where an order waits already.
 */
export async function orderFinding(
  office: Office,
  id: string,
  by: Person,
): Promise<{ checkId: string; replyOn: string }> {
  const found = await findFinding(office.db.reader, readerOf(office, by), id)
  if (!found) throw new NotFound(`No finding ${id}`)
  const { caseId, checkId } = found
  const because = checkNamed(checkId)?.because
  if (!because || !caseId) throw new NotNow(`${checkId} is mended by no owner`, words.notForOwner)
  const today = todayOf(office)
  const replyOn = addDays(today, replyWithinDays)
  await office.db.write(async tx => {
    await lockCase(tx, caseId, { person: by, today }) // of two at once the second meets the order of the first
    if ((await waitingIn(tx, [caseId], today)).size > 0)
      throw new Stale(`${caseId} is followed up`, words.followedAlready)
    const answers = { text: reasons[because][by.locale], replyOn }
    await recordLog(tx, office, { caseId, kind: 'supervisionOrder', answers, by })
  })
  return { checkId, replyOn }
}
