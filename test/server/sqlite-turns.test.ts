import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { turnBehindOthers } from '../../server/database/sqlite-turns.ts'
import { type Database, openDatabase } from '../../server/db.ts'
import { ownTurn } from '../../server/own-turn.ts'
import { type StillTime, stillTime } from '../support/still-time.ts'

describe('a chain of queries on SQLite', () => {
  let folder: string
  let db: Database
  let time: StillTime

  /** Whether what waited for the next turn of the event loop had come before the last of these queries. */
  async function hasTurned(query: () => Promise<unknown>): Promise<boolean> {
    await query()
    let turned = false
    setImmediate(() => {
      turned = true
    })
    time.pass(20) // as many small queries would take
    await query()
    return turned
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'park-fengqiao-turns-'))
    db = openDatabase(`sqlite:${join(folder, 'house.sqlite')}`)
    await db.write(async tx => tx.raw('create table notes (id integer)'))
    time = stillTime()
  })
  after(async () => {
    time.goOn()
    await db.close()
    rmSync(folder, { recursive: true })
  })

  it('lets the event loop turn once it has held it for a while', async () => {
    expect(await hasTurned(async () => db.reader.raw('select 1'))).to.equal(true)
  })

  it('does so within a transaction, too', async () => {
    expect(await db.write(tx => hasTurned(async () => tx.raw('select 1')))).to.equal(true)
  })

  it('goes on for a whole turn once it has waited, also behind another that has', async () => {
    let turn = 0
    let isCounting = true
    const next = () => {
      turn += 1
      if (isCounting) setImmediate(next)
    }
    setImmediate(next)
    const chain = async () => {
      await db.reader.raw('select 1')
      time.pass(20)
      await db.reader.raw('select 1') // waits for its turn
      const resumed = turn
      for (let count = 0; count < 3; count++) {
        await db.reader.raw('select 1')
        time.pass(2)
      }
      const turned = turn - resumed
      time.pass(6)
      return turned
    }
    const turns = await Promise.all([chain(), chain(), chain()])
    isCounting = false
    expect(turns, 'none of them waited again').to.deep.equal([0, 0, 0])
  })

  it('does not wait while the loop has turned a moment ago', async () => {
    let turned = false
    await new Promise(setImmediate)
    setImmediate(() => {
      turned = true
    })
    await db.reader.raw('select 1')
    expect(turned).to.equal(false)
  })
})

describe('a turn of the event loop to oneself', () => {
  it('is had by those who wait before somebody who has just come, who need not wait where nobody does', async () => {
    const order: string[] = []
    const waited = ownTurn().then(() => order.push('waited'))
    const came = turnBehindOthers()?.then(() => order.push('came'))
    await Promise.all([waited, came])
    expect(order).to.deep.equal(['waited', 'came'])
    expect(turnBehindOthers()).to.equal(undefined)
  })

  it('is had by one at a time, in the order in which they asked', async () => {
    const turns: number[] = []
    let turn = 0
    const next = () => {
      turn += 1
      if (turns.length < 3) setImmediate(next)
    }
    setImmediate(next)
    await Promise.all(
      [1, 2, 3].map(async () => {
        await ownTurn()
        turns.push(turn)
      }),
    )
    expect(new Set(turns)).to.have.length(3)
    expect(turns).to.deep.equal(turns.toSorted((a, b) => a - b))
  })
})
