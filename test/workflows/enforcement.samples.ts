/** Answers that the office accepts for each step of enforcement. */
import { steps } from '../../workflows/definitions/enforcement/steps.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(steps, {
  prepare: [{ answers: { title: 'award', performanceEndsOn: '2026-08-31' } }, {}],
})
