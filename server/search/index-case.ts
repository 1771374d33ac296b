/** Keeps a case findable: its numbers, the names of its parties, what it says in words, and who may find it at all. */
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { type Entry, holdEntry, markMade, markOutdated, putEntry } from './entries.ts'
import { foundAmong } from './found-among.ts'
import { soundTokens } from './sounds.ts'
import { paperFiles, paperText, textsOf } from './texts.ts'
import { accessToken, gap, nameTokens, numberToken, tokensOf } from './tokens.ts'

/** Called in the transaction that changed the case, a party or a grant. */
export async function indexCase(tx: Db, caseId: string): Promise<void> {
  for (const entry of await namesEntries(tx, [caseId])) await putEntry(tx, 'names', entry)
  await markOutdated(tx, caseId)
}

/** Which of these cases are found by their numbers and names as they stand, and by whoever may find them. Reads only. */
export const indexedAmong = async (db: Db, caseIds: readonly string[]): Promise<ReadonlySet<string>> =>
  foundAmong(db, 'names', await namesEntries(db, caseIds))

async function namesEntries(tx: Db, caseIds: readonly string[]): Promise<Entry[]> {
  const parties = await tx('parties')
    .whereIn('case_id', [...caseIds])
    .orderBy('id')
    .select('case_id', 'name', 'former_name', 'legal_representative')
  const byCase = Map.groupBy(parties, ({ case_id }) => case_id as string)
  return (await placesOf(tx, caseIds)).map(({ caseId, numbers, access }) => {
    const all = (byCase.get(caseId) ?? []).flatMap(one => [one.name, one.former_name, one.legal_representative])
    const names = [...new Set(all.filter(Boolean) as string[])]
    return { caseId, ...nameEntry({ numbers, names, access }) }
  })
}

/** Pure. `access`: marks of those who may find it. */
export const nameEntry = (
  { numbers, names, access }: Record<'numbers' | 'names' | 'access', readonly string[]>,
  sounds = soundTokens,
) => ({
  tokens: [...numbers.flatMap(number => [...tokensOf(number), gap]), ...names.flatMap(nameTokens)],
  marks: [...numbers.map(numberToken), ...new Set(names.flatMap(name => sounds(name))), ...access],
})

/** Pure. */
export const wordEntry = (texts: readonly string[], access: readonly string[], cut = tokensOf) => ({
  tokens: texts.flatMap(text => [...cut(text), gap]),
  marks: access,
})

/** Both entries of a case from what is on file; papers are read from the store first. */
export async function indexAgain(office: Office, caseId: string): Promise<void> {
  const read = new Map<string, string>()
  for (const sha256 of await paperFiles(office.db.reader, caseId)) read.set(sha256, await paperText(office, sha256))
  await office.db.write(async tx => {
    await holdEntry(tx, caseId)
    await indexCase(tx, caseId)
    const papers = (await paperFiles(tx, caseId)).flatMap(sha256 => read.get(sha256) ?? [])
    const texts = [...(await textsOf(tx, caseId)).map(({ text }) => text), ...papers]
    const [place] = await placesOf(tx, [caseId])
    await putEntry(tx, 'words', { caseId, ...wordEntry(texts, place!.access) })
    await markMade(tx, caseId)
  })
}

type Place = { caseId: string; numbers: string[]; access: string[] }

/** Of each case its numbers, and the marks of those who may find it. */
async function placesOf(tx: Db, caseIds: readonly string[]): Promise<Place[]> {
  const files = await tx('cases')
    .whereIn('id', [...caseIds])
    .select('id', 'registration_number', 'case_number', 'organisation_path', 'owner_id')
  const grants = await tx('access_grants')
    .whereIn('case_id', [...caseIds])
    .whereNot('grant', 'excluded')
    .select('case_id', 'person_id', 'organisation_id')
  const byCase = Map.groupBy(grants, ({ case_id }) => case_id as string)
  return files.map(({ id, registration_number, case_number, organisation_path: path, owner_id: ownerId }) => ({
    caseId: id,
    numbers: [registration_number, case_number].filter(Boolean),
    access: accessMarks({
      path,
      ownerId,
      granted: (byCase.get(id) ?? []).map(({ person_id, organisation_id }) => person_id ?? organisation_id),
    }),
  }))
}

/** `granted`: people and organisations who were let in. Pure. */
export const accessMarks = (who: { path: string; ownerId: string; granted: readonly string[] }): string[] => [
  ...who.path
    .split('/')
    .filter(Boolean)
    .map(id => accessToken('o', id)),
  accessToken('p', who.ownerId),
  ...who.granted.map(id => accessToken('g', id)),
]
