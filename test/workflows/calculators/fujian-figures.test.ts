import { expect } from 'chai'
import { type Answer, calculate } from '../../../workflows/law/calculators/calculation.ts'
import { calculatorById } from '../../../workflows/law/calculators/index.ts'
import { calendarOf } from '../../../workflows/law/calendar.ts'
import { localParameter } from '../../../workflows/law/local-parameters/index.ts'
import { figure } from './working.ts'

const place = { zh: '福建', en: 'Fujian' }

/** As in a house where nobody has entered anything: only what is on file for the country and for Fujian. */
const inFujian = (id: string, typed: Record<string, unknown>): Answer => {
  const calculator = calculatorById(id)!
  return calculate(calculator, calculator.inputs.parse(typed), {
    calendar: calendarOf({ holidays: [], publishedYears: [] }),
    parameters: {
      place,
      figureAt: (name, on) => localParameter(name, { region: ['national', 'fujian', 'fujian-tier-b'], on }),
      placeOf: () => place,
      whoMayEnter: { zh: '管理员', en: 'An administrator' },
    },
  })
}

const missingIn = (answer: Answer): string[] =>
  'missing' in answer ? answer.missing.map(({ parameter, year }) => `${parameter} ${year}`) : []

describe('Section 4.20: Calculators with the figures on file for Fujian', () => {
  it('compute the heat allowance and the maternity leave, and cite where the figures come from', () => {
    const months = [{ month: '7', hotDays: '20', wholeMonth: 'yes', otherDays: '0' }]
    const heat = inFujian('heat-allowance', { place: 'outdoors', year: '2026', months })
    expect('results' in heat && figure(heat)).to.equal(26_000)
    expect('results' in heat && heat.parametersUsed.map(({ tag }) => tag)).to.deep.equal(['V-page', 'V-page'])
    const maternity = inFujian('maternity', {
      event: 'birth',
      onDay: '2026-05-01',
      difficult: 'no',
      babies: '1',
      insured: 'yes',
      employerAverageFen: '7200',
      ownWageFen: '8000',
    })
    expect('results' in maternity && [figure(maternity), figure(maternity, 2)]).to.deep.equal([3_792_000, 158])
  })

  it('name the minimum wage, the average wage and the rule of the province that nobody has entered', () => {
    expect(missingIn(inFujian('sick-pay', { onDay: '2026-05-01', wageFen: '3000', percent: '' }))).to.deep.equal([
      'monthly_minimum_wage 2026',
      'sick_pay_percent 2026',
    ])
    expect(missingIn(inFujian('funeral-grant', { diedOn: '2026-05-01' }))).to.deep.equal([
      'pool_average_monthly_wage 2026',
    ])
    const leaving = { grade: '9', bornOn: '1988-02-01', endedOn: '2026-06-01', insured: 'yes' }
    expect(missingIn(inFujian('injury-lump-subsidies', leaving))).to.include('injury_employment_rate_9 2026')
  })
})
