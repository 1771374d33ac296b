/** 供养亲属抚恤金: a monthly share of the wage for each dependant, together never more than the wage. */
import { z } from 'zod'
import { calendarDate, choice, moneyFen, rows, yesNo } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator, type WorkingStep } from './calculation.ts'
import { bothOf, cited, practice } from './citations.ts'
import { contributionWage } from './contribution-wage.ts'
import { divided, type Exact, roundedDown, roundedHalfUp, times } from './exact.ts'
import { exactYuan, resultStep, step, yuan } from './written.ts'

const source = cited('WIR', '39(1)')

export const relations = {
  spouse: { zh: '配偶', en: 'Spouse' },
  other: { zh: '其他亲属', en: 'Another relative' },
} as const

type Dependant = { relation: keyof typeof relations; alone: 'yes' | 'no' }

export const dependantsPension = defineCalculator({
  id: 'dependants-pension',
  name: { zh: '供养亲属抚恤金', en: 'Pension of dependants' },
  about: {
    zh: '配偶每月40%，其他亲属每人每月30%，孤寡老人或者孤儿每人加10%，合计不高于本人生前工资。',
    en: 'Spouse 40 % a month, others 30 % each, 10 % more for a lone elderly person or an orphan; together not above the wage.',
  },
  source,
  inputs: z.object({
    injuredOn: calendarDate({ zh: '事故（受伤）日期', en: 'Day of the accident' }),
    ownWageFen: moneyFen({
      zh: '事故前12个月平均月缴费工资',
      en: 'Average monthly contribution wage of the 12 months before it',
    }),
    dependants: rows(
      { zh: '供养亲属', en: 'Dependants' },
      {
        relation: choice({ zh: '关系', en: 'Relation' }, relations),
        alone: yesNo({ zh: '孤寡老人或者孤儿', en: 'Lone elderly person or orphan' }),
      },
      { min: 1, max: 20 },
    ),
  }),
  parameters: ['pool_average_monthly_wage'],
  wrong: ({ dependants }) =>
    dependants.filter(({ relation }) => relation === 'spouse').length > 1
      ? { dependants: { zh: '只能有一名配偶', en: 'There can be one spouse only' } }
      : {},
  calculate({ injuredOn, ownWageFen, dependants }, { parameters }) {
    const { averageFen } = parameters.numbers({ averageFen: 'pool_average_monthly_wage' }, injuredOn)
    const base = contributionWage(ownWageFen, averageFen)
    const shares = sharesOf(dependants, base.wage)
    const totalFen = shares.fen.reduce((sum, fen) => sum + fen, 0)
    return {
      results: [
        { label: { zh: '每月合计', en: 'All together, a month' }, kind: 'monthly', amountFen: totalFen },
        ...dependants.map(
          (one, place) => ({ label: nameOf(one, place), kind: 'monthly', amountFen: shares.fen[place]! }) as const,
        ),
      ],
      steps: [...base.steps, ...shares.steps],
      caps: shares.isCut ? [...base.caps, { text: cut, source }] : base.caps,
      warnings: shares.isCut ? [scaled] : [],
    }
  },
})

const percentOf = ({ relation, alone }: Dependant): number =>
  (relation === 'spouse' ? 40 : 30) + (alone === 'yes' ? 10 : 0)

const nameOf = ({ relation }: Dependant, place: number): Text => ({
  zh: `第 ${place + 1} 人（${relations[relation].zh}）`,
  en: `Person ${place + 1} (${relations[relation].en})`,
})

/**
 * Each share in fen. Above the wage all are scaled down in proportion, each down to the fen, and what is left over
 * goes to the spouse, or to the first where there is none: together they are the wage.
 */
export function sharesOf(
  dependants: readonly Dependant[],
  wage: Exact,
): { fen: number[]; steps: WorkingStep[]; isCut: boolean } {
  const percents = dependants.map(percentOf)
  const sum = percents.reduce((all, percent) => all + percent, 0)
  const wageFen = roundedDown(wage)
  const plainFen = percents.map(percent => roundedHalfUp(times(wage, percent / 100)))
  const steps = percents.map((percent, place) => {
    const name = nameOf(dependants[place]!, place)
    return resultStep(
      { zh: `${name.zh}：本人工资的${percent}%`, en: `${name.en}: ${percent} % of the wage` },
      `${exactYuan(wage)} × ${percent}% = ${yuan(plainFen[place]!)}`,
      source,
    )
  })
  const plainSum = plainFen.reduce((all, fen) => all + fen, 0)
  if (sum < 100 && plainSum <= wageFen) return { fen: plainFen, steps, isCut: false }
  const fen = percents.map(percent => roundedDown(divided(times(wageFen, percent), sum)))
  const rest = Math.max(
    0,
    dependants.findIndex(({ relation }) => relation === 'spouse'),
  )
  fen[rest]! += wageFen - fen.reduce((all, one) => all + one, 0)
  return { fen, steps: [...steps, scaling(sum, wage, fen)], isCut: sum > 100 }
}

const scaling = (sum: number, wage: Exact, fen: readonly number[]): WorkingStep => ({
  ...step(
    sum > 100
      ? {
          zh: `合计 ${sum}% 高于本人生前工资，按比例缩减，各份舍至分，余数归配偶（无配偶的归第一人）`,
          en: `${sum} % in all is above the wage: cut in proportion, each down to the fen, the rest to the spouse, or to the first`,
        }
      : {
          zh: '各份舍至分，余数归配偶（无配偶的归第一人），合计等于本人生前工资',
          en: 'Each down to the fen, the rest to the spouse, or to the first: together they are the wage',
        },
    `${exactYuan(wage)} = ${fen.map(yuan).join(' + ')}`,
    bothOf(source, practice),
  ),
  rounding: 'fen-down',
})

const cut: Text = {
  zh: '各供养亲属抚恤金之和不高于本人生前工资',
  en: 'The pensions together are not above the wage',
}
const scaled: Text = {
  zh: '超过本人生前工资时按比例缩减的办法为实务做法，待核。',
  en: 'Cutting in proportion where they exceed the wage is practice, to be confirmed.',
}
