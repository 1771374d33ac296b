/** Answers that the office accepts for each step of a supervision; one employer unless told. */
import { supervision } from '../../workflows/definitions/supervision/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

const parameters = { sup_tip_feedback_days: 15, sup_opinion_reply_days: 15, sup_proposal_feedback_days: 5 }
const [one, other] = ['party-1', 'party-2']

export const samples = plainSamples(supervision.steps, {
  startVerifying: [{ answers: { supervisors: ['person-1', 'person-2'] } }],
  sendTip: [
    { answers: { addressees: [one], sentOn: '2026-08-10', replyBy: undefined }, given: { parameters } },
    { answers: { addressees: [one, other], sentOn: '2026-08-10' }, given: { parameters } },
  ],
  sendOpinion: [{ answers: { addressees: [one], sentOn: '2026-08-26' }, given: { parameters } }],
  serveLetter: [{ answers: { addressee: one, servedOn: '2026-08-10' } }],
  recordReply: [{ answers: { addressee: one, reply: 'promises' } }, { answers: { addressee: one, reply: 'disputes' } }],
  lapseReply: [{}, { answers: { subject: 'event-2-1' } }],
  verifyCorrection: [
    { answers: { addressee: one, corrected: 'yes', amountFen: 1_475_000, workers: 5 } },
    { answers: { addressee: one, corrected: 'no' } },
  ],
  reviewDispute: [{ answers: { addressee: one, insists: 'no' } }, { answers: { addressee: one, insists: 'yes' } }],
  sendProposal: [{ answers: { sentOn: '2026-11-10', receivedOn: '2026-11-10' }, given: { parameters } }],
  recordProcuratorate: [{ answers: { replyBy: '2026-11-20' } }, {}],
  close: [{ answers: { result: 'handled' } }, { answers: { result: 'corrected' } }],
})
