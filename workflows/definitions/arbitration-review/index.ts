/**
 * 仲裁审查: both sides have a mediation agreement turned into an arbitral mediation letter that can be enforced.
 * Source: RULES 74-79; EMP 27; LDMAL 51.
 */
import { defineWorkflow } from '../../check.ts'
import { signatureSheet } from '../joint-application/signing.ts'
import { signedPapers } from '../joint-application/words.ts'
import { deadlines, running } from './deadlines.ts'
import { machine, steps } from './machine.ts'
import { notices } from './notices.ts'

export const arbitrationReview = defineWorkflow({
  id: 'arbitration-review',
  number: 1,
  title: { zh: '仲裁审查', en: 'Arbitration review' },
  icon: 'rubber-stamp',
  beginsIn: ['dispute', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    application: { zh: '共同申请', en: 'Joint application' },
    review: { zh: '审查', en: 'Review' },
    letter: { zh: '签收调解书', en: 'Letter' },
    ended: { zh: '办结', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  notices,
  sheets: ({ records }) => [signatureSheet(records, signedPapers)],
  machine,
})
