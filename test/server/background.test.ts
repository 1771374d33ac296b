import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect } from 'chai'
import { inBackground } from '../../server/database/background.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type StillTime, stillTime } from '../support/still-time.ts'

describe('work in the background', () => {
  let office: TestOffice
  let time: StillTime
  const busyFor = (ms: number) => time.pass(ms)
  /** A question that takes so long, as in a house of a million cases; another thread answers it on PostgreSQL. */
  const asked = async ({ db }: TestOffice, ms: number): Promise<void> => {
    await db.reader.raw('select 1')
    busyFor(ms)
  }

  before(async function () {
    office = await openOffice()
    if (office.db.client === 'postgres') this.skip() // there nobody waits for another's question
    time = stillTime()
  })
  after(() => {
    time?.goOn()
    return office?.close()
  })

  it('leaves most turns to a page of many questions', async () => {
    let isRead = false
    let worked = 0
    const job = inBackground(async () => {
      for (; !isRead; worked++) await asked(office, 3)
    })
    for (let question = 0; question < 60; question++) await asked(office, 0.2)
    isRead = true
    await job
    expect(worked, 'questions of the job').to.be.lessThan(12)
  })

  it('rests while light pages come one after another, each over within a moment', async () => {
    let isOver = false
    let worked = 0
    const job = inBackground(async () => {
      for (; !isOver; worked++) await asked(office, 3)
    })
    for (let page = 0; page < 60; page++) {
      await asked(office, 0.2)
      await nextTurn()
    }
    isOver = true
    await job
    expect(worked, 'questions of the job').to.be.lessThan(30)
  })

  it('rests after a piece where others have something to do, and not where nobody has', async () => {
    const turnsAround = async (othersMs: number): Promise<number> => {
      let isOver = false
      const job = inBackground(async () => {
        await asked(office, 30)
        setImmediate(() => busyFor(othersMs)) // somebody's page
        await asked(office, 0)
        isOver = true
      })
      let turns = 0
      for (; !isOver; turns += 1) await nextTurn()
      await job
      return turns
    }
    expect(await turnsAround(20)).to.be.greaterThan(20)
    expect(await turnsAround(0)).to.be.lessThan(10)
  })

  it('rests after each long question, also after one that had to wait for a rest', async () => {
    let isOver = false
    let turn = 0
    const askedIn: number[] = []
    const job = inBackground(async () => {
      for (let question = 0; question < 5; question++) {
        await asked(office, 10)
        askedIn.push(turn)
      }
      isOver = true
    })
    for (; !isOver; turn++) {
      busyFor(3) // somebody's page
      await nextTurn()
    }
    await job
    const rests = askedIn.slice(1).map((at, place) => at - askedIn[place]!)
    expect(Math.min(...rests), `turns of others between questions: ${rests}`).to.be.greaterThan(3)
  })

  it('rests not while it holds the writer, but afterwards', async () => {
    let isWritten = false
    let isOver = false
    const job = inBackground(async () => {
      await office.db.write(async tx => {
        for (let question = 0; question < 5; question++) {
          await tx.raw('select 1')
          busyFor(8)
          setImmediate(() => busyFor(5))
        }
      })
      isWritten = true
      setImmediate(() => busyFor(5))
      await asked(office, 0)
      isOver = true
    })
    let [within, afterwards] = [0, 0]
    for (; !isOver; isWritten ? afterwards++ : within++) await nextTurn()
    await job
    expect(within).to.be.lessThan(20)
    expect(afterwards).to.be.greaterThan(20)
  })
})
