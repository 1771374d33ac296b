/** How often an enterprise comes back: cases and incidents with it in a stretch of days. */
import { addDays } from '../../workflows/law/days.ts'
import { casesShutTo } from '../cases/visible.ts'
import type { Moment } from './moment.ts'

/** Natural days that are looked back on, today included. */
const days = 90

/**
 * Cases registered within ninety days that have a unit of this case among their parties, by credit code or by name;
 * this one counts. It is a number only: all cases of the house are counted but those shut to whoever asks.
 */
export async function casesOfEmployers({ tx, file, by, today }: Moment): Promise<number> {
  const units: { name_folded: string; credit_code: string | null }[] = await tx('parties')
    .where({ case_id: file.id, nature: 'unit' })
    .select('name_folded', 'credit_code')
  const codes = units.flatMap(({ credit_code: code }) => (code ? [code] : []))
  if (units.length === 0) return 1
  const counted = await tx('parties')
    .join('cases', 'cases.id', 'parties.case_id')
    .where('parties.nature', 'unit')
    .where(either => {
      either.whereIn(
        'parties.name_folded',
        units.map(one => one.name_folded),
      )
      if (codes.length > 0) either.orWhereIn('parties.credit_code', codes) // an empty list would read all parties
    })
    .where('cases.registered_on', '>', addDays(today, -days))
    .whereNot('cases.id', file.id)
    .whereNotExists(casesShutTo(tx, by).whereRaw('shut.case_id = cases.id'))
    .countDistinct({ count: 'cases.id' })
    .first()
  return Number(counted?.count ?? 0) + 1
}
