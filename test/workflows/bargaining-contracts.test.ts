import { expect } from 'chai'
import { wrongContracts } from '../../workflows/definitions/bargaining/contracts.ts'
import { bargaining } from '../../workflows/definitions/bargaining/index.ts'
import { areas } from '../../workflows/definitions/bargaining/words.ts'
import { attempt, type Stop, walk } from '../support/explore.ts'
import { samples } from './bargaining.samples.ts'
import { does, inTalks } from './bargaining.walks.ts'

describe('the contracts of bargaining', () => {
  const standing = (...steps: ReturnType<typeof does>[]): Stop => walk(bargaining, steps).stops.at(-1)!

  it('lets an industry or regional contract reach no further than below county level (LCL 53)', () => {
    const talks = standing(...inTalks)
    const [contract] = samples.draft![0]!.answers.contracts
    const reaching = (kind: string, area: string) => does('draft', 0, { contracts: [{ ...contract, kind, area }] })
    for (const kind of ['industry', 'regional'])
      for (const area of Object.keys(areas)) {
        const taken = attempt(bargaining, talks, reaching(kind, area))
        if (['park', 'town', 'village'].includes(area)) expect(taken, `${kind} ${area}`).to.not.equal(undefined)
        else expect(taken, `${kind} ${area}`).to.equal(undefined)
      }
    const [says] = Object.entries(wrongContracts([{ ...contract, area: 'city' }]))
    expect(says![0]).to.equal('contracts[0][area]')
    expect(says![1].zh).to.contain('第53条')
    const regional = { ...contract, kind: 'regional', industry: undefined }
    expect(wrongContracts([regional]), 'a regional contract may cover all industries').to.deep.equal({})
    const own = { ...contract, kind: 'wage', area: undefined, industry: undefined }
    expect(wrongContracts([own]), 'one employer is bound by none of it').to.deep.equal({})
  })

  it('draws a form of its own for each kind of contract that is signed', () => {
    const { papers } = bargaining.steps.sign!
    const named = (contractKinds?: string[]) =>
      (papers as (args: object) => string[])({
        given: { today: '2026-11-20', ...(contractKinds ? { contractKinds } : {}) },
      })
    expect(named(['wage', 'female', 'safety', 'skill-wage', 'industry', 'regional', 'wage'])).to.deep.equal([
      'wage-contract',
      'women-contract',
      'safety-contract',
      'skill-wage-contract',
      'industry-contract',
      'regional-contract',
    ])
    expect(named(), 'histories from before kinds were looked up').to.deep.equal(['collective-contract'])
  })
})
