/** The limitation of claims as a case file has it on record, and where claims of each kind may go. */
import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { caseFile } from '../../workflows/definitions/case-file/index.ts'
import {
  aboutClaim,
  type LimitationRecord,
  limitationOfClaim,
  limitationsRunning,
} from '../../workflows/definitions/case-file/limitation.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { fitsForum, suggestedForums } from '../../workflows/law/claim-forums.ts'
import { type ClaimKindId, claimKinds, kindOfCause } from '../../workflows/law/claim-kinds.ts'
import type { StandingRecord } from '../../workflows/records.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })
const asOf = { calendar, on: '2026-11-24' }
let count = 0
const record = (state: string, onDay: string, details: Record<string, string> = {}): StandingRecord => ({
  kind: 'limitation',
  key: `event-${++count}`,
  memberId: null,
  partyId: null,
  onDay,
  amountFen: null,
  settledFen: null,
  state,
  details: { claimId: 'claim-1', claimKind: 'compensation', proof: 'paper', ...details },
})
const lastOn = (kind: ClaimKindId, ...records: LimitationRecord[]) =>
  limitationOfClaim(kind, aboutClaim(records, 'claim-1'), asOf).limitation?.lastOn
const running = (...records: StandingRecord[]) =>
  limitationsRunning({ states: ['open'], facts: {}, records, others: [], calendar })

describe('Section 3.1: the limitation of a claim on file', () => {
  it('is not told where nothing is on file, and for wages not before the employment is known to last or to have ended', () => {
    expect(limitationOfClaim('compensation', [], asOf).limitation).to.equal(null)
    expect(lastOn('wages', record('interrupted', '2026-03-02', { by: 'demand' }))).to.equal(undefined)
    expect(lastOn('wages', record('employed', '2026-03-02'))).to.equal(null)
    expect(lastOn('wages', record('ended', '2026-03-02'))).to.equal('2027-03-02')
  })

  it('begins anew with an interruption and leaves out the days of a suspension whose obstacle has ended', () => {
    const knew = record('knew', '2026-03-02')
    expect(lastOn('compensation', knew, record('interrupted', '2026-05-06', { by: 'demand' }))).to.equal('2027-05-06')
    const from = record('suspended', '2026-06-01', { ground: 'force-majeure' })
    expect(lastOn('compensation', knew, from)).to.equal(null)
    expect(lastOn('compensation', knew, from, record('resumed', '2026-06-11'))).to.equal('2027-03-12')
  })

  it('takes leave from the end of the year that is named', () => {
    expect(lastOn('annual-leave', record('knew', '2025-07-01'))).to.equal('2026-12-31')
  })

  it('is a deadline of the file until the claim is brought, decided or withdrawn', () => {
    const knew = record('knew', '2026-03-02')
    expect(running(knew)).to.deep.equal([{ rule: 'limitation_of_claim', subject: 'claim-1', anchorOn: '2026-03-02' }])
    for (const end of ['brought', 'decided', 'withdrawn'])
      expect(running(knew, record(end, '2026-10-01')), end).to.deep.equal([])
    expect(
      running(knew, record('brought', '2026-10-01'), record('interrupted', '2026-11-02', { by: 'suit' })),
    ).to.have.length(1)
    expect(limitationsRunning({ states: ['closed'], facts: {}, records: [knew], others: [], calendar })).to.deep.equal(
      [],
    )
  })

  it('follows what was last said the claim is', () => {
    const ended = record('ended', '2026-03-02')
    expect(running(ended)).to.deep.equal([])
    expect(running(ended, record('judged', '2026-03-03', { claimKind: 'wages' }))).to.have.length(1)
  })

  it('is told of thirty days ahead, and nobody is late once it has passed', () => {
    expect(caseFile.deadlines.limitation_of_claim).to.include({ soonDays: 30, isRight: true })
  })
})

describe('the kind of a claim', () => {
  it('follows from its cause or the nearest one above it', () => {
    expect(kindOfCause('LDM.5.4')).to.equal('double-wages')
    expect(kindOfCause('206.3')).to.equal('insurance-loss')
    expect(kindOfCause('LDM.3.1')).to.equal('labour')
    expect(kindOfCause('LDM.0.1')).to.equal('insurance-arrears')
  })

  it('Section 0.6, M2: suggests at least one forum, and sends plain arrears of contributions to the agency', () => {
    for (const kind of Object.keys(claimKinds) as ClaimKindId[]) expect(suggestedForums(kind), kind).to.not.be.empty
    expect(suggestedForums('insurance-arrears')[0]).to.equal('social-insurance')
    expect(fitsForum('insurance-arrears', 'arbitration')).to.equal(false)
    expect(fitsForum('wages', 'inspection')).to.equal(true)
    expect(fitsForum('compensation', 'coordination')).to.equal(false)
  })
})
