import { expect } from 'chai'
import { legalAid } from '../../workflows/definitions/legal-aid/index.ts'
import { activeStates, stateName } from '../../workflows/walk.ts'
import { argsOf, attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { plainCalendar } from '../support/plain-calendar.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './legal-aid.samples.ts'
import { does, inHand, unproven, walks } from './legal-aid.walks.ts'

describeWorkflow(legalAid, samples, walks)

const end = (steps: readonly WalkStep[]): Stop => walk(legalAid, steps).stops.at(-1)!
const change = (step: WalkStep, answers: object): WalkStep => ({ ...step, answers: { ...step.answers, ...answers } })

/** The fields that are wrong with these answers there. */
function wrongWith({ snapshot }: Stop, step: WalkStep): string[] {
  const args = argsOf(legalAid, snapshot, step, 9)!
  const { wrong } = legalAid.steps[step.step as keyof typeof legalAid.steps] as { wrong?: (args: object) => object }
  return Object.keys(wrong?.(args) ?? {})
}

const runs = ({ snapshot, records }: Stop) =>
  legalAid.running({
    states: activeStates(snapshot),
    facts: snapshot.context,
    records,
    others: [],
    calendar: plainCalendar,
  })
const rulesOf = (stop: Stop) => runs(stop).map(({ rule }) => rule)

describe('the decision on legal aid', () => {
  const [unchecked, means] = [does('decide'), does('decide', 1)]

  it('needs a ground that is on file', () => {
    const applied = end([does('apply', 1)])
    expect(wrongWith(applied, change(unchecked, { ground: undefined }))).to.deep.equal(['ground'])
    expect(wrongWith(applied, unchecked), 'no exemption was claimed').to.deep.equal(['ground'])
    expect(wrongWith(applied, means), 'means were not checked').to.deep.equal(['ground'])
  })

  it('takes the exemption only with its proof', () => {
    expect(wrongWith(end([unproven]), unchecked)).to.deep.equal(['ground'])
    expect(wrongWith(end([does('apply')]), unchecked)).to.deep.equal([])
    const proof = change(does('handIn'), { exemptionProven: 'yes' })
    expect(wrongWith(end([unproven, does('askSupplement'), proof]), unchecked)).to.deep.equal([])
  })

  it('asks for the finding of the officer and never for a sum', () => {
    const checked = end([does('apply', 1), does('startMeansCheck')])
    expect(wrongWith(checked, means)).to.deep.equal([])
    expect(wrongWith(checked, change(means, { meansFinding: 'not-met' }))).to.deep.equal(['meansFinding'])
    expect(wrongWith(checked, change(means, { meansFinding: undefined }))).to.deep.equal(['meansFinding'])
  })

  it('skips the check of means for those who are exempt', () => {
    expect(attempt(legalAid, end([does('apply')]), does('startMeansCheck'))).to.equal(undefined)
    expect(attempt(legalAid, end([unproven]), does('startMeansCheck'))).to.not.equal(undefined)
  })

  it('grants nothing outside article 31', () => {
    const outside = end([
      change(does('apply', 1), { matter: 'outside', exemption: 'art32-bravery', exemptionProven: 'yes' }),
    ])
    expect(wrongWith(outside, change(unchecked, { ground: 'unconditional' }))).to.deep.equal(['ground'])
  })

  it('leaves serious harm as a ground to the union', () => {
    const harm = change(unchecked, { ground: 'union-harm' })
    expect(wrongWith(end([does('apply', 1)]), harm)).to.deep.equal(['ground'])
    expect(wrongWith(end([does('apply')]), harm)).to.deep.equal([])
  })

  it('refuses with a ground and reasons only', () => {
    const bare = change(does('decide', 2), { refusalGround: undefined, reasons: undefined })
    expect(wrongWith(end([does('apply', 1)]), bare)).to.deep.equal(['refusalGround', 'reasons'])
  })
})

describe('an application for legal aid', () => {
  const start = end([])

  it('keeps the matters of the two tracks apart', () => {
    expect(wrongWith(start, change(does('apply'), { matter: 'wages' }))).to.deep.equal(['matter'])
    expect(wrongWith(start, change(does('apply', 1), { matter: 'union-dispute' }))).to.deep.equal(['matter'])
  })

  it('gives the case its number', () => {
    expect(legalAid.steps.apply.couplings[0]).to.include({ workflow: 'case-file', step: 'accept', ifOffered: true })
  })

  it('is told once what is missing', () => {
    const handedIn = end([does('apply', 1), does('askSupplement'), does('handIn')])
    expect(attempt(legalAid, handedIn, does('askSupplement'))).to.equal(undefined)
  })

  it('stops the clock while papers are supplied', () => {
    const asked = end([does('apply', 1), does('askSupplement')])
    const reason = { zh: '补充材料', en: 'Papers are being supplied' }
    expect(runs(asked)[0]).to.deep.include({ suspensions: [{ from: '2026-11-03', to: null, reason }] })
    const supplied = end([does('apply', 1), does('askSupplement'), does('handIn')])
    expect(runs(supplied)[0]).to.deep.include({ suspensions: [{ from: '2026-11-03', to: '2026-11-06', reason }] })
  })

  it('is deemed withdrawn only after the time to supply', () => {
    const asked = end([does('apply', 1), does('askSupplement')])
    expect(wrongWith(asked, change(does('deemWithdrawn'), { deemedOn: '2026-11-10' }))).to.deep.equal(['deemedOn'])
    expect(wrongWith(asked, does('deemWithdrawn'))).to.deep.equal([])
  })

  it('starts anew when the state takes it over from the union, and goes there once', () => {
    const way = [does('apply'), does('transferToState')]
    const taken = end([...way, does('recordStateReceipt')])
    expect(taken.snapshot.context).to.include({ track: 'state', receivedOn: '2026-11-06' })
    expect(runs(taken)[0]).to.deep.include({ anchorOn: '2026-11-06', suspensions: [] })
    const declined = end([...way, does('recordStateReceipt', 1)])
    expect(attempt(legalAid, declined, does('transferToState'))).to.equal(undefined)
    expect(attempt(legalAid, end([does('apply', 1)]), does('transferToState')), 'state track').to.equal(undefined)
  })
})

describe('legal aid in advance', () => {
  it('needs a period that ends in under seven days', () => {
    const applied = end([does('apply')])
    expect(wrongWith(applied, change(does('advance'), { advancedOn: '2026-11-01' }))).to.deep.equal(['urgency'])
    expect(wrongWith(applied, change(does('advance'), { advancedOn: '2026-11-02' }))).to.deep.equal([])
    expect(wrongWith(end([does('apply', 1)]), does('advance')), 'no day on file').to.deep.equal(['urgency'])
  })

  it('waits for its papers until they are made up, and does not close without them', () => {
    const advanced = [does('apply'), does('advance'), does('assign'), does('accept'), does('meet'), does('endMatter')]
    const checking = end([...advanced, does('submitClosing')])
    expect(rulesOf(checking)).to.include('la_make_up')
    expect(wrongWith(checking, does('checkClosing'))).to.deep.equal(['complete'])
    expect(rulesOf(end([...advanced, does('submitClosing'), does('makeUp')]))).to.not.include('la_make_up')
  })
})

describe('the assignment of a lawyer', () => {
  const assigned = [does('apply'), does('decide'), does('assign')]
  const search = (found: number, hidden: number) => ({
    conflictSearch: { searched: 12, found, hidden, searchId: 'search-2' },
  })

  it('waits for the firm to name the person', () => {
    const firmOnly = [does('apply'), does('decide'), does('assign', 1)]
    expect(rulesOf(end(firmOnly))).to.deep.equal(['la_person_named'])
    expect(runs(end(firmOnly))[0], 'as the office has set it').to.include({ length: 2 })
    expect(runs(end(assigned))[0], 'a step that did not look: the days of the definition').to.not.have.property(
      'length',
    )
    expect(attempt(legalAid, end(firmOnly), does('accept'))).to.equal(undefined)
    expect(rulesOf(end([...firmOnly, does('namePerson')]))).to.deep.equal(['la_first_meeting'])
  })

  it('is accepted over a conflict only when somebody waived it for a reason', () => {
    const bare = { ...does('accept'), given: search(0, 1) }
    expect(wrongWith(end(assigned), bare), 'even one the lawyer may not see').to.deep.equal([
      'waivedBy',
      'waiverReason',
    ])
    const waived = change(bare, { waivedBy: 'recipient', waiverReason: '两案无关联，受援人书面同意' })
    expect(wrongWith(end(assigned), waived)).to.deep.equal([])
    expect(wrongWith(end(assigned), { ...does('accept'), given: {} }), 'no search').to.deep.equal(['waiverReason'])
  })

  it('keeps the search and who waived it with the assignment', () => {
    const { records } = end([...assigned, does('accept')])
    const { details } = records.find(({ kind }) => kind === 'assignment')!
    expect(details).to.include({ personId: 'person-lin', searchId: 'search-1', waivedBy: null })
  })

  it('ends the access of the lawyer who is replaced and opens the case to the new one', () => {
    const { records } = end([...inHand, does('requestReplacement'), does('replace')])
    const grants = records.filter(({ kind }) => kind === 'grant') as object[]
    expect(grants).to.have.length(2)
    expect(grants[0]).to.include({ personId: 'person-lin', untilOn: '2026-11-12' })
    expect(grants[1]).to.include({ personId: 'person-chen', grant: 'assigned' })
  })

  it('is not given to the same lawyer again', () => {
    const asked = end([...inHand, does('requestReplacement')])
    expect(wrongWith(asked, change(does('replace'), { lawyerId: 'person-lin' }))).to.deep.equal(['lawyerId'])
  })
})

describe('the end of legal aid', () => {
  it('does not come from changed means where there was no means condition', () => {
    const unconditional = { exemption: 'art32-bravery', exemptionProven: 'yes' }
    const granted = end([change(does('apply', 1), unconditional), change(does('decide'), { ground: 'unconditional' })])
    expect(wrongWith(granted, change(does('terminate'), { ground: 'means' }))).to.deep.equal(['ground'])
  })

  it('knows the eight grounds of article 48', () => {
    expect(legalAid.steps.terminate.form.shape.ground.options).to.have.length(8)
  })

  it('asks for every paper of the closing file or its name among the missing', () => {
    const closing = end([...inHand, does('endMatter')])
    const [full, lacking] = [does('submitClosing'), does('submitClosing', 1)]
    expect(wrongWith(closing, full)).to.deep.equal([])
    expect(wrongWith(closing, change(lacking, { missing: [] }))).to.deep.equal(['included'])
    expect(wrongWith(closing, change(lacking, { missingReason: undefined }))).to.deep.equal(['missingReason'])
    expect(wrongWith(closing, change(full, { missing: ['report'], missingReason: '遗失' }))).to.deep.equal(['missing'])
  })

  it('sends an incomplete closing file back with a day', () => {
    const back = end([...inHand, does('endMatter'), does('submitClosing', 1), does('checkClosing', 1)])
    expect(stateName(back.snapshot)).to.equal('closing')
    expect(runs(back)).to.deep.equal([{ rule: 'la_closing_complete', subject: 'proceeding', anchorOn: '2026-11-19' }])
  })

  it('is not checked or paid by whoever submitted the closing file', () => {
    expect(legalAid.steps.checkClosing.notBySameAs).to.deep.equal(['submitClosing'])
    expect(legalAid.steps.paySubsidy.notBySameAs).to.deep.equal(['submitClosing'])
  })
})
