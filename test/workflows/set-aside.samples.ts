/** Answers that the office accepts for each step of setting an award aside. */
import { setAside } from '../../workflows/definitions/set-aside/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(setAside.steps, {
  noteOccasion: [
    { answers: { occasion: 'suit-ended' } },
    { answers: { occasion: 'not-taken' } },
    { answers: { occasion: 'award' } },
  ],
})
