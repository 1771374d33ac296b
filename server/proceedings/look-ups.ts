/** What guards may know of the world: looked up before the pure call, stored on the event, read back by replay. */
import type { Given, Need, Workflow } from '../../workflows/define.ts'
import { sensitiveGone } from '../cases/consents.ts'
import { ledgerOf } from '../cases/five-sums.ts'
import { linksBetween } from '../cases/linked.ts'
import { mergePlan } from '../cases/merge-plan.ts'
import { numberCase } from '../cases/numbers.ts'
import { toldResultOf } from '../cases/told-result.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import { computedFenOf } from '../claims/computed.ts'
import { claimKindsOf, injuryPendingIn } from '../claims/repository.ts'
import { searchConflicts } from '../conflicts/search.ts'
import { editionAt } from '../consent-texts/repository.ts'
import { dayOfRunning, runningDuties } from '../deadlines/repository.ts'
import { checkedFiles, unexplainedIn } from '../file-check/check.ts'
import { parametersAt } from '../parameters/repository.ts'
import { proposedOwner } from '../workload/propose.ts'
import { casesOfEmployers } from './employer-cases.ts'
import { coverageOf, sideOfWorkers, workersOnFile } from './members-on-file.ts'
import type { Moment } from './moment.ts'
import { outlastsFile } from './outlasting.ts'
import {
  coveredElsewhere,
  coveredMembers,
  coveredSiblings,
  obligationsOf,
  openProceedingsOf,
  standingConsents,
} from './standing.ts'
import { inTypedOrder } from './typed-order.ts'

export type Asked = {
  needs: readonly Need[]
  answers: Record<string, unknown>
  proceedingId: string | null
  workflow: Workflow
}
type LookUp = (moment: Moment, asked: Asked) => Promise<unknown>

const lookUps: Record<Need, LookUp> = {
  openFen: async ({ tx, file }) =>
    (await obligationsOf(tx, file.id, 'open')).reduce((sum, { amountFen, paidFen }) => sum + amountFen - paidFen, 0),
  openObligations: ({ tx, file }) => obligationsOf(tx, file.id, 'open'),
  agreedObligations: ({ tx, file }) => obligationsOf(tx, file.id, 'agreed'),
  caseNumber: async moment => moment.file.caseNumber ?? numberCase(moment),
  registration: async ({ file }) => ({
    registrationNumber: file.registrationNumber,
    organisationId: file.organisationId,
    ownerId: file.ownerId,
    orgBasis: file.orgBasis,
  }),
  mergeTarget: findMergeTarget,
  mergeConflicts: findMergeConflicts,
  otherCase: findOtherCase,
  transferTarget: findTransferTarget,
  caseResult: async ({ tx, file }) => (await tx('cases').where({ id: file.id }).first('result')).result,
  toldResult: async ({ tx, file }) => (await toldResultOf(tx, file.id)) ?? null,
  ownerId: async ({ file }) => file.ownerId,
  employerCases: casesOfEmployers,
  memberCount: async ({ tx, file }) => countOfMembers(tx, file.id),
  workersSide: ({ tx, file }) => sideOfWorkers(tx, file.id),
  knownWorkers: ({ tx, office, file }, { answers }) =>
    workersOnFile(tx, office.sealer, { caseId: file.id, workers: answers.workers }),
  coverage: ({ tx, file }, { answers, proceedingId }) =>
    coverageOf(tx, { caseId: file.id, proceedingId, memberId: String(answers.memberId ?? '') }),
  coveredMembers: ({ tx, file }, { proceedingId }) => coveredMembers(tx, file.id, proceedingId),
  coveredElsewhere: ({ tx, file }, { proceedingId }) => coveredElsewhere(tx, file.id, proceedingId),
  coveredSiblings: ({ tx, file }, { proceedingId }) => coveredSiblings(tx, file.id, proceedingId),
  contractKinds: findContractKinds,
  orgBasis: async ({ file }) => file.orgBasis ?? 'other',
  openProceedings: ({ tx, file }) => openProceedingsOf(tx, file.id),
  undoneProceedings: async ({ tx, file }) => (await openProceedingsOf(tx, file.id)).filter(one => !outlastsFile(one)),
  runningDuties: ({ tx, file }) => runningDuties(tx, file.id),
  fileGaps: async ({ tx, file, by }) => unexplainedIn(await checkedFiles(tx, file.id, by)).length,
  parties: ({ tx, file }) => tx('parties').where({ case_id: file.id }).orderBy('id').select('id', 'side'),
  members: ({ tx, file }) =>
    tx('members').where({ case_id: file.id }).orderBy('id').select('id', 'party_id as partyId'),
  claimKinds: ({ tx, file }) => claimKindsOf(tx, file.id),
  computedFen: ({ tx, file }) => computedFenOf(tx, file.id, 'open'),
  everComputedFen: ({ tx, file }) => computedFenOf(tx, file.id, 'all'),
  memberComputedFen: async ({ tx, file }, { answers: { memberId } }) =>
    memberId ? computedFenOf(tx, file.id, { memberId: String(memberId) }) : null,
  paidFen: async ({ tx, file }) => (await ledgerOf(tx, [file.id])).of(file.id).paidFen ?? 0,
  injuryPending: ({ tx, file }) => injuryPendingIn(tx, file.id),
  conflictSearch: ({ tx, office, file, by }) => searchConflicts(tx, office, { caseId: file.id, personId: by.id, by }),
  consents: findConsents,
  sensitive: findSensitive,
  consentText: async ({ tx, file }) => (await editionAt(tx, file.organisationPath)).version,
  parameters: ({ tx, file, today }, { workflow }) =>
    parametersAt(tx, workflow.parameters ?? {}, { path: file.organisationPath, on: today }),
  reviewableOn: async ({ tx }, { proceedingId }) => dayOfRunning(tx, { proceedingId, rule: 'lca_review' }),
  partner: findPartner,
}

export async function lookUp(moment: Moment, asked: Asked): Promise<Given> {
  const found: Record<string, unknown> = { today: moment.today }
  for (const need of asked.needs) found[need] = await lookUps[need](moment, asked)
  return found as Given
}

async function countOfMembers(tx: Moment['tx'], caseId: string): Promise<number> {
  const counted = await tx('members').where({ case_id: caseId }).whereNull('result').count({ n: '*' }).first()
  return Number(counted?.n ?? 0)
}

/** The same before the click: what would be given now, without allocating a number or storing a search. */
export async function lookUpQuietly(moment: Moment, asked: Asked): Promise<Given> {
  const quiet = asked.needs.filter(need => need !== 'caseNumber' && need !== 'conflictSearch')
  return lookUp(moment, { ...asked, needs: quiet })
}

async function findMergeTarget(moment: Moment, { answers }: Asked) {
  const found = await caseNumbered(moment, String(answers.intoNumber ?? ''))
  if (!found) return null
  const { state } = await moment.tx('cases').where({ id: found.caseId }).first('state')
  return { ...found, ...(state === 'closed' || state === 'archived' ? { isClosed: true } : {}) }
}

async function findMergeConflicts(moment: Moment, { answers }: Asked) {
  const into = await caseNumbered(moment, String(answers.intoNumber ?? ''))
  if (!into) return undefined
  const plan = await mergePlan(moment.tx, { from: moment.file.id, into: into.caseId, today: moment.today })
  return { found: plan.conflicts, ownerShutOut: plan.ownerShutOut }
}

async function findOtherCase(moment: Moment, { answers }: Asked) {
  const found = await caseNumbered(moment, String(answers.otherNumber ?? ''))
  return found && { ...found, linkedAs: await linksBetween(moment.tx, moment.file.id, found.caseId) }
}

/** Another case by its number, among those the person may see. */
async function caseNumbered({ tx, file, by, today }: Moment, number: string) {
  const query = tx('cases').where(either => either.where('case_number', number).orWhere('registration_number', number))
  const row = await onlyIfVisible(query, tx, { person: by, today }).whereNot('id', file.id).first('id')
  return row ? { caseId: row.id } : null
}

async function findTransferTarget({ tx, today, file }: Moment, { answers }: Asked) {
  const organisationId = String(answers.organisationId ?? '')
  const station = await tx('organisations').where({ id: organisationId, kind: 'station', active: true }).first('id')
  const ownerId = station && (await proposedOwner(tx, { organisationId, today, cause: file.cause, caseId: file.id }))
  if (!ownerId) return null
  return { organisationId, ownerId, ...(organisationId === file.organisationId && { isHere: true }) }
}

async function findContractKinds({ tx }: Moment, { proceedingId }: Asked): Promise<string[]> {
  const rows = await tx('records')
    .where({ proceeding_id: proceedingId ?? '', kind: 'action' })
    .whereIn('state', ['draft', 'adopted'])
    .orderByRaw(...inTypedOrder('key'))
    .select('details')
  return rows.map(({ details }) => JSON.parse(details)).flatMap(({ what, kind }) => (what === 'contract' ? [kind] : []))
}

async function findConsents({ tx, file }: Moment) {
  return (await standingConsents(tx, file.id)).map(({ purpose, onDay, partyId }) => ({ purpose, on: onDay, partyId }))
}

async function findSensitive({ tx, file }: Moment, { answers }: Asked) {
  const member = answers.memberId
    ? await tx('members')
        .where({ id: String(answers.memberId), case_id: file.id })
        .first('party_id')
    : undefined
  const partyId: string | null = (answers.partyId as string | undefined) ?? member?.party_id ?? null
  return { partyId, isGone: partyId !== null && (await sensitiveGone(tx, file.id)).has(partyId) }
}

/** The partner named in the answers, or the one the proceeding already went to. */
async function findPartner({ tx }: Moment, { answers, proceedingId }: Asked) {
  const id = (answers.partnerId as string | undefined) ?? (proceedingId && (await partnerOf(tx, proceedingId)))
  if (!id) return undefined
  const row = await tx('organisations').where({ id, kind: 'partner' }).first()
  if (!row) return undefined
  return {
    id: row.id,
    ...(row.sign_in_days !== null && { signInDays: row.sign_in_days, signInUnit: row.sign_in_unit }),
    confidential: Boolean(row.confidential),
  }
}

async function partnerOf(tx: Moment['tx'], proceedingId: string): Promise<string | undefined> {
  const row = await tx('access_grants')
    .where({ proceeding_id: proceedingId, grant: 'assigned' })
    .whereNotNull('organisation_id')
    .first('organisation_id')
  return row?.organisation_id
}
