/** S19: a newcomer dismissed by word of mouth comes in low spirits: confidential help the same day, then paid. */
import { keptOnPaper } from '../plan/diary.ts'
import { begins, files, registers, type Story, takes } from '../story.ts'
import { broughtOn } from './parts.ts'

export const s19: Story = {
  name: 'S19',
  station: 'xiangyu',
  entries: [
    registers(['2026-10-12', '10:05'], 'duty', {
      kind: 'dispute',
      registeredOn: '2026-10-12',
      channel: 'walk-in',
      applicantNature: 'person',
      applicantName: '沈某芩',
      applicantPhone: '14000001901',
      applicantCategories: [],
      respondentNature: 'unit',
      respondentName: '鹭屿某曦光电有限公司',
      respondentPhone: '14000001909',
      cause: 'LDM.2.4',
      amountFen: '8,500.00',
      summary: '【S19】试用期员工被口头辞退，要求结清工资、支付赔偿并出具离职证明。',
      consentChannel: 'signed',
    }),
    ...broughtOn(['2026-10-12', '10:15'], 'owner', '录用通知', '打卡'),
    begins(['2026-10-12', '10:40'], 'owner', 'referral.send', {
      sentOn: '2026-10-12',
      partnerId: '@partner:psychology',
      reason: 'care',
      text: '来访者情绪低落、连续失眠，请今日安排一次疏导。',
      consentChannel: 'signed',
    }),
    takes(['2026-10-12', '14:00'], 'partner:psychology', 'referral.sign', { signedOn: '2026-10-12' }),
    takes(['2026-10-12', '16:30'], 'partner:psychology', 'referral.recordResult', {
      resultOn: '2026-10-12',
      result: 'received',
      workerTold: 'yes',
    }),
    begins(['2026-10-12', '17:00'], 'owner', 'mediation.apply', {
      appliedOn: '2026-10-12',
      way: 'oral',
      reasons: '试用期内被口头辞退，请求结清工资并支付赔偿共 8,500 元。',
      evidence: '录用通知、打卡记录',
      elsewhere: 'no',
      signed: 'yes',
    }),
    takes(['2026-10-13', '09:20'], 'owner', 'mediation.accept', {
      acceptedOn: '2026-10-13',
      position: 'agrees',
      inScope: 'yes',
      mediators: ['@owner'],
    }),
    files(['2026-10-14', '15:00'], 'owner', {
      file: 'paper',
      name: '试用期考核表.pdf',
      purpose: '公司提交，证明试用期考核情况',
      heldBy: '公司',
    }),
    takes(['2026-10-20', '10:30'], 'owner', 'mediation.holdSession', {
      heldOn: '2026-10-20',
      startedAt: '09:30',
      how: 'onsite',
      room: 'joint',
      present: ['applicant', 'respondent', 'union'],
      result: 'agreed',
    }),
    takes(['2026-10-20', '11:00'], 'owner', 'mediation.agree', {
      agreedOn: '2026-10-20',
      agreedFen: '6,000.00',
      claimKind: 'listed',
      obligations: [{ memberId: '@member:0', matter: '工资和补偿', amountFen: '6,000.00', dueOn: '2026-10-23' }],
      way: 'bank',
      employment: 'ended',
      duties: ['certificate'],
      settlesAll: 'yes',
      lawful: 'yes',
    }),
    takes(['2026-10-20', '11:30'], 'owner', 'mediation.signTogether', { signedOn: '2026-10-20', way: 'in-person' }),
    takes(['2026-10-20', '16:00'], 'owner', 'performance.confirmDuties', {
      doneOn: '2026-10-20',
      proof: '离职证明签收回执',
    }),
    takes(['2026-10-22', '15:10'], 'owner', 'performance.recordPayment', {
      paidOn: '2026-10-22',
      amountFen: '6,000.00',
      way: 'bank',
    }),
    takes(['2026-11-20', '09:40'], 'owner', 'performance.callBack', {
      calledOn: '2026-11-20',
      way: 'phone',
      result: 'no-objection',
      satisfaction: 'satisfied',
      note: '状态平稳。',
    }),
    takes(['2026-11-20', '10:00'], 'owner', 'case-file.close', {
      closedOn: '2026-11-20',
      result: 'performed',
      missingReason: keptOnPaper,
    }),
  ],
}
