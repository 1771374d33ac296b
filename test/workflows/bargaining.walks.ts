/** Ways through bargaining to a contract in force and to its end. */
import type { WalkStep, WrittenWalk } from '../support/explore.ts'
import { samples } from './bargaining.samples.ts'

export const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
  const sample = samples[step]![place]!
  return { step, ...sample, answers: { ...sample.answers, ...changed } }
}

export const offered = [does('prepare'), does('offer')]
export const inTalks = [...offered, does('answerOffer')]
/** The contracts are drafted by event 4. */
export const drafted = [...inTalks, does('draft')]
export const submitted = [...drafted, does('vote'), does('sign'), does('submit')]
export const inForce = [...submitted, does('takeEffect')]

/** A contract in force, and how far the talks that change or renew it have come. */
const renewing = [...inForce, does('renew')]
const changing = [...inForce, does('change')]
const redrafted = [...changing, does('draft')]
const beside = {
  offered: renewing,
  'no reply': [...renewing, does('lapseOffer')],
  refused: [...renewing, does('answerOffer', 1)],
  'in talks': changing,
  'in coordination': [...changing, does('askCoordination')],
  drafted: redrafted,
  adopted: [...redrafted, does('vote')],
  signed: [...redrafted, does('vote'), does('sign')],
  submitted: [...redrafted, does('vote'), does('sign'), does('submit')],
}
const givenUp = ['no reply', 'refused', 'in talks', 'in coordination'] as const

export const walks: readonly WrittenWalk[] = [
  ...Object.entries(beside).map(([name, way]) => ({ name: `ends its term, ${name}`, steps: [...way, does('expire')] })),
  ...givenUp.map(name => ({ name: `goes on as it was, ${name}`, steps: [...beside[name], does('giveUp')] })),
  {
    name: 'is rejected, talked over and drafted again',
    steps: [...drafted, does('vote', 1), does('setSession'), does('holdSession'), does('draft')],
  },
  { name: 'is objected to', steps: [...submitted, does('object')] },
  { name: 'is cleared', steps: [...submitted, does('clear')] },
  { name: 'is published, checked and expires', steps: [...inForce, does('publish'), does('check'), does('expire')] },
  { name: 'is changed', steps: [...inForce, does('check'), does('change')] },
  { name: 'is renewed', steps: [...inForce, does('renew')] },
  { name: 'is broken', steps: [...inForce, does('pursueBreach'), does('terminate')] },
]
