/** Which states end a proceeding, by their names: the same that the machine says of itself. */
import { expect } from 'chai'
import { allWorkflows } from '../../../workflows/index.ts'
import { isEnd } from '../../../workflows/process/ends.ts'
import { begin, hasEnded, stateName, take } from '../../../workflows/walk.ts'
import { waysThrough } from '../../support/ways.ts'

describe('the end of a proceeding', () => {
  it('is told from the name of its state as the machine tells it, on every way through every workflow', () => {
    let ends = 0
    for (const workflow of allWorkflows())
      for (const way of waysThrough(workflow)) {
        let snapshot = begin(workflow)
        for (const taken of way) {
          snapshot = take(workflow, snapshot, taken)
          const state = stateName(snapshot)
          expect(isEnd(workflow, state), `${workflow.id} ${state}`).to.equal(hasEnded(snapshot))
          if (hasEnded(snapshot)) ends += 1
        }
      }
    expect(ends).to.be.greaterThan(50)
  })
})
