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

  it('adds the years with an earlier employer where the worker was moved (LCLR 10; JI1 46)', () => {
    const found = worked('compensation', { ...asked, earlierHiredOn: '2017-03-01' }, usual)
    expect([figure(found), figure(found, 1)]).to.deep.equal([6_800_000, 10])
    expect(found.steps.map(({ source }) => source.zh).join()).to.include('《劳动争议司法解释（一）》第46条')
    expect(found.warnings.map(({ zh }) => zh).join()).to.not.include('原单位')
    expect(() => worked('compensation', { ...asked, earlierHiredOn: '2020-01-01' }, usual)).to.throw('inputs')
    const old = { ...asked, ground: 'incompetence', earlierHiredOn: '2007-01-01' }
    expect(figure(worked('compensation', old, usual), 1)).to.equal(20)
  })

  it('is due for a refusal to sign after the first month, an injured worker, and whatever else a law names', () => {
    for (const ground of ['refused-later', 'injured-worker', 'other-by-law'])
      expect(figure(worked('compensation', { ...asked, ground }, usual)), ground).to.equal(5_440_000)
  })

  it('is paid when the handing over is finished (LCL 50)', () => {
    expect(
      worked('compensation', asked, usual)
        .warnings.map(({ zh }) => zh)
        .join(),
    ).to.include('第50条')
  })

  it('is nothing where the law gives none, whatever is missing', () => {
    for (const ground of [
      'agreed-by-worker',
      'resignation',
      'fault',
      'renewal-refused',
      'pension',
      'death',
      'part-time',
      'public-welfare',
      'refused-contract',
    ])
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
  it('tell of the union that was not heard, of going on instead, and of earlier years (JI1 46-47; JI2 16, 18)', () => {
    const { ground: _unused, ...typed } = asked
    const found = worked('unlawful-dismissal', { ...typed, earlierHiredOn: '2017-03-01' }, usual)
    expect(figure(found)).to.equal(13_600_000)
    const told = found.warnings.map(({ zh }) => zh).join()
    expect(told).to.include('司法解释（一）第47条').and.include('第16条、第18条')
  })

  it('are twice the compensation of any service since 2008, and never more than its caps allow', () => {
    fc.assert(
      fc.property(fc.nat(15_000), fc.nat(5_000_000), (days, wageFen) => {
        const typed = { hiredOn: '2008-01-01', endedOn: addDays('2008-01-01', days), averageFen: wageFen }
        const twice = figure(worked('unlawful-dismissal', typed, usual)) as number
        const once = figure(worked('compensation', { ...typed, ground: 'forced-resignation' }, usual)) as number
        expect(Math.abs(twice - once * 2)).to.be.at.most(1)
        if (wageFen > 2_250_000) expect(twice).to.be.at.most(2 * 12 * 2_250_000)
      }),
      { numRuns: 60 },
    )
  })
})
