/** Who may still appeal, and what became of the judgment once all have, or can no more. CPL 171; one side’s appeal leaves the other its time. */
import { hasLapsed, type Side, type SideFacts } from '../court/standing-sides.ts'

export type AppealFacts = SideFacts & { workerAppealed?: boolean; employerAppealed?: boolean }

const hasAppealed = (facts: AppealFacts, side: Side): boolean =>
  (side === 'worker' ? facts.workerAppealed : facts.employerAppealed) === true

export const isAppealed = (facts: AppealFacts): boolean =>
  hasAppealed(facts, 'worker') || hasAppealed(facts, 'employer')

export const sidesStillFree = (facts: AppealFacts): Side[] =>
  (['worker', 'employer'] as const).filter(side => !hasLapsed(facts, side) && !hasAppealed(facts, side))

export const afterAppeal = (by: Side | 'both'): AppealFacts => ({
  ...(by === 'employer' ? {} : { workerAppealed: true }),
  ...(by === 'worker' ? {} : { employerAppealed: true }),
})

/** Open while a side may still appeal. */
export function outlookOf(facts: AppealFacts): 'open' | 'binding' | 'appealed' {
  if (sidesStillFree(facts).length > 0) return 'open'
  return isAppealed(facts) ? 'appealed' : 'binding'
}
