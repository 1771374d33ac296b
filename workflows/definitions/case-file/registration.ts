/** What registering puts on file. */
import type { StepArgs } from '../../define.ts'
import { undecided } from '../../law/causes.ts'
import { officialCode } from '../../law/taxonomies/taxonomy.ts'
import type { RecordPut } from '../../records.ts'
import { employmentPut } from './employment.ts'
import { insurancePuts } from './insurance.ts'
import { consentTextVersion, type Registration } from './registration-form.ts'
import { isBetweenBodies } from './wrong-registration.ts'

type Args = StepArgs<Registration>

export function registrationRecords(args: Args): RecordPut[] {
  return [
    ...caseRecords(args),
    ...partyRecords(args),
    ...otherRespondents(args),
    ...insurancesOf(args),
    ...(isBetweenBodies(args.answers) ? [] : [...memberRecords(args), ...employmentOf(args)]),
    ...(args.answers.consentChannel === 'no-person' ? [] : consentRecords(args)),
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
      orgBasis: answers.orgBasis ? officialCode(answers.orgBasis) : given.registration!.orgBasis,
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
      ...(answers.applicantLanguage ? { language: answers.applicantLanguage } : {}),
      ...(answers.applicantInterpreter ? { interpreter: answers.applicantInterpreter } : {}),
      ...(answers.applicantBornOn ? { bornOn: answers.applicantBornOn } : {}),
      ...(answers.applicantSex ? { sex: answers.applicantSex } : {}),
      ...(answers.applicantPlatformStatus ? { platformStatus: answers.applicantPlatformStatus } : {}),
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
            ...(answers.respondentEnterpriseKind ? { enterpriseKind: answers.respondentEnterpriseKind } : {}),
            ...(answers.respondentIndustry ? { industry: answers.respondentIndustry } : {}),
            ...(answers.respondentSize ? { enterpriseSize: answers.respondentSize } : {}),
            ...(answers.respondentHeadcount ? { headcount: answers.respondentHeadcount } : {}),
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

/** Events of old ask nothing of insurance. */
const insurancesOf = ({ answers, eventId, happenedOn }: Args): RecordPut[] =>
  insurancePuts({ insurances: answers.insurances ?? [], eventId, onDay: happenedOn })

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

/** Of the applicant, where a worker applies; events of old ask nothing of it. */
function employmentOf({ answers, eventId }: Args): RecordPut[] {
  const { applicantNature, applicantHiredOn: hiredOn, applicantWageFen: wageFen } = answers
  if (applicantNature !== 'person' || (hiredOn === undefined && wageFen === undefined)) return []
  return [employmentPut({ memberId: `${eventId}-m0`, eventId, hiredOn, wageFen })]
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

/** To handle the matter, and a separate one to what is sensitive (PIPL 29); a legal duty needs none. */
function consentRecords(args: Args): RecordPut[] {
  const isAsked = args.answers.sensitiveConsent === 'yes' && args.answers.consentChannel !== 'legal-duty'
  return [consentRecord(args, 'handling'), ...(isAsked ? [consentRecord(args, 'sensitive')] : [])]
}

function consentRecord({ answers, given, eventId, happenedOn }: Args, purpose: 'handling' | 'sensitive'): RecordPut {
  return {
    kind: 'consent',
    key: purpose === 'handling' ? `${eventId}-consent` : `${eventId}-consent-${purpose}`,
    partyId: `${eventId}-applicant`,
    onDay: happenedOn,
    state: answers.consentChannel === 'legal-duty' ? 'legal-duty' : 'given',
    details: {
      purpose,
      channel: answers.consentChannel,
      textVersion: given.consentText ?? consentTextVersion,
      witness: answers.consentWitness ?? null,
      legalDuty: answers.legalDuty ?? null,
    },
  }
}
