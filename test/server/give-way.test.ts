import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect } from 'chai'
import { giveWay } from '../../server/jobs/give-way.ts'

const busyFor = (ms: number): void => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

describe('a long job', () => {
  it('rests after a piece where others have something to do', async () => {
    const began = performance.now()
    busyFor(20)
    setImmediate(() => busyFor(10)) // somebody's page
    let isOver = false
    const rest = giveWay(began).then(() => {
      isOver = true
    })
    let turns = 0
    for (; !isOver; turns += 1) await nextTurn()
    await rest
    expect(turns, 'turns that others had').to.be.greaterThan(20)
  })
})
