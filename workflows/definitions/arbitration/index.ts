/**
 * 仲裁: from the application to an award or letter that binds, as the lawyer on the case follows it.
 * Source: LDMAL 17-51; Arbitration Rules (2017), whose three, five and ten days are working days (RULES 80).
 */
import { defineWorkflow } from '../../check.ts'
import { deadlines, running } from './deadlines.ts'
import { machine, steps } from './machine.ts'
import { notices } from './notices.ts'
import { parameters } from './parameters.ts'
import { sheets } from './sheets.ts'

export const arbitration = defineWorkflow({
  id: 'arbitration',
  number: 1,
  title: { zh: '仲裁', en: 'Arbitration' },
  icon: 'gavel',
  beginsIn: ['dispute', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    filing: { zh: '申请受理', en: 'Filing' },
    hearing: { zh: '审理', en: 'Hearing' },
    award: { zh: '裁决', en: 'Award' },
    ended: { zh: '结束', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  notices,
  sheets,
  parameters,
  machine,
})
