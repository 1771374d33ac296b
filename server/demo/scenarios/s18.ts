/** S18: carpenters' agreement unpaid: the payment order lapses by objection, they sue on the agreement and settle before trial. */
import { type Story, takes } from '../story.ts'
import { broughtOn, closedOn, dispute, settledOn, takenOn } from './parts.ts'

export const s18: Story = {
  name: 'S18',
  station: 'qingshan',
  entries: [
    dispute({
      on: '2026-04-07',
      worker: '樊某梓',
      phone: '1801',
      employer: '榕江某木家具有限公司',
      cause: 'LDM.5.1',
      amount: '18,000.00',
      summary: '【S18】四名木工工资 72,000 元，调解协议到期不履行。',
      more: { workers: ['甲', '乙', '丙'].map(name => ({ name: `木工${name}`, amountFen: '18,000.00' })) },
    }),
    ...takenOn('2026-04-08', '请求支付工资 72,000 元。'),
    ...settledOn({ on: '2026-04-16', amount: '72,000.00', parts: [['2026-05-15', '72,000.00']] }),
    ...broughtOn(['2026-04-16', '11:30'], 'owner', '调解协议书'),
    takes(['2026-05-18', '10:00'], 'owner', 'performance.remind', {
      remindedOn: '2026-05-18',
      way: 'letter',
      party: '@respondent',
      result: 'unable',
    }),
    ...broughtOn(['2026-05-18', '10:10'], 'owner', '催告记录'),
    takes(['2026-05-19', '09:30'], 'owner', 'performance.chooseDoor', {
      chosenOn: '2026-05-19',
      door: 'payment-order',
      advised: 'yes',
    }),
    takes(['2026-05-19', '15:00'], 'owner', 'payment-order.apply', {
      appliedOn: '2026-05-19',
      basis: 'agreement',
      amountFen: '72,000.00',
      court: '榕江市青山县人民法院',
      conditions: ['due', 'no-counter-duty', 'reachable', 'no-preservation'],
    }),
    takes(['2026-05-21', '10:00'], 'owner', 'payment-order.accept', { acceptedOn: '2026-05-21' }),
    takes(['2026-05-27', '10:00'], 'owner', 'payment-order.issue', { issuedOn: '2026-05-27', amountFen: '72,000.00' }),
    takes(['2026-05-29', '10:00'], 'owner', 'payment-order.recordService', {
      party: '@respondent',
      receivedOn: '2026-05-29',
      way: 'direct',
    }),
    takes(['2026-06-05', '10:00'], 'owner', 'payment-order.object', {
      party: '@respondent',
      objectedOn: '2026-06-05',
      form: 'written',
      content: 'debt',
    }),
    takes(['2026-06-05', '16:00'], 'owner', 'payment-order.endByObjection', { receivedOn: '2026-06-05' }),
    takes(['2026-06-10', '10:00'], 'owner', 'payment-order.chooseWay', { chosenOn: '2026-06-10', way: 'suit' }),
    takes(['2026-06-10', '15:00'], 'owner', 'first-instance.file', {
      filedOn: '2026-06-10',
      court: '榕江市青山县人民法院',
    }),
    takes(['2026-06-15', '10:00'], 'owner', 'first-instance.register', {
      registeredOn: '2026-06-15',
      procedure: 'simple',
    }),
    takes(['2026-07-15', '16:00'], 'owner', 'first-instance.mediate', {
      workerSignedOn: '2026-07-15',
      employerSignedOn: '2026-07-15',
      amountFen: '72,000.00',
    }),
    takes(['2026-07-31', '16:00'], 'owner', 'performance.recordPayment', {
      paidOn: '2026-07-31',
      amountFen: '72,000.00',
      way: 'bank',
    }),
    takes(['2026-08-03', '10:00'], 'owner', 'performance.callBack', {
      calledOn: '2026-08-03',
      way: 'phone',
      result: 'no-objection',
    }),
    closedOn('2026-08-03', 'performed'),
  ],
}
