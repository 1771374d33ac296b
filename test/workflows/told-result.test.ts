/** Law reference 5.2: which result the proceedings of a case tell, for the closing form to begin with. */
import { expect } from 'chai'
import { type ToldStep, tellingWorkflows, toldResult } from '../../workflows/definitions/case-file/told-result.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { caseResults } from '../../workflows/law/taxonomies/case-results.ts'

type Short = [name: string, more?: Partial<ToldStep>]

/** Each as 'workflow/step'; a proceeding for each workflow. */
const told = (...steps: Short[]): string | undefined =>
  toldResult(
    steps.map(([name, more]) => {
      const [workflow = '', step = ''] = name.split('/')
      return { proceedingId: workflow, workflow, step, state: '', happenedOn: '2026-11-23', answers: {}, ...more }
    }),
  )
const saying = (answers: Record<string, unknown>, more: Partial<ToldStep> = {}) => ({ answers, ...more })
const agreement = (...dueOn: string[]) =>
  saying({ ground: 'mediation-agreement', obligations: dueOn.map(day => ({ amountFen: 100, dueOn: day })) })

describe('the result that proceedings tell', () => {
  const expected: [result: string | undefined, ...steps: Short[]][] = [
    [undefined],
    ['agreed', ['mediation/signTogether'], ['performance/begin', agreement('2026-12-01')]],
    ['instalments', ['mediation/signTogether'], ['performance/begin', agreement('2026-12-01', '2027-01-01')]],
    [
      'on-site',
      ['performance/begin', agreement('2026-11-23')],
      ['performance/recordPayment', saying({}, { state: 'performed' })],
    ],
    [
      'performed',
      ['performance/begin', agreement('2026-12-01')],
      ['performance/recordPayment', saying({}, { state: 'performed', happenedOn: '2026-12-01' })],
    ],
    [
      'instalments',
      ['performance/begin', agreement('2026-12-01', '2027-01-01')],
      ['performance/recordPayment', saying({}, { state: 'performing', happenedOn: '2026-12-01' })],
      ['performance/recordPayment', saying({}, { state: 'performed', happenedOn: '2027-01-01' })],
    ],
    [
      'conf-arb',
      ['performance/begin', agreement('2026-12-01')],
      ['performance/recordConfirmation', saying({ granted: 'yes', route: 'arbitration' })],
    ],
    [
      'agreed',
      ['performance/begin', agreement('2026-12-01')],
      ['performance/recordConfirmation', saying({ granted: 'no', route: 'court' })],
    ],
    ['reconciled', ['mediation/withdraw', saying({ reason: 'reconciled' })]],
    ['withdrawn', ['mediation/withdraw', saying({ reason: 'other' })]],
    ['arb-award-final', ['mediation/fail'], ['arbitration/award', saying({ awards: [{ kind: 'final' }] })]],
    ['arb-award', ['arbitration/award', saying({ awards: [{ kind: 'final' }, { kind: 'non-final' }] })]],
    [
      'arb-award',
      ['arbitration/award', saying({ awards: [{ kind: 'non-final' }] })],
      ['performance/begin', saying({ ground: 'award' })],
      ['performance/recordPayment', saying({}, { state: 'performed' })],
    ],
    ['arb-withdrawn', ['arbitration/holdHearing', saying({}, { state: 'deemed-withdrawn' })]],
    ['court-partly', ['first-instance/judge', saying({ result: 'partly.x12ab34' })]],
    ['court-moved', ['first-instance/endOtherwise', saying({ result: 'moved' })]],
    ['court-other', ['first-instance/endOtherwise', saying({ result: 'other' })]],
    ['court-supported', ['first-instance/judge', saying({ result: 'supported' })], ['enforcement/prepare']],
    ['enf-round-ended', ['first-instance/judge', saying({ result: 'supported' })], ['enforcement/endRound']],
    [undefined, ['enforcement/settle'], ['enforcement/breakSettlement']],
    ['ref-inspection', ['referral/send', saying({}, { partnerKind: 'inspection' })]],
    ['ref-other', ['referral/send', saying({}, { partnerKind: 'police' })]],
    ['failed', ['mediation/fail'], ['referral/send', saying({}, { partnerKind: 'court' })], ['referral/withdraw']],
    ['ref-court', ['referral/send', saying({}, { partnerKind: 'court' })], ['referral/returnIt'], ['referral/resend']],
    ['arb-mediation', ['arbitration/mediate'], ['legal-aid/checkClosing']],
    ['aided', ['legal-aid/checkClosing']],
  ]
  for (const [result, ...steps] of expected)
    it(`is ${result} after ${steps.map(([name]) => name).join(', ') || 'nothing'}`, () => {
      expect(told(...steps)).to.equal(result)
    })

  it('is one of the taxonomy always, told by steps that there are', () => {
    const source = expected.flatMap(([result]) => result ?? [])
    expect(caseResults.entries.map(({ code }) => code)).to.include.members(source)
    expect(allWorkflows().map(({ id }) => id)).to.include.members([...tellingWorkflows])
  })
})
