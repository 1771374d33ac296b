/** What the case file is told when another case is merged into it: one worker it knows, and one it does not. */
import type { Merged } from '../../workflows/definitions/case-file/merge-form.ts'
import type { Given } from '../../workflows/given.ts'

export const mergedCase: { answers: Merged; given: Partial<Given> } = {
  answers: {
    otherNumber: '闽榕马园登〔2026〕0004号',
    parties: [
      {
        key: 'event-9-applicant',
        sameAs: 'event-1-applicant',
        name: '小陈',
        side: 'applicant',
        nature: 'person',
        secondPhone: '13800000039',
        categories: [],
      },
      {
        key: 'event-9-w1',
        name: '小林',
        side: 'applicant',
        nature: 'person',
        phone: '13800000040',
        categories: ['new-form'],
      },
    ],
    members: [{ key: 'event-9-m1', partyKey: 'event-9-w1', representative: 'yes', claimedFen: 90_000 }],
    claims: [
      {
        key: 'event-9-c1',
        memberKey: 'event-9-m1',
        cause: 'LDM.5.1',
        amountFen: 90_000,
        awardedFen: 80_000,
        forum: 'mediation',
      },
      { key: 'event-9-c0', sameAs: 'event-1-c0', cause: 'LDM.5.1', amountFen: 20_000, forum: 'mediation' },
    ],
    access: [{ personId: 'person-lawyer', grant: 'assigned', reason: '代理申请人' }],
    contacts: [{ who: '小林', contactedOn: '2026-11-03', way: 'phone', outcome: 'reached', byId: 'person-mediator' }],
    appointments: [{ what: 'session', onDay: '2026-11-30', at: '09:00', audience: 'all' }],
    records: [
      {
        kind: 'limitation',
        claimKey: 'event-9-c0',
        onDay: '2026-08-01',
        state: 'knew',
        audience: 'all',
        details: '{"proof":"paper","claimKind":"labour"}',
      },
      { kind: 'policy', state: 'accident', onDay: '2026-11-03', audience: 'all', details: '{"insurer":"海西保险"}' },
    ],
  },
  given: { otherCase: { caseId: 'case-4', linkedAs: [] } },
}
