/** What the proceedings of a case tell of interruptions, for whoever records them: days and grounds, not yet on file. RULES 27; EMP 31. */
import type { SeenProceeding } from './forum-standing.ts'
import { addDays } from './law/days.ts'
import type { Interruption } from './law/limitation-words.ts'

export type SeenInterruption = { on: string; by: Interruption }

type Ended = SeenProceeding & { endedOn: string | null }
type Told = [on: string | undefined | null, by: Interruption]

/** In the order of their days; each day and ground once. */
export function interruptionsSeen(proceedings: readonly Ended[]): SeenInterruption[] {
  const found = proceedings.flatMap(one => toldBy[one.workflow]?.(one) ?? [])
  const days = new Map(found.flatMap(([on, by]) => (on ? [[`${on} ${by}`, { on, by }] as const] : [])))
  return [...days.values()].toSorted((a, b) => a.on.localeCompare(b.on) || a.by.localeCompare(b.by))
}

const toldBy: Readonly<Record<string, (one: Ended) => Told[]>> = {
  mediation: ({ state, facts, endedOn }) => [
    [facts.appliedOn, 'mediation-request'],
    ...(state === 'failed' && facts.acceptedOn ? [[endedOn, howItFailed(facts.acceptedOn, endedOn)] as Told] : []),
    ...(state === 'not-accepted' ? [[endedOn, 'mediation-refused'] as Told] : []),
  ],
  inspection: ({ facts }) => [[facts.sentOn, 'complaint']],
  arbitration: ({ facts }) => [[facts.filedOn, 'arbitration']],
  'first-instance': ({ facts }) => [[facts.filedOn, 'suit']],
  'payment-order': ({ facts }) => [[facts.appliedOn, 'payment-order']],
  performance: ({ facts }) => {
    if (facts.ground === 'mediation-agreement') return [[facts.missedThrough, 'agreement-unperformed']]
    return facts.ground === 'settlement' ? [[facts.missedThrough, 'settlement-unperformed']] : []
  },
}

/** A side that will not go on within the fifteen days, or the fifteen days ending: EMP 31(6), (7). */
const howItFailed = (acceptedOn: string, endedOn: string | null): Interruption =>
  endedOn !== null && endedOn <= addDays(acceptedOn, 15) ? 'mediation-left' : 'mediation-ended'
