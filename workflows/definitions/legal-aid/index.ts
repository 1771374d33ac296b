/**
 * 法律援助: from the application to the archived file, on the state's track and the union's.
 * Sources: Legal Aid Law (2022) arts. 20-59; union legal-aid measures (2008), applied through art. 68.
 */
import { defineWorkflow } from '../../check.ts'
import { deadlines, running } from './deadlines.ts'
import { machine } from './machine.ts'
import { parameters } from './parameters.ts'
import { steps } from './steps.ts'

export const legalAid = defineWorkflow({
  id: 'legal-aid',
  number: 1,
  title: { zh: '法律援助', en: 'Legal aid' },
  icon: 'scale',
  beginsIn: ['dispute', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    application: { zh: '申请审查', en: 'Application' },
    assignment: { zh: '指派', en: 'Assignment' },
    handling: { zh: '办理', en: 'Handling' },
    closing: { zh: '结案归档', en: 'Closing' },
  },
  steps,
  deadlines,
  running,
  parameters,
  machine,
})
