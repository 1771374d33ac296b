/** Answers that the office accepts for each step of a mediation for a commission. */
import { arbitrationEntrusted } from '../../workflows/definitions/arbitration-entrusted/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(arbitrationEntrusted.steps, {
  receive: [{ answers: { kind: 'entrusted' } }, { answers: { kind: 'suggested' } }],
  returnResult: [
    { answers: { result: 'agreed' } },
    { answers: { result: 'failed', undisputed: '双方对工资标准没有争议' } },
  ],
  recordLetter: [{ answers: { issuedOn: '2026-11-09', workerSignedOn: '2026-11-09', employerSignedOn: '2026-11-10' } }],
})
