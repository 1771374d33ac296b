/** Answers that the office accepts for each step of a tripartite meeting. */
import { tripartiteMeeting } from '../../workflows/definitions/tripartite-meeting/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

const parameters = { tripartite_meeting_cycle: 12 }
const bodies = ['government', 'union', 'federation', 'chamber']
const sides = bodies.map(side => ({ answers: { side } }))
const action = { title: '发布行业工价指引', lead: '人社局', dueOn: '2026-11-18' }

export const cycles = { parameters: { tripartite_meeting_cycle: 6, tripartite_feedback_months: 1 } }

export const samples = plainSamples(tripartiteMeeting.steps, {
  open: [{ answers: { collectUntil: '2026-11-15' }, given: { parameters } }],
  urge: [{ answers: { action: 'event-10-1' } }],
  convene: [{ answers: { present: bodies } }, { answers: { present: ['government', 'union'] } }],
  propose: [{ answers: { expiresOn: '2026-11-15' } }, {}],
  lapseProposal: [{ answers: { subject: 'event-4-proposal' } }],
  consent: sides,
  withdrawConsent: sides,
  assignActions: [{ answers: { actions: [action, { ...action, title: '开展要约行动', lead: '总工会' }] } }],
  reportProgress: [
    { answers: { action: 'event-10-1', progress: 'done' } },
    { answers: { action: 'event-10-2', progress: 'done' } },
    { answers: { action: 'event-10-1', progress: 'going' } },
  ],
  lapseAction: [{ answers: { subject: 'event-10-1' } }],
})
