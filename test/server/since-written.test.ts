import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { readOnce } from '../../server/database/since-written.ts'
import { type Database, openDatabase } from '../../server/db.ts'

describe('what is read once on SQLite', () => {
  let folder: string
  let db: Database
  let asked = 0
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'park-fengqiao-once-'))
    db = openDatabase(`sqlite:${join(folder, 'house.sqlite')}`)
    await db.write(async tx => tx.raw('create table notes (id integer)'))
    await db.write(async tx => tx.raw('create table sessions (id integer)'))
  })
  after(async () => {
    await db.close()
    rmSync(folder, { recursive: true })
  })

  const idsIn = (reader: Database['reader'], name = 'ids'): Promise<number[]> =>
    readOnce(reader, [name], () => {
      asked += 1
      return reader('notes').orderBy('id').pluck('id')
    })

  it('is the same for all who ask until something is written, and then what was written', async () => {
    const [one, other] = await Promise.all([idsIn(db.reader), idsIn(db.reader)])
    expect(one).to.equal(other)
    expect(await idsIn(db.reader, 'ids of another question')).to.not.equal(one)
    expect(asked).to.equal(2)
    await db.write(tx => tx('notes').insert({ id: 1 }))
    expect(await idsIn(db.reader)).to.deep.equal([1])
  })

  it('stays through a transaction that writes who is signed in, and through no other that writes', async () => {
    const before = await idsIn(db.reader)
    await db.write(async tx => {
      await tx('sessions').insert({ id: (await tx('notes')).length })
      await tx('sessions').update({ id: 2 })
      await tx('sessions').delete()
    })
    expect(await idsIn(db.reader)).to.equal(before)
    await db.write(async tx => {
      await tx('sessions').insert({ id: 1 })
      await tx.transaction(inner => inner('notes').insert({ id: 7 }))
    })
    expect(await idsIn(db.reader)).to.include(7)
    await db.write(async tx =>
      tx.raw('with old as (select 7 as id) delete from notes where id in (select id from old)'),
    )
    expect(await idsIn(db.reader)).to.deep.equal(before)
  })

  it('is asked within a transaction as often as it is wanted there', async () => {
    await db.write(async tx => {
      const before = (await idsIn(tx)).length
      await tx('notes').insert({ id: 2 })
      expect(await idsIn(tx)).to.have.length(before + 1)
    })
  })

  it('is asked again after a reading that failed', async () => {
    const asking = (table: string) => readOnce(db.reader, ['rows'], () => db.reader(table))
    expect(await asking('nowhere').catch((error: Error) => error.message)).to.include('no such table')
    expect(await asking('notes')).to.be.an('array')
  })
})
