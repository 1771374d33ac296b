import { expect } from 'chai'
import fc from 'fast-check'
import { gradeTable } from '../../../workflows/law/calculators/injury-benefits.ts'
import { yearsLeft } from '../../../workflows/law/calculators/injury-lump-subsidies.ts'
import { answered, entered, figure, worked } from './working.ts'

/** Example figures, not the law: average wage of the pool 7,000, minimum wage 2,000. */
const parameters = entered({ pool_average_monthly_wage: 700_000, monthly_minimum_wage: 200_000 })

const injured = {
  grade: '9',
  injuredOn: '2026-02-01',
  appraisedOn: '2026-09-01',
  ownWageFen: '5000',
  nursing: 'none',
  fittingWork: 'yes',
  insured: 'yes',
}
const benefits = (typed: Record<string, unknown>) => worked('injury-benefits', { ...injured, ...typed }, { parameters })
const figures = (typed: Record<string, unknown>) => {
  const found = benefits(typed)
  return found.results.map((_result, at) => figure(found, at))
}

describe('Section 4.7: Work-injury benefits (WIR 34-37, 62, 64)', () => {
  it('gives grade 9 with a wage of 5,000 nine months of it', () => {
    expect(figures({})).to.deep.equal([4_500_000])
  })

  it('raises a wage of 3,500 to 60 % of the average: grade 4 has 88,200 and 3,150 a month', () => {
    const found = benefits({ grade: '4', ownWageFen: '3500' })
    expect([figure(found), figure(found, 1)]).to.deep.equal([8_820_000, 315_000])
    expect(found.results[1]!.kind).to.equal('monthly')
    expect(found.caps.map(({ text }) => text.en)).to.deep.equal(['Wage raised to 60 % of the average'])
  })

  it('cuts a wage of 25,000 to 300 % of the average: grade 7 has 273,000', () => {
    const found = benefits({ grade: '7', ownWageFen: '25000' })
    expect(figure(found)).to.equal(27_300_000)
    expect(found.caps).to.have.length(1)
  })

  it('knows months and percent of each grade', () => {
    expect(Object.values(gradeTable).map(({ months }) => months)).to.deep.equal([27, 25, 23, 21, 18, 16, 13, 11, 9, 7])
    expect(Object.values(gradeTable).map(({ percent }) => percent)).to.deep.equal([90, 85, 80, 75, 70, 60, 0, 0, 0, 0])
  })

  it('pays grades 5 and 6 an allowance only where the employer has no fitting work, and the employer pays it', () => {
    expect(figures({ grade: '5' })).to.deep.equal([9_000_000])
    const found = benefits({ grade: '5', fittingWork: 'no' })
    expect([figure(found), figure(found, 1)]).to.deep.equal([9_000_000, 350_000])
    expect(found.results[1]!.label.zh).to.contain('用人单位支付')
    expect(found.results[0]!.label.zh).to.contain('基金支付')
  })

  it('raises the allowance to the minimum wage', () => {
    const low = entered({ pool_average_monthly_wage: 300_000, monthly_minimum_wage: 200_000 })
    const found = worked('injury-benefits', { ...injured, grade: '4', ownWageFen: '1000' }, { parameters: low })
    expect(figure(found, 1)).to.equal(200_000)
    expect(found.caps.map(({ text }) => text.zh)).to.deep.equal([
      '本人工资按平均工资的60%保底',
      '伤残津贴补足至最低工资标准',
    ])
  })

  it('adds nursing at 50, 40 or 30 % of the average wage', () => {
    const percents = { all: 350_000, most: 280_000, part: 210_000 }
    for (const [nursing, fen] of Object.entries(percents)) expect(figures({ nursing })[1], nursing).to.equal(fen)
  })

  it('turns everything to the employer where nobody was insured', () => {
    const found = benefits({ grade: '4', nursing: 'all', insured: 'no' })
    expect(found.results.every(({ label }) => label.zh.includes('用人单位支付'))).to.equal(true)
    expect(found.warnings[0]!.zh).to.contain('先行支付')
  })

  it('names the average wage that is missing, with the year of the injury', () => {
    const answer = answered('injury-benefits', injured)
    expect('missing' in answer && answer.missing.map(({ parameter, year }) => [parameter, year])).to.deep.equal([
      ['pool_average_monthly_wage', 2026],
    ])
  })

  it('never gives a better grade less, nor a higher wage less, and stays between the bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), fc.nat(5_000_000), fc.nat(100_000), (grade, wageFen, more) => {
        const at = (one: number, fen: number) => figures({ grade: String(one), ownWageFen: fen })[0] as number
        expect(at(grade - 1, wageFen)).to.be.greaterThan(at(grade, wageFen))
        expect(at(grade, wageFen + more)).to.be.at.least(at(grade, wageFen))
        const { months } = gradeTable[grade as keyof typeof gradeTable]
        expect(at(grade, wageFen)).to.be.within(months * 420_000, months * 2_100_000)
      }),
    )
  })
})

describe('Section 4.7: Pay while a work injury is treated (WIR 33)', () => {
  it('is the original pay of each month, less what was paid', () => {
    const found = worked('stop-work-pay', { wageFen: '6000', months: '5', paidFen: '12000' })
    expect([figure(found), figure(found, 1)]).to.deep.equal([1_800_000, 3_000_000])
    expect(found.warnings).to.deep.equal([])
  })

  it('takes a confirmation beyond twelve months, and ends with twenty-four', () => {
    const long = worked('stop-work-pay', { wageFen: '6000', months: '13', paidFen: '0' })
    expect(long.warnings[0]!.en).to.contain('appraisal committee')
    expect(() => answered('stop-work-pay', { wageFen: '6000', months: '25', paidFen: '0' })).to.throw()
  })
})

describe('Section 4.7: What is still to be paid for the time of treatment', () => {
  it('is never below nothing, and with what was paid it makes up the whole', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.nat(24), fc.nat(90_000_000), (wageFen, months, paidFen) => {
        const found = worked('stop-work-pay', { wageFen, months: String(months), paidFen })
        const [left, due] = [figure(found) as number, figure(found, 1) as number]
        expect(due).to.equal(wageFen * months)
        expect(left).to.equal(Math.max(0, due - paidFen))
      }),
      { numRuns: 40 },
    )
  })
})

describe('Section 4.8: One-off medical and employment subsidies (WIR 36-37)', () => {
  /** The formula of 2004 for each of the two at half its coefficients; 78 years and 7,000 yuan are examples. */
  const halves = { 5: 0.7, 6: 0.6, 7: 0.4, 8: 0.3, 9: 0.2, 10: 0.15 }
  const least = { 5: 15, 6: 15, 7: 10, 8: 10, 9: 5, 10: 5 }
  const known = entered({
    life_expectancy: 78,
    pool_average_monthly_wage: 700_000,
    ...Object.fromEntries(
      (['medical', 'employment'] as const).flatMap(lump => [
        ...Object.entries(halves).map(([grade, rate]) => [`injury_${lump}_rate_${grade}`, rate]),
        ...Object.entries(least).map(([grade, months]) => [`injury_${lump}_least_${grade}`, months]),
      ]),
    ),
  })
  const lump = (grade: string, bornOn: string, insured = 'yes') =>
    worked('injury-lump-subsidies', { grade, bornOn, endedOn: '2026-06-01', insured }, { parameters: known })

  it('is 16 months for grade 9 at 38 years and 4 months: 112,000 by the formula of 2004', () => {
    expect(figure(lump('9', '1988-02-01'))).to.equal(11_200_000)
  })

  it('is 36.4 months for grade 5 at 52: 254,800', () => {
    expect(figure(lump('5', '1974-06-01'))).to.equal(25_480_000)
  })

  it('is raised to ten months for grade 10 at 58: 70,000', () => {
    const found = lump('10', '1968-06-01')
    expect(figure(found)).to.equal(7_000_000)
    expect(found.caps).to.have.length(2)
  })

  it('is paid by the fund for the medical part and by the employer for the other, or wholly by the employer', () => {
    expect(lump('9', '1988-02-01').results.map(({ label }) => label.zh)).to.deep.equal([
      '两项合计',
      '一次性工伤医疗补助金（基金支付）',
      '一次性伤残就业补助金（用人单位支付）',
    ])
    expect(lump('9', '1988-02-01', 'no').results[1]!.label.zh).to.contain('用人单位支付')
  })

  it('computes nothing while the present rule of the province is not entered', () => {
    const typed = { grade: '9', bornOn: '1988-02-01', endedOn: '2026-06-01', insured: 'yes' }
    const answer = answered('injury-lump-subsidies', typed)
    expect('missing' in answer && answer.missing.map(({ parameter }) => parameter)).to.deep.equal([
      'life_expectancy',
      'pool_average_monthly_wage',
      'injury_medical_rate_9',
      'injury_medical_least_9',
      'injury_employment_rate_9',
      'injury_employment_least_9',
    ])
  })

  it('counts a part of a year as one, by the day', () => {
    expect(yearsLeft('1988-06-01', '2026-06-01', 78)).to.equal(40)
    expect(yearsLeft('1988-06-02', '2026-06-01', 78)).to.equal(41)
    expect(yearsLeft('1988-05-31', '2026-06-01', 78)).to.equal(40)
    expect(yearsLeft('1940-06-01', '2026-06-01', 78)).to.equal(0)
  })

  it('never grows with the age, and is never below the least months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 80 }), fc.constantFrom('5', '6', '7', '8', '9', '10'), (age, grade) => {
        const at = (years: number) => figure(lump(grade, `${2026 - years}-06-01`)) as number
        expect(at(age + 1)).to.be.at.most(at(age))
        expect(at(age)).to.be.at.least(2 * least[Number(grade) as 5] * 700_000)
      }),
    )
  })
})
