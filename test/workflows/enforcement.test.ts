import { expect } from 'chai'
import { enforcement } from '../../workflows/definitions/enforcement/index.ts'
import { addMonths } from '../../workflows/law/days.ts'
import { attempt, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './enforcement.samples.ts'

describeWorkflow(enforcement, samples)

describe('enforcement', () => {
  const does = (step: string, changed: Record<string, unknown> = {}): WalkStep => {
    const [sample] = samples[step]!
    return { step, answers: { ...sample!.answers, ...changed } }
  }
  const standing = (...steps: WalkStep[]) => walk(enforcement, steps).stops.at(-1)!
  const filed = [does('prepare'), does('file', { filedOn: '2026-03-02' })]

  it('is asked for within two years of the last day of performance, anew after an interruption (CPL 250)', () => {
    const [run] = rulesRunning(enforcement, standing(does('prepare')))
    expect(run).to.include({ rule: 'enforcement_apply', anchorOn: '2026-08-31' })
    expect(addMonths('2026-08-31', 24)).to.equal('2028-08-31')
    const [again] = rulesRunning(enforcement, standing(does('prepare'), does('setTerm', { countsFrom: '2026-10-15' })))
    expect(again).to.include({ anchorOn: '2026-10-15' })
  })

  it('stops the six months while it is suspended (CPL 237, 267)', () => {
    const suspended = standing(...filed, does('notifyDebtor'), does('suspend', { suspendedOn: '2026-04-01' }))
    expect(rulesRunning(enforcement, suspended).at(-1)?.suspensions?.[0]).to.include({ from: '2026-04-01', to: null })
    const resumed = attempt(enforcement, suspended, does('resume', { resumedOn: '2026-05-01' }))!.stop
    expect(rulesRunning(enforcement, resumed).at(-1)?.suspensions?.[0]).to.include({
      from: '2026-04-01',
      to: '2026-05-01',
    })
  })

  it('goes on when a settlement is broken, and after a round has ended', () => {
    standing(...filed, does('settle'), does('breakSettlement'), does('endRound'), does('resume'), does('finish'))
  })

  it('counts only money that came in', () => {
    expect(attempt(enforcement, standing(...filed), does('recordProceeds', { amountFen: 0 }))).to.equal(undefined)
  })
})
