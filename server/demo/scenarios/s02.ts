/** S02: nine workers of a vanished subcontractor; labour inspection has the general contractor pay first. */
import { begins, type Story, takes } from '../story.ts'
import { broughtOn, calledBackOn, closedOn, dispute } from './parts.ts'

/** To each of the nine, what they claim. */
const owed = Array.from({ length: 9 }, (_, place) => ({
  memberId: `@member:${place}`,
  matter: '工资',
  amountFen: place === 0 ? '8,000.00' : '7,500.00',
  dueOn: '2026-02-04',
}))

export const s02: Story = {
  name: 'S02',
  station: 'gangwan',
  entries: [
    dispute({
      on: '2026-01-19',
      worker: '石某垚',
      phone: '0201',
      employer: '榕江某匠装修工程队（分包）',
      cause: 'LDM.5.1',
      amount: '8,000.00',
      summary: '【S02】厂房装修完工后包工头失联，九人工资无着。',
      more: {
        applicantCategories: ['migrant'],
        respondentRole: 'contractor',
        respondents: [{ name: '榕江某厦建筑工程有限公司（总包）', role: 'contractor' }],
        workers: Array.from({ length: 8 }, (_, place) => ({ name: `装修工${place + 1}`, amountFen: '7,500.00' })),
      },
    }),
    ...broughtOn(['2026-01-19', '10:00'], 'owner', '记工本', '合影', '欠条'),
    begins(['2026-01-20', '09:30'], 'owner', 'referral.send', {
      sentOn: '2026-01-20',
      partnerId: '@partner:inspection',
      reason: 'site',
      text: '九名装修工工资 68,000 元，请求责令总包单位先行清偿。',
      consentChannel: 'signed',
    }),
    begins(['2026-01-20', '10:00'], 'owner', 'inspection.register', {
      registeredOn: '2026-01-20',
      matter: 'wages',
      breachEndedOn: '2026-01-10',
      elsewhere: 'no',
      payer: 'general',
      amountFen: '68,000.00',
    }),
    takes(['2026-01-20', '10:20'], 'owner', 'inspection.send', {
      sentOn: '2026-01-20',
      how: 'union',
      body: '榕江市劳动保障监察支队',
      facts: '记工本、合影、欠条。',
    }),
    takes(['2026-01-21', '09:00'], 'partner:inspection', 'referral.sign', { signedOn: '2026-01-21' }),
    takes(['2026-01-21', '09:30'], 'owner', 'inspection.accept', { acceptedOn: '2026-01-21' }),
    takes(['2026-01-28', '15:00'], 'owner', 'inspection.orderCorrection', {
      servedOn: '2026-01-28',
      until: '2026-02-04',
      amountFen: '68,000.00',
    }),
    begins(['2026-02-04', '10:00'], 'owner', 'performance.begin', {
      effectiveOn: '2026-02-04',
      ground: 'on-the-spot',
      claimKind: 'wages',
      obligations: owed,
      otherDuties: 'no',
    }),
    takes(['2026-02-04', '10:30'], 'owner', 'performance.recordPayment', {
      paidOn: '2026-02-04',
      amountFen: '68,000.00',
      way: 'cash',
    }),
    takes(['2026-02-04', '16:00'], 'owner', 'inspection.close', {
      closedOn: '2026-02-04',
      result: 'paid',
      amountFen: '68,000.00',
      workerTold: 'yes',
    }),
    takes(['2026-02-04', '16:30'], 'partner:inspection', 'referral.recordResult', {
      resultOn: '2026-02-04',
      result: 'ordered',
      text: '总包单位先行清偿，九人当面领款。',
      workerTold: 'yes',
    }),
    calledBackOn('2026-02-05', '九人均已当面领款，无异议。'),
    closedOn('2026-02-05', 'performed', '总包单位先行清偿，另行向分包人追偿。'),
  ],
}
