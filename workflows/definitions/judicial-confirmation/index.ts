/**
 * 司法确认: both sides have the court confirm a mediation agreement, which can then be enforced.
 * Source: CPL 187, 205-206; PML 33; JCR 4-5, 11; CPLI 351-358, 372; JI1 52.
 */
import { defineWorkflow } from '../../check.ts'
import { signatureSheet } from '../joint-application/signing.ts'
import { signedPapers } from '../joint-application/words.ts'
import { deadlines, running } from './deadlines.ts'
import { machine, steps } from './machine.ts'
import { notices } from './notices.ts'

export const judicialConfirmation = defineWorkflow({
  id: 'judicial-confirmation',
  number: 1,
  title: { zh: '司法确认', en: 'Judicial confirmation' },
  icon: 'file-check',
  beginsIn: ['dispute', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    application: { zh: '共同申请', en: 'Joint application' },
    review: { zh: '法院审查', en: 'Review' },
    confirmed: { zh: '确认', en: 'Confirmed' },
    ended: { zh: '办结', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  notices,
  sheets: ({ records }) => [signatureSheet(records, signedPapers)],
  machine,
})
