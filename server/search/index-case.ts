/** Keeps a case findable: its numbers, the names of its parties, what it says in words, and who may find it at all. */
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { spelled } from '../web/pinyin.ts'
import { type Entry, holdEntry, holds, markMade, markOutdated, putEntry } from './entries.ts'
import { paperFiles, paperText, textsOf } from './texts.ts'
import { accessToken, gap, nameTokens, numberToken, soundTokens, tokensOf } from './tokens.ts'

/** Called in the transaction that changed the case, a party or a grant. */
export async function indexCase(tx: Db, caseId: string): Promise<void> {
  await putEntry(tx, 'names', await namesEntry(tx, caseId))
  await markOutdated(tx, caseId)
}

/** Whether the case is found by its numbers and names as they stand, and by whoever may find it. Reads only. */
export const isIndexed = async (db: Db, caseId: string): Promise<boolean> =>
  holds(db, 'names', await namesEntry(db, caseId))

async function namesEntry(tx: Db, caseId: string): Promise<Entry> {
  const { numbers, access } = await placeOf(tx, caseId)
  const parties = await tx('parties')
    .where({ case_id: caseId })
    .orderBy('id')
    .select('name', 'former_name', 'legal_representative')
  const names = [
    ...new Set(
      parties.flatMap(one => [one.name, one.former_name, one.legal_representative].filter(Boolean) as string[]),
    ),
  ]
  return { caseId, ...nameEntry({ numbers, names, access }) }
}

/** Pure. `access`: marks of those who may find it. */
export const nameEntry = (
  { numbers, names, access }: Record<'numbers' | 'names' | 'access', readonly string[]>,
  spell = spelled,
) => ({
  tokens: [...numbers.flatMap(number => [...tokensOf(number), gap]), ...names.flatMap(nameTokens)],
  marks: [...numbers.map(numberToken), ...new Set(names.flatMap(name => soundTokens(spell(name)))), ...access],
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
    const { access } = await placeOf(tx, caseId)
    await putEntry(tx, 'words', { caseId, ...wordEntry(texts, access) })
    await markMade(tx, caseId)
  })
}

/** Its numbers, and the marks of those who may find it. */
async function placeOf(tx: Db, caseId: string): Promise<{ numbers: string[]; access: string[] }> {
  const found = await tx('cases')
    .where({ id: caseId })
    .first('registration_number', 'case_number', 'organisation_path', 'owner_id')
  const grants = await tx('access_grants')
    .where({ case_id: caseId })
    .whereNot('grant', 'excluded')
    .select('person_id', 'organisation_id')
  const granted = grants.map(({ person_id, organisation_id }) => person_id ?? organisation_id)
  return {
    numbers: [found.registration_number, found.case_number].filter(Boolean),
    access: accessMarks({ path: found.organisation_path, ownerId: found.owner_id, granted }),
  }
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
