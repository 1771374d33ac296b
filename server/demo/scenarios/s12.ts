/** S12: a fisher hurt at sea; the owner of the boat signs over video; paid within the week. */
import { files, type Story, takes } from '../story.ts'
import { broughtOn, calledBackOn, closedOn, dispute, paidOn, settledOn, takenOn } from './parts.ts'

export const s12: Story = {
  name: 'S12',
  station: 'haitan',
  entries: [
    dispute({
      on: '2026-05-18',
      worker: '郎某舟',
      phone: '1201',
      employer: '船东蓝某',
      cause: 'LDM.5.5',
      amount: '54,000.00',
      summary: '【S12】休渔期渔工起网伤手，船东拖欠工资又不付药费。',
      more: { applicantCategories: ['fisher', 'injured'], respondentRole: 'employer' },
    }),
    ...broughtOn(['2026-05-18', '09:40'], 'owner', '出海记录', '就诊票据'),
    ...takenOn('2026-05-18', '请求支付工资和医药费 54,000 元。'),
    files(['2026-05-20', '10:00'], 'owner', {
      file: 'paper',
      name: '船管站用工证明.pdf',
      purpose: '船管站出具，证明用工关系',
      heldBy: '船管站',
    }),
    takes(['2026-05-22', '10:00'], 'owner', 'mediation.holdSession', {
      heldOn: '2026-05-22',
      startedAt: '09:00',
      how: 'video',
      room: 'joint',
      present: ['applicant', 'respondent', 'union', 'expert', 'relative'],
      result: 'agreed',
      minutes: '工会、船管站和老船长共同调解；船东在外地，以视频参加并签字。',
    }),
    ...settledOn({
      on: '2026-05-22',
      amount: '46,000.00',
      claimKind: 'listed',
      despite: '未申请工伤认定；数额按医疗费和误工损失当面核对，劳动者知悉法定标准并自愿。',
      parts: [['2026-05-29', '46,000.00']],
      way: 'video',
    }),
    paidOn('2026-05-29', '46,000.00'),
    calledBackOn('2026-06-12', '手伤恢复。'),
    closedOn('2026-06-12', 'performed'),
  ],
}
