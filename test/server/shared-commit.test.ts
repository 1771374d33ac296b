import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteConnection, { type Statement } from 'better-sqlite3'
import { expect } from 'chai'
import knexModule, { type Knex } from 'knex'
import { sharedCommit } from '../../server/database/shared-commit.ts'
import { sqliteWithTurns } from '../../server/database/sqlite-turns.ts'
import { notePresence } from '../../server/presence/note-presence.ts'
import { keepSession } from '../../server/web/session-store.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

describe('short transactions that come at the same moment on SQLite', () => {
  let folder: string
  let writer: Knex
  let write: ReturnType<typeof sharedCommit>
  let told: string[] = []
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'park-fengqiao-shared-'))
    const connection = { filename: join(folder, 'house.sqlite') }
    writer = knexModule.default({
      client: sqliteWithTurns(),
      connection,
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    })
    await writer.raw('pragma journal_mode = wal')
    await writer.raw('create table notes (id integer primary key)')
    writer.on('query', ({ sql }: { sql: string }) => told.push(sql))
    write = sharedCommit(writer)
  })
  beforeEach(async () => {
    await writer('notes').delete()
    told = []
  })
  after(async () => {
    await writer.destroy()
    rmSync(folder, { recursive: true })
  })

  /** What anybody else finds in the file. */
  function written(): number[] {
    const other = new SqliteConnection(join(folder, 'house.sqlite'), { readonly: true })
    try {
      return other.prepare('select id from notes order by id').pluck().all() as number[]
    } finally {
      other.close()
    }
  }
  const note = (id: number) =>
    write(async tx => {
      await tx('notes').insert({ id })
      return id * 10
    })
  const commits = () => told.filter(sql => sql === 'COMMIT;').length
  const statuses = async (all: Promise<unknown>[]) =>
    (await Promise.allSettled(all)).map(one => (one.status === 'fulfilled' ? one.value : one.reason.message))

  it('wait for the disk once, and each finds what those before it have written', async () => {
    const finding = () => write(tx => tx('notes').orderBy('id').pluck('id'))
    expect(await Promise.all([note(1), note(2), finding(), note(3)])).to.deep.equal([10, 20, [1, 2], 30])
    expect(written()).to.deep.equal([1, 2, 3])
    expect(commits()).to.equal(1)
  })

  it('leave nothing of the one that fails, whether it came first or later', async () => {
    await note(7)
    const double = () =>
      write(async tx => {
        await tx('notes').insert({ id: 5 })
        await tx('notes').insert({ id: 7 })
      })
    const all = await statuses([note(1), double(), note(2)])
    expect(all[0]).to.equal(10)
    expect(all[1]).to.include('UNIQUE')
    expect(all[2]).to.equal(20)
    expect(written()).to.deep.equal([1, 2, 7])
    const [first, second] = await statuses([double(), note(3)])
    expect(first).to.include('UNIQUE')
    expect(second).to.equal(30)
    expect(written()).to.deep.equal([1, 2, 3, 7])
  })

  it('have failed where SQLite takes all of them back, and those that come next are written by themselves', async () => {
    const broken = () =>
      write(async tx => {
        await tx.raw('rollback')
        throw new Error('the disk is full')
      })
    const all = await statuses([note(1), broken(), note(2)])
    expect(all[0]).to.include('no transaction is active')
    expect(all[1]).to.include('no such savepoint')
    expect(all[2]).to.equal(20)
    expect(written()).to.deep.equal([2])
  })

  it('are told done when they are on the disk and not before', async () => {
    let told = 0
    const first = note(1).then(() => (told += 1))
    const found = await write(async () => ({ told, written: written() }))
    expect(found).to.deep.equal({ told: 0, written: [] })
    await first
    expect(written()).to.deep.equal([1])
  })

  it('are at most sixteen, and the rest comes together after them', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, place) => note(place + 1)))
    expect(written()).to.have.length(20)
    expect(commits()).to.equal(2)
  })
})

describe('pages that somebody opens at the same moment on SQLite', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  /** How often the disk is waited for. */
  async function commitsIn(work: () => Promise<unknown>): Promise<number> {
    const connection = new SqliteConnection(':memory:')
    const statements: Pick<Statement, 'run'> = Object.getPrototypeOf(connection.prepare('select 1'))
    connection.close()
    const plain = statements.run
    let commits = 0
    statements.run = function (this: Statement, ...values: unknown[]) {
      if (this.source === 'COMMIT;') commits += 1
      return plain.apply(this, values)
    }
    await work().finally(() => {
      statements.run = plain
    })
    return commits
  }
  const eightTimes = (work: () => Promise<unknown>) => () => Promise.all(Array.from({ length: 8 }, work))

  it('put off the end of a session with one wait for the disk', async () => {
    const person = await house.person('mediator-a')
    const lastSeenAt = new Date(house.clock.now().getTime() - 120_000)
    const signedIn = { person, mustChangePassword: false, lastSeenAt, expiresAt: house.clock.now() }
    expect(await commitsIn(eightTimes(() => keepSession(house.office, 'a session', signedIn)))).to.equal(1)
  })

  it('tell with one that a case is open', async () => {
    const person = await house.person('mediator-a')
    const caseId = await register(house, 'mediator-a', {})
    const noted = { person, caseId, doing: 'reading' } as const
    expect(await commitsIn(eightTimes(() => notePresence(house.office, noted)))).to.equal(1)
    expect(await house.db.reader('case_presence').where({ case_id: caseId })).to.have.length(1)
  })
})
