/** S14: an employer asks back what it paid for training; 12,000 yuan of 36,000, and the leaving certificate at once. */
import { logs, registers, type Story, takes } from '../story.ts'
import { broughtOn, calledBackOn, closedOn, paidOn, settledOn, takenOn } from './parts.ts'

export const s14: Story = {
  name: 'S14',
  station: 'xiangyu',
  entries: [
    registers(['2026-09-14', '09:30'], 'duty', {
      kind: 'dispute',
      registeredOn: '2026-09-14',
      channel: 'walk-in',
      applicantNature: 'unit',
      applicantName: '鹭屿某翰光电有限公司',
      applicantPhone: '14100001401',
      respondentNature: 'person',
      respondentName: '季某睿',
      respondentPhone: '14000001401',
      cause: 'LDM.4.4',
      amountFen: '36,000.00',
      summary: '【S14】公司出资培训工程师，其服务期内离职，主张违约金。',
      consentChannel: 'signed',
    }),
    ...broughtOn(['2026-09-14', '09:50'], 'owner', '培训协议', '发票', '考勤'),
    logs(['2026-09-15', '09:30'], 'owner', 'contact', {
      partyId: '@respondent',
      contactedOn: '2026-09-15',
      way: 'phone',
      outcome: 'reached',
      note: '劳动者同意参加调解。',
    }),
    ...takenOn('2026-09-15', '请求返还培训费 36,000 元。'),
    takes(['2026-09-21', '10:00'], 'owner', 'mediation.holdSession', {
      heldOn: '2026-09-21',
      startedAt: '09:30',
      how: 'onsite',
      room: 'joint',
      present: ['applicant', 'respondent'],
      result: 'progress',
      minutes: '按考勤核对已服务年限，尚余服务期约三分之一。',
    }),
    ...settledOn({
      on: '2026-09-28',
      amount: '12,000.00',
      claimKind: 'other',
      parts: [['2026-10-12', '12,000.00']],
      more: { duties: ['certificate'] },
    }),
    takes(['2026-09-28', '16:00'], 'owner', 'performance.confirmDuties', {
      doneOn: '2026-09-28',
      proof: '离职证明签收',
    }),
    paidOn('2026-10-12', '12,000.00'),
    calledBackOn('2026-10-13'),
    closedOn('2026-10-13', 'performed'),
  ],
}
