/** Rules whose last day a person or a paper names: where it is named, and that it is not before what it follows. */
import { expect } from 'chai'
import { allWorkflows, workflowNamed } from '../../workflows/index.ts'
import { partnerRules, setDays } from '../../workflows/law/rules/set-days.ts'

const defined = allWorkflows().flatMap(({ deadlines }) => Object.entries(deadlines))

describe('days that are set in each matter', () => {
  it('are told of every rule that has neither a length of its own nor a parameter and waits to be confirmed', () => {
    const open = defined
      .filter(([, { evidence, parameter }]) => (evidence === 'K' || evidence === 'parameter') && !parameter)
      .filter(([, { due }]) => !due.readBy)
      .map(([id]) => id)
    expect(open.filter(id => !setDays[id] && !partnerRules.includes(id))).to.deep.equal([])
    expect(open).to.have.lengthOf(13)
  })

  it('are asked by the step that is named, of a workflow that runs the rule', () => {
    for (const [id, found] of Object.entries(setDays))
      for (const { workflow, step, answer } of found) {
        const { deadlines, steps } = workflowNamed(workflow)
        expect(deadlines, id).to.have.property(id)
        expect(steps[step]?.form.shape, `${id} ${step}`).to.have.property(answer.split('.')[0]!)
      }
  })

  it('are refused before the day they follow', () => {
    for (const [id, found] of Object.entries(setDays))
      for (const { workflow, step, answer } of found) {
        const { happenedOn = '', wrong } = workflowNamed(workflow).steps[step]!
        const [name = '', inRow] = answer.split('.')
        const early = inRow ? { [name]: [{ [inRow]: '2026-11-01', ownerId: 'a' }] } : { [name]: '2026-11-01' }
        const args = { answers: { missing: [], [happenedOn]: '2026-11-02', ...early }, facts: {}, given: {} }
        const said = wrong?.({ ...args, eventId: 'e', happenedOn: '2026-11-02' } as never) ?? {}
        expect(Object.keys(said), `${id} ${step}`).to.include(inRow ? `${name}[0][${inRow}]` : name)
      }
  })
})
