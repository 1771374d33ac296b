/** 一审: a suit over a labour dispute, from the complaint to a judgment or letter that binds. CPL 122-171; JI1 4, 12-17. */
import { defineWorkflow } from '../../check.ts'
import { numberNotice } from '../court/number-notice.ts'
import { refusalParameters } from '../court/refusal-days.ts'
import { deadlines, running } from './deadlines.ts'
import { machine } from './machine.ts'
import { steps } from './steps.ts'

export const firstInstance = defineWorkflow({
  id: 'first-instance',
  number: 1,
  title: { zh: '一审诉讼', en: 'First instance' },
  icon: 'building-bank',
  beginsIn: ['dispute', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    filing: { zh: '起诉立案', en: 'Filing' },
    trial: { zh: '审理', en: 'Trial' },
    judgment: { zh: '判决', en: 'Judgment' },
    ended: { zh: '结束', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  notices: ({ facts }) => numberNotice(facts),
  parameters: refusalParameters,
  machine,
})
