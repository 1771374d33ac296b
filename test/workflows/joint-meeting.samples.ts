/** Answers that the office accepts for each step of a joint meeting. */
import { jointMeeting } from '../../workflows/definitions/joint-meeting/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

const action = { title: '推进工资专项集体协商', lead: '人社局', dueOn: '2026-11-18' }

export const samples = plainSamples(jointMeeting.steps, {
  open: [{ answers: { collectUntil: '2026-11-15' } }, { answers: { plannedOn: '2027-01-29' } }],
  screen: [{ answers: { chosen: ['event-2-topic'] } }],
  assignActions: [{ answers: { actions: [action, { ...action, title: '增设司机之家', lead: '交通局' }] } }],
  reportProgress: [
    { answers: { action: 'event-7-1', progress: 'done' } },
    { answers: { action: 'event-7-2', progress: 'done' } },
    { answers: { action: 'event-7-1', progress: 'going' } },
  ],
  delayAction: [{ answers: { action: 'event-7-1', dueOn: '2026-11-30' } }],
  urge: [{ answers: { action: 'event-7-1' } }],
  lapseAction: [{ answers: { subject: 'event-7-1' } }],
})
