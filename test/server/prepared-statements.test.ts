import { expect } from 'chai'
import { type Database, type Db, openDatabase } from '../../server/db.ts'
import { type FreshDatabase, freshDatabase, testClient } from '../support/databases.ts'
import { query } from '../support/query.ts'

describe('a statement that is asked again and again on PostgreSQL', () => {
  if (testClient !== 'postgres') return
  let database: FreshDatabase
  let db: Database
  before(async () => {
    database = await freshDatabase('')
    await query(database.url, `create table notes (id integer); insert into notes values (1), (2)`)
    db = openDatabase(database.url)
  })
  after(async () => {
    await db.close()
    await query(database.url, 'drop table notes')
    await database.drop()
  })

  const often = async (ask: () => Promise<unknown>): Promise<void> => {
    for (let times = 0; times < 7; times++) await ask()
  }
  const note = (on: Db) => on('notes').where({ id: 1 }).first()
  const kept = async (): Promise<string[]> => {
    const { rows } = await db.reader.raw('select statement from pg_prepared_statements')
    return rows.map(({ statement }: { statement: string }) => statement)
  }

  it('is planned once, unless what it asks for may be anything from one row to all of them', async () => {
    await often(() => note(db.reader))
    await often(() => db.reader('notes').whereBetween('id', [1, 2]))
    expect(await kept()).to.deep.equal(['select * from "notes" where "id" = $1 limit $2'])
  })

  it('is answered after another process has changed the table', async () => {
    await query(database.url, `alter table notes add column text text default 'new'`)
    expect(await note(db.reader)).to.deep.equal({ id: 1, text: 'new' })
  })

  it('is answered within a transaction, too, which is begun again for it', async () => {
    const change = (tx: Db) => tx('notes').where({ id: 2 }).update({ text: 'old' }).returning('*')
    await often(() => db.write(change))
    await query(database.url, `alter table notes add column day text default '2026-05-01'`)
    let times = 0
    const written = await db.write(tx => {
      times += 1
      return change(tx)
    })
    expect([written, times]).to.deep.equal([[{ id: 2, text: 'old', day: '2026-05-01' }], 2])
  })

  it('is not waited for without end', async () => {
    const { rows } = await db.reader.raw('show statement_timeout')
    expect(rows).to.deep.equal([{ statement_timeout: '5min' }])
  })
})
