/** Answers that the office accepts for each step of a group incident. */
import { groupIncident } from '../../workflows/definitions/group-incident/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

const parameters = {
  incident_yellow_people: 10,
  incident_tense_people: 1,
  incident_red_people: 50,
  incident_red_amount: 50_000_000,
  incident_yellow_repeats: 3,
  incident_first_report_minutes: 60,
  incident_written_report_hours: 24,
}
const task = { title: '核对工资表', organisationId: 'partner-1', dueOn: '2026-11-18' }

export const samples = plainSamples(groupIncident.steps, {
  warn: [{ answers: { people: 32, behaviour: ['petition'], mood: 'calm', at: '09:00' }, given: { parameters } }],
  recount: [
    { answers: { people: 60, amountFen: 61_200_000, behaviour: ['gate'], mood: 'tense' }, given: { parameters } },
  ],
  report: [
    { answers: { at: '09:40', form: 'first' }, given: { parameters } },
    { answers: { at: '18:00', form: 'written' }, given: { parameters } },
  ],
  electRepresentatives: [{ answers: { representatives: ['member-1', 'member-2', 'member-3'] } }],
  assignTasks: [{ answers: { actions: [task, { title: '对接用工单位', ownerId: 'person-1', dueOn: '2026-11-18' }] } }],
  reportTask: [
    { answers: { action: 'event-2-1', progress: 'done' } },
    { answers: { action: 'event-2-1', progress: 'going' } },
  ],
  followRoster: [{ answers: { members: 60 }, given: { parameters } }],
  followUp: [{}, { answers: { supervise: 'yes', matters: ['pay'] } }],
  lapseTask: [{ answers: { subject: 'event-2-2' } }],
})
