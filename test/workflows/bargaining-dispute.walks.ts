/** Ways through a coordination, where three sides consent by themselves. */
import type { WalkStep, WrittenWalk } from '../support/explore.ts'
import { samples } from './bargaining-dispute.samples.ts'

export const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
  const sample = samples[step]![place]!
  return { step, ...sample, answers: { ...sample.answers, ...changed } }
}

export const coordinating = [does('arise'), does('apply'), does('accept'), does('investigate'), does('plan')]
/** The proposal is event 6. */
export const proposed = [...coordinating, does('propose')]
const all = [does('consent'), does('consent', 1), does('consent', 2)]

export const walks: readonly WrittenWalk[] = [
  { name: 'is signed by all', steps: [...proposed, ...all, does('conclude')] },
  {
    name: 'is consented to and not',
    steps: [
      ...proposed,
      ...all,
      does('withdrawConsent'),
      does('withdrawConsent', 1),
      does('withdrawConsent', 2),
      does('lapseProposal'),
      does('propose'),
      does('statePosition'),
      does('extend'),
      does('fail'),
    ],
  },
  { name: 'runs out of time', steps: [...proposed, does('lapse')] },
]
