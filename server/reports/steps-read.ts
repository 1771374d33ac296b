/** Steps that figures follow from; what else is in a history is not read. Workflows that are not named are read whole. */
import { matterSteps } from './case-matter.ts'

export const stepsRead: Readonly<Record<string, readonly string[]>> = {
  'case-file': [...matterSteps, 'askSatisfaction'],
  mediation: [
    'apply',
    'initiate',
    'notAccept',
    'accept',
    'extend',
    'agree',
    'revise',
    'sign',
    'signTogether',
    'fail',
    'expire',
    'terminate',
    'withdraw',
    'referOut',
  ],
  performance: ['begin', 'recordPayment', 'defer', 'confirmDuties', 'recordConfirmation', 'callBack', 'endUnpaid'],
  'legal-aid': [
    'enquire',
    'apply',
    'handIn',
    'decide',
    'advance',
    'reviewObjection',
    'assign',
    'endMatter',
    'recordComplaint',
    'paySubsidy',
  ],
  consultation: ['register'],
  'hotline-order': ['callBack'],
}
