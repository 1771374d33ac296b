import { expect } from 'chai'
import { caseFile } from '../../workflows/definitions/case-file/index.ts'
import { attempt, type WalkStep, walk } from '../support/explore.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './case-file.samples.ts'

describeWorkflow(caseFile, samples, [
  {
    name: 'a claim whose limitation is on file',
    steps: [
      { step: 'register', ...samples.register![0]! },
      { step: 'recordLimitation', ...samples.recordLimitation![0]! },
      { step: 'adviseLimitation', ...samples.adviseLimitation![0]! },
    ],
  },
  {
    name: 'a claim outside labour law whose limitation is on file',
    steps: [
      { step: 'register', ...samples.register![0]! },
      { step: 'recordLimitation', ...samples.recordLimitation![1]! },
    ],
  },
])

describe('the case file of a group', () => {
  const registered = walk(caseFile, [{ step: 'register', ...samples.register![0]! }]).stops.at(-1)!
  const members = ['a', 'b', 'c', 'd'].map(id => ({ id, partyId: `party-${id}` }))
  const naming = (chosen: string[], memberCount: number): WalkStep => ({
    step: 'nameRepresentatives',
    answers: { chosenOn: '2026-11-10', members: chosen },
    given: { members, memberCount },
  })

  it('has three to five representatives where there are ten workers or more (RULES 63)', () => {
    expect(attempt(caseFile, registered, naming(['a', 'b'], 10))).to.equal(undefined)
    expect(attempt(caseFile, registered, naming(['a', 'b', 'c'], 10))).to.not.equal(undefined)
    expect(attempt(caseFile, registered, naming(['a'], 4))).to.not.equal(undefined)
    expect(attempt(caseFile, registered, naming([], 4))).to.equal(undefined)
  })

  it('is represented no more by who was chosen before', () => {
    const first = attempt(caseFile, registered, naming(['a', 'b', 'c'], 10))!.stop
    const { records } = attempt(caseFile, first, naming(['b', 'c', 'd'], 10))!.stop
    const chosen = records.filter(({ key }) => members.some(({ id }) => id === key))
    const standing = chosen.flatMap(record =>
      record.kind === 'member' && (record as { isRepresentative?: boolean }).isRepresentative ? [record.key] : [],
    )
    expect(standing).to.deep.equal(['b', 'c', 'd'])
  })
})
