/** Every step that signs an agreement, in whatever workflow, warns of the same and asks why it is signed all the same. */
import { expect } from 'chai'
import type { Step } from '../../workflows/define.ts'
import { memberSteps } from '../../workflows/definitions/mediation/member-steps.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { signingNeeds } from '../../workflows/signing.ts'

const steps: [name: string, step: Step][] = allWorkflows().flatMap(({ id, steps }) =>
  Object.entries(steps).map(([name, step]): [string, Step] => [`${id}.${name}`, step]),
)
const today = '2026-11-23'

describe('signing an agreement', () => {
  it('warns wherever parties settle: talks, mediation, arbitration, courts, enforcement, before a suit, on the spot', () => {
    expect(steps.flatMap(([name, { signs }]) => (signs ? [name] : []))).to.have.members([
      'mediation.settleTalks',
      'mediation.sign',
      'mediation.signTogether',
      'mediation.signMember',
      'mediation.memberLeaves',
      'performance.begin',
      'arbitration.mediate',
      'arbitration.settleAndWithdraw',
      'arbitration.settleAfter',
      'first-instance.mediate',
      'first-instance.settleAndWithdraw',
      'first-instance.settleAfter',
      'set-aside.mediate',
      'second-instance.mediate',
      'second-instance.settleAndWithdraw',
      'second-instance.settleAfter',
      'enforcement.settle',
      'prosecutor-support.settle',
    ])
  })

  it('is the only way into performance besides what an award or a judgment orders', () => {
    const orders = /\.follow(Payment|Award)$/
    for (const [name, { couplings = [], signs }] of steps)
      if (couplings.some(({ workflow, step }) => `${workflow}.${step}` === 'performance.begin'))
        expect(Boolean(signs) || orders.test(name), name).to.equal(true)
  })

  it('asks for the reason, and tells of workings and injury, in every one of them', () => {
    for (const [name, { signs, form, needs = [], cautions }] of steps) {
      if (!signs) continue
      expect(form.shape, name).to.have.property('despite')
      expect(needs.filter(need => signingNeeds.includes(need)).length, name).to.be.greaterThan(1)
      const told = cautions!({ facts: {}, given: { today, computedFen: 2_500_000, injuryPending: true } })
      expect(told.map(({ zh }) => zh).join(), name)
        .to.contain('25,000.00')
        .and.to.contain('工伤认定')
      expect(cautions!({ facts: {}, given: { today, computedFen: null, injuryPending: false } }), name).to.deep.equal(
        [],
      )
    }
  })

  it('tells what they will be measured by while terms are put down, and while they are changed', () => {
    for (const wanted of ['mediation.agree', 'mediation.revise']) {
      const [, step] = steps.find(([name]) => name === wanted)!
      expect(step.needs, wanted).to.include.members(['computedFen', 'injuryPending'])
      const told = step.cautions!({ facts: {}, given: { today, computedFen: 2_500_000 } })
      expect(told.map(({ zh }) => zh).join(), wanted).to.contain('25,000.00')
    }
  })

  it('measures a worker of a group who settles alone by the workings of their own claims', () => {
    const { wrong } = memberSteps.memberLeaves as Step
    const given = { today, coveredMembers: ['a', 'b'], computedFen: null, memberComputedFen: 900_000 }
    const leaves = (answers: object) =>
      wrong!({
        answers: { memberId: 'a', leftOn: today, ...answers },
        given,
        facts: {},
        eventId: 'e',
        happenedOn: today,
      })
    expect(leaves({ way: 'settled', amountFen: 800_000 }).despite?.zh).to.contain('约定 8,000.00，低于')
    expect(leaves({ way: 'settled' }).despite?.en).to.contain('No amount is told')
    for (const fine of [
      { way: 'settled', amountFen: 900_000 },
      { way: 'settled', despite: '急需用钱' },
      { way: 'arbitration' },
    ])
      expect(leaves(fine)).to.deep.equal({})
  })
})
