import { expect } from 'chai'
import fc from 'fast-check'
import { z } from 'zod'
import { moneyFen } from '../../../workflows/fields.ts'
import { calculate, defineCalculator } from '../../../workflows/law/calculators/calculation.ts'
import { cited } from '../../../workflows/law/calculators/citations.ts'
import {
  divided,
  exact,
  plus,
  roundedDown,
  roundedHalfUp,
  roundedUp,
  times,
} from '../../../workflows/law/calculators/exact.ts'
import { calculators } from '../../../workflows/law/calculators/index.ts'
import { exactYuan, yuan } from '../../../workflows/law/calculators/written.ts'
import { calendarOf } from '../../../workflows/law/calendar.ts'
import { entered, placed } from './working.ts'

const calendar = calendarOf({ holidays: [], publishedYears: [] })
const label = { zh: '示例', en: 'Example' }

const capped = defineCalculator({
  id: 'example',
  name: label,
  about: label,
  source: label,
  inputs: z.object({ wageFen: moneyFen(label) }),
  parameters: ['average_monthly_wage', 'monthly_minimum_wage'],
  calculate({ wageFen }, { parameters }) {
    const { averageFen, minimumFen } = parameters.numbers(
      { averageFen: 'average_monthly_wage', minimumFen: 'monthly_minimum_wage' },
      '2026-05-01',
    )
    const amountFen = Math.max(minimumFen, Math.min(wageFen, averageFen * 3))
    return { results: [{ label, kind: 'money', amountFen }], steps: [] }
  },
})

const run = (wageFen: number, values: ReturnType<typeof entered>, calculator = capped) =>
  calculate(calculator, { wageFen }, { calendar, parameters: placed(values) })

describe('A calculation', () => {
  it('names every parameter that nobody has entered, with place and year, and computes nothing', () => {
    const answer = run(1, [])
    expect(answer).not.to.have.property('results')
    const missing = 'missing' in answer ? answer.missing : []
    expect(missing.map(({ name, year, place }) => `${name.zh} ${year} ${place.zh}`)).to.deep.equal([
      '本地区上年度职工月平均工资 2026 示例市',
      '月最低工资标准 2026 示例市',
    ])
  })

  it('uses the figure that began last before the day, and says which', () => {
    const older = entered({ average_monthly_wage: 700_000, monthly_minimum_wage: 200_000 })
    const newer = { ...older[0]!, id: 'newer', value: 800_000, validFrom: '2026-01-01' }
    const later = { ...older[0]!, id: 'later', value: 900_000, validFrom: '2026-06-01' }
    const answer = run(3_000_000, [...older, later, newer])
    expect(answer).to.deep.include({ results: [{ label, kind: 'money', amountFen: 2_400_000 }] })
    expect('parametersUsed' in answer && answer.parametersUsed.map(({ id, from }) => `${id} ${from}`)).to.deep.equal([
      'average_monthly_wage 2026-01-01',
      'monthly_minimum_wage 1990-01-01',
    ])
  })

  it('refuses to read a parameter that the calculator has not declared', () => {
    expect(() => run(1, [], { ...capped, parameters: [] })).to.throw('without declaring')
  })
})

describe('Exact figures', () => {
  it('keep a wage divided by 21.75 until the one rounding', () => {
    expect(roundedHalfUp(times(divided(600_000, 21.75), 10))).to.equal(275_862)
    expect(exactYuan(divided(600_000, 21.75))).to.equal('275.86…')
    expect(exactYuan(exact(25_050))).to.equal('250.50')
  })

  it('round half up, down and up on both sides of zero', () => {
    expect([0.5, 1.5, -0.5, 2.4].map(roundedHalfUp)).to.deep.equal([1, 2, 0, 2])
    expect([1.9, -1.1].map(roundedDown)).to.deep.equal([1, -2])
    expect([1.1, -1.9, 3].map(roundedUp)).to.deep.equal([2, -1, 3])
  })

  it('lose no fen when a sum is divided and put together again', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.integer({ min: 1, max: 1_000 }), (fen, parts) => {
        const part = divided(fen, parts)
        expect(
          roundedHalfUp(
            plus(...Array.from({ length: Math.min(parts, 50) }, () => part), times(part, Math.max(0, parts - 50))),
          ),
        ).to.equal(fen)
      }),
    )
  })

  it('stand in a formula as yuan with their fen', () => {
    expect([yuan(680_000), yuan(5), yuan(123_456_789), yuan(-50)]).to.deep.equal([
      '6,800.00',
      '0.05',
      '1,234,567.89',
      '-0.50',
    ])
  })
})

describe('The list of calculators', () => {
  it('has one of each id, in kebab-case, each with words in both languages', () => {
    const ids = calculators.map(({ id }) => id)
    expect(new Set(ids).size).to.equal(ids.length)
    for (const { id, name, about, source } of calculators) {
      expect(id).to.match(/^[a-z][a-z0-9-]*$/)
      for (const text of [name, about, source]) expect(text.zh && text.en, id).to.be.ok
    }
  })

  it('cites an article in both languages', () => {
    expect(cited('LCL', '47(2)', '87')).to.deep.equal({
      zh: '《劳动合同法》第47条第2款、第87条',
      en: 'Labour Contract Law, arts. 47(2), 87',
    })
  })
})
