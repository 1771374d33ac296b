/** Recording an entry and ending it: within what the person looks after, each once, both on record. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotFound, NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { arrangedBy } from '../organisations/administered.ts'
import { findOrganisation } from '../organisations/repository.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { restrictionsOf } from '../restrictions/repository.ts'
import { words as restrictionWords } from '../restrictions/words.ts'
import { type KindId, needsReason } from './kinds.ts'
import { endEntry, findEntry, insertEntry } from './repository.ts'
import { words } from './words.ts'

type Typed = Record<string, unknown>
type Acting = { by: Person; locale: Locale }

/** The new entry's id. Throws Invalid for an organisation that is not the person's to look after, or a day ahead. */
export function keepEntry(
  office: Office,
  { kind, typed, by, locale }: Acting & { kind: KindId; typed: Typed },
): Promise<string> {
  const { organisationId, onDay, ...answers } = typed as Typed & { organisationId: string; onDay: string }
  if (onDay > todayOf(office)) throw new Invalid({ onDay: [words.inFuture[locale]] })
  return office.db.write(async tx => {
    await findOrganisation(tx, organisationId, arrangedBy(by)).catch(error => {
      if (!(error instanceof NotFound)) throw error
      throw new Invalid({ organisationId: [words.notYours[locale]] })
    })
    const id = await insertEntry(tx, { kind, organisationId, onDay, answers, by: by.id }, office.now())
    await logChange(tx, { by: by.id, action: 'privacy-entry-recorded', subject: id, at: office.now() })
    return id
  })
}

/** Throws Invalid for a day ahead or before it began, and for a refusal without reasons; NotNow where it has ended. */
export function finishEntry(
  office: Office,
  { id, typed, by, locale }: Acting & { id: string; typed: Typed },
): Promise<void> {
  const { endedOn, ...ending } = typed as Typed & { endedOn: string }
  if (endedOn > todayOf(office)) throw new Invalid({ endedOn: [words.inFuture[locale]] })
  if (needsReason(ending.answer) && !ending.reason) throw new Invalid({ reason: [words.resultMissing[locale]] })
  return office.db.write(async tx => {
    const { onDay, answers } = await findEntry(tx, id, arrangedBy(by))
    if (endedOn < onDay) throw new Invalid({ endedOn: [words.beforeStart[locale]] })
    if (answers.right === 'erase' && ending.answer === 'granted' && !(await isAllErased(tx, id)))
      throw new Invalid({ answer: [restrictionWords.notErased[locale]] })
    const isFirst = await endEntry(tx, { id, endedOn, ending, by: by.id })
    if (!isFirst) throw new NotNow(`Ended before: ${id}`, words.endedBefore)
    await logChange(tx, { by: by.id, action: 'privacy-entry-ended', subject: id, at: office.now() })
  })
}

/** What the house keeps of it is gone; a request about nothing in the house is answered by hand. */
const isAllErased = async (tx: Db, id: string): Promise<boolean> =>
  (await restrictionsOf(tx, id)).every(({ state }) => state === 'erased')
