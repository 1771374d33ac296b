/** Ways through a tripartite meeting, where four bodies consent by themselves. */
import type { WalkStep, WrittenWalk } from '../support/explore.ts'
import { cycles, samples } from './tripartite-meeting.samples.ts'

export const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
  const sample = samples[step]![place]!
  return { step, ...sample, answers: { ...sample.answers, ...changed } }
}

export const convened = [does('open'), does('setAgenda'), does('convene')]
/** The proposal is event 4. */
export const proposed = [...convened, does('propose')]
export const all = [does('consent'), does('consent', 1), does('consent', 2), does('consent', 3)]
/** The actions are handed out by event 10. */
export const tracking = [...proposed, ...all, does('adopt'), does('assignActions')]

/** The same where the office reminds of reports and of the next meeting. */
export const reminded = tracking.map(one =>
  one.step === 'convene' ? { ...one, given: { ...one.given, ...cycles } } : one,
)

export const walks: readonly WrittenWalk[] = [
  {
    name: 'is followed to its end',
    steps: [
      ...tracking,
      does('lapseAction'),
      does('reportProgress', 2),
      does('reportProgress'),
      does('reportProgress', 1),
      does('close'),
    ],
  },
  {
    name: 'is reminded of reports and of the next meeting',
    steps: [...reminded, does('urge'), does('reportProgress', 2), does('reportProgress'), does('reportProgress', 1)],
  },
  { name: 'agrees and hands out nothing', steps: [...proposed, ...all, does('adopt'), does('close')] },
  {
    name: 'is consented to and not',
    steps: [
      ...proposed,
      ...all,
      ...[0, 1, 2, 3].map(place => does('withdrawConsent', place)),
      does('statePosition'),
      does('lapseProposal'),
      does('recordDissent'),
      does('close'),
    ],
  },
]
