/** Erasing a file takes two people: whoever is in charge proposes it, an administrator who is somebody else confirms it. */
import { randomUUIDv7 } from 'node:crypto'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, NotFound, NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { append } from '../proceedings/append.ts'
import { momentOf } from '../proceedings/moment.ts'
import { lockUnseen, moveHead } from '../proceedings/repository.ts'
import { holdsOf, standingOf } from '../retention/repository.ts'
import { keptOf, retentionPlace, whyHeld } from '../retention/view.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { eraseCase } from './erase-case.ts'
import { markDeclined, markErased, markProposed, type Restriction } from './repository.ts'
import { fileOf, ownFile, tellCase } from './restrict.ts'
import { words } from './words.ts'

type Acting = { requestId: string; caseId: string; by: Person; locale: Locale }

/** Throws Invalid while the file must be kept, NotFound for whoever is not in charge of it. */
export const proposeErasing = (office: Office, { appraisal, ...on }: Acting & { appraisal: string }): Promise<void> =>
  office.db.write(async tx => {
    await ownFile(tx, on)
    await refuseWhileKept(tx, office, { ...on, field: 'appraisal' })
    const { caseId, by } = on
    await tellCase(tx, office, { caseId, step: 'erasureProposed', answers: { appraisal }, by })
    await markProposed(tx, caseId, { appraisal, by: by.id, at: office.now() })
  })

/** By the second person, or by whoever proposed it and thinks better of it. The use of the file stays stopped. */
export const declineErasing = (office: Office, { reason, ...on }: Acting & { reason: string }): Promise<void> =>
  office.db.write(async tx => {
    const { caseId, by } = on
    await proposedFile(tx, on)
    const file = await lockUnseen(tx, caseId)
    const moment = momentOf(tx, office, { by, file })
    await append(moment, { id: randomUUIDv7(), step: 'erasureDeclined', answers: { reason }, happenedOn: moment.today })
    await moveHead(tx, moment.file)
    await logChange(tx, { by: by.id, action: 'erasure-declined', subject: caseId, at: office.now() })
    await markDeclined(tx, caseId)
  })

/**
 * All personal information of the file is gone once this is done; its chain goes on with one event more. Throws NotAllowed
 * for whoever proposed it, NotNow where it is proposed no more, Invalid where something keeps it by now.
 */
export async function confirmErasing(office: Office, on: Acting): Promise<void> {
  const { caseId, by, requestId } = on
  const files = await office.db.write(async tx => {
    const { proposedBy } = await proposedFile(tx, on)
    if (proposedBy === by.id) throw new NotAllowed(`Own proposal: ${caseId}`, words.ownProposal)
    const file = await lockUnseen(tx, caseId)
    await refuseWhileKept(tx, office, { ...on, field: 'sure' })
    const unused = await eraseCase(tx, file)
    const moment = { ...momentOf(tx, office, { by, file }), isNoted: true } // what it counted for is folded no more
    await append(moment, {
      id: randomUUIDv7(),
      step: 'personalDataErased',
      answers: { requestId },
      happenedOn: moment.today,
    })
    await moveHead(tx, moment.file)
    await markErased(tx, caseId, { by: by.id, at: office.now() })
    await logChange(tx, { by: by.id, action: 'case-erased', subject: caseId, at: office.now() })
    return unused
  })
  for (const sha256 of files) await office.files.remove(sha256)
}

/** Of a case below what the person administers, and from which nobody shut them out. */
async function proposedFile(tx: Db, on: Acting): Promise<Restriction> {
  const file = await fileOf(tx, on)
  const { caseId, by } = on
  const isSecond = administeredBy(by).some(path => file.path.startsWith(path)) && !(await isWalled(tx, caseId, by))
  if (!isSecond && file.proposedBy !== by.id) throw new NotFound(`Not theirs: ${caseId}`)
  if (file.state !== 'proposed') throw new NotNow(`${caseId} is ${file.state}`, words.changed)
  return file
}

/** By name or where they work; that somebody else is in charge of the file keeps nobody from confirming. */
async function isWalled(tx: Db, caseId: string, { id, memberships }: Person): Promise<boolean> {
  const organisations = memberships.map(({ organisationId }) => organisationId)
  const row = await tx('access_grants')
    .where({ case_id: caseId, grant: 'excluded' })
    .where(to => to.where('person_id', id).orWhereIn('organisation_id', organisations))
    .first('id')
  return row !== undefined
}

type Keeping = { caseId: string; locale: Locale; field: string }

/** Its period must be over, and nothing hold it. Law reference, section 9.3. */
async function refuseWhileKept(tx: Db, office: Office, { caseId, locale, field }: Keeping): Promise<void> {
  const today = todayOf(office)
  const standing = await standingOf(tx, caseId)
  const place = await retentionPlace(tx, { path: standing.path, on: today })
  const hold = (await holdsOf(tx, [caseId])).get(caseId)
  const held = whyHeld(standing, hold, { locale, today })
  if (held.length > 0) throw new Invalid({ [field]: held.map(why => fill(words.mustStay[locale], { why })) })
  const [longest] = keptOf(standing, place)
  if (longest && longest.untilOn < today) return
  const day = longest ? dayWords(longest.untilOn, today, locale) : '—'
  throw new Invalid({ [field]: [fill(words.notOver[locale], { day })] })
}
