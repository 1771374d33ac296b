/** Ways through a suit at first instance to where a judgment binds. */
import type { WalkStep, WrittenWalk } from '../support/explore.ts'
import { samples } from './first-instance.samples.ts'

export const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
  const sample = samples[step]![place]!
  return { step, ...sample, answers: { ...sample.answers, ...changed } }
}

export const filed = [does('prepare'), does('file')]
export const registered = [...filed, does('register')]
export const heard = [...registered, does('serveComplaint'), does('setHearing'), does('holdHearing')]
/** The judgment is event 7. */
export const judged = [...heard, does('judge'), does('receiveDecision'), does('receiveDecision', 1)]
export const binding = [
  ...judged,
  does('lapseAppeal', 0, { subject: 'event-8-worker' }),
  does('lapseAppeal', 0, { subject: 'event-9-employer' }),
]

export const walks: readonly WrittenWalk[] = [
  { name: 'is performed', steps: [...binding, does('followPayment')] },
  { name: 'is enforced', steps: [...binding, does('applyEnforcement')] },
  { name: 'is closed', steps: [...binding, does('closeFile')] },
  { name: 'is appealed by both', steps: [...judged, does('appeal'), does('appeal', 1)] },
  {
    name: 'is appealed by one side, until the other can appeal no more',
    steps: [...judged, does('appeal'), does('lapseAppeal', 0, { subject: 'event-9-employer' })],
  },
  { name: 'goes to a retrial', steps: [...binding, does('recordPreservation'), does('applyRetrial')] },
  { name: 'is settled once it binds', steps: [...binding, does('settleAfter')] },
  { name: 'is closed before it binds', steps: [...judged, does('closeFile')] },
  {
    name: 'a small claim binds at once',
    steps: [
      ...filed,
      does('register', 1),
      does('serveComplaint'),
      does('setHearing'),
      does('holdHearing'),
      does('judge'),
      does('receiveDecision'),
    ],
  },
  { name: 'is set and heard again', steps: [...heard, does('setHearing'), does('setHearing'), does('withdraw')] },
]
