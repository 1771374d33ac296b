/** Answers for a judicial confirmation of one worker and one employer, on the days of June 2026. */
import { judicialConfirmation } from '../../workflows/definitions/judicial-confirmation/index.ts'
import { defineSamples } from '../support/samples.ts'
import { sides } from './arbitration-review.samples.ts'

export const samples = defineSamples(judicialConfirmation.steps, {
  prepare: [
    {
      answers: { preparedOn: '2026-06-18', effectiveOn: '2026-06-17' },
      given: { orgBasis: 'people_mediation', coveredMembers: ['member'], coveredSiblings: [] },
    },
    { answers: { invited: 'yes' }, given: { orgBasis: 'other', coveredMembers: ['member'], coveredSiblings: [] } },
  ],
  signApplication: [
    { answers: { party: 'worker', signedOn: '2026-06-18', way: 'in-person' }, given: sides },
    { answers: { party: 'employer', signedOn: '2026-06-22', way: 'video', forSide: 'yes' }, given: sides },
  ],
  apply: [
    {
      answers: {
        filedOn: '2026-06-23',
        effectiveOn: '2026-06-17',
        court: '马尾区人民法院',
        courtBasis: 'body',
        way: 'written',
        lawfullySetUp: 'yes',
        onlyPerformance: 'yes',
        enclosures: ['agreement', 'proof', 'identity', 'pledge'],
      },
    },
  ],
  expire: [{ answers: {} }],
  abandon: [{ answers: { abandonedOn: '2026-06-24', reason: '双方改为当场付清' } }],
  accept: [{ answers: { acceptedOn: '2026-06-25', number: '（2026）闽0105民特12号' } }],
  notAccept: [{ answers: { decidedOn: '2026-06-25', reason: 'court', note: '应向调解组织所在地法院申请' } }],
  verify: [{ answers: { heldOn: '2026-06-29', bothCame: 'yes', note: '双方核实无异议' } }],
  askSupplement: [{ answers: { askedOn: '2026-06-29', supplementBy: '2026-07-03', what: '补充工资表' } }],
  supplement: [{ answers: { suppliedOn: '2026-07-02', note: '工资表已交' } }],
  deemWithdrawn: [{ answers: { decidedOn: '2026-07-06', number: '（2026）闽0105民特12号之一' } }],
  extend: [{ answers: { extendedOn: '2026-07-08' } }],
  confirm: [{ answers: { decidedOn: '2026-07-09', number: '（2026）闽0105民特12号裁定' } }],
  dismiss: [{ answers: { decidedOn: '2026-07-09', ground: 'interests', note: '损害他人合法权益' } }],
  withdraw: [{ answers: { withdrawnOn: '2026-07-07', by: 'both', note: '双方已经履行' } }],
  closeAsConfirmed: [{ answers: { closedOn: '2026-07-07' } }],
  recordService: [
    { answers: { party: 'worker', receivedOn: '2026-07-10', way: 'direct' } },
    { answers: { party: 'employer', receivedOn: '2026-07-13', way: 'post', receipt: '回证0713' } },
  ],
  noteThirdParty: [{ answers: { knewOn: '2026-07-15', note: '案外债权人得知' } }],
  object: [{ answers: { objectedOn: '2026-07-20', by: 'third', reasons: '协议转移了抵押物价款' } }],
  decideObjection: [
    { answers: { decidedOn: '2026-08-03', upheld: 'no', note: '异议不成立' } },
    { answers: { decidedOn: '2026-08-03', upheld: 'yes', note: '异议成立' } },
  ],
  conclude: [{ answers: { concludedOn: '2026-08-05' } }],
})
