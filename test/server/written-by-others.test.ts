import { expect } from 'chai'
import { forgetKept, readOnce } from '../../server/database/since-written.ts'
import { forgetOldTransactions, type Others, othersOn } from '../../server/database/written-by-others.ts'
import { type Database, type Db, openDatabase } from '../../server/db.ts'
import { type FreshDatabase, freshDatabase, testClient } from '../support/databases.ts'
import { query } from '../support/query.ts'

/** Holds a transaction open that has already written, until told to end. */
function heldOpen(db: Database, write: (tx: Db) => PromiseLike<unknown>) {
  const began = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  const done = db.write(async tx => {
    await write(tx)
    await tx.raw('select pg_current_xact_id()')
    began.resolve()
    await end.promise
  })
  const ended = (): Promise<void> => {
    end.resolve()
    return done
  }
  return { began: began.promise, ended, failed: (why: Error) => end.reject(why), done }
}

describe('what is read once on PostgreSQL, where others write', () => {
  if (testClient !== 'postgres') return
  let database: FreshDatabase
  let one: Database
  let other: Database
  beforeEach(async () => {
    database = await freshDatabase('')
    await query(database.url, 'create table notes (id integer)')
    one = openDatabase(database.url)
    other = openDatabase(database.url)
  })
  afterEach(async () => {
    await Promise.all([one.close(), other.close()])
    await query(database.url, 'drop table notes')
    await database.drop()
  })

  const ids = ({ reader }: Database): Promise<number[]> =>
    readOnce(reader, ['ids'], () => reader('notes').orderBy('id').pluck('id'))
  const note = (id: number) => (tx: Db) => tx('notes').insert({ id })
  const known = async (db: Database): Promise<boolean> => {
    const before = await ids(db)
    return (await ids(db)) === before
  }

  const countOf = async ({ reader }: Database): Promise<number> =>
    Number((await reader('written_transactions').count('* as number'))[0]!.number)

  it('is the same for all who ask until any process writes', async () => {
    const before = await ids(one)
    expect(await ids(one)).to.equal(before)
    await other.write(note(1))
    expect(await ids(one)).to.deep.equal([1])
    await one.write(note(2))
    expect([await ids(one), await ids(other)]).to.deep.equal([
      [1, 2],
      [1, 2],
    ])
    expect([await known(one), await known(other)]).to.deep.equal([true, true])
  })

  it('stays through what writes nothing that is kept, and through what fails', async () => {
    const before = await ids(one)
    await other.write(tx => tx('sessions').delete())
    await other
      .write(async tx => {
        await note(1)(tx)
        throw new Error('thought better of it')
      })
      .catch(() => undefined)
    expect(await ids(one)).to.equal(before)
  })

  it('is kept while a long transaction is open, and told anew when that ends', async () => {
    await ids(one)
    const long = heldOpen(other, note(7))
    await long.began
    const during = await ids(one)
    expect([during, await ids(one)]).to.deep.equal([[], []])
    expect(await ids(one)).to.equal(during)
    await one.write(note(8))
    expect(await ids(one)).to.deep.equal([8])
    await long.ended()
    expect(await ids(one)).to.deep.equal([7, 8])
  })

  it('is not disturbed by a reader to whom nothing changes, on the connection that has written', async () => {
    const before = await ids(one)
    await other.write(note(4))
    expect(await other.snapshot(async db => db('notes').pluck('id'))).to.deep.equal([...before, 4])
  })

  it('is read anew once what a process has in memory was read anew', async () => {
    const before = await ids(one)
    forgetKept(one.reader)
    expect(await ids(one)).to.not.equal(before)
    expect(await known(one)).to.equal(true)
  })

  it('is told anew after a transaction within a transaction', async () => {
    await ids(one)
    await other.write(async tx => tx.transaction(inner => note(3)(inner)))
    expect(await ids(one)).to.deep.equal([3])
  })

  it('is not taken for known where the number of a transaction is gone again', async () => {
    const long = heldOpen(other, note(1))
    await long.began
    await one.write(note(2))
    expect(await ids(one)).to.deep.equal([2])
    await long.ended()
    await query(
      database.url,
      'delete from written_transactions where xid < (select max(xid::text::bigint)::text::xid8 from written_transactions)',
    )
    expect(await ids(one)).to.deep.equal([1, 2])
    await query(database.url, 'delete from written_transactions; insert into notes values (3)')
    expect(await ids(one)).to.deep.equal([1, 2, 3])
  })

  it('forgets the oldest of very many, and those of another server', async () => {
    await query(
      database.url,
      `insert into written_transactions select n::text::xid8 from generate_series(10, 99) n;
       insert into written_transactions values ('999999999999')`,
    )
    expect(await known(one)).to.equal(false)
    await one.write(tx => forgetOldTransactions(tx, 20))
    expect(await known(one)).to.equal(true)
    expect(await countOf(one)).to.equal(21)
  })

  it('is read anew where the connection is lost that looks, and kept again', async () => {
    await ids(one)
    await query(
      database.url,
      `insert into notes values (5);
       select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like '%written_transactions%' and pid <> pg_backend_pid()`,
    )
    expect(await ids(one)).to.deep.equal([5])
    await ids(one)
    expect(await known(one)).to.equal(true)
  })

  it('leaves no transaction open where it cannot be ended as it should', async () => {
    const failing = one.write(async tx => {
      await note(1)(tx)
      await tx.raw('select 1 / 0').catch(() => undefined)
    })
    expect(await failing.catch((error: { code: string }) => error.code)).to.equal('25P02')
    expect(await ids(one)).to.deep.equal([])
    const { rows } = await one.reader.raw(
      `select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    )
    expect(Number(rows[0].count)).to.equal(0)
  })

  describe('looking', () => {
    let others: Others
    beforeEach(() => {
      others = othersOn(database.url)
    })
    afterEach(() => others.end())

    it('serves all who come before it is sent, and none who comes later', async () => {
      let changes = 0
      const look = () => others.look(() => void changes++)
      const first = look()
      expect(look()).to.equal(first)
      await Promise.resolve()
      await Promise.resolve()
      const second = look()
      expect(second).to.not.equal(first)
      expect(await Promise.all([first, second])).to.deep.equal([true, true])
      expect(changes).to.equal(1) // at first nothing is known
      await other.write(note(1))
      await look()
      expect(changes).to.equal(2)
    })

    it('says so where the database cannot be asked', async () => {
      const there = new URL(database.url)
      there.pathname = '/nowhere'
      const nowhere = othersOn(there.href)
      expect(await nowhere.look(() => undefined)).to.equal(false)
      await nowhere.end()
    })
  })
})
