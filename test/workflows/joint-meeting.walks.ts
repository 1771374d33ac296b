/** The whole way of a joint meeting, whose actions are too many for the search. */
import type { WalkStep, WrittenWalk } from '../support/explore.ts'
import { samples } from './joint-meeting.samples.ts'

export const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
  const sample = samples[step]![place]!
  return { step, ...sample, answers: { ...sample.answers, ...changed } }
}

export const held = [does('open'), does('addTopic'), does('screen'), does('setAgenda'), does('hold')]
/** The actions are handed out by event 7. */
export const following = [...held, does('issueMinutes'), does('assignActions')]

export const walks: readonly WrittenWalk[] = [
  {
    name: 'reports to the next meeting',
    steps: [
      ...following,
      does('lapseAction'),
      does('urge'),
      does('delayAction'),
      does('reportProgress', 2),
      does('reportProgress'),
      does('reportProgress', 1),
      does('rate'),
      does('reportToNext'),
    ],
  },
]
