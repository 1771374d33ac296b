/** Answers that the office accepts for each step of a referral, to an ordinary and to a confidential partner. */
import { steps } from '../../workflows/definitions/referral/steps.ts'
import { defineSamples } from '../support/samples.ts'

const consents = [{ purpose: 'sharing', on: '2026-11-02' }]
export const inspection = { id: 'partner-inspection', signInDays: 1, signInUnit: 'wd' as const, confidential: false }
export const counselling = { id: 'partner-care', signInDays: 0, signInUnit: 'd' as const, confidential: true }
const sending = {
  sentOn: '2026-11-02',
  text: '七名职工要求补缴两年社会保险',
  consentChannel: 'signed' as const,
  consentOf: [],
}

export const samples = defineSamples(steps, {
  send: [
    {
      answers: { ...sending, partnerId: inspection.id, reason: 'arrears' },
      given: { partner: inspection, consents },
    },
    {
      answers: { ...sending, partnerId: counselling.id, reason: 'care', text: '来访时情绪低落' },
      given: { partner: counselling, consents },
    },
  ],
  sign: [
    { answers: { signedOn: '2026-11-03', receipt: '榕监收2026-88', resultBy: '2026-11-18' } },
    { answers: { signedOn: '2026-11-03' } },
  ],
  returnIt: [
    { answers: { returnedOn: '2026-11-04', reason: 'incomplete', missing: '缺劳动合同' } },
    { answers: { returnedOn: '2026-11-04', reason: 'competence' } },
  ],
  resend: [
    { answers: { resentOn: '2026-11-05', completed: '已补劳动合同', consentOf: [] }, given: { consents } },
    {
      answers: {
        resentOn: '2026-11-05',
        completed: '已补劳动合同',
        consentOf: [],
        consentChannel: 'legal-duty',
        legalDuty: '移交违法线索',
      },
    },
  ],
  startWork: [{ answers: { startedOn: '2026-11-06' } }],
  recordResult: [
    { answers: { resultOn: '2026-11-10', result: 'ordered', text: '责令十日内补缴', workerTold: 'yes' } },
    { answers: { resultOn: '2026-11-10', result: 'received', workerTold: 'yes' } },
  ],
  urge: [
    { answers: { urgedOn: '2026-11-05', channel: 'phone', reached: 'yes', answer: '答应明日签收' } },
    { answers: { urgedOn: '2026-11-05', channel: 'message', reached: 'no' } },
  ],
  withdraw: [{ answers: { withdrawnOn: '2026-11-06', reason: '当事人改为申请调解' } }],
})
