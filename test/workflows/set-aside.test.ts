import { expect } from 'chai'
import { setAside } from '../../workflows/definitions/set-aside/index.ts'
import { attempt, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './set-aside.samples.ts'

describeWorkflow(setAside, samples)

describe('setting a final award aside', () => {
  const [prepare] = samples.prepare!
  const begun = walk(setAside, [{ step: 'prepare', ...prepare! }]).stops.at(-1)!

  it('names one of the six grounds of the law (LDMAL 49)', () => {
    const [file] = samples.file!
    expect(attempt(setAside, begun, { step: 'file', answers: { ...file!.answers, grounds: [] } })).to.equal(undefined)
    expect(attempt(setAside, begun, { step: 'file', ...file! })).to.not.equal(undefined)
  })

  it('goes on counting the thirty days from the employer’s receipt until it is filed (LDMAL 49)', () => {
    const [, told] = samples.prepare!
    const prepared = walk(setAside, [{ step: 'prepare', ...told! }]).stops.at(-1)!
    expect(rulesRunning(setAside, prepared)).to.deep.equal([
      { rule: 'set_aside_award', subject: 'proceeding', anchorOn: '2026-11-03' },
    ])
    const [file] = samples.file!
    expect(rulesRunning(setAside, attempt(setAside, prepared, { step: 'file', ...file! })!.stop)).to.deep.equal([])
  })

  it('is open for thirty days more once the worker’s suit has ended (JI1 21), or was not taken (JI1 18)', () => {
    const rules = samples.noteOccasion!.map(sample =>
      rulesRunning(setAside, attempt(setAside, begun, { step: 'noteOccasion', ...sample })!.stop).map(
        ({ rule }) => rule,
      ),
    )
    expect(rules).to.deep.equal([['sa_after_dismissal'], ['sa_unmarked_award'], ['set_aside_award']])
  })
})
