/** Answers for an arbitration review of one worker and one employer, on the days of June 2026. */
import type { Given } from '../../workflows/define.ts'
import { arbitrationReview } from '../../workflows/definitions/arbitration-review/index.ts'
import { defineSamples } from '../support/samples.ts'

export const sides: Partial<Given> = {
  parties: [
    { id: 'worker', side: 'applicant' },
    { id: 'employer', side: 'respondent' },
  ],
  members: [{ id: 'member', partyId: 'worker' }],
  coveredMembers: ['member'],
}

const signatures = (on: [string, string]) => [
  { answers: { party: 'worker', signedOn: on[0], way: 'in-person' as const }, given: sides },
  { answers: { party: 'employer', signedOn: on[1], way: 'seal' as const }, given: sides },
]

export const samples = defineSamples(arbitrationReview.steps, {
  prepare: [
    {
      answers: { preparedOn: '2026-06-18', effectiveOn: '2026-06-17' },
      given: { orgBasis: 'people_mediation', coveredMembers: ['member'], coveredSiblings: [] },
    },
    { answers: {}, given: { orgBasis: 'other', coveredMembers: ['member'], coveredSiblings: [] } },
  ],
  signApplication: signatures(['2026-06-18', '2026-06-22']),
  apply: [
    {
      answers: {
        filedOn: '2026-06-23',
        effectiveOn: '2026-06-17',
        commission: '马尾区劳动人事争议仲裁委员会',
        enclosures: ['agreement', 'identity', 'addresses'],
        notRelationshipOnly: 'yes',
        pledge: 'yes',
      },
    },
  ],
  expire: [{ answers: {} }],
  abandon: [{ answers: { abandonedOn: '2026-06-24', reason: '单位当日已经付清' } }],
  accept: [{ answers: { acceptedOn: '2026-06-24', number: '榕马劳人仲审〔2026〕12号', arbitrator: '测试仲裁员' } }],
  notAccept: [{ answers: { decidedOn: '2026-06-24', reason: 'late', note: '逾期提交' } }],
  extend: [{ answers: { extendedOn: '2026-06-30', approved: 'yes' } }],
  issueLetter: [{ answers: { issuedOn: '2026-06-30', number: '榕马劳人仲调〔2026〕12号', matches: 'yes' } }],
  refuse: [{ answers: { decidedOn: '2026-06-30', ground: 'unclear', notified: 'yes', note: '履行期限不明' } }],
  signLetter: signatures(['2026-07-01', '2026-07-03']),
  withdraw: [{ answers: { withdrawnOn: '2026-06-30', by: 'applicant', note: '改走司法确认' } }],
  closeAsConfirmed: [{ answers: { closedOn: '2026-06-30' } }],
})
