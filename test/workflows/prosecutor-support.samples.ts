/** Answers that the office accepts for each step of a supported suit. */
import { prosecutorSupport } from '../../workflows/definitions/prosecutor-support/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(prosecutorSupport.steps, {
  handOver: [
    { given: { parameters: { support_sign_days: 3, support_decide_days: null } } },
    { given: { parameters: { support_sign_days: null, support_decide_days: null } } },
  ],
  accept: [
    { given: { parameters: { support_sign_days: 3, support_decide_days: 30 } } },
    { given: { parameters: { support_sign_days: 3, support_decide_days: null } } },
  ],
  decide: [{ answers: { supports: 'yes' } }, { answers: { supports: 'no' } }],
  settle: [{ answers: { obligations: [{ amountFen: 960_000, dueOn: '2026-11-18' }] } }],
})
