/** Whether a rule waits to be confirmed because of a reading that is its own (R_, or what its length is read by): how long it is, or what stops it. */
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import type { Place } from '../parameters/standing.ts'
import type { Listed } from './catalogue.ts'
import { countingLine, countingNamed, countingStanding } from './counting.ts'
import { countingNamesOf } from './view.ts'

type Mark = { toVerify: boolean; isConfirmed: boolean }

/** Its own readings as they stand at the place today; those of counting in general are marked on their own pages. */
export function ownReadings(office: Office, place: Place, { today, locale }: { today: string; locale: Locale }) {
  const standing = countingStanding(office, place, today)
  return ({ facts, rule }: Pick<Listed, 'facts' | 'rule'>) =>
    countingNamesOf({ facts, rule })
      .filter(id => id.startsWith('R_') || id === rule.due.readBy)
      .map(id => countingLine(countingNamed(id), standing, locale))
}

/** A line with the mark of its readings: it waits while one of them does. */
export const markedBy = <Line extends Mark>(
  line: Line,
  readings: ReturnType<ReturnType<typeof ownReadings>>,
): Line => ({
  ...line,
  toVerify: line.toVerify || readings.some(({ toVerify }) => toVerify),
  isConfirmed: line.isConfirmed || (readings.length > 0 && readings.every(({ isConfirmed }) => isConfirmed)),
})
