/** Ways through a supervision from the letters to an authority and back. */
import type { WalkStep, WrittenWalk } from '../support/explore.ts'
import { samples } from './supervision.samples.ts'

export const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
  const sample = samples[step]![place]!
  return { step, ...sample, answers: { ...sample.answers, ...changed } }
}

/** The prompt letter is event 2. */
export const served = [does('openClue'), does('sendTip'), does('serveLetter')]
export const unanswered = [...served, does('lapseReply', 1)]

export const walks: readonly WrittenWalk[] = [
  { name: 'answers late', steps: [...unanswered, does('recordReply'), does('verifyCorrection')] },
  { name: 'lapses twice', steps: [...unanswered, does('lapseReply', 1), does('verifyCorrection', 1)] },
  {
    name: 'disputes late and is believed',
    steps: [...unanswered, does('recordReply', 1), does('reviewDispute')],
  },
  {
    name: 'lapses for one while another disputes',
    steps: [
      does('openClue'),
      does('sendTip', 1),
      does('serveLetter'),
      does('serveLetter', 0, { addressee: 'party-2' }),
      does('recordReply', 1),
      does('lapseReply', 1, { subject: 'event-2-2' }),
      does('reviewDispute'),
      does('verifyCorrection', 0, { addressee: 'party-2' }),
      does('close', 1),
    ],
  },
  {
    name: 'lapses for the last while the other was corrected, who then withdraws its dispute',
    steps: [
      does('openClue'),
      does('sendTip', 1),
      does('serveLetter'),
      does('serveLetter', 0, { addressee: 'party-2' }),
      does('verifyCorrection'),
      does('recordReply', 1, { addressee: 'party-2' }),
      does('sendOpinion'),
      does('serveLetter'),
      does('lapseReply', 1, { subject: 'event-7-1' }),
      does('verifyCorrection'),
      does('reviewDispute', 0, { addressee: 'party-2' }),
    ],
  },
  {
    name: 'goes to the authority and comes back',
    steps: [
      ...unanswered,
      does('sendOpinion'),
      does('requestProposal'),
      does('sendProposal'),
      does('recordRegistration'),
      does('recordResult'),
      does('close'),
    ],
  },
]
