/**
 * 履行: what was agreed is paid in full, in part, late or not at all, and the worker is called back.
 * Source: LDMAL 14-16; EMP 17, 27-31; PML 31; JI1 13, 51.
 */
import { defineWorkflow } from '../../check.ts'
import { deadlines, running } from './deadlines.ts'
import { machine, steps } from './machine.ts'
import { notices } from './notices.ts'

export { type Door, doorsAfterBreach } from './doors.ts'

export const performance = defineWorkflow({
  id: 'performance',
  number: 1,
  title: { zh: '履行', en: 'Performance' },
  icon: 'cash',
  beginsIn: ['dispute', 'hotline-order', 'incident'],
  coversMembers: true,
  stages: {
    performing: { zh: '履行', en: 'Performance' },
    breached: { zh: '逾期', en: 'Breach' },
    'call-back': { zh: '回访', en: 'Call-back' },
    ended: { zh: '办结', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  notices,
  machine,
})
