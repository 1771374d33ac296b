import { expect } from 'chai'
import fc from 'fast-check'
import { addDays } from '../../../workflows/law/days.ts'
import { answered, entered, figure, worked } from './working.ts'

const known = (minimumFen: number, averageFen: number) => ({
  parameters: entered({ monthly_minimum_wage: minimumFen, average_monthly_wage: averageFen }),
})
const usual = known(200_000, 750_000)
const asked = { ground: 'agreed-by-employer', hiredOn: '2019-03-01', endedOn: '2026-10-31', averageFen: '6800' }

describe('Section 4.1: Economic compensation (LCL 46-47, 97; LCLR 27)', () => {
  it('counts a rest of eight months as a year', () => {
    const found = worked('compensation', asked, usual)
    expect([figure(found), figure(found, 1)]).to.deep.equal([5_440_000, 8])
    expect(found.caps).to.deep.equal([])
  })

  it('is capped at three average wages and twelve years for high earners', () => {
    const typed = { ground: 'incompetence', hiredOn: '2008-06-01', endedOn: '2026-06-30', averageFen: '30000' }
    const found = worked('compensation', typed, known(200_000, 800_000))
    expect(figure(found)).to.equal(28_800_000)
    expect(found.caps).to.have.length(1)
  })

  it('counts service before 2008 by the rules of that time, a part of a year as a month', () => {
    const typed = { ground: 'incompetence', hiredOn: '2004-05-10', endedOn: '2026-05-31', averageFen: '5000' }
    const found = worked('compensation', typed, usual)
    expect([figure(found), figure(found, 1)]).to.deep.equal([11_250_000, 22.5])
  })

  it('is reckoned on the minimum wage where the average lies below it', () => {
    const typed = { ground: 'forced-resignation', hiredOn: '2026-02-01', endedOn: '2026-05-15', averageFen: '1900' }
    expect(figure(worked('compensation', typed, usual))).to.equal(100_000)
  })

  it('raises the wage before 2008 to the average of the enterprise for a layoff, and asks for it', () => {
    const typed = { ground: 'layoff', hiredOn: '2006-01-01', endedOn: '2008-12-31', averageFen: '5000' }
    expect(() => worked('compensation', typed, usual)).to.throw('inputs')
    const found = worked('compensation', { ...typed, enterpriseAverageFen: '6000' }, usual)
    expect(figure(found)).to.equal(500_000 + 2 * 600_000)
  })

  it('leaves out service before 2008 where the ground gave nothing then, and says so', () => {
    const typed = { ...asked, ground: 'expiry', hiredOn: '2006-01-01', endedOn: '2008-12-31' }
    const found = worked('compensation', typed, usual)
    expect(figure(found)).to.equal(680_000)
    expect(found.warnings[0]!.zh).to.include('未计入')
  })

  it('is nothing where the law gives none, whatever is missing', () => {
    for (const ground of ['agreed-by-worker', 'resignation', 'fault', 'pension', 'death', 'part-time'])
      expect(figure(worked('compensation', { ...asked, ground })), ground).to.equal(0)
  })

  it('says which figures are missing, for the year in which the contract ended', () => {
    const answer = answered('compensation', asked)
    expect('missing' in answer && answer.missing.map(({ parameter, year }) => `${parameter} ${year}`)).to.deep.equal([
      'monthly_minimum_wage 2026',
      'average_monthly_wage 2026',
    ])
  })

  it('refuses a last day before the first', () => {
    expect(() => worked('compensation', { ...asked, endedOn: '2018-01-01' }, usual)).to.throw('inputs')
  })

  it('never falls when service lengthens or the wage rises, and never passes its caps', () => {
    const anyCase = fc.record({
      days: fc.nat(15_000),
      more: fc.nat(800),
      wageFen: fc.nat(5_000_000),
      raiseFen: fc.nat(500_000),
    })
    const paid = (days: number, wageFen: number): number => {
      const typed = { ...asked, hiredOn: '2008-01-01', endedOn: addDays('2008-01-01', days), averageFen: wageFen }
      return figure(worked('compensation', typed, usual)) as number
    }
    fc.assert(
      fc.property(anyCase, ({ days, more, wageFen, raiseFen }) => {
        const one = paid(days, wageFen)
        expect(paid(days + more, wageFen)).to.be.at.least(one)
        if (wageFen > 2_250_000) expect(one).to.be.at.most(12 * 2_250_000)
        else if (wageFen + raiseFen <= 2_250_000) expect(paid(days, wageFen + raiseFen)).to.be.at.least(one)
      }),
      { numRuns: 60 },
    )
  })
})

describe('Section 4.2: Damages for an unlawful ending (LCL 87; LCLR 25)', () => {
  it('are twice the compensation', () => {
    const { ground: _unused, ...typed } = asked
    expect(figure(worked('unlawful-dismissal', typed, usual))).to.equal(10_880_000)
  })

  it('count all years since the first day, not split at 2008, within the same caps', () => {
    const typed = { hiredOn: '2005-01-01', endedOn: '2026-03-31', averageFen: '30000' }
    const found = worked('unlawful-dismissal', typed, known(200_000, 800_000))
    expect(figure(found)).to.equal(57_600_000)
  })

  it('count less than half a year as half a month, twice', () => {
    const typed = { hiredOn: '2026-03-01', endedOn: '2026-06-20', averageFen: '7200' }
    expect(figure(worked('unlawful-dismissal', typed, usual))).to.equal(720_000)
  })

  it('may be twice the yearly income where union activity was the reason', () => {
    const typed = { hiredOn: '2026-03-01', endedOn: '2026-06-20', averageFen: '7200', unionYearIncomeFen: '86400' }
    expect(figure(worked('unlawful-dismissal', typed, usual), 1)).to.equal(17_280_000)
  })
})
