/** Opens a case: number, station and owner at once, then event 1 of its file. */
import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { eventByKey } from '../proceedings/history.ts'
import { once, WrittenMeanwhile } from '../proceedings/once.ts'
import type { StepTaken } from '../proceedings/step-in.ts'
import { takeStepIn } from '../proceedings/take-step.ts'
import { type Asked, codeTyped } from '../taxonomies/options.ts'
import { proposedOwner } from '../workload/propose.ts'
import { numberRegistration } from './numbers.ts'

export type CaseToRegister = {
  /** As posted; see the form of the step `register` of the case file. */
  answers: Record<string, unknown>
  idempotencyKey?: string
  by: Person
}

/** Throws Invalid, and NotAllowed for a station that is not the person's. */
export async function registerCase(
  office: Office,
  { answers, idempotencyKey, by }: CaseToRegister,
): Promise<StepTaken> {
  return once(() =>
    office.db.write(async tx => {
      const before = idempotencyKey ? await eventByKey(tx, by.id, idempotencyKey) : undefined
      const caseId = before?.caseId ?? (await openFile(tx, office, { answers, by }))
      const taken = await takeStepIn(tx, office, {
        on: { caseId, begin: 'case-file' },
        opensCase: true,
        step: 'register',
        answers,
        version: 0,
        idempotencyKey,
        by,
      })
      if (taken.caseId !== caseId) throw new WrittenMeanwhile(`Case ${taken.caseId} was opened by the same click`)
      return taken
    }),
  )
}

async function openFile(
  tx: Db,
  office: Office,
  { answers, by }: { answers: Record<string, unknown>; by: Person },
): Promise<string> {
  const today = todayOf(office)
  const station = await stationFor(tx, { asked: answers.organisationId, by })
  const languages = [textOrNull(answers.applicantLanguage)]
  const registeredOn = dayNoLaterThan(today, answers.registeredOn)
  const cause = await causeTyped(tx, answers.cause, { days: [registeredOn, today], path: station.path })
  const matter = { cause, members: 1 + countOf(answers.workers), languages }
  const ownerId = (await proposedOwner(tx, { organisationId: station.id, today, ...matter })) ?? by.id
  const id = randomUUIDv7()
  await tx('cases').insert({
    id,
    kind: String(answers.kind ?? 'dispute').slice(0, 24),
    registration_number: await numberRegistration(tx, office, { organisationId: station.id, today }),
    organisation_id: station.id,
    organisation_path: station.path,
    owner_id: ownerId,
    state: 'registered',
    mediation_basis: station.mediation_basis ?? 'other',
    registered_on: registeredOn,
    created_at: office.now().toISOString(),
  })
  return id
}

const causeTyped = async (tx: Db, typed: unknown, asked: Asked): Promise<string | null> =>
  textOrNull(typed) && codeTyped(tx, 'causes', { ...asked, typed: String(typed) })

/** The day typed, where it is one that has been; what is wrong with it is told by the step. */
function dayNoLaterThan(today: string, typed: unknown): string {
  const { success, data } = z.iso.date().safeParse(typed)
  return success && data < today ? data : today
}

/** Answers are as posted here: what they must be is asked by the step itself. */
const textOrNull = (answer: unknown): string | null => (typeof answer === 'string' && answer !== '' ? answer : null)
const countOf = (answer: unknown): number =>
  typeof answer === 'object' && answer !== null ? Object.keys(answer).length : 0

export type Station = { id: string; path: string; mediation_basis: string | null; name_zh: string; name_en: string }

/** The stations at which the person may register, in the order of the tree. */
export async function stationsOf(db: Db, by: Person): Promise<Station[]> {
  return db('organisations')
    .where({ kind: 'station', active: true })
    .where(mine => {
      mine.whereRaw('1 = 0')
      for (const { role, path } of by.memberships) {
        if (role === 'mediator' || role === 'station-lead') mine.orWhere({ path })
        if (role === 'legal-aid-officer') mine.orWhereBetween('path', [path, `${path}\uffff`])
      }
    })
    .orderBy('path')
    .select('id', 'path', 'mediation_basis', 'name_zh', 'name_en')
}

/** The station asked for, if it is one of the person's; without a wish the first of them. */
async function stationFor(tx: Db, { asked, by }: { asked: unknown; by: Person }): Promise<Station> {
  const stations = await stationsOf(tx, by)
  if (stations.length === 0) throw new NotAllowed(`${by.id} registers at no station`)
  if (!asked) return stations[0]!
  const station = stations.find(({ id }) => id === asked)
  if (!station)
    throw new Invalid({ organisationId: [by.locale === 'zh' ? '请选择您所在的站点' : 'Choose one of your stations'] })
  return station
}
