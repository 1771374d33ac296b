import { expect } from 'chai'
import { allWorkflows } from '../../workflows/index.ts'
import { countingOf, countingRules, laws, ruleFacts } from '../../workflows/law/rules/index.ts'

const defined = allWorkflows().flatMap(({ id: workflow, deadlines }) =>
  Object.entries(deadlines).map(([id, rule]) => ({ id, workflow, ...rule })),
)
const lengthOf = ({ length, unit }: { length: number; unit: string }) => `${length}${unit}`

describe('the register of deadline rules', () => {
  it('says the same of a rule wherever it runs', () => {
    for (const rules of Map.groupBy(defined, ({ id }) => id).values()) {
      const said = new Set(rules.map(({ due, evidence }) => `${lengthOf(due)} ${due.direction} ${evidence}`))
      expect([...said], rules[0]?.id).to.have.lengthOf(1)
    }
  })

  it('counts as the definition does: backwards, by working days, rolled or not, or not at all', () => {
    for (const { id, due } of defined) {
      const counting: readonly string[] = ruleFacts[id]?.counting ?? countingOf(due)
      expect(counting.includes('DAY_SET'), id).to.equal(due.length === 0)
      expect(
        counting.some(rule => rule.startsWith('BACK')),
        id,
      ).to.equal(due.direction === 'before')
      if (due.length > 0 && due.unit !== 'wd' && due.direction !== 'before')
        expect(
          counting.some(rule => ['C_ROLL', 'C_ROLL_GENERAL', 'C_ARB', 'C_EMP', 'C_LAL'].includes(rule)),
          id,
        ).to.equal(due.rolls ?? true)
      if (due.length > 0 && counting.some(rule => ['C_WD', 'BACK_WD'].includes(rule)))
        expect(due.unit, id).to.equal('wd')
    }
  })

  it('names laws and counting rules that there are, in both languages', () => {
    for (const [id, facts] of Object.entries(ruleFacts)) {
      for (const rule of facts!.counting) expect(countingRules[rule].en, id).to.be.a('string')
      for (const law of facts!.laws) expect(laws[law].name.en, id).to.be.a('string')
      for (const text of [facts!.anchor, facts!.note, facts!.suspension])
        if (text)
          expect(text.zh && text.en, id)
            .to.be.a('string')
            .and.not.equal('')
    }
  })

  it('links a rule only to a parameter of its own workflow', () => {
    for (const { parameters = {}, deadlines } of allWorkflows())
      for (const [id, { parameter, evidence }] of Object.entries(deadlines))
        if (parameter) {
          expect(parameters, id).to.have.property(parameter)
          expect(['K', 'parameter'], id).to.include(evidence)
        }
  })
})
