import { expect } from 'chai'
import fc from 'fast-check'
import { nationalDays } from '../../../workflows/law/calculators/maternity.ts'
import { medicalPeriodOf } from '../../../workflows/law/calculators/medical-period.ts'
import { unemploymentMonths } from '../../../workflows/law/calculators/unemployment-months.ts'
import { answered, entered, figure, worked } from './working.ts'

describe('Section 4.10: Heat allowance of Fujian', () => {
  const parameters = entered({ heat_allowance_month: 26_000, heat_allowance_day: 1_200 })
  const month = (name: string, hotDays: number, wholeMonth = 'yes', otherDays = 0) => ({
    month: name,
    hotDays,
    wholeMonth,
    otherDays,
  })
  const heat = (months: unknown[], place = 'hot') =>
    worked('heat-allowance', { place, year: '2026', months }, { parameters })

  it('is 1,112 for six hot days in May and four whole months', () => {
    expect(figure(heat([month('5', 6), month('6', 20), month('7', 25), month('8', 25), month('9', 10)]))).to.equal(
      111_200,
    )
  })

  it('is 168 for July with 14 hot days and 8 days indoors', () => {
    const found = heat([month('7', 14, 'yes', 8)])
    expect(figure(found)).to.equal(16_800)
    expect(found.steps.map(({ formula }) => formula.zh)).to.deep.equal(['12.00 × 14 = 168.00', '168.00'])
  })

  it('is 132 for a worker who leaves on 15 June after 11 hot days', () => {
    expect(figure(heat([month('6', 11, 'no')]))).to.equal(13_200)
  })

  it('is full with four days of other work and by the day from five', () => {
    expect(figure(heat([month('8', 10, 'yes', 4)]))).to.equal(26_000)
    expect(figure(heat([month('8', 10, 'yes', 5)]))).to.equal(12_000)
  })

  it('is not due where the workplace is kept below 33 degrees', () => {
    expect(figure(heat([month('8', 10)], 'cooled'))).to.equal(0)
  })

  it('takes each month once, and names the standard that is missing', () => {
    expect(() => heat([month('8', 1), month('8', 2)])).to.throw('inputs')
    expect(() => heat([month('6', 31)])).to.throw('inputs')
    expect(() => heat([month('8', 20, 'yes', 12)])).to.throw('inputs')
    const answer = answered('heat-allowance', { place: 'hot', year: '2015', months: [month('8', 1)] })
    expect('missing' in answer && answer.missing.map(({ year }) => year)).to.deep.equal([2015, 2015])
  })

  it('grows with every hot day of May', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), days => {
        expect(figure(heat([month('5', days + 1)]))).to.equal((figure(heat([month('5', days)])) as number) + 1_200)
      }),
    )
  })
})

describe('Section 4.11: Sick pay', () => {
  const parameters = entered({ monthly_minimum_wage: 200_000 })
  const sick = (percent: string, wageFen = '3000') =>
    worked('sick-pay', { onDay: '2026-05-01', wageFen, percent }, { parameters })

  it('is 60 % of 3,000 where the rules of the firm say so', () => {
    expect(figure(sick('60'))).to.equal(180_000)
    expect(sick('60').caps).to.deep.equal([])
  })

  it('is raised from 40 % of 3,000 to 80 % of the minimum wage', () => {
    expect(figure(sick('40'))).to.equal(160_000)
    expect(sick('40').caps).to.have.length(1)
  })

  it('takes the share of the province where nothing was agreed, and names it where it is not entered', () => {
    const typed = { onDay: '2026-05-01', wageFen: '3000', percent: '' }
    const answer = answered('sick-pay', typed, { parameters })
    expect('missing' in answer && answer.missing.map(({ parameter }) => parameter)).to.deep.equal(['sick_pay_percent'])
    const local = [...parameters, ...entered({ sick_pay_percent: 70 })]
    expect(figure(worked('sick-pay', typed, { parameters: local }))).to.equal(210_000)
  })

  it('is never below 80 % of the minimum wage, and never falls with a higher share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.nat(3_000_000), (percent, wageFen) => {
        const at = (share: number) =>
          figure(worked('sick-pay', { onDay: '2026-05-01', wageFen, percent: String(share) }, { parameters })) as number
        expect(at(percent)).to.be.at.least(160_000)
        expect(at(percent + 1)).to.be.at.least(at(percent))
      }),
    )
  })
})

describe('Section 4.11: Medical period', () => {
  it('is nine months within fifteen for twelve years in all and six in the firm', () => {
    expect(medicalPeriodOf(12, 6)).to.deep.equal({ months: 9, within: 15 })
  })

  it('follows the whole table', () => {
    const table = [
      [0, 0, 3, 6],
      [9, 4, 3, 6],
      [9, 5, 6, 12],
      [10, 4, 6, 12],
      [10, 5, 9, 15],
      [12, 9, 9, 15],
      [15, 10, 12, 18],
      [20, 14, 12, 18],
      [20, 15, 18, 24],
      [25, 19, 18, 24],
      [25, 20, 24, 30],
    ] as const
    for (const [total, unit, months, within] of table)
      expect(medicalPeriodOf(total, unit), `${total}/${unit}`).to.deep.equal({ months, within })
  })

  it('ends on the day before the corresponding one where the leave goes on without a break', () => {
    const found = worked('medical-period', { totalYears: '12', unitYears: '6', illOn: '2026-01-15' })
    expect([0, 1, 2, 3].map(at => figure(found, at))).to.deep.equal([9, 15, '2026-10-14', '2027-04-14'])
  })

  it('refuses more years in the firm than in all', () => {
    expect(() => worked('medical-period', { totalYears: '3', unitYears: '4' })).to.throw('inputs')
  })

  it('never grows shorter with years of work', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (total, unit) => {
        const { months } = medicalPeriodOf(total, Math.min(unit, total))
        expect(medicalPeriodOf(total + 1, Math.min(unit, total)).months).to.be.at.least(months)
        expect(medicalPeriodOf(total + 1, Math.min(unit, total) + 1).months).to.be.at.least(months)
      }),
    )
  })
})

describe('Section 4.13: Maternity (FWP 7-9; SIL 56)', () => {
  const parameters = entered({
    maternity_leave_least_days: 158,
    maternity_leave_most_days: 180,
    paternity_leave_days: 15,
  })
  const birth = {
    event: 'birth',
    onDay: '2026-05-01',
    difficult: 'no',
    babies: '1',
    leaveDays: '',
    insured: 'yes',
    employerAverageFen: '7200',
    ownWageFen: '7200',
  }
  const leave = (typed: Record<string, unknown>) => worked('maternity', { ...birth, ...typed }, { parameters })

  it('is 37,920 for 158 days at an average of 7,200, and 4,213.33 more for an own wage of 8,000', () => {
    const found = leave({ ownWageFen: '8000' })
    expect([0, 1, 2, 3, 4].map(at => figure(found, at))).to.deep.equal([3_792_000, 421_333, 158, 98, 15])
    expect(found.steps[0]!.formula.zh, 'nothing is computed where nothing is added').to.equal('98')
  })

  it('has 128 national days for a difficult birth of twins', () => {
    expect(nationalDays({ event: 'birth', difficult: 'yes', babies: 2 })).to.equal(128)
  })

  it('is 10,080 for a miscarriage at five months, and 15 days before four', () => {
    expect(figure(leave({ event: 'miscarriage-late' }))).to.equal(1_008_000)
    expect(figure(leave({ event: 'miscarriage-early' }), 2)).to.equal(15)
  })

  it('goes by the days granted where they are known, and refuses fewer than the national ones', () => {
    expect(figure(leave({ leaveDays: '180' }))).to.equal(4_320_000)
    expect(() => leave({ leaveDays: '97' })).to.throw('inputs')
  })

  it('is paid by the employer by the own wage where nobody was insured', () => {
    const found = leave({ insured: 'no', ownWageFen: '6000' })
    expect(figure(found)).to.equal(3_160_000)
    expect(found.results[0]!.label.zh).to.contain('用人单位支付')
  })

  it('tells of the child-care leave of the province where it is entered, and of no figure where it is not', () => {
    const known = [...parameters, ...entered({ child_care_leave_days: 10 })]
    const found = worked('maternity', birth, { parameters: known })
    expect(found.results.at(-1)!.label.zh).to.include('育儿假')
    expect(
      leave({})
        .results.map(({ label }) => label.zh)
        .join(),
    ).to.not.include('育儿假')
  })

  it('names the leave of the province where it is not entered and nothing was granted', () => {
    const answer = answered('maternity', birth)
    expect('missing' in answer && answer.missing[0]!.parameter).to.equal('maternity_leave_least_days')
  })

  it('gives allowance and top-up together exactly the own wage, never less than it', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.nat(5_000_000), fc.integer({ min: 98, max: 188 }), (average, own, days) => {
        const typed = { leaveDays: String(days), employerAverageFen: average, ownWageFen: own }
        const found = leave(typed)
        const sum = (figure(found) as number) + (figure(found, 1) as number)
        const alone = figure(leave({ ...typed, insured: 'no' })) as number
        expect(sum).to.equal(own > average ? alone : (figure(found) as number))
        expect(sum).to.be.at.least(alone)
      }),
    )
  })
})

describe('Section 4.21: Months of unemployment benefit (SIL 45-46)', () => {
  const typed = { paidMonths: '36', ownWill: 'no', registered: 'yes', onDay: '2026-05-01' }

  it('are 12 for three years, 18 for seven and 24 for twenty-two', () => {
    expect([3, 7, 22].map(years => unemploymentMonths(years * 12))).to.deep.equal([12, 18, 24])
  })

  it('change with five and ten full years, and begin with one', () => {
    expect([11, 12, 59, 60, 119, 120].map(unemploymentMonths)).to.deep.equal([0, 12, 12, 18, 18, 24])
  })

  it('are none for who left by their own will or is not registered', () => {
    expect(figure(worked('unemployment-months', { ...typed, ownWill: 'yes' }))).to.equal(0)
    expect(figure(worked('unemployment-months', { ...typed, registered: 'no' }))).to.equal(0)
  })

  it('come with a sum only where the local standard is entered', () => {
    const without = worked('unemployment-months', typed)
    expect(without.results).to.have.length(1)
    expect(without.warnings).to.have.length(1)
    const parameters = entered({ unemployment_benefit_month: 150_000 })
    expect(figure(worked('unemployment-months', typed, { parameters }), 1)).to.equal(1_800_000)
  })
  it('never fall with more months of contributions, and are 24 at most', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(120), (months, more) => {
        expect(unemploymentMonths(months + more)).to.be.at.least(unemploymentMonths(months))
        expect(unemploymentMonths(months)).to.be.at.most(24)
      }),
    )
  })
})
