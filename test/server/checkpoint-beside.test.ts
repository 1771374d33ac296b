import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect } from 'chai'
import { checkpointsBeside } from '../../server/database/checkpoint-beside.ts'

describe('the journal of a SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'park-fengqiao-journal-'))
  const file = join(folder, 'house.sqlite')
  const writer = new Sqlite(file)
  after(() => rmSync(folder, { recursive: true }))

  /** Rows in a copy of the file without its journal. */
  function rowsInFile(): number {
    const copy = join(folder, 'copy.sqlite')
    copyFileSync(file, copy)
    const db = new Sqlite(copy)
    try {
      return db.prepare('select count(*) from notes').pluck().get() as number
    } finally {
      db.close()
    }
  }

  it('is brought into the file beside, after some hundred statements and while the writer goes on', async () => {
    for (const pragma of ['journal_mode = WAL', 'wal_autocheckpoint = 0']) writer.pragma(pragma)
    writer.exec('create table notes (id integer)')
    writer.pragma('wal_checkpoint(TRUNCATE)')
    let finished = 0
    const checkpoints = checkpointsBeside(file, async () => {
      finished += 1
    })
    const write = () => {
      writer.exec('insert into notes values (1)')
      for (let statement = 0; statement < 10; statement++) checkpoints.asked()
      checkpoints.written()
    }
    for (let count = 0; count < 20; count++) write()
    await checkpoints.settled()
    expect(rowsInFile()).to.equal(0)
    for (let count = 0; count < 20; count++) write()
    await checkpoints.settled()
    expect(rowsInFile()).to.be.within(30, 40)
    expect(finished).to.equal(0)
    writer.exec('insert into notes values (zeroblob(34000000))')
    for (let count = 0; count < 30; count++) write()
    await checkpoints.settled()
    expect(finished, 'of a long journal the writer does the rest').to.equal(1)
    await checkpoints.end()
    writer.close()
    expect(existsSync(`${file}-wal`)).to.equal(false)
  })
})
