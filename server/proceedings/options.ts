/** The lists a step's form offers: what this person may see of this case, and nobody from elsewhere. */
import type { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import type { OptionSource } from '../../workflows/fields.ts'
import type { TaxonomyId } from '../../workflows/law/taxonomies/index.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { roomsNear } from '../rooms/repository.ts'
import { pointsNear } from '../service-points/repository.ts'
import { optionOf } from '../service-points/view.ts'
import { type Asked, causeName, taxonomyOptions } from '../taxonomies/options.ts'
import type { Option } from '../web/field-view.ts'
import { dayWords, yuan } from '../web/print.ts'
import { grantOptions, organisationOptions, peopleOptions } from './people-options.ts'
import type { CaseFile } from './repository.ts'
import { obligationsOf, standingConsents } from './standing.ts'
import { inTypedOrder } from './typed-order.ts'

export type Options = Partial<Record<OptionSource, Option[]>>
export type OptionsAsked = { file: CaseFile; today: string; locale: Locale }

type Lister = (db: Db, asked: OptionsAsked) => Promise<Option[]>

/** Of the days from the registration of the case until today. */
function taxonomy(id: TaxonomyId): Lister {
  return (db, { file, today, locale }) => taxonomyOptions(db, id, { ...askedFor(file, today), locale })
}

export const askedFor = (file: Pick<CaseFile, 'registeredOn' | 'organisationPath'>, today: string): Asked => ({
  days: [file.registeredOn < today ? file.registeredOn : today, today],
  path: file.organisationPath,
})

const listers: Record<OptionSource, Lister> = {
  parties: (db, { file }) => partyOptions(db, file.id),
  applicants: (db, { file }) => partyOptions(db, file.id, 'applicant'),
  respondents: (db, { file }) => partyOptions(db, file.id, 'respondent'),
  members: memberOptions,
  claims: claimOptions,
  'open-obligations': obligationOptions,
  'deadline-subjects': async () => [],
  topics: (db, { file }) => titledRecords(db, file.id, { kind: 'position', what: 'topic' }),
  'open-actions': (db, { file }) => titledRecords(db, file.id, { kind: 'action', what: 'action' }),
  consents: consentOptions,
  grants: (db, { file }) => grantOptions(db, file.id),
  owner: (db, { file }) => peopleOptions(db, { id: file.ownerId }),
  'station-people': (db, { file, today }) =>
    peopleOptions(db, {
      path: file.organisationPath,
      roles: ['mediator', 'station-lead'],
      today,
      notShutOutOf: file.id,
    }),
  colleagues: (db, { file, today }) =>
    peopleOptions(db, {
      above: file.organisationPath,
      roles: ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer', 'supervisor', 'administrator'],
      today,
      notShutOutOf: file.id,
    }),
  lawyers: (db, { file, today }) => peopleOptions(db, { roles: ['lawyer'], today, notShutOutOf: file.id }),
  stations: (db, { locale }) => organisationOptions(db, 'station', { locale }),
  partners: (db, { file, locale }) => organisationOptions(db, 'partner', { locale, notShutOutOf: file.id }),
  'service-points': async (db, { file, locale }) =>
    (await pointsNear(db, file.organisationPath)).map(point => optionOf(point, locale)),
  rooms: async (db, { file, locale }) =>
    (await roomsNear(db, file.organisationPath)).map(({ id, name }) => ({ value: id, label: name[locale] })),
  organisations: (db, { locale }) => organisationOptions(db, undefined, { locale }),
  evidence: (db, { file }) => evidenceOptions(db, file.id),
  proofs: (db, { file }) => proofOptions(db, file.id),
  causes: taxonomy('causes'),
  'worker-categories': taxonomy('worker-categories'),
  'platform-statuses': taxonomy('platform-statuses'),
  'enterprise-kinds': taxonomy('enterprise-kinds'),
  'enterprise-sizes': taxonomy('enterprise-sizes'),
  'headcount-bands': taxonomy('headcount-bands'),
  industries: taxonomy('industries'),
  'case-results': taxonomy('case-results'),
  'termination-reasons': taxonomy('termination-reasons'),
  'organisation-bases': taxonomy('organisation-bases'),
  'award-results': taxonomy('award-results'),
  'claim-results': taxonomy('claim-results'),
  'judgment-results': taxonomy('judgment-results'),
  'review-results': taxonomy('review-results'),
  'suit-endings': taxonomy('suit-endings'),
  'enforcement-endings': taxonomy('enforcement-endings'),
}

/** The lists a form needs, rows included. */
export async function optionsFor(db: Db, form: z.ZodObject, asked: OptionsAsked): Promise<Options> {
  const options: Options = {}
  for (const source of sourcesOf(form)) options[source] = await optionsFrom(db, source, asked)
  return options
}

export const optionsFrom = (db: Db, source: OptionSource, asked: OptionsAsked): Promise<Option[]> =>
  listers[source](db, asked)

const atOnce = 400

/** Which of these values a list that grows with the group offers; undefined for lists that are read whole. */
export async function valuesOffered(
  db: Db,
  source: OptionSource,
  { caseId, values }: { caseId: string; values: readonly string[] },
): Promise<Option[] | undefined> {
  const some = growing[source]
  if (!some) return undefined
  const found: string[] = []
  for (let from = 0; from < values.length; from += atOnce)
    found.push(...(await some(db, caseId, values.slice(from, from + atOnce))))
  return found.map(value => ({ value, label: '' }))
}

type Known = (db: Db, caseId: string, ids: readonly string[]) => Promise<string[]>

const growing: Partial<Record<OptionSource, Known>> = {
  members: async (db, caseId, ids) =>
    idsOf(
      await db('members')
        .where({ case_id: caseId })
        .whereNull('result')
        .whereIn('id', [...ids])
        .select('id'),
    ),
  parties: async (db, caseId, ids) =>
    idsOf(
      await db('parties')
        .where({ case_id: caseId })
        .whereIn('id', [...ids])
        .select('id'),
    ),
  claims: async (db, caseId, ids) =>
    idsOf(
      await db('claims')
        .where({ case_id: caseId })
        .whereNull('result')
        .whereIn('id', [...ids])
        .select('id'),
    ),
  'open-obligations': async (db, caseId, ids) =>
    idsOf(
      await db('records')
        .where({ case_id: caseId, kind: 'obligation', state: 'open' })
        .whereIn('key', [...ids])
        .select('key as id'),
    ),
}

/** Lists that grow with a group, in which somebody may have to be found by name. */
export const growingSources: ReadonlySet<OptionSource> = new Set([
  ...(Object.keys(growing) as OptionSource[]),
  'applicants',
  'respondents',
])

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

export function sourcesOf(form: z.ZodObject): Set<OptionSource> {
  const metas = Object.values(form.shape).map(field => metaOf(field as z.ZodType))
  return new Set(
    metas.flatMap(({ optionsFrom, row }) => [...(optionsFrom ? [optionsFrom] : []), ...(row ? sourcesOf(row) : [])]),
  )
}

async function partyOptions(db: Db, caseId: string, side?: string): Promise<Option[]> {
  const rows = await db('parties')
    .where({ case_id: caseId, ...(side ? { side } : {}) })
    .orderByRaw(...inTypedOrder('id'))
    .select('id', 'name')
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

async function memberOptions(db: Db, { file }: OptionsAsked): Promise<Option[]> {
  const rows = await db('members')
    .join('parties', 'parties.id', 'members.party_id')
    .where({ 'members.case_id': file.id })
    .whereNull('members.result')
    .orderByRaw(...inTypedOrder('members.id'))
    .select('members.id', 'parties.name', 'members.claimed_fen')
  return rows.map(({ id, name, claimed_fen: fen }) => ({
    value: id,
    label: fen > 0 ? `${name}（${yuan(fen)}）` : name,
  }))
}

async function claimOptions(db: Db, { file, locale }: OptionsAsked): Promise<Option[]> {
  const rows = await db('claims')
    .leftJoin('members', 'members.id', 'claims.member_id')
    .leftJoin('parties', 'parties.id', 'members.party_id')
    .where({ 'claims.case_id': file.id })
    .where(stands => stands.whereNull('claims.result').orWhereNot('claims.result', 'withdrawn'))
    .orderByRaw(...inTypedOrder('claims.id'))
    .select('claims.id', 'claims.cause', 'claims.text', 'claims.amount_fen', 'parties.name')
  const isOfSeveral = new Set(rows.map(({ name }) => name)).size > 1
  return rows.map(row => ({
    value: row.id,
    label: [
      causeName(row.cause)[locale],
      row.text,
      row.amount_fen === null ? '' : yuan(row.amount_fen),
      isOfSeveral ? row.name : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }))
}

async function obligationOptions(db: Db, { file, today, locale }: OptionsAsked): Promise<Option[]> {
  const open = await obligationsOf(db, file.id, 'open')
  const members = new Map((await memberOptions(db, { file, today, locale })).map(({ value, label }) => [value, label]))
  return open.map(({ key, dueOn, amountFen, paidFen, memberId }) => ({
    value: key,
    label: [dayWords(dueOn, today, locale), yuan(amountFen - paidFen), memberId ? members.get(memberId) : '']
      .filter(Boolean)
      .join(' · '),
  }))
}

/** Records that have a title and are not done with: the topics of a meeting, the actions it handed out. */
async function titledRecords(
  db: Db,
  caseId: string,
  { kind, what }: { kind: string; what: string },
): Promise<Option[]> {
  const rows = await db('records')
    .where({ case_id: caseId, kind })
    .orderBy('on_day')
    .orderByRaw(...inTypedOrder('key'))
  return rows.flatMap(({ key, state, details }) => {
    const told = JSON.parse(details)
    return told.what === what && state !== 'done' ? [{ value: key, label: String(told.title) }] : []
  })
}

/** Only what everybody on the case may read: the list of evidence is read by all of them. */
async function evidenceOptions(db: Db, caseId: string): Promise<Option[]> {
  const rows = await db('evidence').where({ case_id: caseId, audience: 'all' }).orderBy('id').select('id', 'name')
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

async function proofOptions(db: Db, caseId: string): Promise<Option[]> {
  const rows = await db('records').where({ case_id: caseId, kind: 'proof' }).orderBy('key')
  return rows.map(({ key, details }) => {
    const { evidence, fact } = JSON.parse(details)
    return { value: key, label: `${evidence} · ${fact}` }
  })
}

async function consentOptions(db: Db, { file, today, locale }: OptionsAsked): Promise<Option[]> {
  const nameOf = new Map((await partyOptions(db, file.id)).map(({ value, label }) => [value, label]))
  return (await standingConsents(db, file.id)).map(({ key, onDay, partyId }) => ({
    value: key,
    label: `${nameOf.get(partyId ?? '') ?? ''} · ${dayWords(onDay, today, locale)}`,
  }))
}
