import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { sendChange } from '../../server/database/unawaited.ts'
import { type Database, type Db, openDatabase } from '../../server/db.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { type FreshDatabase, freshDatabase, testClient } from '../support/databases.ts'
import { openCase } from '../support/journey.ts'
import { openOffice } from '../support/office.ts'

describe('a change that nobody waits for', () => {
  let folder: string
  let database: FreshDatabase
  let db: Database
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'park-fengqiao-unawaited-'))
    database = await freshDatabase(folder)
    db = openDatabase(database.url)
    await db.write(tx => tx.schema.createTable('notes', table => table.integer('id').primary()))
  })
  after(async () => {
    await db.write(tx => tx.schema.dropTable('notes'))
    await db.close()
    await database.drop()
    await rm(folder, { recursive: true })
  })

  const ids = (on: Db): Promise<number[]> => on('notes').orderBy('id').pluck('id')
  const add = (tx: Db, id: number) => sendChange(tx, tx('notes').insert({ id }))
  const failure = (work: Promise<unknown>): Promise<Error> =>
    work.then(
      () => expect.fail('should have failed'),
      error => error,
    )

  it('is seen by whatever is asked afterwards, and written with the transaction', async () => {
    const seen = await db.write(async tx => {
      await add(tx, 1)
      await add(tx, 2)
      return ids(tx)
    })
    expect([seen, await ids(db.reader)]).to.deep.equal([
      [1, 2],
      [1, 2],
    ])
  })

  it('leaves nothing behind where one of several fails, and says which', async () => {
    const twice = async (tx: Db) => {
      await add(tx, 3)
      await add(tx, 1)
      await add(tx, 4)
    }
    expect((await failure(db.write(twice))).message).to.match(/duplicate key|UNIQUE constraint failed/)
    const andReads = async (tx: Db) => {
      await twice(tx)
      await ids(tx)
    }
    expect((await failure(db.write(andReads))).message).to.match(/duplicate key|UNIQUE constraint failed/)
    expect(await ids(db.reader)).to.deep.equal([1, 2])
  })

  it('ends the transaction by what its answer tells, and may be followed by another', async () => {
    const missing = async (tx: Db) => {
      await add(tx, 5)
      await sendChange(tx, tx('notes').where({ id: 9 }).update({ id: 10 }), changed => {
        if (changed === 0) throw new Error('no such note')
      })
    }
    expect((await failure(db.write(missing))).message).to.equal('no such note')
    await db.write(tx =>
      sendChange(tx, tx('notes').where({ id: 9 }).update({ id: 10 }), async changed => {
        if (changed === 0) await tx('notes').insert({ id: 10 })
      }),
    )
    expect(await ids(db.reader)).to.deep.equal([1, 2, 10])
  })

  it('is nothing where the work itself fails, and the next transaction goes on', async () => {
    const fails = async (tx: Db) => {
      await add(tx, 6)
      throw new Error('refused')
    }
    expect((await failure(db.write(fails))).message).to.equal('refused')
    await db.write(tx => add(tx, 7))
    expect(await ids(db.reader)).to.deep.equal([1, 2, 7, 10])
  })
})

describe('a step on PostgreSQL', () => {
  if (testClient !== 'postgres') return

  it('goes three times to the server: what it reads, what it writes, and that it is done', async () => {
    await using house = await openOffice()
    const journey = await openCase(house)
    await journey.accepted()
    const { id: proceedingId } = await journey.proceeding('mediation')
    const by = await house.person(journey.ownerId)
    const on = { proceedingId }
    await takeStep(house.office, { on, step: 'recordOffer', answers: offer, version: 2, by }) // from here on it stays where it is
    const ways: string[][] = []
    let isUnderWay = false
    const listen = ({ sql }: { sql: string }) => {
      if (!isUnderWay) begin()
      ways.at(-1)!.push(sql.split(' ', 1)[0]!)
    }
    const begin = () => {
      isUnderWay = true
      ways.push([])
      setImmediate(() => {
        isUnderWay = false // an answer comes in a later turn of the event loop
      })
    }
    house.office.db.reader.on('query', listen)
    await takeStep(house.office, { on, step: 'recordOffer', answers: offer, version: 3, by })
    house.office.db.reader.off('query', listen)
    expect(ways).to.have.length(3)
    expect(new Set(ways[0])).to.deep.equal(new Set(['BEGIN;', 'select']))
    expect(new Set(ways[1])).to.deep.equal(new Set(['update', 'insert']))
    expect(ways[2]).to.deep.equal(['COMMIT;'])
  })

  const offer = {
    offeredOn: '2026-11-09',
    proposer: 'applicant',
    amountFen: '30,000.00',
    conditions: '三日内一次付清',
    room: 'applicant',
  }
})
