/** What registering puts on file, and what its form cannot see field by field. */
import type { StepArgs } from '../../define.ts'
import { undecided } from '../../law/causes.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'
import { consentTextVersion, type Registration } from './registration-form.ts'
import { kindsBetweenBodies } from './words.ts'

type Args = StepArgs<Registration>

/** What the form cannot see field by field: consent needs its witness or its duty, a dispute its cause to be clear. */
export function wrongRegistration({ answers }: Args): Record<string, Text> {
  return {
    ...(answers.consentChannel === 'oral-witness' && !answers.consentWitness
      ? { consentWitness: { zh: '口头同意须写明见证人', en: 'Oral consent needs the name of a witness' } }
      : {}),
    ...(answers.consentChannel === 'legal-duty' && !answers.legalDuty
      ? {
          legalDuty: {
            zh: '未取得同意时，须写明所依据的法定职责',
            en: 'Without consent, name the legal duty relied on',
          },
        }
      : {}),
    ...(answers.applicantNature === 'unit' && answers.respondentNature === 'unit' && answers.kind === 'dispute'
      ? { respondentNature: { zh: '劳动争议的一方应为劳动者个人', en: 'One side of a labour dispute is a worker' } }
      : {}),
    ...(isBetweenBodies(answers) ? wrongBetweenBodies(answers) : {}),
    ...(answers.consentChannel === 'no-person' && answers.applicantNature === 'person'
      ? {
          consentChannel: {
            zh: '申请人是个人的，须取得同意或者写明法定职责',
            en: 'The applicant is a person: ask for consent, or name a legal duty',
          },
        }
      : {}),
  }
}

const isBetweenBodies = ({ kind }: Registration): boolean => kindsBetweenBodies.includes(kind)

/** Bargaining and meetings: union, employers and departments, and no worker of their own. */
function wrongBetweenBodies({ applicantNature, workers }: Registration): Record<string, Text> {
  return {
    ...(applicantNature === 'person'
      ? {
          applicantNature: {
            zh: '这类事项由工会或者其他单位提出',
            en: 'This kind is brought by a union or another body',
          },
        }
      : {}),
    ...(workers.length > 0
      ? { workers: { zh: '这类事项不登记劳动者个人', en: 'No workers are registered in this kind' } }
      : {}),
  }
}

export function registrationRecords(args: Args): RecordPut[] {
  return [
    ...caseRecords(args),
    ...partyRecords(args),
    ...otherRespondents(args),
    ...(isBetweenBodies(args.answers) ? [] : memberRecords(args)),
    ...(args.answers.consentChannel === 'no-person' ? [] : [consentRecord(args)]),
  ]
}

function caseRecords({ answers, given }: Args): RecordPut[] {
  return [
    {
      kind: 'case',
      key: 'case',
      caseKind: answers.kind,
      state: 'registered',
      cause: answers.cause ?? null,
      summary: answers.summary ?? null,
      channel: answers.channel,
      organisationId: given.registration!.organisationId,
      ownerId: given.registration!.ownerId,
      orgBasis: given.registration!.orgBasis,
      registeredOn: answers.registeredOn,
    },
  ]
}

function partyRecords({ answers, eventId }: Args): RecordPut[] {
  return [
    {
      kind: 'party',
      key: `${eventId}-applicant`,
      side: 'applicant',
      nature: answers.applicantNature,
      name: answers.applicantName,
      phone: answers.applicantPhone ?? null,
      secondPhone: answers.applicantSecondPhone ?? null,
      identityNumber: answers.applicantIdentityNumber ?? null,
      categories: answers.applicantCategories,
    },
    ...(answers.respondentName
      ? [
          {
            kind: 'party' as const,
            key: `${eventId}-respondent`,
            side: 'respondent' as const,
            nature: answers.respondentNature,
            name: answers.respondentName,
            phone: answers.respondentPhone ?? null,
            creditCode: answers.respondentCreditCode ?? null,
            categories: answers.respondentRole ? [answers.respondentRole] : [],
          },
        ]
      : []),
  ]
}

/** Each firm is a respondent of its own, with what it is to the worker; events of old know none. */
function otherRespondents({ answers, eventId }: Args): RecordPut[] {
  return (answers.respondents ?? []).map(({ name, role, creditCode, phone }, place) => ({
    kind: 'party',
    key: `${eventId}-r${place + 1}`,
    side: 'respondent',
    nature: 'unit',
    name,
    phone: phone ?? null,
    creditCode: creditCode ?? null,
    categories: [role],
  }))
}

/** The worker is a member whichever side he stands on; each further worker is a party and a member of his own. */
function memberRecords({ answers, eventId }: Args): RecordPut[] {
  const workerSide = answers.applicantNature === 'person' ? 'applicant' : 'respondent'
  const hasWorker = workerSide === 'applicant' || (answers.respondentNature === 'person' && answers.respondentName)
  const first: RecordPut[] = hasWorker
    ? workerOf({
        eventId,
        place: 0,
        partyId: `${eventId}-${workerSide}`,
        amountFen: answers.amountFen,
        cause: answers.cause,
        representative: answers.workers.length > 0,
      })
    : claimOf({ eventId, place: 0, memberId: null, amountFen: answers.amountFen, cause: answers.cause })
  return [
    ...first,
    ...answers.workers.flatMap((worker, index) =>
      newWorker({ eventId, place: index + 1, side: workerSide, worker, cause: answers.cause }),
    ),
  ]
}

export type Worker = {
  name: string
  phone?: string | undefined
  amountFen?: number | undefined
  representative?: 'yes' | 'no' | undefined
  identityNumber?: string | undefined
}

/** A further worker: party, member and, where an amount is known, a claim. */
export function newWorker({
  eventId,
  place,
  side,
  worker,
  cause,
}: {
  eventId: string
  place: number
  side: 'applicant' | 'respondent'
  worker: Worker
  cause?: string | undefined
}): RecordPut[] {
  const partyId = `${eventId}-p${place}`
  return [
    {
      kind: 'party',
      key: partyId,
      side,
      nature: 'person',
      name: worker.name,
      phone: worker.phone ?? null,
      ...(worker.identityNumber ? { identityNumber: worker.identityNumber } : {}),
      categories: [],
    },
    ...workerOf({
      eventId,
      place,
      partyId,
      amountFen: worker.amountFen,
      cause,
      representative: worker.representative === 'yes',
    }),
  ]
}

type WorkerArgs = {
  eventId: string
  place: number
  partyId: string
  amountFen?: number | undefined
  cause?: string | undefined
  representative: boolean
}

function workerOf({ eventId, place, partyId, amountFen, cause, representative }: WorkerArgs): RecordPut[] {
  const memberId = `${eventId}-m${place}`
  return [
    { kind: 'member', key: memberId, partyId, isRepresentative: representative, claimedFen: amountFen ?? 0 },
    ...claimOf({ eventId, place, memberId, amountFen, cause }),
  ]
}

function claimOf({
  eventId,
  place,
  memberId,
  amountFen,
  cause,
}: {
  eventId: string
  place: number
  memberId: string | null
  amountFen?: number | undefined
  cause?: string | undefined
}): RecordPut[] {
  if (amountFen === undefined && !cause) return []
  return [
    {
      kind: 'claim',
      key: `${eventId}-c${place}`,
      memberId,
      cause: cause ?? undecided,
      amountFen: amountFen ?? null,
      forum: 'mediation',
    },
  ]
}

function consentRecord({ answers, eventId, happenedOn }: Args): RecordPut {
  return {
    kind: 'consent',
    key: `${eventId}-consent`,
    partyId: `${eventId}-applicant`,
    onDay: happenedOn,
    state: answers.consentChannel === 'legal-duty' ? 'legal-duty' : 'given',
    details: {
      purpose: 'handling',
      channel: answers.consentChannel,
      textVersion: consentTextVersion,
      witness: answers.consentWitness ?? null,
      legalDuty: answers.legalDuty ?? null,
    },
  }
}
