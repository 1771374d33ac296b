/** S10: a retired master cook, refused by arbitration: people's mediation, the procuratorate supports, paid before filing. */
import { begins, type Story, takes } from '../story.ts'
import { closedOn, dispute } from './parts.ts'

export const s10: Story = {
  name: 'S10',
  station: 'dongshi',
  entries: [
    dispute({
      on: '2026-07-20',
      worker: '仇某福',
      phone: '1001',
      employer: '泉浦某香食品有限公司',
      cause: '208',
      amount: '9,600.00',
      summary: '【S10】退休返聘老师傅被欠四个月报酬，仲裁以超龄不予受理。',
      more: { applicantCategories: ['over-age'] },
    }),
    begins(['2026-07-21', '09:30'], 'owner', 'mediation.initiate', {
      consentedOn: '2026-07-21',
      applicantAgrees: 'yes',
      position: 'not-refused',
      reasons: '四个月报酬 9,600 元。',
    }),
    takes(['2026-07-21', '10:00'], 'owner', 'mediation.accept', {
      acceptedOn: '2026-07-21',
      inScope: 'yes',
      mediators: ['@owner'],
    }),
    takes(['2026-07-29', '10:00'], 'owner', 'mediation.terminate', {
      endedOn: '2026-07-29',
      reason: 'party_missing',
      remarks: '公司两次缺席。',
      advised: 'yes',
    }),
    begins(['2026-07-29', '14:00'], 'owner', 'referral.send', {
      sentOn: '2026-07-29',
      partnerId: '@partner:procuratorate',
      reason: 'support-suit',
      text: '六十二岁，举证困难，申请支持起诉。',
      consentChannel: 'signed',
    }),
    takes(['2026-07-30', '09:00'], 'owner', 'referral.sign', { signedOn: '2026-07-30' }),
    takes(['2026-08-05', '10:00'], 'owner', 'referral.recordResult', {
      resultOn: '2026-08-05',
      result: 'supported',
      text: '决定支持起诉。',
      workerTold: 'yes',
    }),
    begins(['2026-08-06', '10:00'], 'owner', 'first-instance.prepare', { preparedOn: '2026-08-06' }),
    takes(['2026-08-07', '10:00'], 'owner', 'first-instance.file', {
      filedOn: '2026-08-07',
      court: '泉浦市东石区人民法院',
    }),
    takes(['2026-08-10', '10:00'], 'owner', 'first-instance.referToMediation', {
      referredOn: '2026-08-10',
      body: '本站人民调解委员会',
    }),
    takes(['2026-08-19', '16:00'], 'owner', 'first-instance.mediate', {
      workerSignedOn: '2026-08-19',
      employerSignedOn: '2026-08-19',
      amountFen: '9,600.00',
    }),
    closedOn('2026-08-21', 'reconciled', '诉前调解当场付清 9,600 元。'),
  ],
}
