/** The figures above somebody's work, each leading to what it counts. */
import { workFigures } from '../reports/page-figures/work.ts'
import { countWords, wholeWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { AidMatter, Subsidy } from './aid-matters.ts'
import { type AidPart, isIn, workHref } from './parts.ts'
import type { AssignmentPart } from './repository.ts'
import type { Reading, Work } from './view.ts'
import { words } from './words.ts'

export function factsOf(
  id: string,
  { tally, load, cap, aid, groups }: Omit<Work, 'person' | 'isOwn'>,
  { locale }: Reading,
) {
  const fact = (figure: keyof typeof workFigures, value: string, href = '') => ({
    indicator: workFigures[figure].id,
    label: workFigures[figure].name[locale],
    value,
    ...(href ? { href } : {}),
  })
  const counted = (part: AssignmentPart, count: number) =>
    fact(part, countWords(count), count > 0 ? workHref(id, { part }) : '')
  const ofAid = (aidPart: Exclude<AidPart, 'ended'>, told: (some: readonly AidMatter[]) => string) => {
    const some = aid.filter(isIn[aidPart])
    return fact(aidPart, told(some), some.length > 0 ? workHref(id, { aidPart }) : '')
  }
  const number = (some: readonly AidMatter[]) => countWords(some.length)
  return [
    counted('open', tally.open + tally.registered),
    { ...counted('urgent', tally.urgent), ...(tally.urgent > 0 ? { tone: 'late' as const } : {}) },
    {
      ...fact('load', wholeWords(load)),
      small: Number.isFinite(cap) ? fill(words.cap[locale], { cap }) : '',
      ...(load >= cap ? { tone: 'late' as const } : {}),
    },
    counted('groups', groups),
    ofAid('accepted', number),
    ofAid('returned', some => countWords(some.reduce((sum, { returned }) => sum + returned, 0))),
    ofAid('paid', some => yuan(some.reduce((sum, { subsidy }) => sum + paidFen(subsidy), 0))),
    ofAid('due', number),
  ]
}

const paidFen = (subsidy: Subsidy): number => (subsidy.state === 'paid' ? subsidy.amountFen : 0)
