/** Ways through legal aid that lie too deep for the search: the long road to the archive, and back from a termination. */
import type { WalkStep, WrittenWalk } from '../support/walks.ts'
import { samples } from './legal-aid.samples.ts'

/** The step with its sample of that place. */
export const does = (step: string, place = 0): WalkStep => ({ step, ...samples[step]![place]! })

const [union] = samples.apply!
export const unproven: WalkStep = { step: 'apply', answers: { ...union!.answers, exemptionProven: 'no' } }
export const inHand = [does('apply'), does('decide'), does('assign'), does('accept'), does('meet')]
const ended = [...inHand, does('endMatter')]
const complained = [does('recordComplaint'), does('answerComplaint', 1), does('answerComplaint')]
const advancedEnd = [does('apply'), does('advance'), does('assign'), does('accept'), does('meet'), does('endMatter')]

export const walks: readonly WrittenWalk[] = [
  { name: 'forwards from the check of means', steps: [unproven, does('startMeansCheck'), does('transferToState')] },
  { name: 'answers complaints while the case is in hand', steps: [...inHand, ...complained] },
  {
    name: 'keeps the lawyer who has met the recipient',
    steps: [...inHand, does('requestReplacement'), does('keepLawyer')],
  },
  {
    name: 'comes back into the same hands after an objection',
    steps: [...inHand, does('terminate'), does('object'), does('reviewObjection', 1)],
  },
  {
    name: 'completes a closing file and pays',
    steps: [
      ...ended,
      ...complained,
      does('submitClosing', 1),
      does('checkClosing', 1),
      does('submitClosing'),
      ...complained,
      does('checkClosing'),
      ...complained,
      does('paySubsidy'),
      ...complained,
      does('archive'),
    ],
  },
  {
    name: 'pays no subsidy to staff',
    steps: [...ended, does('submitClosing'), does('checkClosing'), does('skipSubsidy')],
  },
  { name: 'learns of a result while closing', steps: [...ended, does('noteOutcome')] },
  { name: 'makes up papers while closing', steps: [...advancedEnd, does('makeUp')] },
  { name: 'makes up papers while the file is checked', steps: [...advancedEnd, does('submitClosing'), does('makeUp')] },
]
