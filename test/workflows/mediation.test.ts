import { expect } from 'chai'
import type { StepArgs, Steps } from '../../workflows/define.ts'
import { mediation } from '../../workflows/definitions/mediation/index.ts'
import { performance } from '../../workflows/definitions/performance/index.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { agreedObligation, parties, samples, terms } from './mediation.samples.ts'

describeWorkflow(mediation, samples)

const steps: Steps = mediation.steps
const like = (step: string, which = 0): WalkStep => ({ step, ...samples[step]![which]! })
const applied = like('apply')
const accepted = like('accept')
const end = (...taken: WalkStep[]): Stop => walk(mediation, taken).stops.at(-1)!
const stateAfter = (...taken: WalkStep[]) => stateName(end(...taken).snapshot)
const argsAt = (stop: Stop, asked: WalkStep): StepArgs => argsOf(mediation, stop.snapshot, asked, stop.way.length + 1)!
const wrongAt = (stop: Stop, asked: WalkStep) => Object.keys(steps[asked.step]?.wrong?.(argsAt(stop, asked)) ?? {})
const factsOf = ({ snapshot }: Stop) => snapshot.context as Record<string, unknown>

describe('acceptance of a mediation', () => {
  const accept = (orgBasis: string, position?: string): WalkStep => ({
    step: 'accept',
    answers: { acceptedOn: '2026-06-10', inScope: 'yes', mediators: [], position },
    given: { orgBasis },
  })

  it("goes on before a people's mediation committee unless the other side clearly refuses", () => {
    const stop = end(applied)
    expect(wrongAt(stop, accept('people_mediation', 'not-refused'))).to.deep.equal([])
    expect(wrongAt(stop, accept('people_mediation', 'refuses'))).to.deep.equal(['position'])
  })

  for (const orgBasis of ['enterprise_committee', 'township_street', 'other']) {
    it(`asks for the consent of both sides before the body '${orgBasis}'`, () => {
      const stop = end(applied)
      expect(wrongAt(stop, accept(orgBasis, 'agrees'))).to.deep.equal([])
      expect(wrongAt(stop, accept(orgBasis, 'not-refused'))).to.deep.equal(['position'])
      expect(wrongAt(stop, accept(orgBasis, 'refuses'))).to.deep.equal(['position'])
    })
  }

  it('takes the position on record, and asks for one where there is none', () => {
    expect(wrongAt(end(applied), accept('township_street'))).to.deep.equal(['position'])
    expect(wrongAt(end(applied, like('consult'), like('recordPosition')), accept('township_street'))).to.deep.equal([])
  })

  it('cannot be before receipt, and gives the case its number', () => {
    const early = { ...accepted, answers: { ...accepted.answers, acceptedOn: '2026-06-07' } }
    expect(wrongAt(end(applied), early)).to.deep.equal(['acceptedOn'])
    expect(steps.accept?.couplings?.map(({ workflow, step }) => `${workflow}.${step}`)).to.deep.equal([
      'case-file.accept',
    ])
  })

  it('is refused while the matter lies elsewhere, unless that procedure has ended', () => {
    const elsewhere = { ...applied, answers: { ...applied.answers, elsewhere: 'yes' } }
    const open = { ...accepted, answers: { ...accepted.answers, acceptedOn: '2026-06-10' } }
    const ended = { ...open, answers: { ...open.answers, elsewhereSettled: '已撤回仲裁申请' } }
    expect(factsOf(end(elsewhere)).elsewhere).to.equal(true)
    expect(wrongAt(end(elsewhere), open)).to.deep.equal(['elsewhereSettled'])
    expect(wrongAt(end(elsewhere), ended)).to.deep.equal([])
    expect(wrongAt(end(applied), open)).to.deep.equal([])
  })

  for (const step of ['apply', 'initiate', 'demandTalks']) {
    it(`begins no second mediation over the same workers by '${step}'`, () => {
      const given = (named: string[] | undefined, ...elsewhere: [string, string[]][]) => ({
        today: '2026-06-08',
        parties,
        orgBasis: 'people_mediation',
        coveredMembers: ['one', 'two'],
        coveredElsewhere: elsewhere.map(([workflow, members]) => ({ workflow, members })),
        ...(named ? { named } : {}),
      })
      const refusals = (asked: ReturnType<typeof given>) => {
        const args = { ...argsAt(end(), like(step)), given: asked }
        return [steps[step]?.blocked?.(args).length ?? 0, Object.keys(steps[step]?.wrong?.(args) ?? {})]
      }
      expect(refusals(given(undefined))).to.deep.equal([0, []])
      expect(refusals(given(undefined, ['legal-aid', ['one', 'two']]))).to.deep.equal([0, []])
      expect(refusals(given(undefined, ['mediation', ['one']]))).to.deep.equal([0, ['_members']])
      expect(refusals(given(['two'], ['mediation', ['one']]))).to.deep.equal([0, []])
      expect(refusals(given(['two'], ['mediation', ['one']], ['mediation', ['two']]))).to.deep.equal([1, []])
      const memberless = { ...given(undefined, ['mediation', []]), coveredMembers: [] }
      expect(refusals(memberless)).to.deep.equal([1, []])
    })
  }

  it('waits until both sides of the dispute are known', () => {
    const blocked = (given: object) => steps.apply?.blocked?.({ facts: {}, given: { today: '2026-06-08', ...given } })
    expect(blocked({ parties })).to.have.length(0)
    expect(blocked({ parties: parties.slice(0, 1) })).to.have.length(1)
    expect(blocked({ parties: [] })).to.have.length(2)
  })
})

describe('the two clocks of a mediation', () => {
  const anchors = (...taken: WalkStep[]) =>
    Object.fromEntries(rulesRunning(mediation, end(...taken)).map(({ rule, anchorOn }) => [rule, anchorOn]))

  it('count from receipt and from acceptance, side by side', () => {
    expect(anchors(applied)).to.deep.equal({ mediation_accept: '2026-06-08', mediation_arb_gate: '2026-06-08' })
    expect(anchors(applied, accepted)).to.deep.equal({
      mediation_arb_gate: '2026-06-08',
      mediation_close: '2026-06-10',
    })
  })

  it('are both kept when the mediation is extended, and only the close moves', () => {
    const running = rulesRunning(mediation, end(applied, accepted, like('extend')))
    expect(running.map(({ rule, anchorOn, extension }) => [rule, anchorOn, extension?.until])).to.deep.equal([
      ['mediation_arb_gate', '2026-06-08', undefined],
      ['mediation_close', '2026-06-10', '2026-07-10'],
    ])
  })

  it('refuse an extension that does not lengthen', () => {
    const until = (day: string) => ({ ...like('extend'), answers: { ...like('extend').answers, until: day } })
    expect(wrongAt(end(applied, accepted), until('2026-06-25'))).to.deep.equal(['until'])
    expect(wrongAt(end(applied, accepted), until('2026-06-26'))).to.deep.equal([])
    expect(wrongAt(end(applied, accepted, like('extend')), until('2026-07-10'))).to.deep.equal(['until'])
  })

  it('leave the gate standing until the agreement takes effect', () => {
    expect(anchors(applied, accepted, like('agree'))).to.deep.equal({ mediation_arb_gate: '2026-06-08' })
  })
})

describe('an agreement', () => {
  const agreed = [applied, accepted, like('agree')]
  const owed = { ...agreedObligation, key: 'event-3-1' }
  const sign = (who: string, signedOn: string): WalkStep => ({
    step: 'sign',
    answers: { who, signedOn, way: 'in-person' },
    given: { agreedObligations: [owed] },
  })

  it('takes effect with the last of four signatures, in whatever order they come', () => {
    const three = [sign('body', '2026-06-18'), sign('respondent', '2026-06-23'), sign('mediator', '2026-06-17')]
    expect(stateAfter(...agreed, ...three)).to.equal('agreed')
    const last = end(...agreed, ...three, sign('applicant', '2026-06-19'))
    expect(stateName(last.snapshot)).to.equal('agreement-effective')
    expect(factsOf(last).effectiveOn).to.equal('2026-06-23')
    expect(last.records.filter(({ kind }) => kind === 'signature')).to.have.length(4)
    expect(last.records.find(({ kind }) => kind === 'obligation')?.state).to.equal('in-force')
  })

  it('begins performance with its obligations and no earlier', () => {
    const [coupling] = steps.sign!.couplings!
    const third = end(...agreed, sign('applicant', '2026-06-17'), sign('respondent', '2026-06-18'))
    expect(coupling?.when?.(argsAt(third, sign('mediator', '2026-06-17')))).to.equal(false)

    const almost = end(...agreed, ...['applicant', 'respondent', 'mediator'].map(who => sign(who, '2026-06-17')))
    const args = argsAt(almost, sign('body', '2026-06-20'))
    expect(coupling?.when?.(args)).to.equal(true)
    const answers = performance.steps.begin.form.parse(coupling?.answers?.(args))
    expect(answers).to.include({ effectiveOn: '2026-06-20', ground: 'mediation-agreement', claimKind: 'listed' })
    expect(answers.obligations).to.have.length(1)
    expect(answers.obligations[0]).to.include({ amountFen: 2_800_000, dueOn: '2026-06-27', matter: '经济补偿' })
    const [together] = steps.signTogether!.couplings!
    expect(together?.when?.(argsAt(end(...agreed), like('signTogether')))).to.equal(true)
  })

  it('is not signed twice by one of them, nor before it was made', () => {
    const stop = end(...agreed, sign('applicant', '2026-06-17'))
    expect(wrongAt(stop, sign('applicant', '2026-06-18'))).to.deep.equal(['who'])
    expect(wrongAt(stop, sign('mediator', '2026-06-16'))).to.deep.equal(['signedOn'])
  })

  it('can be changed until somebody has signed, and the old terms lapse', () => {
    const revised = end(...agreed, {
      ...like('revise'),
      given: { agreedObligations: [{ ...agreedObligation, key: 'event-3-1' }] },
    })
    expect(
      revised.records.filter(({ kind }) => kind === 'obligation').map(({ key, state }) => [key, state]),
    ).to.deep.equal([
      ['event-3-1', 'lapsed'],
      ['event-4-1', 'agreed'],
    ])
    const signed = end(...agreed, sign('applicant', '2026-06-17'))
    expect(attempt(mediation, signed, like('revise'))).to.equal(undefined)
    expect(attempt(mediation, signed, like('signTogether'))).to.equal(undefined)
  })

  it('needs a total that is the sum of its rows, days that are not past, and something agreed on', () => {
    const agree = (change: object): WalkStep => ({ step: 'agree', answers: { ...terms, ...change } })
    const stop = end(applied, accepted)
    expect(wrongAt(stop, agree({ agreedFen: 2_800_001 }))).to.deep.equal(['agreedFen'])
    const early = [{ amountFen: 2_800_000, dueOn: '2026-06-16' }]
    expect(wrongAt(stop, agree({ obligations: early }))).to.deep.equal(['obligations[0][dueOn]'])
    expect(wrongAt(stop, agree({ obligations: [], agreedFen: 0 }))).to.deep.equal(['obligations'])
    expect(wrongAt(stop, agree({ obligations: [], agreedFen: 0, duties: ['reinstatement'] }))).to.deep.equal([])
  })
})
