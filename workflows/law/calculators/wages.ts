/** The wage bases that several calculators ask for, how a month is split into days, and the caps of article 47. */
import { moneyFen } from '../../fields.ts'
import type { Text } from '../../text.ts'
import type { Cap, Given, WorkingStep } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { divided, type Exact } from './exact.ts'
import { step, yuan } from './written.ts'

/** A month has 21.75 paid days of eight hours. Notice 2025 No. 2 of the Ministry of Human Resources. */
const paidDaysPerMonth = 21.75
export const dayWage = (monthFen: number): Exact => divided(monthFen, paidDaysPerMonth)
export const hourWage = (monthFen: number): Exact => divided(monthFen, paidDaysPerMonth * 8)

/** Ids of the local parameters that wages are measured by. */
export const minimumWage = 'monthly_minimum_wage'
export const averageWage = 'average_monthly_wage'

/** LCL 47(3), LCLR 27: gross, overtime pay included; the months really worked where they are fewer than twelve. */
export const averageGrossFen = moneyFen(
  { zh: '离职前十二个月的月平均应得工资', en: 'Average gross monthly wage of the last twelve months' },
  {
    help: {
      zh: '应发数，含计时计件工资、奖金、津贴、补贴和加班费；不满十二个月的按实际月数平均。',
      en: 'Before deductions, with bonuses, allowances and overtime pay; over the real months where they are fewer.',
    },
  },
)

type Capped = { baseFen: number; isCapped: boolean; steps: WorkingStep[]; caps: Cap[] }

/**
 * The wage by which a year of service is paid: raised to the minimum wage, and lowered to three average wages, both
 * as they stood on the day the contract ended. LCL 47(2), LCLR 27. Tells whether the ceiling was reached.
 */
export function cappedBase(averageFen: number, endedOn: string, { parameters }: Given): Capped {
  const known = parameters.numbers({ lowest: minimumWage, average: averageWage }, endedOn)
  const raisedFen = Math.max(averageFen, known.lowest)
  const ceilingFen = known.average * 3
  const isCapped = raisedFen > ceilingFen
  const baseFen = isCapped ? ceilingFen : raisedFen
  const source = bothOf(cited('LCL', '47(2)', '47(3)'), cited('LCLR', '27'))
  const caps: Cap[] = []
  if (raisedFen > averageFen) caps.push(floorReached(known.lowest))
  if (isCapped) caps.push(ceilingReached(ceilingFen))
  const formula = `min(max(${yuan(averageFen)}, ${yuan(known.lowest)}), 3 × ${yuan(known.average)}) = ${yuan(baseFen)}`
  return { baseFen, isCapped, caps, steps: [step(baseText, formula, source)] }
}

const baseText: Text = {
  zh: '计算基数：不低于最低工资，不高于当地上年度职工月平均工资的三倍',
  en: "Base: not below the minimum wage, not above three times the local average wage of last year's workers",
}

const floorReached = (lowestFen: number): Cap => ({
  text: {
    zh: `平均工资低于最低工资，按最低工资 ${yuan(lowestFen)} 元计算。`,
    en: `The average is below the minimum wage; the minimum wage of ${yuan(lowestFen)} yuan is used.`,
  },
  source: cited('LCLR', '27'),
})

const ceilingReached = (ceilingFen: number): Cap => ({
  text: {
    zh: `平均工资高于当地平均工资三倍，按三倍 ${yuan(ceilingFen)} 元计算，且年限最高十二年。`,
    en: `The average is above three local average wages; three of them, ${yuan(ceilingFen)} yuan, are used, for twelve years at most.`,
  },
  source: cited('LCL', '47(2)'),
})
