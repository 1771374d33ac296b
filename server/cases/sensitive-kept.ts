/**
 * A correction of an older step is judged by what was known when it was taken; so what is sensitive on file of people
 * whose separate consent is gone is compared before and after. Personal Information Protection Law, 15, 29.
 */
import { healthCategories, sensitiveGone as saysGone } from '../../workflows/definitions/case-file/sensitive.ts'
import type { Db } from '../db.ts'
import { Invalid } from '../errors.ts'
import type { Moment } from '../proceedings/moment.ts'
import type { Sealer } from '../sealing/sealer.ts'
import { sensitiveGone } from './consents.ts'

/** Throws Invalid where the work adds or changes any of it and the consent is gone all the same; taking it out is free. */
export async function keepingSensitive<T>(moment: Moment, work: () => Promise<T>): Promise<T> {
  const { tx, office, file, by } = moment
  const gone = idsOf(await sensitiveGone(tx, file.id))
  if (gone.length === 0) return work()
  const before = await sensitiveOnFile(tx, office.sealer, gone)
  const done = await work()
  const still = await sensitiveGone(tx, file.id)
  const after = await sensitiveOnFile(
    tx,
    office.sealer,
    gone.filter(id => still.has(id)),
  )
  if ([...after].some(one => !before.has(one))) throw new Invalid({ '': [saysGone[by.locale]] })
  return done
}

const idsOf = (ids: ReadonlySet<string | null>): string[] => [...ids].filter(id => id !== null)

/** A line for each thing of these parties: numbers by their blind index. */
async function sensitiveOnFile(db: Db, sealer: Sealer, partyIds: readonly string[]): Promise<Set<string>> {
  const parties = await db('parties')
    .whereIn('id', [...partyIds])
    .select('id', 'identity_index', 'card_index', 'born_sealed', 'categories')
  const health = await db('records')
    .join('members', 'members.id', 'records.member_id')
    .whereIn('members.party_id', [...partyIds])
    .where('records.kind', 'health')
    .select('members.party_id', 'records.details')
  const kinds = (row: { categories: string }) =>
    JSON.parse(row.categories).filter((one: string) => healthCategories.includes(one))
  return new Set([
    ...parties.flatMap(row =>
      [
        row.identity_index,
        row.card_index,
        row.born_sealed && `born ${sealer.open(row.born_sealed)}`,
        ...kinds(row),
      ].flatMap(one => (one ? [`${row.id} ${one}`] : [])),
    ),
    ...health.map(({ party_id, details }) => `${party_id} ${details}`),
  ])
}
