/** How mediation ends without an agreement: PML 25-26, EMP 29-31. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, confirmed, longText, optional, reference, yesNo } from '../../fields.ts'
import { officialCode } from '../../law/taxonomies/taxonomy.ts'
import type { Text } from '../../text.ts'
import { underWayNeeds } from '../court/under-way.ts'
import { lapsed, standingTerms } from './agreement-steps.ts'
import { keepers } from './negotiation-steps.ts'
import { goesOn, toArbitration } from './ways-on.ts'
import { failureReasons, withdrawalReasons } from './words.ts'

const endedOn = calendarDate({ zh: '日期', en: 'Day' }, { today: true })
const remarks = optional(longText({ zh: '说明', en: 'Remarks' }, { max: 1000 }))
const opinion = optional(
  longText(
    { zh: '调解意见', en: 'Opinion of the mediators' },
    {
      max: 3000,
      help: {
        zh: '填写的，另出具调解意见书，不具有约束力。',
        en: 'Where it is given a paper of its own says it; it binds nobody.',
      },
    },
  ),
)
const advised = confirmed({
  zh: '已告知当事人可以依法申请仲裁及时效',
  en: 'The parties have been told of arbitration and its limitation',
})

export const endingSteps = defineSteps({
  fail: {
    label: { zh: '调解不成', en: 'Mediation has failed' },
    by: keepers,
    form: z.object({
      endedOn,
      reason: choice({ zh: '原因', en: 'Reason' }, failureReasons),
      bothSigned: yesNo({ zh: '双方已在记录上签名', en: 'Both sides signed the record' }),
      remarks,
      opinion,
      advised,
      goesOn,
    }),
    happenedOn: 'endedOn',
    needs: ['agreedObligations', ...underWayNeeds],
    couplings: [toArbitration('endedOn')],
    wrong: ({ answers, facts }): Record<string, Text> =>
      answers.reason === 'not-signed' && !facts.agreedOn
        ? { reason: { zh: '尚未就条款达成一致', en: 'No terms have been accepted yet' } }
        : {},
    records: ({ given, facts }) => lapsed(standingTerms(given, facts)),
    papers: ({ answers }) => ['termination-notice', ...(answers.opinion ? ['mediation-opinion'] : [])],
  },
  expire: {
    label: { zh: '期满视为调解不成', en: 'Time is up: deemed failed' },
    by: { clock: 'subtree' },
    form: z.object({}),
    papers: ['termination-notice'],
  },
  terminate: {
    label: { zh: '终止调解', en: 'Terminate' },
    help: {
      zh: '涉嫌犯罪或者矛盾激化、可能引起治安案件的，应当立即向公安机关报告（《人民调解法》第25条）。',
      en: "Suspected crime, or a conflict that may turn violent, is reported to the police at once (People's Mediation Law, art. 25).",
    },
    by: keepers,
    form: z.object({
      endedOn,
      reason: reference({ zh: '原因', en: 'Reason' }, 'termination-reasons'),
      reportedOn: optional(calendarDate({ zh: '向公安机关报告之日', en: 'Reported to the police on' })),
      remarks,
      advised,
      goesOn,
    }),
    happenedOn: 'endedOn',
    needs: underWayNeeds,
    couplings: [toArbitration('endedOn')],
    wrong: ({ answers }): Record<string, Text> =>
      officialCode(answers.reason) === 'crime_or_violence' && !answers.reportedOn
        ? { reportedOn: { zh: '请填写向公安机关报告之日', en: 'Say on which day the police were told' } }
        : {},
    papers: ['termination-notice'],
  },
  withdraw: {
    label: { zh: '撤回申请', en: 'Withdraw' },
    by: keepers,
    papers: ['withdrawal-application', 'withdrawal-permission'],
    actor: 'applicant',
    form: z.object({
      endedOn,
      reason: choice({ zh: '原因', en: 'Reason' }, withdrawalReasons),
      remarks,
      signed: confirmed({ zh: '申请人已签名或者作口头撤回记录', en: 'Signed by the applicant, or recorded as spoken' }),
    }),
    happenedOn: 'endedOn',
    needs: ['agreedObligations'],
    records: ({ given, facts }) => lapsed(standingTerms(given, facts)),
  },
})
