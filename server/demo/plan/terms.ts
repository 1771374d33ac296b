/** What is agreed on: how much of the claim, for whom, in how many parts. */
import { addDays, addMonths } from '../../../workflows/law/days.ts'
import type { Answers } from '../story.ts'
import { typedYuan } from './matters.ts'
import type { Outline } from './outline.ts'

export type Part = { dueOn: string; fen: number }
export type Terms = { agreedFen: number; parts: Part[]; answers: Answers; hasDuty: boolean }

/** Rows by member up to here; a larger group's money goes through its representatives. */
const mostByMember = 12

/** `day` is the day of the agreement; of several parts the first falls due in two to three weeks, then monthly. */
export function drawTerms(outline: Outline, { day, parts: count }: { day: string; parts: number }): Terms {
  const { random, workers, matter } = outline
  const share = random.whole(52, 96) / 100
  const shares = workers.map(({ claimFen }) => Math.max(Math.round((claimFen * share) / 100) * 100, 10_000))
  const days = count === 1 ? [addDays(day, random.whole(3, 10))] : daysOf(addDays(day, random.whole(12, 24)), count)
  const rows = days.flatMap((dueOn, place) => {
    const each = shares.map(fen => partOf(fen, place, count))
    return workers.length <= mostByMember
      ? each.map((fen, member) => ({ memberId: `@member:${member}`, matter: partName(place, count), fen, dueOn }))
      : [{ matter: partName(place, count), fen: sum(each), dueOn }]
  })
  const agreedFen = sum(rows.map(({ fen }) => fen))
  const hasDuty = matter.claimKind === 'listed' && random.chance(0.3)
  return {
    agreedFen,
    hasDuty,
    parts: days.map(dueOn => ({ dueOn, fen: sum(rows.filter(row => row.dueOn === dueOn).map(({ fen }) => fen)) })),
    answers: {
      agreedOn: day,
      agreedFen: typedYuan(agreedFen),
      claimKind: matter.claimKind,
      obligations: rows.map(({ fen, ...row }) => ({ ...row, amountFen: typedYuan(fen) })),
      way: random.chance(0.75) ? 'bank' : 'mobile',
      employment: random.chance(0.6) ? 'ended' : 'continues',
      duties: hasDuty ? ['certificate'] : [],
      settlesAll: 'yes',
      lawful: 'yes',
    },
  }
}

const daysOf = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => addMonths(first, place))

/** Equal parts of whole yuan; the last takes what is left. */
function partOf(fen: number, place: number, count: number): number {
  const part = Math.floor(fen / count / 100) * 100
  return place < count - 1 ? part : fen - part * (count - 1)
}

const partName = (place: number, count: number): string =>
  count === 1 ? '一次付清' : `第 ${place + 1} 期，共 ${count} 期`

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)
