/** Answers a person might give to each step, with what the office would have looked up beside them. */
import type { z } from 'zod'
import type { Given, Steps } from '../../workflows/define.ts'

/** `given.today` is `sampleDay` unless told. */
export type Sample<Answers = any> = { answers: Answers; given?: Partial<Given> }
export type Samples = Record<string, readonly Sample[]>

/** The day samples are recorded on: late enough for every day in them. */
export const sampleDay = '2026-11-20'

/** At least one sample a step; a workflow's walks are found from them. */
export const defineSamples = <S extends Steps>(
  _steps: S,
  samples: { [K in keyof S & string]: readonly Sample<z.output<S[K]['form']>>[] },
): Samples => samples
