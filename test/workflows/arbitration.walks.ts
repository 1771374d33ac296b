/** Ways through an arbitration that lie too deep for the search, because two regions move by themselves. */
import type { WalkStep, WrittenWalk } from '../support/explore.ts'
import { samples } from './arbitration.samples.ts'

/** The step with its sample of that place, and whatever is changed in it. */
export const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
  const sample = samples[step]![place]!
  return { step, ...sample, answers: { ...sample.answers, ...changed } }
}

export const pending = [does('prepare'), does('file'), does('accept')]
export const defended = [...pending, does('serveCopy'), does('recordDefence')]
export const heard = [...defended, does('setHearing'), does('holdHearing')]
/** The award is event 8. */
export const awarded = [...heard, does('award')]

export const walks: readonly WrittenWalk[] = [
  { name: 'sets the hearing without a defence', steps: [...pending, does('serveCopy'), does('setHearing')] },
  {
    name: 'mediates before a defence',
    steps: [...pending, does('serveCopy'), does('entrustMediation'), does('returnFromMediation')],
  },
  {
    name: 'decides a counterclaim, then hears',
    steps: [...defended, does('decideCounterclaim'), does('entrustMediation'), does('setHearing'), does('setHearing')],
  },
  {
    name: 'decides a counterclaim once the hearing is set',
    steps: [...defended, does('setHearing'), does('decideCounterclaim', 1), does('holdHearing', 1)],
  },
  {
    name: 'hears again, mediates after the hearing',
    steps: [...heard, does('setHearing'), does('holdHearing', 2), does('entrustMediation'), does('mediate')],
  },
  {
    name: 'goes on after the time for the award',
    steps: [...pending, does('lapseAward'), does('changeClaims')],
  },
  { name: 'sues when no award comes', steps: [...pending, does('lapseAward'), does('sueAfterRefusal')] },
  {
    name: 'stands still and goes on',
    steps: [...pending, does('suspend'), does('resume'), does('changeClaims'), does('extend'), does('transfer')],
  },
  {
    name: 'does everything beside the hearing',
    steps: [
      ...pending,
      does('challenge'),
      does('decideChallenge'),
      does('setEvidenceTerm'),
      does('serveByNotice'),
      does('executeInAdvance'),
      does('withdraw'),
    ],
  },
  { name: 'is cancelled', steps: [...pending, does('cancelCase'), does('receiveCancellation'), does('giveUp')] },
  {
    name: 'takes effect once both can sue no more',
    steps: [
      ...awarded,
      does('receiveAward'),
      does('receiveAward', 1),
      does('applySetAside'),
      does('lapseSuit', 1, { subject: 'event-9-worker' }),
      does('lapseSuit', 1, { subject: 'event-10-employer' }),
      does('recordPreservation', 1),
      does('followPayment'),
    ],
  },
  {
    name: 'takes effect at once where all is final',
    steps: [
      ...heard,
      does('award', 1),
      does('receiveAward', 2),
      does('lapseSuit', 1, { subject: 'event-9-worker' }),
      does('applyEnforcement'),
    ],
  },
  {
    name: 'is closed once effective',
    steps: [
      ...heard,
      does('award', 1),
      does('receiveAward', 2),
      does('lapseSuit', 1, { subject: 'event-9-worker' }),
      does('closeFile'),
    ],
  },
  { name: 'is performed before it binds', steps: [...awarded, does('followPayment')] },
  { name: 'is closed before it binds', steps: [...awarded, does('closeFile')] },
  { name: 'is settled before it binds', steps: [...awarded, does('settleAfter')] },
  {
    name: 'goes to court with both sides',
    steps: [...awarded, does('enforceFinal'), does('askPreservation'), does('recordPreservation', 1), does('sue', 3)],
  },
  {
    name: 'goes to court with one side, once the other can sue no more',
    steps: [
      ...awarded,
      does('receiveAward'),
      does('receiveAward', 1),
      does('sue'),
      does('lapseSuit', 1, { subject: 'event-10-employer' }),
    ],
  },
  {
    name: 'binds for the final award when the employer alone sues on the other',
    steps: [
      ...awarded,
      does('receiveAward'),
      does('receiveAward', 1),
      does('lapseSuit', 1, { subject: 'event-9-worker' }),
      does('sue', 1),
      does('applySetAside'),
      does('settleAfter'),
    ],
  },
  {
    name: 'preserves property while pending',
    steps: [...pending, does('askPreservation'), does('recordPreservation', 1), does('withdraw')],
  },
]
