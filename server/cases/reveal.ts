/** Numbers shown whole, for a logged reason. */
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import { words } from './words.ts'

const columns = [
  ['phone_sealed', words.phone],
  ['second_phone_sealed', words.secondPhone],
  ['identity_sealed', words.identity],
  ['card_sealed', words.card],
] as const

/** `phonesOnly`: a partner needs to reach people, and no more. */
export async function revealedParties(
  office: Office,
  { caseId, locale, phonesOnly }: { caseId: string; locale: Locale; phonesOnly: boolean },
) {
  const told = phonesOnly ? columns.slice(0, 2) : columns
  const rows = await office.db.reader('parties').where({ case_id: caseId }).orderBy('id')
  return rows.map(row => ({
    name: row.name as string,
    lines: told.flatMap(([column, label]) =>
      row[column] ? [{ label: label[locale], value: office.sealer.open(row[column]) }] : [],
    ),
  }))
}
