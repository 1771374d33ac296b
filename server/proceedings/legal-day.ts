/** The day on which a step happened, as law reckons: never in the future, never further back than the step allows. */
import type { Step } from '../../workflows/define.ts'
import { addDays } from '../../workflows/law/days.ts'
import type { Text } from '../../workflows/text.ts'
import { Invalid } from '../errors.ts'
import type { Moment } from './moment.ts'

type Dated = { step: Step; answers: Record<string, unknown>; told?: string | undefined; lastHappenedOn: string | null }

/** Throws Invalid at the field that holds the day. */
export function legalDay(
  { today, by }: Pick<Moment, 'today' | 'by'>,
  { step, answers, told, lastHappenedOn }: Dated,
): string {
  if (told) return told
  const typed = step.happenedOn ? (answers[step.happenedOn] as string | undefined) : undefined
  const day = typed ?? today
  const refuse = (says: Text) => {
    throw new Invalid({ [typed ? step.happenedOn! : '']: [says[by.locale]] })
  }
  const backdating = step.backdatingDays ?? 60
  if (day > today) refuse({ zh: '日期不能晚于今天', en: 'The date must not lie in the future' })
  if (day < addDays(today, -backdating)) {
    refuse({ zh: `最多只能补记 ${backdating} 天以前的事项`, en: `It may be dated back ${backdating} days at most` })
  }
  if (lastHappenedOn && day < lastHappenedOn && !step.mayPrecede) {
    refuse({
      zh: `日期不能早于本程序上一步的日期（${lastHappenedOn}）`,
      en: `The date must not lie before the last step of this proceeding (${lastHappenedOn})`,
    })
  }
  return day
}
