/** S04: a finger crushed, no insurance: three instalments, the second missed; a payment order without objection. */
import { type Story, takes } from '../story.ts'
import { broughtOn, calledBackOn, closedOn, dispute, paidOn, settledOn, takenOn } from './parts.ts'

export const s04: Story = {
  name: 'S04',
  station: 'dongshi',
  entries: [
    dispute({
      on: '2026-03-02',
      worker: '柳某钧',
      phone: '0401',
      employer: '泉浦某履鞋业有限公司',
      cause: 'LDM.5.5',
      amount: '118,000.00',
      summary: '【S04】操作工轧伤手指（十级），单位未缴工伤保险。',
      more: { applicantCategories: ['injured'] },
    }),
    ...broughtOn(['2026-03-02', '09:40'], 'owner', '认定书', '鉴定结论', '病历'),
    ...takenOn('2026-03-02', '请求支付工伤保险待遇 118,000 元。'),
    ...settledOn({
      on: '2026-03-10',
      amount: '92,000.00',
      claimKind: 'listed',
      despite: '已持工伤认定书，劳动能力鉴定为十级；劳动者知悉法定标准并自愿。',
      parts: [
        ['2026-04-15', '32,000.00'],
        ['2026-05-15', '30,000.00'],
        ['2026-06-15', '30,000.00'],
      ],
    }),
    paidOn('2026-04-15', '32,000.00'),
    takes(['2026-05-20', '09:30'], 'owner', 'performance.chooseDoor', {
      chosenOn: '2026-05-20',
      door: 'payment-order',
      advised: 'yes',
    }),
    takes(['2026-05-20', '15:00'], 'owner', 'payment-order.apply', {
      appliedOn: '2026-05-20',
      basis: 'agreement',
      amountFen: '60,000.00',
      court: '泉浦市东石区人民法院',
      conditions: ['due', 'no-counter-duty', 'reachable', 'no-preservation'],
    }),
    takes(['2026-05-22', '10:00'], 'owner', 'payment-order.accept', { acceptedOn: '2026-05-22' }),
    takes(['2026-06-01', '10:00'], 'owner', 'payment-order.issue', { issuedOn: '2026-06-01', amountFen: '60,000.00' }),
    takes(['2026-06-03', '16:30'], 'owner', 'payment-order.recordService', {
      party: '@respondent',
      receivedOn: '2026-06-03',
      way: 'direct',
    }),
    takes(['2026-06-29', '10:00'], 'owner', 'payment-order.enforce', { chosenOn: '2026-06-29' }),
    takes(['2026-06-29', '15:00'], 'owner', 'enforcement.file', {
      filedOn: '2026-06-29',
      court: '泉浦市东石区人民法院',
    }),
    takes(['2026-07-03', '10:00'], 'owner', 'enforcement.recordProceeds', {
      paidOn: '2026-07-03',
      amountFen: '60,000.00',
    }),
    takes(['2026-07-03', '10:30'], 'owner', 'enforcement.finish', { finishedOn: '2026-07-03' }),
    calledBackOn('2026-07-03', '款已到账，满意。'),
    closedOn('2026-07-03', 'performed'),
  ],
}
