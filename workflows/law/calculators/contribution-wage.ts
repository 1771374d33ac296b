/** 本人工资: the average contribution wage of the twelve months before the injury, within 60 % and 300 % of the pool's average. */
import type { Cap, WorkingStep } from './calculation.ts'
import { cited } from './citations.ts'
import { type Exact, exact, isMore, times } from './exact.ts'
import { exactYuan, step, yuan } from './written.ts'

const source = cited('WIR', '64')

/** `wage` exact, in fen; `averageFen` the average monthly wage of the insurance pool. WIR 64(2). */
export function contributionWage(
  ownFen: number,
  averageFen: number,
): { wage: Exact; steps: WorkingStep[]; caps: Cap[] } {
  const floor = times(averageFen, 0.6)
  const ceiling = times(averageFen, 3)
  if (isMore(floor, ownFen))
    return {
      wage: floor,
      steps: [
        step(
          {
            zh: '本人工资低于统筹地区职工平均工资的60%，按60%计',
            en: "Below 60 % of the pool's average wage: 60 % counts",
          },
          `${yuan(averageFen)} × 60% = ${exactYuan(floor)}`,
          source,
        ),
      ],
      caps: [{ text: { zh: '本人工资按平均工资的60%保底', en: 'Wage raised to 60 % of the average' }, source }],
    }
  if (isMore(ownFen, ceiling))
    return {
      wage: ceiling,
      steps: [
        step(
          {
            zh: '本人工资高于统筹地区职工平均工资的300%，按300%计',
            en: "Above 300 % of the pool's average wage: 300 % counts",
          },
          `${yuan(averageFen)} × 300% = ${exactYuan(ceiling)}`,
          source,
        ),
      ],
      caps: [{ text: { zh: '本人工资按平均工资的300%封顶', en: 'Wage cut to 300 % of the average' }, source }],
    }
  return {
    wage: exact(ownFen),
    steps: [
      step(
        { zh: '本人工资在平均工资的60%至300%之间', en: "Between 60 % and 300 % of the pool's average wage" },
        `${exactYuan(floor)} ≤ ${yuan(ownFen)} ≤ ${exactYuan(ceiling)}`,
        source,
      ),
    ],
    caps: [],
  }
}
