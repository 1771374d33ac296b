/** S03: a rider hurt on the way: insurance pays first, the employment is arbitrated; open, hearing on 27 November. */
import { begins, type Story, takes } from '../story.ts'
import { employedAs } from './employed-as.ts'
import { aidedBy, broughtOn, dispute, takenOn } from './parts.ts'

export const s03: Story = {
  name: 'S03',
  station: 'gangwan',
  entries: [
    dispute({
      on: '2026-09-02',
      worker: '骆某骥',
      phone: '0301',
      employer: '榕江某风配送服务有限公司',
      cause: 'LDM.8.1',
      amount: '86,000.00',
      summary: '【S03】专送骑手送餐摔伤，站点以合作承揽协议否认劳动关系。',
      more: {
        applicantCategories: ['new-form', 'injured'],
        respondentRole: 'partner',
        respondents: [
          { name: '某达外卖平台科技有限公司', role: 'platform' },
          { name: '某安财产保险公司', role: 'insurer' },
        ],
      },
    }),
    ...broughtOn(['2026-09-02', '10:00'], 'owner', '接单截图', '排班群', '诊断书', '保单号'),
    ...employedAs(['2026-09-02', '10:10'], {
      worker: '骆某骥',
      first: '2025-11-01',
      months: 10,
      wage: '7,200.00',
      employment: {
        hiredOn: '2025-11-03',
        post: '专送骑手',
        contractKind: 'none',
        injuryInsured: 'no',
      },
    }),
    takes(['2026-09-02', '10:15'], 'owner', 'case-file.recordHealth', {
      memberId: '@worker:骆某骥',
      illOn: '2026-08-28',
    }),
    ...takenOn('2026-09-03', '请求确认劳动关系并赔偿 86,000 元。'),
    begins(['2026-09-04', '10:00'], 'owner', 'insurance-claim.report', {
      reportedOn: '2026-09-04',
      scheme: 'accident',
      accidentOn: '2026-08-28',
      insurer: '某安财产保险公司',
      holder: '某达外卖平台科技有限公司',
      number: 'B20260904-17',
      accident: '送餐途中雨天摔倒，右腿骨折。',
    }),
    takes(['2026-09-08', '11:00'], 'owner', 'insurance-claim.submit', {
      submittedOn: '2026-09-08',
      papers: '病历、费用清单、接单记录、保单截图',
      claimedFen: '60,000.00',
    }),
    takes(['2026-09-11', '09:30'], 'owner', 'insurance-claim.accept', { acceptedOn: '2026-09-11' }),
    takes(['2026-09-16', '10:00'], 'owner', 'mediation.holdSession', {
      heldOn: '2026-09-16',
      startedAt: '09:30',
      how: 'onsite',
      room: 'joint',
      present: ['applicant', 'respondent'],
      result: 'adjourned',
      minutes: '三方同意意外险先赔，其余继续协商。',
    }),
    takes(['2026-09-17', '16:30'], 'owner', 'mediation.extend', {
      extendedOn: '2026-09-17',
      until: '2026-10-12',
      bothSigned: 'yes',
    }),
    takes(['2026-09-24', '10:00'], 'owner', 'insurance-claim.decide', {
      decidedOn: '2026-09-24',
      outcome: 'partly',
      grantedFen: '52,000.00',
      reason: '非医保用药部分不在保险责任内。',
    }),
    takes(['2026-09-30', '15:00'], 'owner', 'insurance-claim.recordPayment', {
      paidOn: '2026-09-30',
      amountFen: '52,000.00',
    }),
    takes(['2026-10-10', '16:00'], 'owner', 'mediation.fail', {
      endedOn: '2026-10-10',
      reason: 'no-agreement',
      bothSigned: 'yes',
      remarks: '意外险已赔付 52,000 元，余款未谈成。',
      advised: 'yes',
    }),
    ...aidedBy('lin', { appliedOn: '2026-10-12', assignedOn: '2026-10-15' }),
    begins(['2026-10-16', '10:00'], 'lin', 'arbitration.prepare', { preparedOn: '2026-10-16' }),
    takes(['2026-10-16', '16:00'], 'lin', 'arbitration.file', {
      filedOn: '2026-10-16',
      commission: '榕江市劳动人事争议仲裁委员会',
      isDefective: 'no',
    }),
    takes(['2026-10-20', '10:00'], 'lin', 'arbitration.accept', {
      acceptedOn: '2026-10-20',
      panel: 'one',
      isSimple: 'no',
    }),
    takes(['2026-10-23', '10:00'], 'lin', 'arbitration.serveCopy', { receivedOn: '2026-10-23', way: 'served' }),
    takes(['2026-11-12', '10:00'], 'lin', 'arbitration.setHearing', {
      noticeOn: '2026-11-12',
      hearingOn: '2026-11-27',
      at: '09:30',
      place: '仲裁庭',
    }),
  ],
}
