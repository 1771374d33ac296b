import { expect } from 'chai'
import { calculatorsFor, namedCalculators, orderedFor } from '../../../workflows/law/calculators/by-cause.ts'
import { calculatorById, calculators } from '../../../workflows/law/calculators/index.ts'

describe('Calculators by cause', () => {
  it('are all calculators there are', () => {
    expect(namedCalculators.filter(id => !calculatorById(id))).to.deep.equal([])
  })

  it('stand first for their cause, and the rest follow in the order of the page', () => {
    const overtime = orderedFor('LDM.5.2').map(({ id }) => id)
    expect(overtime.slice(0, 3)).to.deep.equal(['overtime', 'overtime-by-piece', 'compensation'])
    expect(overtime).to.have.members(calculators.map(({ id }) => id))
  })

  it('are those of the wider cause where a narrow one names none', () => {
    expect(calculatorsFor('LDM.3.1')).to.include('unlawful-dismissal')
    expect(calculatorsFor('403')).to.deep.equal([])
  })
})
