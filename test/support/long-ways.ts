/** Long ways of the practice notes as stories: F4 by the commission, F6, F7 and F8. */
import { calledBackOn, closedOn, confirmedBy, dispute, settledOn, takenOn } from '../../server/demo/scenarios/parts.ts'
import { begins, type Entry, registers, type Story, takes } from '../../server/demo/story.ts'

/** Wages of one worker, registered by whoever is on duty. */
export const matter = (on: string, worker: string) =>
  dispute({
    on,
    worker,
    phone: on.slice(5).replace('-', ''),
    employer: '榕江某帆制衣有限公司',
    cause: 'LDM.5.1',
    amount: '20,000.00',
    summary: '拖欠工资。',
  })
export const story = (name: string, ...entries: Entry[]): Story => ({ name, station: 'station-a', entries })
const sides = ['@applicant', '@respondent']
const consented = { applicantAgrees: 'yes', position: 'agrees' }
const accepted = (on: string) =>
  takes([on, '10:10'], 'owner', 'mediation.accept', { acceptedOn: on, inScope: 'yes', mediators: ['@owner'] })

/** F4: an agreement that the commission turns into its own letter. */
export const reviewed = story(
  'F4',
  matter('2026-03-02', '审查甲'),
  ...takenOn('2026-03-02', '请求支付工资 20,000 元。'),
  ...settledOn({ on: '2026-03-04', amount: '18,000.00', parts: [['2026-03-20', '18,000.00']] }),
  takes(['2026-03-05', '09:00'], 'owner', 'performance.prepareConfirmation', {
    preparedOn: '2026-03-05',
    route: 'arbitration',
  }),
  ...sides.map(party =>
    takes(['2026-03-05', '10:00'], 'owner', 'arbitration-review.signApplication', {
      party,
      signedOn: '2026-03-05',
      way: 'in-person',
    }),
  ),
  takes(['2026-03-05', '11:00'], 'owner', 'arbitration-review.apply', {
    filedOn: '2026-03-05',
    commission: '榕江市劳动人事争议仲裁委员会',
    enclosures: ['agreement', 'identity', 'addresses'],
    notRelationshipOnly: 'yes',
    pledge: 'yes',
  }),
  takes(['2026-03-06', '10:00'], 'owner', 'arbitration-review.accept', { acceptedOn: '2026-03-06' }),
  takes(['2026-03-10', '10:00'], 'owner', 'arbitration-review.issueLetter', { issuedOn: '2026-03-10', matches: 'yes' }),
  ...sides.map(party =>
    takes(['2026-03-11', '10:00'], 'owner', 'arbitration-review.signLetter', {
      party,
      signedOn: '2026-03-11',
      way: 'in-person',
    }),
  ),
  takes(['2026-03-20', '16:00'], 'owner', 'performance.recordPayment', {
    paidOn: '2026-03-20',
    amountFen: '18,000.00',
    way: 'bank',
  }),
  calledBackOn('2026-03-23'),
  closedOn('2026-03-23', 'performed'),
)

const fromCourt = (on: string, worker: string): Entry[] => [
  matter(on, worker),
  begins([on, '09:40'], 'owner', 'court-entrusted.receive', {
    receivedOn: on,
    referredOn: on,
    stage: 'before-filing',
    court: '榕江市港湾区人民法院',
  }),
  takes([on, '10:00'], 'owner', 'court-entrusted.takeOn', { consentedOn: on, ...consented }),
  accepted(on),
]

/** F6: a court sends it before filing; agreed, and back to the court. */
export const fromCourtAgreed = story(
  'F6 agreed',
  ...fromCourt('2026-10-26', '委派丙'),
  ...settledOn({ on: '2026-10-28', amount: '18,000.00', parts: [['2026-11-30', '18,000.00']] }),
  takes(['2026-10-28', '15:00'], 'owner', 'court-entrusted.returnResult', {
    returnedOn: '2026-10-28',
    result: 'agreed',
    next: 'confirmation',
  }),
  takes(['2026-10-29', '15:00'], 'owner', 'court-entrusted.confirmReceipt', { signedOn: '2026-10-29' }),
)

/** F6: nothing agreed, but facts that are not in dispute any more. */
export const fromCourtFailed = story(
  'F6 failed',
  ...fromCourt('2026-10-30', '委派丁'),
  takes(['2026-11-02', '09:30'], 'owner', 'mediation.holdSession', {
    heldOn: '2026-11-02',
    how: 'onsite',
    room: 'joint',
    present: ['applicant', 'respondent'],
    result: 'adjourned',
  }),
  takes(['2026-11-02', '10:00'], 'owner', 'mediation.fail', {
    endedOn: '2026-11-02',
    reason: 'no-agreement',
    bothSigned: 'yes',
    advised: 'yes',
  }),
  takes(['2026-11-02', '15:00'], 'owner', 'court-entrusted.returnResult', {
    returnedOn: '2026-11-02',
    result: 'failed',
    undisputed: '双方对入职时间和欠薪月份没有争议。',
    bothSigned: 'yes',
  }),
  takes(['2026-11-03', '15:00'], 'owner', 'court-entrusted.confirmReceipt', { signedOn: '2026-11-03' }),
)

const fromCommission = (on: string, worker: string): Entry[] => [
  matter(on, worker),
  begins([on, '09:40'], 'owner', 'arbitration-entrusted.receive', {
    receivedOn: on,
    kind: 'entrusted',
    commission: '榕江市劳动人事争议仲裁委员会',
  }),
  takes([on, '10:00'], 'owner', 'arbitration-entrusted.takeOn', { consentedOn: on, ...consented }),
  accepted(on),
  ...settledOn({ on, amount: '18,000.00', parts: [['2026-11-30', '18,000.00']] }),
  takes([on, '15:00'], 'owner', 'arbitration-entrusted.returnResult', { returnedOn: on, result: 'agreed' }),
]

/** F7: a commission entrusts it; back as its own letter, or as an application withdrawn. */
export const fromCommissionLetter = story(
  'F7 letter',
  ...fromCommission('2026-11-04', '委托戊'),
  takes(['2026-11-06', '10:00'], 'owner', 'arbitration-entrusted.recordLetter', {
    issuedOn: '2026-11-05',
    workerSignedOn: '2026-11-06',
    employerSignedOn: '2026-11-06',
  }),
)
export const fromCommissionWithdrawn = story(
  'F7 withdrawn',
  ...fromCommission('2026-11-09', '委托己'),
  takes(['2026-11-10', '10:00'], 'owner', 'arbitration-entrusted.recordWithdrawal', { withdrawnOn: '2026-11-10' }),
)

/** F8: fed back, not to the caller's satisfaction, handled again, closed. */
export const hotline = story(
  'F8',
  registers(['2026-11-11', '09:00'], 'duty', {
    kind: 'hotline-order',
    registeredOn: '2026-11-11',
    channel: 'hotline',
    applicantNature: 'person',
    applicantName: '来电庚',
    applicantPhone: '14000009811',
    respondentNature: 'unit',
    respondentName: '榕江某帆制衣有限公司',
    orderNumber: 'LY12351-20261111-003',
    summary: '问加班费怎么算。',
    consentChannel: 'oral-witness',
    consentWitness: '接线员',
  }),
  takes(['2026-11-11', '09:10'], 'owner', 'hotline-order.sign', { signedOn: '2026-11-11' }),
  takes(['2026-11-12', '10:00'], 'owner', 'hotline-order.feedBack', {
    fedBackOn: '2026-11-12',
    outcome: 'explained',
    result: '已解释计算方法。',
  }),
  takes(['2026-11-13', '10:00'], 'owner', 'hotline-order.callBack', {
    calledOn: '2026-11-13',
    result: 'dissatisfied',
    handleBy: '2026-11-20',
  }),
  takes(['2026-11-17', '10:00'], 'owner', 'hotline-order.feedBack', {
    fedBackOn: '2026-11-17',
    outcome: 'solved',
    result: '单位补付加班费。',
  }),
  takes(['2026-11-18', '10:00'], 'owner', 'hotline-order.callBack', { calledOn: '2026-11-18', result: 'satisfied' }),
)

type Missed = { on: string; settled: string; worker: string; dueOn: string; confirm?: 'court' }

const missed = ({ on, settled, worker, dueOn, confirm }: Missed): Entry[] => [
  matter(on, worker),
  ...takenOn(on, '请求支付工资 20,000 元。'),
  ...settledOn({
    on: settled,
    amount: '18,000.00',
    parts: [[dueOn, '18,000.00']],
    ...(confirm && { confirm }),
  }),
]
const reminded = (on: string, result: string) =>
  takes([on, '10:00'], 'owner', 'performance.remind', { remindedOn: on, way: 'phone', party: '@respondent', result })

/** F12: confirmed, not paid, enforced. */
export const enforced = story(
  'F12 enforced',
  ...missed({ on: '2026-11-19', settled: '2026-11-20', worker: '执行辛', dueOn: '2026-11-23', confirm: 'court' }),
  ...confirmedBy({
    filedOn: '2026-11-20',
    acceptedOn: '2026-11-23',
    decidedOn: '2026-11-24',
    court: '榕江市港湾区人民法院',
  }),
  reminded('2026-11-25', 'refused'),
  takes(['2026-11-26', '10:00'], 'owner', 'performance.chooseDoor', {
    chosenOn: '2026-11-26',
    door: 'enforcement',
    advised: 'yes',
  }),
  takes(['2026-11-26', '15:00'], 'owner', 'enforcement.file', { filedOn: '2026-11-26', court: '榕江市港湾区人民法院' }),
  takes(['2026-11-30', '10:00'], 'owner', 'enforcement.recordProceeds', {
    paidOn: '2026-11-30',
    amountFen: '18,000.00',
  }),
  takes(['2026-11-30', '10:30'], 'owner', 'enforcement.finish', { finishedOn: '2026-11-30' }),
  calledBackOn('2026-11-30'),
  closedOn('2026-11-30', 'performed'),
)

/** F12: nobody is left to pay. */
export const unpaid = story(
  'F12 unpaid',
  ...missed({ on: '2026-12-01', settled: '2026-12-02', worker: '无着壬', dueOn: '2026-12-03' }),
  reminded('2026-12-04', 'no-answer'),
  takes(['2026-12-07', '10:00'], 'owner', 'performance.endUnpaid', {
    endedOn: '2026-12-07',
    reason: 'insolvent',
    note: '公司已注销，无财产线索。',
  }),
  closedOn('2026-12-07', 'unpaid', '公司已注销。'),
)
