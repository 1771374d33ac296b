/** S06: a pregnant worker dismissed: the dismissal is taken back, 5,300 yuan made good, she is at work again. */
import { files, logs, reminds, type Story, takes } from '../story.ts'
import { broughtOn, calledBackOn, closedOn, dispute, paidOn, settledOn, takenOn } from './parts.ts'

export const s06: Story = {
  name: 'S06',
  station: 'xiangyu',
  entries: [
    dispute({
      on: '2026-04-13',
      worker: '颜某芷',
      phone: '0601',
      employer: '鹭屿某讯电子有限公司',
      cause: 'LDM.2.4',
      amount: '37,200.00',
      summary: '【S06】孕期女工被以连续请假为由辞退，请求恢复劳动关系。',
      more: { applicantCategories: ['female'] },
    }),
    ...broughtOn(['2026-04-13', '09:40'], 'owner', '解除通知', '工资条'),
    files(['2026-04-13', '09:45'], 'owner', {
      file: 'image',
      name: '产检本.png',
      purpose: '孕期产检，仅调解员可见',
      audience: 'mediators',
    }),
    ...takenOn('2026-04-13', '请求恢复劳动关系；不能恢复的，支付赔偿金。'),
    logs(['2026-04-14', '10:00'], 'owner', 'note', {
      audience: 'mediators',
      text: '产检记录由女职工委员保管，仅调解员可见。',
    }),
    logs(['2026-04-14', '10:20'], 'owner', 'note', {
      audience: 'all',
      text: '已邀请女职工委员和值班律师参与调解。',
    }),
    logs(['2026-04-15', '14:30'], 'owner', 'contact', {
      partyId: '@respondent',
      contactedOn: '2026-04-15',
      way: 'meeting',
      outcome: 'reached',
      note: '与值班律师一起向企业释明女职工孕期、产期、哺乳期的保护。',
    }),
    takes(['2026-04-21', '10:00'], 'owner', 'mediation.holdSession', {
      heldOn: '2026-04-21',
      startedAt: '09:00',
      how: 'onsite',
      room: 'joint',
      present: ['applicant', 'respondent', 'union', 'expert'],
      result: 'agreed',
    }),
    ...settledOn({
      on: '2026-04-21',
      amount: '5,300.00',
      claimKind: 'other',
      parts: [['2026-04-27', '5,300.00']],
      more: { employment: 'restored', duties: ['reinstatement'] },
    }),
    paidOn('2026-04-27', '5,300.00'),
    takes(['2026-04-27', '16:30'], 'owner', 'performance.confirmDuties', {
      doneOn: '2026-04-27',
      proof: '返岗通知签收',
    }),
    calledBackOn('2026-05-27', '仍在岗。'),
    closedOn('2026-05-27', 'performed'),
    reminds(['2026-05-27', '17:20'], 'owner', '@respondent', {
      ground: 'protection',
      reason: '女职工孕期、产期、哺乳期内解除劳动合同的，先提示企业法律规定，再安排调解。',
    }),
  ],
}
