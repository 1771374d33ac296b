import { expect } from 'chai'
import { consultation } from '../../workflows/definitions/consultation.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './consultation.samples.ts'

describeWorkflow(consultation, samples)

describe('a consultation', () => {
  const { refer, becomeCase } = consultation.steps

  it('hands the answers of a sending-on to the referral that begins with it', () => {
    const [coupling] = refer.couplings
    expect(coupling).to.include({ workflow: 'referral', step: 'send', begins: true })
    const answers = { partnerId: 'partner-inspection' }
    expect(coupling.answers({ answers } as never)).to.equal(answers)
  })

  it('turns the case into a dispute when it becomes one', () => {
    const [coupling] = becomeCase.couplings
    expect(coupling).to.include({ workflow: 'case-file', step: 'changeKind', begins: false })
    expect(coupling.answers()).to.deep.equal({ kind: 'dispute' })
  })
})
