/** S08: overtime of a guard; the employer refuses mediation, legal aid leads to an award that is paid. */
import { begins, logs, type Story, takes } from '../story.ts'
import { employedAs } from './employed-as.ts'
import { aidedBy, broughtOn, calledBackOn, closedOn, dispute } from './parts.ts'

const rung = (on: string) =>
  logs([on, '10:30'], 'owner', 'contact', {
    partyId: '@respondent',
    contactedOn: on,
    way: 'phone',
    outcome: 'reached',
    note: '公司不表态。',
  })

export const s08: Story = {
  name: 'S08',
  station: 'gangwan',
  entries: [
    dispute({
      on: '2026-06-15',
      worker: '屠某岑',
      phone: '0801',
      employer: '榕江某卫物业外包有限公司',
      cause: 'LDM.5.2',
      amount: '43,200.00',
      summary: '【S08】保安每天十二小时轮班，无加班费。',
    }),
    ...broughtOn(['2026-06-15', '09:40'], 'owner', '值班表照片', '门禁记录'),
    ...employedAs(['2026-06-15', '09:45'], {
      worker: '屠某岑',
      first: '2025-06-01',
      months: 12,
      wage: '3,480.00',
      employment: {
        hiredOn: '2024-12-02',
        post: '保安',
        contractKind: 'fixed',
        contractFrom: '2024-12-02',
        contractUntil: '2026-12-01',
        hoursSystem: 'standard',
      },
    }),
    takes(['2026-06-15', '09:50'], 'owner', 'case-file.recordWorkedTime', {
      memberId: '@worker:屠某岑',
      weekdayHours: '1440',
    }),
    begins(['2026-06-15', '10:00'], 'owner', 'mediation.apply', {
      appliedOn: '2026-06-15',
      way: 'written',
      reasons: '请求支付加班费 43,200 元。',
      elsewhere: 'no',
      signed: 'yes',
    }),
    takes(['2026-06-16', '09:30'], 'owner', 'mediation.consult', { askedOn: '2026-06-16', way: 'phone' }),
    rung('2026-06-16'),
    rung('2026-06-18'),
    takes(['2026-06-24', '15:00'], 'owner', 'mediation.recordPosition', {
      positionOn: '2026-06-24',
      position: 'refuses',
      way: 'letter',
    }),
    takes(['2026-06-25', '09:30'], 'owner', 'mediation.notAccept', {
      refusedOn: '2026-06-25',
      reason: 'other-side-refuses',
      explanation: '公司书面拒绝调解，已告知仲裁途径。',
      noticeWay: 'handed',
      notified: 'yes',
    }),
    ...aidedBy('lin', { appliedOn: '2026-06-29', assignedOn: '2026-06-29' }),
    begins(['2026-06-29', '16:00'], 'lin', 'arbitration.prepare', { preparedOn: '2026-06-29' }),
    takes(['2026-06-29', '16:30'], 'lin', 'arbitration.file', {
      filedOn: '2026-06-29',
      commission: '榕江市劳动人事争议仲裁委员会',
      isDefective: 'no',
    }),
    takes(['2026-07-02', '10:00'], 'lin', 'arbitration.accept', {
      acceptedOn: '2026-07-02',
      panel: 'one',
      isSimple: 'yes',
    }),
    takes(['2026-07-06', '10:00'], 'lin', 'arbitration.serveCopy', { receivedOn: '2026-07-06', way: 'served' }),
    takes(['2026-07-20', '10:00'], 'lin', 'arbitration.setHearing', {
      noticeOn: '2026-07-20',
      hearingOn: '2026-07-30',
      at: '09:00',
    }),
    takes(['2026-07-30', '12:00'], 'lin', 'arbitration.holdHearing', { heldOn: '2026-07-30', result: 'closed' }),
    takes(['2026-08-12', '10:00'], 'lin', 'arbitration.award', {
      awardedOn: '2026-08-12',
      result: 'both-partly',
      awards: [{ kind: 'final', amountFen: '21,600.00' }],
      items: [{ item: 'wages', claim: '@claim', result: 'partly', awardedFen: '21,600.00' }],
    }),
    takes(['2026-08-13', '10:00'], 'lin', 'arbitration.receiveAward', { receivedOn: '2026-08-13', who: 'both' }),
    takes(['2026-08-20', '10:00'], 'lin', 'arbitration.followPayment', {
      recordedOn: '2026-08-20',
      claimKind: 'wages',
      obligations: [{ matter: '裁决款', amountFen: '21,600.00', dueOn: '2026-08-31' }],
    }),
    takes(['2026-08-31', '16:00'], 'owner', 'performance.recordPayment', {
      paidOn: '2026-08-31',
      amountFen: '21,600.00',
      way: 'bank',
    }),
    takes(['2026-08-31', '16:20'], 'lin', 'legal-aid.endMatter', {
      endedOn: '2026-08-31',
      result: 'award',
      claimedFen: '43,200.00',
      supportedFen: '21,600.00',
      paidFen: '21,600.00',
      outcome: '裁决支付 21,600 元，已到账。',
    }),
    takes(['2026-08-31', '17:00'], 'lin', 'legal-aid.submitClosing', {
      submittedOn: '2026-08-31',
      included: ['report', 'legal-papers', 'handling', 'agreement', 'meeting', 'pleading', 'opinion', 'contents'],
    }),
    calledBackOn('2026-09-02'),
    takes(['2026-09-03', '10:00'], 'officer', 'legal-aid.checkClosing', { checkedOn: '2026-09-03', complete: 'yes' }),
    takes(['2026-09-03', '10:20'], 'officer', 'legal-aid.paySubsidy', {
      paidOn: '2026-09-03',
      amountFen: '1,800.00',
      standard: '仲裁案件补贴标准',
    }),
    takes(['2026-09-04', '10:00'], 'officer', 'legal-aid.archive', { archivedOn: '2026-09-04' }),
    closedOn('2026-09-04', 'arb-award-final', '裁决款 21,600 元已付清。'),
  ],
}
