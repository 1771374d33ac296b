/** Answers that the office accepts for each step of a hotline order. */
import { hotlineOrder } from '../../workflows/definitions/hotline-order/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

const parameters = { hotline_sign_days: 1, hotline_handle_days: 5, hotline_callback_days: 3 }

export const samples = plainSamples(hotlineOrder.steps, {
  receive: [{ answers: { receivedOn: '2026-08-03', people: 32 }, given: { parameters } }],
  sign: [{ answers: { signedOn: '2026-08-03' } }],
  callBack: [
    { answers: { result: 'satisfied' }, given: { parameters } },
    { answers: { result: 'dissatisfied', handleBy: '2026-11-20' }, given: { parameters } },
    { answers: { result: 'not-reached' }, given: { parameters } },
  ],
})
