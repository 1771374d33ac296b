/**
 * 支付令: the court orders money that is due; silence makes the order enforceable, a written objection ends it.
 * Source: CPL 225-228; CPLI 425-438; LDMAL 16; LCL 30; JI1 13; FEE 14.
 */
import { defineWorkflow } from '../../check.ts'
import { deadlines, running } from './deadlines.ts'
import { machine, steps } from './machine.ts'
import { notices } from './notices.ts'
import { sheets } from './sheets.ts'

export const paymentOrder = defineWorkflow({
  id: 'payment-order',
  number: 1,
  title: { zh: '支付令', en: 'Payment order' },
  icon: 'gavel',
  beginsIn: ['dispute', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    application: { zh: '申请', en: 'Application' },
    order: { zh: '支付令', en: 'Order' },
    after: { zh: '失效或者可执行', en: 'Lapsed or enforceable' },
    ended: { zh: '办结', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  notices,
  sheets,
  machine,
})
