import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import knexModule, { type Knex } from 'knex'
import { connectionTo } from '../../knexfile.ts'
import { bareDatabase } from '../support/databases.ts'

describe('migrations', () => {
  it('go up, come down to nothing, and go up to the same tables again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'park-fengqiao-migrations-'))
    const database = await bareDatabase(folder)
    const knex = knexModule.default(connectionTo(database.url))
    try {
      const [, ran] = (await knex.migrate.latest()) as [number, string[]]
      expect(ran).not.to.be.empty
      const before = await columnsOf(knex)
      expect(before.some(column => column.startsWith('events.'))).to.equal(true)

      await knex.migrate.rollback(undefined, true)
      expect(await columnsOf(knex)).to.deep.equal([])

      await knex.migrate.latest()
      expect(await columnsOf(knex)).to.deep.equal(before)
    } finally {
      await knex.destroy()
      await database.drop()
      await rm(folder, { recursive: true })
    }
  })

  const templateUrl = process.env.TEST_DATABASE_URL
  if (!templateUrl) return

  it('keep every text of PostgreSQL in binary order, as SQLite does', async () => {
    const knex = knexModule.default(connectionTo(templateUrl))
    try {
      const ordered = await knex('information_schema.columns')
        .where({ table_schema: 'public' })
        .whereIn('data_type', ['text', 'character varying'])
        .whereNot('table_name', 'like', 'knex_%')
        .whereRaw(`coalesce(collation_name, '') <> 'C'`)
        .select('table_name', 'column_name')
      expect(ordered.map(({ table_name, column_name }) => `${table_name}.${column_name}`)).to.deep.equal([])
    } finally {
      await knex.destroy()
    }
  })
})

/** Every column of ours with its type, sorted: 'events.sequence integer'. */
async function columnsOf(knex: Knex): Promise<string[]> {
  const isPostgres = knex.client.config.client === 'pg'
  const columns: { at: string; type: string }[] = isPostgres
    ? await knex('information_schema.columns')
        .where({ table_schema: 'public' })
        .select({ type: 'data_type', at: knex.raw(`table_name || '.' || column_name`) })
    : await knex({ m: 'sqlite_master' })
        .joinRaw('join pragma_table_info(m.name) c')
        .where('m.type', 'table')
        .select({ type: 'c.type', at: knex.raw(`m.name || '.' || c.name`) })
  return columns
    .filter(({ at }) => !/^(knex_|sqlite_)/.test(at))
    .map(({ at, type }) => `${at} ${type}`)
    .toSorted()
}
