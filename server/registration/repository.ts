/** What registration asks of the database: people who may be the same, stations, and what a receipt shows. */
import type { Db } from '../db.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'

/** What is known of those being registered; numbers by their blind indexes, names folded. */
export type Traits = {
  names: string[]
  phones: string[]
  identities: string[]
  employerCore: string | undefined
  creditCode: string | undefined
}
export type Namesake = { caseId: string; name: string; phones: string[]; identity: string | null }

/** A name that hundreds share says little: the newest are enough. Those found by a number always come along. */
const mostNamesakes = 200

export async function namesakesOf(db: Db, { names, phones, identities }: Traits): Promise<Namesake[]> {
  const people = () =>
    db('parties')
      .where({ nature: 'person' })
      .orderBy('id', 'desc')
      .limit(mostNamesakes)
      .select('case_id', 'name_folded', 'phone_index', 'second_phone_index', 'identity_index')
  const byNumber =
    phones.length + identities.length === 0
      ? []
      : await people().where(any => {
          if (phones.length > 0) any.whereIn('phone_index', phones).orWhereIn('second_phone_index', phones)
          if (identities.length > 0) any.orWhereIn('identity_index', identities) // an empty list would read all parties
        })
  const byName = await people().whereIn('name_folded', names)
  return [...byNumber, ...byName].map(row => ({
    caseId: row.case_id,
    name: row.name_folded,
    phones: [row.phone_index, row.second_phone_index].filter(Boolean),
    identity: row.identity_index,
  }))
}

/** Enterprises on these cases, by case. */
export async function unitsOn(
  db: Db,
  caseIds: readonly string[],
): Promise<Map<string, { core: string; creditCode: string | null }[]>> {
  if (caseIds.length === 0) return new Map()
  const rows: { case_id: string; name_core: string; credit_code: string | null }[] = await db('parties')
    .where({ nature: 'unit' })
    .whereIn('case_id', [...caseIds])
    .select('case_id', 'name_core', 'credit_code')
  const units = rows.map(row => ({ caseId: row.case_id, core: row.name_core, creditCode: row.credit_code }))
  return Map.groupBy(units, ({ caseId }) => caseId)
}

export type StationOfCase = { nameZh: string; nameEn: string; phone: string | null; address: string | null }

export async function stationById(db: Db, id: string): Promise<StationOfCase> {
  const row = await db('organisations').where({ id }).first('name_zh', 'name_en', 'phone', 'address')
  return { nameZh: row.name_zh, nameEn: row.name_en, phone: row.phone, address: row.address }
}

export type Consent = { state: string; onDay: string; recordedAt: string; details: Record<string, string | null> }

/** Consents to what the station itself does, oldest first; each with the moment it was first recorded. */
export async function consentsToHandling(db: Db, caseId: string): Promise<Consent[]> {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'consent' })
    .orderByRaw(...inTypedOrder('key'))
  const events = await db('events')
    .whereIn(
      'id',
      rows.map(({ key }) => eventOf(key)),
    )
    .select('id', 'recorded_at')
  const times = new Map(events.map(({ id, recorded_at }) => [id, recorded_at as string]))
  return rows
    .map(row => ({
      state: row.state,
      onDay: row.on_day,
      recordedAt: times.get(eventOf(row.key)) ?? '',
      details: JSON.parse(row.details),
    }))
    .filter(({ details }) => details.purpose === 'handling')
}

/** Keys of records begin with the id of the event that made them. */
const eventOf = (key: string): string => key.replace(/-consent.*$/, '')
