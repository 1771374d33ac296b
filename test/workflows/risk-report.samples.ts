/** Answers that the office accepts for each step of an analysis of risks. */
import { riskReport } from '../../workflows/definitions/risk-report.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(riskReport.steps, {
  send: [{ answers: { sentTo: ['tripartite', 'union'] } }],
})
