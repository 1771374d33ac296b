import type { Knex } from 'knex'
import { holidays, holidayYears } from '../holidays.ts'

/** The holidays of 2024 to 2026 as announced, and for 2027 the statutory days alone. */
export async function up(knex: Knex): Promise<void> {
  const changed = { changed_by: 'system', changed_at: '2026-11-23T00:00:00.000Z' }
  await knex('holiday_years').insert(holidayYears.map(year => ({ ...year, ...changed })))
  await knex.batchInsert('holidays', holidays, 100)
}

export async function down(knex: Knex): Promise<void> {
  const years = holidayYears.map(({ year }) => year)
  await knex('holidays').whereIn('year', years).delete()
  await knex('holiday_years').whereIn('year', years).delete()
}
