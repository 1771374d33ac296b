/** Answers that the office accepts for each step of a consultation. */
import { consultation } from '../../workflows/definitions/consultation.ts'
import { defineSamples } from '../support/samples.ts'
import { inspection } from './referral.samples.ts'

export const samples = defineSamples(consultation.steps, {
  register: [
    { answers: { askedOn: '2026-11-02', topic: 'dismissal', channel: 'phone', question: '试用期被辞退有没有补偿？' } },
  ],
  answer: [
    { answers: { answeredOn: '2026-11-02', answer: '违法解除的，可以要求赔偿。', told: ['limitation', 'evidence'] } },
  ],
  becomeCase: [{ answers: { decidedOn: '2026-11-03', note: '本人要求调解' } }],
  refer: [
    {
      answers: {
        sentOn: '2026-11-03',
        partnerId: inspection.id,
        reason: 'arrears',
        text: '欠薪事实清楚，请依法处理',
        consentChannel: 'oral-witness',
        consentOf: [],
        consentWitness: '值班员小周',
      },
      given: { partner: inspection },
    },
  ],
})
