/**
 * What may still be done against the awards, and what has been. The worker may sue on any award, the employer on other
 * than final ones; a suit on one of several awards leaves the others (RULES 50), and one side's suit leaves the other
 * side its own fifteen days (LDMAL 48-50; JI1 4, 16, 21).
 */
import { hasLapsed, type Side, type SideFacts } from '../court/standing-sides.ts'

export type AwardKind = 'final' | 'other'
export type AttackFacts = SideFacts & {
  hasFinal?: boolean
  hasOther?: boolean
  workerSuedFinal?: boolean
  workerSuedOther?: boolean
  employerSuedOther?: boolean
  setAsideOn?: string
}

const sides: readonly Side[] = ['worker', 'employer']

export const kindsOf = ({ hasFinal, hasOther }: AttackFacts): AwardKind[] => [
  ...(hasFinal ? (['final'] as const) : []),
  ...(hasOther ? (['other'] as const) : []),
]

const maySueOn = (facts: AttackFacts, side: Side): AwardKind[] =>
  kindsOf(facts).filter(kind => side === 'worker' || kind === 'other')

function hasSuedOn(facts: AttackFacts, side: Side, kind: AwardKind): boolean {
  if (side === 'employer') return kind === 'other' && facts.employerSuedOther === true
  return (kind === 'final' ? facts.workerSuedFinal : facts.workerSuedOther) === true
}

export const isAttacked = (facts: AttackFacts, kind: AwardKind): boolean =>
  sides.some(side => hasSuedOn(facts, side, kind))

export const hasSued = (facts: AttackFacts): boolean => kindsOf(facts).some(kind => isAttacked(facts, kind))

/** The sides that can still sue on an award they have not sued on. */
export const sidesStillFree = (facts: AttackFacts): Side[] =>
  sides.filter(side => !hasLapsed(facts, side) && maySueOn(facts, side).some(kind => !hasSuedOn(facts, side, kind)))

/** While the worker sues on it, an application to set it aside is not taken (JI1 21). */
export const maySetAside = (facts: AttackFacts): boolean =>
  facts.hasFinal === true && !facts.setAsideOn && !facts.workerSuedFinal

export type Outlook = 'open' | 'binding' | 'in-court'

/** Open while a side may still sue; then what nobody has attacked binds, or all of it has gone to court. */
export function outlookOf(facts: AttackFacts): Outlook {
  if (sidesStillFree(facts).length > 0) return 'open'
  return kindsOf(facts).some(kind => !isAttacked(facts, kind)) ? 'binding' : 'in-court'
}

export type Suing = { by: Side | 'both'; scope?: 'all' | 'final' | 'other' | 'some-workers' | undefined }

/** Facts once a side has sued; a suit of some workers of a group leaves the award as it is for the others (JI1 17). */
export function afterSuing(facts: AttackFacts, { by, scope = 'all' }: Suing): Partial<AttackFacts> {
  if (scope === 'some-workers') return {}
  const on = (kind: AwardKind) => kindsOf(facts).includes(kind) && (scope === 'all' || scope === kind)
  return {
    ...(by !== 'employer' && on('final') ? { workerSuedFinal: true } : {}),
    ...(by !== 'employer' && on('other') ? { workerSuedOther: true } : {}),
    ...(by !== 'worker' && on('other') ? { employerSuedOther: true } : {}),
  }
}
