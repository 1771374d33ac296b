/**
 * 调解: from the first talks or the application to the signed agreement, or to an end without one.
 * Source: LDMAL 4-16; EMP 8-31; PML 17-33. What is owed afterwards is the workflow `performance`.
 */
import { defineWorkflow } from '../../check.ts'
import { deadlines, running } from './deadlines.ts'
import { machine, steps } from './machine.ts'

export const mediation = defineWorkflow({
  id: 'mediation',
  number: 1,
  title: { zh: '调解', en: 'Mediation' },
  icon: 'scale',
  beginsIn: ['dispute', 'hotline-order', 'incident'],
  coversMembers: true,
  stages: {
    negotiation: { zh: '协商', en: 'Talks' },
    intake: { zh: '申请受理', en: 'Intake' },
    mediation: { zh: '调解', en: 'Mediation' },
    agreement: { zh: '签署协议', en: 'Agreement' },
    ended: { zh: '结束', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  machine,
})
