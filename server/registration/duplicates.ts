/**
 * Whether what is being registered may be on file already: the same person by identity number or phone, or by name
 * and employer. Cases the person may not see are only counted, and only where a number matches exactly.
 */
import type { natures, Registration } from '../../workflows/definitions/case-file/registration-form.ts'
import { logElsewhere } from '../access/log-elsewhere.ts'
import { coreOfName } from '../cases/core-of-name.ts'
import { foldName } from '../cases/fold-name.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import { shutAmong } from '../conflicts/repository.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { type Mark, marksFor } from '../reminder-list/marks.ts'
import { type Namesake, namesakesOf, type Traits, unitsOn } from './repository.ts'

/** The surest sign first. */
export const signs = ['identity', 'phone', 'credit-code', 'name-employer', 'name'] as const
export type Sign = (typeof signs)[number]
export type Duplicates = {
  seen: { caseId: string; sign: Sign }[]
  elsewhere: number
  /** What is on the reminder list of the employers that were typed. */
  marks: Mark[]
}

const exact: readonly Sign[] = ['identity', 'phone', 'credit-code']
const mostShown = 10

export const noDuplicates: Duplicates = { seen: [], elsewhere: 0, marks: [] }

/** Leaves a line in the access log for each case elsewhere that it counted. */
export async function likelyDuplicates(
  office: Office,
  { answers, person }: { answers: Registration; person: Person },
): Promise<Duplicates> {
  const db = office.db.reader
  const traits = traitsOf(office, answers)
  const namesakes = await namesakesOf(db, traits)
  const units = await unitsOn(db, [...new Set(namesakes.map(({ caseId }) => caseId))])
  const found = new Map<string, Sign>()
  for (const namesake of namesakes) {
    const sign = signOf(namesake, { traits, units: units.get(namesake.caseId) ?? [] })
    if (sign && isSurer(sign, found.get(namesake.caseId))) found.set(namesake.caseId, sign)
  }
  const visible = await visibleAmong(office, [...found.keys()], person)
  const elsewhere = await elsewhereAmong(office, { found, visible, person })
  if (elsewhere.length > 0)
    await office.db.write(tx =>
      logElsewhere(tx, {
        personId: person.id,
        action: 'duplicate-elsewhere',
        met: elsewhere.map(caseId => ({ caseId, sign: found.get(caseId)! })),
        at: office.now().toISOString(),
      }),
    )
  const seen = [...found].filter(([caseId]) => visible.has(caseId)).map(([caseId, sign]) => ({ caseId, sign }))
  return {
    seen: seen.toSorted((a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign)).slice(0, mostShown),
    elsewhere: elsewhere.length,
    marks: await marksOfEmployers(office, answers, person),
  }
}

/** Each mark once, however many of the employers bear it. */
async function marksOfEmployers(office: Office, answers: Registration, person: Person): Promise<Mark[]> {
  const unit = (name: string, creditCode: string | undefined) => ({
    name,
    nameCore: coreOfName(name),
    creditCode: creditCode?.toUpperCase() ?? null,
  })
  const { applicantNature, applicantName, respondentNature, respondentName, respondentCreditCode } = answers
  const units = [
    ...(applicantNature === 'unit' && applicantName ? [unit(applicantName, undefined)] : []),
    ...(respondentNature === 'unit' && respondentName ? [unit(respondentName, respondentCreditCode)] : []),
    ...answers.respondents.flatMap(({ name, creditCode }) => (name ? [unit(name, creditCode)] : [])),
  ]
  const found = await marksFor(office.db.reader, units, { person, today: todayOf(office) })
  return [...new Map(found.flat().map(mark => [mark.href, mark])).values()]
}

/** The workers that were typed, on whichever side they stand, and their employer. */
function traitsOf({ sealer }: Office, answers: Registration): Traits {
  const isUnit = (nature: keyof typeof natures) => nature === 'unit'
  const worker = isUnit(answers.applicantNature)
    ? { name: answers.respondentName, phones: [answers.respondentPhone], identity: undefined }
    : {
        name: answers.applicantName,
        phones: [answers.applicantPhone, answers.applicantSecondPhone],
        identity: answers.applicantIdentityNumber,
      }
  const employer = isUnit(answers.applicantNature) ? answers.applicantName : answers.respondentName
  const phones = [...worker.phones, ...answers.workers.map(({ phone }) => phone)].filter(one => one !== undefined)
  const names = [worker.name, ...answers.workers.map(({ name }) => name)].filter(one => one !== undefined)
  return {
    names: [...new Set(names.map(foldName))],
    phones: [...new Set(phones.map(phone => sealer.index('phone', phone)))],
    identities: worker.identity ? [sealer.index('identity', worker.identity)] : [],
    employerCore: employer ? coreOfName(employer) : undefined,
    creditCode: answers.respondentCreditCode?.toUpperCase(),
  }
}

type Units = { core: string; creditCode: string | null }[]

function signOf(one: Namesake, { traits, units }: { traits: Traits; units: Units }): Sign | undefined {
  if (one.identity && traits.identities.includes(one.identity)) return 'identity'
  if (one.phones.some(phone => traits.phones.includes(phone))) return 'phone'
  if (!traits.names.includes(one.name)) return undefined
  if (traits.creditCode && units.some(({ creditCode }) => creditCode?.toUpperCase() === traits.creditCode))
    return 'credit-code'
  if (traits.employerCore === undefined || units.length === 0) return 'name'
  return units.some(({ core }) => core === traits.employerCore) ? 'name-employer' : undefined
}

const isSurer = (sign: Sign, before: Sign | undefined): boolean =>
  before === undefined || signs.indexOf(sign) < signs.indexOf(before)

async function visibleAmong(office: Office, caseIds: string[], person: Person): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set()
  const query = office.db.reader('case_facts').whereIn('case_facts.case_id', caseIds).select('case_facts.case_id')
  const rows = await onlyVisible(query, office.db.reader, {
    person,
    today: todayOf(office),
    columns: columnsOf('case_facts'),
  })
  return new Set(rows.map(({ case_id }: { case_id: string }) => case_id))
}

type Elsewhere = { found: ReadonlyMap<string, Sign>; visible: ReadonlySet<string>; person: Person }

/** A case that was shut to this very person is not even counted. */
async function elsewhereAmong(office: Office, { found, visible, person }: Elsewhere): Promise<string[]> {
  const hidden = [...found].filter(([caseId, sign]) => !visible.has(caseId) && exact.includes(sign))
  if (hidden.length === 0) return []
  const ids = hidden.map(([caseId]) => caseId)
  const shut = await shutAmong(office.db.reader, ids, { person })
  return ids.filter(caseId => !shut.has(caseId))
}
