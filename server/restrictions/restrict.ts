/** Stopping the use of a file at a request, restoring it, and who is in charge of it: each on record in the case. PIPL 47(2). */
import type { Locale } from '../../workflows/text.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { Invalid, NotFound, NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { arrangedBy } from '../organisations/administered.ts'
import { type Action, logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { findEntry } from '../privacy/repository.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { standingOf } from '../retention/repository.ts'
import { whyHeld } from '../retention/view.ts'
import { fill } from '../web/words.ts'
import type { RestrictionStep } from './forms.ts'
import { findRestriction, insertRestriction, putInCharge, type Restriction, removeRestriction } from './repository.ts'
import { words } from './words.ts'

type Acting = { requestId: string; by: Person }

/**
 * Only `by` sees the case from here on. Throws Invalid for a number of no case they may see, and for one in which
 * anything is under way or due: until then its purpose is not achieved.
 */
export function restrictCase(
  office: Office,
  { requestId, caseNumber, reason, by, locale }: Acting & { caseNumber: string; reason: string; locale: Locale },
): Promise<void> {
  const today = todayOf(office)
  const wrong = (says: string) => new Invalid({ caseNumber: [says] })
  return office.db.write(async tx => {
    await openRequest(tx, { requestId, by })
    const caseId = await caseNumbered(tx, caseNumber, { person: by, today })
    if (!caseId) throw wrong(words.notFound[locale])
    if (await findRestriction(tx, caseId)) throw wrong(words.restrictedBefore[locale])
    const held = whyHeld(await standingOf(tx, caseId), undefined, { locale, today })
    if (held.length > 0) throw wrong(fill(words.underWay[locale], { why: held.join(locale === 'zh' ? '；' : '; ') }))
    await tellCase(tx, office, { caseId, step: 'useRestricted', answers: { reason }, by })
    await insertRestriction(tx, { caseId, requestId, inCharge: by.id, reason, at: office.now() })
  })
}

async function caseNumbered(tx: Db, number: string, seen: { person: Person; today: string }) {
  const query = tx('cases').where(either => either.where('case_number', number).orWhere('registration_number', number))
  const row = await onlyVisible(query, tx, { ...seen, columns: columnsOf('cases'), eachCase: true }).first('cases.id')
  return row?.id as string | undefined
}

type On = Acting & { caseId: string; reason: string }

/** For whoever is in charge. Throws NotFound where the request has no such file, NotNow where it was erased. */
export const restoreCase = (office: Office, { caseId, reason, ...acting }: On): Promise<void> =>
  office.db.write(async tx => {
    await ownFile(tx, { caseId, ...acting })
    await removeRestriction(tx, caseId)
    await tellCase(tx, office, { caseId, step: 'useRestored', answers: { reason }, by: acting.by })
  })

/** Somebody else who looks after the request is in charge from here on; nobody may be left shut out of it for good. */
export const takeOverCase = (office: Office, { caseId, reason, ...acting }: On): Promise<void> =>
  office.db.write(async tx => {
    const file = await fileOf(tx, { caseId, ...acting })
    if (file.state === 'erased') throw new NotNow(`Erased: ${caseId}`, words.changed)
    await putInCharge(tx, caseId, acting.by.id)
    await tellCase(tx, office, { caseId, step: 'restrictionTakenOver', answers: { reason }, by: acting.by })
  })

/** Throws NotFound for a request that is not theirs to look after, NotNow for one that was answered. */
export async function openRequest(tx: Db, { requestId, by }: Acting): Promise<void> {
  const entry = await findEntry(tx, requestId, arrangedBy(by))
  if (entry.kind !== 'request') throw new NotFound(`No request: ${requestId}`)
  if (entry.endedOn) throw new NotNow(`Ended: ${requestId}`, words.requestEnded)
}

/** Also of a request that was answered: its files are kept on, and one day erased. Throws NotFound. */
export async function fileOf(tx: Db, { caseId, requestId, by }: Acting & { caseId: string }): Promise<Restriction> {
  await findEntry(tx, requestId, arrangedBy(by))
  const found = await findRestriction(tx, caseId)
  if (found?.requestId !== requestId) throw new NotFound(`No such file of ${requestId}`)
  return found
}

/** Of whoever is in charge, as long as it is only stored. */
export async function ownFile(tx: Db, on: Acting & { caseId: string }): Promise<Restriction> {
  const file = await fileOf(tx, on)
  if (file.inCharge !== on.by.id) throw new NotFound(`Not in charge of ${on.caseId}`)
  if (file.state !== 'stored') throw new NotNow(`${on.caseId} is ${file.state}`, words.changed)
  return file
}

type ToTell = { caseId: string; step: RestrictionStep; answers: Record<string, string>; by: Person }

/** In the history of the case, and in the log of changes. */
export async function tellCase(tx: Db, office: Office, { caseId, step, answers, by }: ToTell): Promise<void> {
  await logChange(tx, { by: by.id, action: actions[step], subject: caseId, at: office.now() })
  await recordEvent(tx, office, { caseId, step, answers, by, evenRestricted: true })
}

const actions = {
  useRestricted: 'case-restricted',
  useRestored: 'case-restored',
  restrictionTakenOver: 'restriction-taken-over',
  erasureProposed: 'erasure-proposed',
  erasureDeclined: 'erasure-declined',
} as const satisfies Record<RestrictionStep, Action>
