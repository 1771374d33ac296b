/** S10: a retired master cook, refused by arbitration: people's mediation, the procuratorate supports, paid before filing. */
import { begins, type Story, takes } from '../story.ts'
import { broughtOn, calledBackOn, closedOn, dispute, paidOn } from './parts.ts'

const stayedAway = (on: string) =>
  takes([on, '10:00'], 'owner', 'mediation.holdSession', {
    heldOn: on,
    startedAt: '09:30',
    how: 'onsite',
    room: 'joint',
    present: ['applicant'],
    result: 'no-show',
    minutes: '公司经通知未到场。',
  })

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
      summary: '【S10】退休返聘老师傅（62岁）被欠四个月报酬，仲裁以超龄不予受理。',
      more: { applicantCategories: ['over-age'], orgBasis: 'people_mediation' },
    }),
    ...broughtOn(['2026-07-20', '09:40'], 'owner', '不予受理通知书', '返聘协议', '排班微信', '工友证言'),
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
    stayedAway('2026-07-24'),
    stayedAway('2026-07-28'),
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
      enclosures: '不予受理通知书、返聘协议、排班微信、工友证言',
      consentChannel: 'signed',
    }),
    begins(['2026-07-29', '14:20'], 'owner', 'prosecutor-support.handOver', {
      handedOn: '2026-07-29',
      kind: 'application',
      procuratorate: '泉浦市东石区人民检察院',
      reasons: ['elderly', 'evidence'],
      text: '退休返聘后被拖欠四个月报酬 9,600 元，仲裁以超龄不予受理，请求支持起诉。',
      enclosures: '不予受理通知书、返聘协议、排班微信、工友证言',
      consents: 'yes',
    }),
    takes(['2026-07-30', '09:00'], 'owner', 'referral.sign', { signedOn: '2026-07-30' }),
    takes(['2026-07-30', '09:10'], 'owner', 'prosecutor-support.accept', { acceptedOn: '2026-07-30' }),
    takes(['2026-08-05', '10:20'], 'owner', 'referral.recordResult', {
      resultOn: '2026-08-05',
      result: 'supported',
      text: '决定支持起诉。',
      workerTold: 'yes',
    }),
    takes(['2026-08-19', '15:00'], 'owner', 'prosecutor-support.settle', {
      settledOn: '2026-08-19',
      claimKind: 'other',
      obligations: [{ memberId: '@member:0', matter: '劳务报酬', amountFen: '9,600.00', dueOn: '2026-08-19' }],
      note: '诉前调解，当场付清。',
    }),
    paidOn('2026-08-19', '9,600.00'),
    calledBackOn('2026-08-21'),
    closedOn('2026-08-21', 'performed', '诉前调解付清 9,600 元。'),
  ],
}
