/** A typical case is written by one person, approved by another, and handed out on record; each act in the case's history. */
import type { Locale } from '../../workflows/text.ts'
import { type CaseDetails, findCase } from '../cases/repository.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, NotNow, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { insertEntry } from '../privacy/repository.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { lockCase } from '../proceedings/repository.ts'
import { fill } from '../web/words.ts'
import { refuseBarred, refuseRemains } from './check.ts'
import type { TypicalCaseStep } from './forms.ts'
import { materialOf } from './material.ts'
import {
  decideTypicalCase,
  findTypicalCase,
  idOfCase,
  insertTypicalCase,
  rewriteTypicalCase,
  type State,
  type TypicalCase,
  type Written,
} from './repository.ts'
import { words } from './words.ts'

type Acting = { by: Person; locale: Locale }
type At = { id: string; version: number }

/** A closed case the person may see. Throws NotFound, NotNow where it is open. */
export async function closedCase(
  db: Db,
  caseId: string,
  seen: { person: Person; today: string },
): Promise<CaseDetails> {
  const file = await findCase(db, caseId, seen)
  if (!file.closedOn) throw new NotNow(`Not closed: ${caseId}`, words.notClosed)
  return file
}

/** Its id. Throws Invalid for a text in which somebody can be found, NotNow for a case that is not published or has one. */
export function writeTypicalCase(
  office: Office,
  { caseId, written, by, locale }: Acting & { caseId: string; written: Written },
): Promise<string> {
  const seen = { person: by, today: todayOf(office) }
  return office.db.write(async tx => {
    await lockCase(tx, caseId, seen) // of two at once the slower finds that there is one
    if (await idOfCase(tx, caseId)) throw new NotNow(`Has one: ${caseId}`, words.exists)
    await refuseUnfit(tx, office, { caseId, written, locale, seen })
    const id = await insertTypicalCase(tx, { ...written, caseId, by: by.id }, office.now())
    await record(tx, office, { one: { id, caseId, title: written.title }, step: 'typicalCaseWritten', by })
    return id
  })
}

/** Waits for approval again. Throws as `writeTypicalCase`, and Stale where somebody was faster. */
export function editTypicalCase(
  office: Office,
  { id, version, written, by, locale }: Acting & At & { written: Written },
): Promise<void> {
  const seen = { person: by, today: todayOf(office) }
  return office.db.write(async tx => {
    const one = await findTypicalCase(tx, id, seen)
    await lockCase(tx, one.caseId, seen)
    if (one.state === 'approved') throw new NotNow(`Approved: ${id}`, words.approvedAlready)
    await refuseUnfit(tx, office, { caseId: one.caseId, written, locale, seen })
    if (!(await rewriteTypicalCase(tx, { id, version }, { ...written, by: by.id }, office.now()))) throw changed(id)
    await record(tx, office, { one: { ...one, title: written.title }, step: 'typicalCaseWritten', by })
  })
}

type ToCheck = { caseId: string; written: Written; locale: Locale; seen: { person: Person; today: string } }

async function refuseUnfit(tx: Db, office: Office, { caseId, written, locale, seen }: ToCheck): Promise<void> {
  const material = await materialOf(office, tx, await closedCase(tx, caseId, seen))
  refuseBarred(material)
  refuseRemains(written, material, locale)
}

type Deciding = { from: readonly State[]; to: State; step: TypicalCaseStep; otherwise: keyof typeof words }

const decisions = {
  approve: { from: ['waiting'], to: 'approved', step: 'typicalCaseApproved', otherwise: 'notWaiting' },
  return: { from: ['waiting'], to: 'returned', step: 'typicalCaseReturned', otherwise: 'notWaiting' },
  withdraw: { from: ['approved'], to: 'withdrawn', step: 'typicalCaseWithdrawn', otherwise: 'notApproved' },
} as const satisfies Record<string, Deciding>
export type Decision = keyof typeof decisions

/**
 * Throws NotAllowed for the one who wrote it and approves, Stale where it was edited since `version`, NotNow where it
 * stands elsewhere, and Invalid where the file has learned of somebody meanwhile who can be found in it.
 */
export function decideOn(
  office: Office,
  { id, version, decision, reason, by, locale }: Acting & At & { decision: Decision; reason?: string },
): Promise<void> {
  const seen = { person: by, today: todayOf(office) }
  const { from, to, step, otherwise } = decisions[decision]
  return office.db.write(async tx => {
    const one = await findTypicalCase(tx, id, seen)
    await lockCase(tx, one.caseId, seen)
    if (!(from as readonly State[]).includes(one.state)) throw new NotNow(`${id} is ${one.state}`, words[otherwise])
    if (decision === 'approve') {
      if (one.writtenBy === by.id) throw new NotAllowed(`Own work: ${id}`, words.ownWork)
      await refuseUnfit(tx, office, { caseId: one.caseId, written: one, locale, seen })
    }
    const decided = { from, to, by: by.id, reason: reason ?? null }
    if (!(await decideTypicalCase(tx, { id, version }, decided, office.now()))) throw changed(id)
    await record(tx, office, { one, step, by, ...(reason ? { answers: { reason } } : {}) })
  })
}

export type Giving = { onDay: string; recipient: string; purpose: string }

/** Kept in the register of personal information as well. Throws NotNow where it is not approved, Invalid for a day ahead. */
export function giveTypicalCase(
  office: Office,
  { id, giving: { onDay, recipient, purpose }, by, locale }: Acting & { id: string; giving: Giving },
): Promise<void> {
  const seen = { person: by, today: todayOf(office) }
  if (onDay > seen.today) throw new Invalid({ onDay: [words.inFuture[locale]] })
  return office.db.write(async tx => {
    const one = await findTypicalCase(tx, id, seen)
    const { organisationId } = await lockCase(tx, one.caseId, seen)
    if (one.state !== 'approved') throw new NotNow(`${id} is ${one.state}`, words.notApproved)
    const about = fill(words.givenAbout[locale], { title: one.title })
    const what = fill(words.givenWhat[locale], { purpose })
    const answers = { recipient, about, what, ground: 'anonymised' }
    const entry = { kind: 'giving' as const, organisationId, onDay, answers, by: by.id }
    const entryId = await insertEntry(tx, entry, office.now())
    await logChange(tx, { by: by.id, action: 'privacy-entry-recorded', subject: entryId, at: office.now() })
    await record(tx, office, { one, step: 'typicalCaseGiven', by, answers: { recipient, purpose }, happenedOn: onDay })
  })
}

type ToRecord = {
  one: Pick<TypicalCase, 'id' | 'caseId' | 'title'>
  step: TypicalCaseStep
  by: Person
  answers?: Record<string, string>
  happenedOn?: string
}

async function record(tx: Db, office: Office, { one, step, by, answers = {}, ...day }: ToRecord): Promise<void> {
  await logChange(tx, { by: by.id, action: actions[step], subject: one.id, at: office.now() })
  await recordEvent(tx, office, { caseId: one.caseId, step, answers: { title: one.title, ...answers }, by, ...day })
}

const actions = {
  typicalCaseWritten: 'typical-case-written',
  typicalCaseApproved: 'typical-case-approved',
  typicalCaseReturned: 'typical-case-returned',
  typicalCaseWithdrawn: 'typical-case-withdrawn',
  typicalCaseGiven: 'typical-case-given',
} as const satisfies Record<TypicalCaseStep, string>

const changed = (id: string) => new Stale(`Typical case ${id} was changed`, words.changed)
