/** What the '@' words of a story stand for, looked up where the story is told. */
import type { Db } from '../db.ts'
import {
  caseNumberOf,
  earliestAppointment,
  firstAction,
  firstClaim,
  memberAt,
  memberNamed,
  nearestPartner,
  openObligation,
  ownerOf,
  partyOnSide,
  servicePointNear,
} from './repository.ts'
import type { Answers } from './story.ts'

export type Around = {
  caseId: string
  /** Ids of people by user name. */
  personId(userName: string): string
  /** Ids of the cases told so far, by the names of their stories. */
  caseIds: ReadonlyMap<string, string>
}

/** The same answers with every '@' word replaced. Throws where there is nothing to put in its place. */
export async function resolved(db: Db, answers: Answers, around: Around): Promise<Answers> {
  const known: Answers = {}
  for (const [field, value] of Object.entries(answers)) known[field] = await resolve(db, value, around)
  return known
}

async function resolve(db: Db, value: Answers[string], around: Around): Promise<Answers[string]> {
  if (typeof value === 'string') return value.startsWith('@') ? lookUp(db, value, around) : value
  const list: unknown[] = [] // one after the other: a transaction answers one question at a time
  for (const one of value)
    list.push(typeof one === 'string' ? await resolve(db, one, around) : await resolved(db, one, around))
  return list as string[] | Answers[]
}

export async function lookUp(db: Db, word: string, { caseId, personId, caseIds }: Around): Promise<string> {
  const [kind = '', which = ''] = word.slice(1).split(':')
  const found: Record<string, () => Promise<string | undefined>> = {
    owner: () => ownerOf(db, caseId),
    applicant: () => partyOnSide(db, caseId, 'applicant'),
    respondent: () => partyOnSide(db, caseId, 'respondent', Number(which)),
    member: () => memberAt(db, caseId, Number(which)),
    worker: () => memberNamed(db, caseId, which),
    claim: () => firstClaim(db, caseId),
    obligation: () => openObligation(db, caseId, Number(which)),
    appointment: () => earliestAppointment(db, caseId),
    action: () => firstAction(db, caseId),
    partner: () => nearestPartner(db, caseId, which),
    person: async () => personId(which),
    point: () => servicePointNear(db, caseId, which),
    number: () => caseNumberOf(db, caseIds.get(which) ?? ''),
  }
  const value = await found[kind]?.()
  if (value === undefined) throw new Error(`Nothing stands for ${word} in case ${caseId}`)
  return value
}
