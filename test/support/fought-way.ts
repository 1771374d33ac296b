/** F5 of the practice notes as a story: nothing is agreed; aid, award, judgment, appeal, and the court brings the money in. */
import { aidedBy, calledBackOn, takenOn } from '../../server/demo/scenarios/parts.ts'
import { takes } from '../../server/demo/story.ts'
import { matter, story } from './long-ways.ts'

export const fought = story(
  'F5',
  matter('2026-03-24', '打到底乙'),
  ...takenOn('2026-03-24', '请求支付工资 20,000 元。'),
  takes(['2026-03-26', '10:00'], 'owner', 'mediation.holdSession', {
    heldOn: '2026-03-26',
    how: 'onsite',
    room: 'joint',
    present: ['applicant', 'respondent'],
    result: 'adjourned',
  }),
  takes(['2026-03-27', '10:00'], 'owner', 'mediation.fail', {
    endedOn: '2026-03-27',
    reason: 'no-agreement',
    bothSigned: 'yes',
    advised: 'yes',
    goesOn: 'arbitration',
  }),
  ...aidedBy('lin', { appliedOn: '2026-03-30', assignedOn: '2026-03-31' }),
  takes(['2026-04-01', '10:00'], 'lin', 'arbitration.file', {
    filedOn: '2026-04-01',
    commission: '榕江市劳动人事争议仲裁委员会',
    isDefective: 'no',
    claims: ['@claim'],
  }),
  takes(['2026-04-03', '10:00'], 'lin', 'arbitration.accept', {
    acceptedOn: '2026-04-03',
    panel: 'three',
    isSimple: 'no',
  }),
  takes(['2026-04-08', '10:00'], 'lin', 'arbitration.serveCopy', { receivedOn: '2026-04-08', way: 'served' }),
  takes(['2026-04-20', '10:00'], 'lin', 'arbitration.setHearing', {
    noticeOn: '2026-04-20',
    hearingOn: '2026-04-28',
    at: '09:00',
  }),
  takes(['2026-04-28', '12:00'], 'lin', 'arbitration.holdHearing', { heldOn: '2026-04-28', result: 'closed' }),
  takes(['2026-05-08', '10:00'], 'lin', 'arbitration.award', {
    awardedOn: '2026-05-08',
    result: 'both-partly',
    awards: [{ kind: 'non-final', amountFen: '15,000.00' }],
  }),
  takes(['2026-05-11', '10:00'], 'lin', 'arbitration.receiveAward', { receivedOn: '2026-05-11', who: 'both' }),
  takes(['2026-05-20', '10:00'], 'lin', 'arbitration.sue', { suedOn: '2026-05-20', by: 'employer' }),
  takes(['2026-05-21', '10:00'], 'lin', 'first-instance.file', {
    filedOn: '2026-05-21',
    court: '榕江市港湾区人民法院',
  }),
  takes(['2026-05-25', '10:00'], 'lin', 'first-instance.register', {
    registeredOn: '2026-05-25',
    procedure: 'simple',
    number: '（2026）东0102民初123号',
  }),
  takes(['2026-06-01', '10:00'], 'lin', 'first-instance.serveComplaint', { receivedOn: '2026-06-01' }),
  takes(['2026-06-10', '10:00'], 'lin', 'first-instance.setHearing', {
    noticeOn: '2026-06-10',
    hearingOn: '2026-06-24',
    at: '09:30',
  }),
  takes(['2026-06-24', '11:00'], 'lin', 'first-instance.holdHearing', { heldOn: '2026-06-24', result: 'closed' }),
  takes(['2026-07-10', '10:00'], 'lin', 'first-instance.judge', {
    judgedOn: '2026-07-10',
    result: 'partly',
    amountFen: '16,000.00',
  }),
  takes(['2026-07-13', '10:00'], 'lin', 'first-instance.receiveDecision', { receivedOn: '2026-07-13', who: 'both' }),
  takes(['2026-07-24', '10:00'], 'lin', 'first-instance.appeal', { appealedOn: '2026-07-24', by: 'employer' }),
  takes(['2026-07-24', '10:30'], 'lin', 'second-instance.file', { filedOn: '2026-07-24' }),
  takes(['2026-08-03', '10:00'], 'lin', 'second-instance.register', {
    registeredOn: '2026-08-03',
    against: 'judgment',
  }),
  takes(['2026-09-07', '10:00'], 'lin', 'second-instance.judge', {
    judgedOn: '2026-09-07',
    result: 'upheld',
    amountFen: '16,000.00',
    receivedOn: '2026-09-10',
  }),
  takes(['2026-09-11', '10:00'], 'lin', 'second-instance.followPayment', {
    recordedOn: '2026-09-11',
    claimKind: 'wages',
    obligations: [{ matter: '判决款', amountFen: '16,000.00', dueOn: '2026-09-20' }],
  }),
  takes(['2026-09-22', '09:00'], 'owner', 'performance.chooseDoor', {
    chosenOn: '2026-09-22',
    door: 'enforcement',
    advised: 'yes',
  }),
  takes(['2026-09-23', '10:00'], 'lin', 'enforcement.file', { filedOn: '2026-09-23', court: '榕江市港湾区人民法院' }),
  takes(['2026-09-28', '10:00'], 'lin', 'enforcement.notifyDebtor', { notifiedOn: '2026-09-28' }),
  takes(['2026-10-12', '10:00'], 'lin', 'enforcement.recordMeasures', { takenOn: '2026-10-12', measures: ['freeze'] }),
  takes(['2026-10-20', '10:00'], 'lin', 'enforcement.recordProceeds', { paidOn: '2026-10-20', amountFen: '16,000.00' }),
  takes(['2026-10-21', '10:00'], 'lin', 'enforcement.finish', { finishedOn: '2026-10-21' }),
  calledBackOn('2026-10-22'),
  takes(['2026-10-23', '10:00'], 'lin', 'legal-aid.endMatter', {
    endedOn: '2026-10-23',
    result: 'judgment',
    claimedFen: '20,000.00',
    supportedFen: '16,000.00',
    paidFen: '16,000.00',
    outcome: '终审判决 16,000 元，执行到账。',
  }),
)
