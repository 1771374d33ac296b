/** S13: a driver with his own truck: freight goes to the trade's mediators, who do not sign; accident cover is paid. Open, red. */
import { begins, type Story, takes } from '../story.ts'
import { broughtOn, dispute } from './parts.ts'

export const s13: Story = {
  name: 'S13',
  station: 'gangwan',
  entries: [
    dispute({
      on: '2026-10-26',
      worker: '龙某驰',
      phone: '1301',
      employer: '榕江某途物流有限公司',
      cause: 'LDM.8.2',
      amount: '31,500.00',
      summary: '【S13】货车司机自带车，被欠运费又装货摔伤，在司机之家登记。',
      more: { applicantCategories: ['new-form'], respondentRole: 'partner' },
    }),
    ...broughtOn(['2026-10-26', '10:00'], 'owner', '运单', '行车记录', '保单'),
    takes(['2026-10-26', '15:00'], 'owner', 'case-file.recordLimitation', {
      claims: ['@claim'],
      fact: 'ended',
      onDay: '2025-12-10',
      proof: 'message',
      note: '最后一单运费结算之后不再接单。',
    }),
    takes(['2026-10-26', '15:10'], 'owner', 'case-file.recordPlaces', {
      performance: [{ place: '榕江市港湾区' }],
      employerSeat: '榕江市港湾区',
    }),
    begins(['2026-10-28', '09:30'], 'owner', 'referral.send', {
      sentOn: '2026-10-28',
      partnerId: '@partner:justice',
      reason: 'trade',
      servicePointId: '@point:driver-home',
      text: '运输合同运费 19,500 元，请行业调委会处理。',
      consentChannel: 'signed',
    }),
    begins(['2026-10-29', '10:00'], 'owner', 'insurance-claim.report', {
      reportedOn: '2026-10-29',
      scheme: 'accident',
      accidentOn: '2026-10-22',
      insurer: '某安财产保险公司',
      holder: '榕江某途物流有限公司',
      number: 'B20261029-03',
      accident: '装货时被滑落的货箱砸伤脚背。',
    }),
    takes(['2026-11-02', '11:00'], 'owner', 'insurance-claim.submit', {
      submittedOn: '2026-11-02',
      papers: '病历、费用清单、运单、保单',
      claimedFen: '12,000.00',
    }),
    takes(['2026-11-04', '09:30'], 'owner', 'insurance-claim.accept', { acceptedOn: '2026-11-04' }),
    takes(['2026-11-05', '10:00'], 'owner', 'referral.urge', {
      urgedOn: '2026-11-05',
      channel: 'phone',
      reached: 'yes',
      answer: '答复正在排期。',
    }),
    takes(['2026-11-12', '10:00'], 'owner', 'insurance-claim.decide', {
      decidedOn: '2026-11-12',
      outcome: 'granted',
      grantedFen: '12,000.00',
    }),
    takes(['2026-11-16', '15:00'], 'owner', 'insurance-claim.recordPayment', {
      paidOn: '2026-11-16',
      amountFen: '12,000.00',
    }),
  ],
}
