/** Answers that the office accepts for each step of setting an award aside. */
import { setAside } from '../../workflows/definitions/set-aside/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(setAside.steps, {
  prepare: [{}, { answers: { awardReceivedOn: '2026-11-03' } }],
  noteOccasion: [
    { answers: { occasion: 'suit-ended' } },
    { answers: { occasion: 'not-taken' } },
    { answers: { occasion: 'award' } },
  ],
})
