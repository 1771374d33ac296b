/** The clock of the house. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect } from 'chai'
import { pino } from 'pino'
import { type Job, startClock } from '../../server/jobs/clock.ts'
import type { Office } from '../../server/office.ts'
import { createLog } from '../../server/web/log.ts'

const office = { log: pino({ level: 'silent' }) } as unknown as Office

describe('the clock', () => {
  it('runs every job at once when the house starts, in order, and goes on after one that fails', async () => {
    const ran: string[] = []
    const failing: Job = { name: 'first', run: async () => Promise.reject(new Error('broken')) }
    const noting = (name: string): Job => ({ name, run: async () => void ran.push(name) })
    const last = Promise.withResolvers<void>()
    const telling: Job = { name: 'last', run: async () => last.resolve() }
    const clock = startClock(office, [failing, noting('second'), noting('third'), telling])
    await last.promise // the run is still in hand, so that a minute that turns just now begins no other
    await clock.stop()
    expect(ran).to.deep.equal(['second', 'third'])
  })

  it('waits for the job in hand when it is stopped, and begins no other', async () => {
    const ran: string[] = []
    const slow: Job = { name: 'slow', run: () => nextTurn().then(() => void ran.push('slow')) }
    const clock = startClock(office, [slow, { name: 'next', run: async () => void ran.push('next') }])
    await clock.stop()
    expect(ran).to.deep.equal(['slow'])
  })

  it('gives a job that has much to do some time, and none once it is stopped', async () => {
    const begun = Promise.withResolvers<void>()
    const long: Job = {
      name: 'long',
      async run(_office, hasTime) {
        for (let pieces = 0; hasTime!(); pieces++) {
          if (pieces === 3) begun.resolve()
          await nextTurn()
        }
      },
    }
    const clock = startClock(office, [long])
    await begun.promise
    await clock.stop()
  })
})

describe('the log', () => {
  it('tells of a fault what and where, not the message, which may quote what people typed', () => {
    const lines: string[] = []
    const log = createLog({ logLevel: 'info' }, { write: line => void lines.push(line) })
    log.error({ err: Object.assign(new Error('insert 13800138000'), { code: 'SQLITE_BUSY' }) }, 'fault')
    expect(lines[0]).not.to.contain('13800138000')
    const { err } = JSON.parse(lines[0]!)
    expect(err).to.include({ type: 'Error', code: 'SQLITE_BUSY' })
    expect(err.stack).to.contain('clock.test.ts')
  })
})
