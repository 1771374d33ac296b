/** Answers that the office accepts for each step of a mediation for a court. */
import { courtEntrusted } from '../../workflows/definitions/court-entrusted/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(courtEntrusted.steps, {
  receive: [
    { answers: { referredOn: '2026-11-09' } },
    { answers: { referredOn: '2026-11-09', stage: 'after-filing', dueOn: '2026-11-25' } },
  ],
  extend: [{ answers: { until: '2026-12-18' } }],
  returnResult: [
    { answers: { result: 'failed', undisputed: '双方对入职时间和欠薪月份没有争议', bothSigned: 'yes' } },
    { answers: { result: 'agreed', next: 'confirmation' } },
  ],
})
