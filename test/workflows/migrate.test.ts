import { expect } from 'chai'
import { setup } from 'xstate'
import type { Workflow } from '../../workflows/define.ts'
import { addDefinitions, allWorkflows, isWorkflow, numbersOf, ruleNamed, workflowNamed } from '../../workflows/index.ts'
import { CannotMove, type Migration, migrationFaults, moved } from '../../workflows/migrate.ts'
import { registryOf } from '../../workflows/registry.ts'
import { begin, restore, save, stateName, take } from '../../workflows/walk.ts'
import { meta } from '../support/sound-workflow.ts'
import { letterOne, letterTwo, unreadableDay } from '../support/two-numbers.ts'

const given = { today: '2026-11-20' }
const received = (receivedOn: string) =>
  take(letterOne, begin(letterOne), { type: 'receive', given, happenedOn: receivedOn, receivedOn, eventId: 'e' })

/** The faults of a second number with another map. */
const faultsOf = (change: Partial<Migration>) =>
  migrationFaults([letterOne, { ...letterTwo, migrates: { ...letterTwo.migrates!, ...change } }])

describe('a definition of a newer number', () => {
  it('stands beside the older one, which is found by its number', () => {
    const remove = addDefinitions([letterOne, letterTwo])
    expect(workflowNamed('letter')).to.equal(letterTwo)
    expect(workflowNamed('letter', 1)).to.equal(letterOne)
    expect(numbersOf('letter')).to.deep.equal([letterTwo, letterOne])
    expect(allWorkflows().filter(({ id }) => id === 'letter')).to.deep.equal([letterTwo])
    expect(ruleNamed('letter', 2, 'remind')).to.equal(letterOne.deadlines.remind)
    expect(ruleNamed('letter', 1, 'report')).to.equal(undefined)
    remove()
    expect(isWorkflow('letter')).to.equal(false)
    expect(() => workflowNamed('letter', 1)).to.throw("No workflow 'letter' number 1")
  })

  it('says what becomes of every state in which a proceeding rests', () => {
    expect(faultsOf({})).to.deep.equal([])
    const { reading: _left, ...states } = letterTwo.migrates!.states
    expect(faultsOf({ states })).to.deep.equal(["letter/2 does not say what becomes of 'reading'"])
    expect(faultsOf({ states: { ...letterTwo.migrates!.states, answered: null } })).to.deep.equal([
      "letter/2 maps 'answered', in which no proceeding of 1 rests",
    ])
    for (const target of ['nowhere', 'desk', 'answered'])
      expect(faultsOf({ states: { ...letterTwo.migrates!.states, reading: target } })).to.deep.equal([
        `letter/2 moves to '${target}', in which no proceeding of it rests`,
      ])
  })

  it('moves from an older number that there is', () => {
    expect(faultsOf({ from: 2 })).to.deep.equal(['letter/2 moves proceedings from 2, which is not before it'])
    expect(migrationFaults([letterTwo])).to.deep.equal(['letter/2 moves proceedings from 1, which is not there'])
    expect(() => registryOf([letterOne, letterOne])).to.throw('letter/1 is defined twice')
  })

  it('moves a proceeding to the state and the facts that it says, from where it goes on', () => {
    const next = moved(letterOne, letterTwo, received('2026-11-10'))
    expect(stateName(next)).to.equal('desk.studying')
    expect(next.context).to.deep.equal({ receivedOn: '2026-11-10', isOld: true })
    const kept = restore(letterTwo, JSON.parse(JSON.stringify(save(letterTwo, next))))
    const answered = take(letterTwo, kept, { type: 'answer', given, happenedOn: '2026-11-20' })
    expect([answered.status, answered.context]).to.deep.equal(['done', next.context])
  })

  it('leaves what it does not move, and says why', () => {
    const shelved = take(letterOne, received('2026-11-10'), { type: 'shelve', given, happenedOn: '2026-11-11' })
    expect(() => moved(letterOne, letterTwo, shelved)).to.throw(CannotMove, 'ends under its old definition')
    expect(() => moved(letterOne, letterTwo, received(unreadableDay))).to.throw(CannotMove, 'Not of this day')
    const spoilt = { ...letterTwo, migrates: { ...letterTwo.migrates!, facts: () => ({ gone: undefined, at: 1 }) } }
    expect(() => moved(letterOne, spoilt, received('2026-11-10'))).to.not.throw()
    const unplain = { ...letterTwo, migrates: { ...letterTwo.migrates!, facts: () => ({ days: new Map([[1, 2]]) }) } }
    expect(() => moved(letterOne, unplain, received('2026-11-10'))).to.throw('facts that are no plain data')
  })

  it('moves sides that stand by themselves side by side, or not at all', () => {
    const side = (first: string, second: string) => ({
      initial: first,
      meta: meta(),
      states: { [first]: { meta: meta(), on: { [`leave-${first}`]: second } }, [second]: { meta: meta() } },
    })
    const sided = (number: number, states: object, more: object = {}): Workflow => ({
      ...letterOne,
      number,
      ...more,
      machine: setup({}).createMachine({
        initial: 'talks',
        states: { talks: { type: 'parallel', meta: meta(), states }, apart: { meta: meta() } },
      } as any),
    })
    const one = sided(1, { union: side('a', 'b'), employer: side('c', 'd') })
    const map = { 'talks.union.a': 'talks.union.x', 'talks.union.b': 'talks.union.y', apart: null }
    const rest = { 'talks.employer.c': 'talks.employer.c', 'talks.employer.d': 'apart' }
    const two = sided(
      2,
      { union: side('x', 'y'), employer: side('c', 'd') },
      { migrates: { from: 1, states: { ...map, ...rest } } },
    )
    expect(migrationFaults([one, two])).to.deep.equal([])
    const later = take(one, begin(one), { type: 'leave-a', given, happenedOn: '2026-11-20' })
    expect(stateName(later)).to.equal('talks.union.b+employer.c')
    expect(stateName(moved(one, two, later))).to.equal('talks.union.y+employer.c')
    const last = take(one, later, { type: 'leave-c', given, happenedOn: '2026-11-20' })
    expect(() => moved(one, two, last)).to.throw(CannotMove, 'do not go together')
  })
})
