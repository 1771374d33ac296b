import { expect } from 'chai'
import { isTemplate } from '../../server/papers/catalogue.ts'
import { fileLists, standingOf, withoutList } from '../../workflows/file-lists/index.ts'
import { allWorkflows, workflowNamed } from '../../workflows/index.ts'

const shelf = (told: {
  steps?: string[]
  states?: string[]
  papers?: string[]
  casePapers?: string[]
  hasEvidence?: boolean
}) => ({
  steps: new Set(told.steps ?? []),
  states: new Set(told.states ?? []),
  papers: new Set(told.papers ?? []),
  casePapers: new Set(told.casePapers ?? []),
  hasEvidence: told.hasEvidence ?? false,
})
const inFile = (workflow: string, id: string) => fileLists[workflow]!.find(one => one.id === id)!

describe('file lists', () => {
  for (const [workflow, items] of Object.entries(fileLists)) {
    it(`of ${workflow} name steps, states and papers that exist, each item once`, () => {
      const { steps, machine } = workflowNamed(workflow)
      const states = Object.keys(machine.states)
      for (const { id, after = [], steps: taken = [], states: passed = [], papers = [], fromCase = [] } of items) {
        expect(Object.keys(steps), id).to.include.members([...after, ...taken])
        expect(states, id).to.include.members([...passed])
        expect([...papers, ...fromCase].every(isTemplate), `${id}: ${papers.join()}`).to.equal(true)
      }
      expect(new Set(items.map(({ id }) => id)).size).to.equal(items.length)
    })
  }

  it('are there for every workflow, or it is said why not', () => {
    const ids = allWorkflows().map(({ id }) => id)
    expect([...Object.keys(fileLists), ...Object.keys(withoutList)]).to.have.members(ids)
  })

  it('ask for a paper once its step was taken, and find it where it is filed', () => {
    const acceptance = inFile('mediation', 'acceptance')
    expect(standingOf(acceptance, shelf({ steps: ['apply'] }))).to.equal('not-yet')
    expect(standingOf(acceptance, shelf({ steps: ['accept'] }))).to.equal('missing')
    expect(standingOf(acceptance, shelf({ steps: ['accept'], papers: ['acceptance-notice'] }))).to.equal('there')
  })

  it('hold the signatures of an agreement to be there once it is in effect: LDMAL 14', () => {
    const signatures = inFile('mediation', 'signatures')
    expect(standingOf(signatures, shelf({ steps: ['agree'], states: ['agreed'] }))).to.equal('missing')
    expect(standingOf(signatures, shelf({ steps: ['agree'], states: ['agreement-effective'] }))).to.equal('there')
  })

  it('find the agreement that is to be confirmed where the mediation has it: RULES 74, CPLI 354', () => {
    for (const workflow of ['arbitration-review', 'judicial-confirmation']) {
      const agreement = inFile(workflow, 'agreement')
      expect(standingOf(agreement, shelf({ casePapers: ['mediation-agreement'] })), workflow).to.equal('there')
      expect(standingOf(agreement, shelf({ casePapers: ['mediation-proof'] })), workflow).to.equal('missing')
    }
  })

  it('keep the main and the inner part of an arbitration file apart: RULES 22', () => {
    const inner = fileLists.arbitration!.filter(({ isInner }) => isInner).map(({ name }) => name.zh)
    expect(inner).to.have.length(8).and.to.include.members(['立案审批表', '评议记录', '结案审批表'])
    expect(fileLists.arbitration!.filter(({ isInner }) => !isInner).map(({ name }) => name.zh)).to.include('送达回证')
  })

  it('never count as missing what need not exist', () => {
    expect(standingOf(inFile('mediation', 'mandate'), shelf({}))).to.equal('if-any')
  })
})
