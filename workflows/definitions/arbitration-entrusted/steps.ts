/** What is done with a matter that a commission suggests or entrusts for mediation: RULES 69-72. */
import { z } from 'zod'
import { type Coupling, defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, confirmed, longText, optional, shortText } from '../../fields.ts'
import { laterOf } from '../../law/days.ts'
import { problem } from '../../problem.ts'
import { underWayNeeds } from '../court/under-way.ts'
import { beginsMediation, keepers } from '../court-entrusted/steps.ts'
import { positions } from '../mediation/words.ts'

export const kinds = {
  suggested: { zh: '建议调解（暂缓受理）', en: 'Suggested before acceptance' },
  entrusted: { zh: '开庭前委托调解', en: 'Entrusted before the hearing' },
} as const

export const results = {
  agreed: { zh: '达成协议', en: 'Agreed' },
  failed: { zh: '调解不成', en: 'Failed' },
} as const

/** The performance of the agreement learns that it can be enforced now. */
const tellsPerformance: Coupling = {
  workflow: 'performance',
  step: 'recordConfirmation',
  begins: false,
  ifOffered: true,
  answers: ({ answers }) => ({ decidedOn: effectOf(answers), route: 'arbitration', granted: 'yes' }),
}
const effectOf = ({ workerSignedOn, employerSignedOn }: StepArgs['answers']): string =>
  laterOf(workerSignedOn, employerSignedOn)

export const steps = defineSteps({
  receive: {
    label: { zh: '收到建议、委托', en: 'Received from the commission' },
    by: keepers,
    actor: 'partner',
    form: z.object({
      receivedOn: calendarDate({ zh: '收到日期', en: 'Received on' }, { today: true }),
      kind: choice({ zh: '性质', en: 'Kind' }, kinds),
      commission: shortText({ zh: '仲裁委员会', en: 'Commission' }),
      number: optional(shortText({ zh: '对方案号', en: 'Their case number' }, { max: 60 })),
    }),
    happenedOn: 'receivedOn',
  },
  takeOn: {
    label: { zh: '双方同意，开始调解', en: 'Both agree: mediation begins' },
    help: {
      zh: '委托调解自双方同意之日起十个工作日内完成，否则恢复开庭；已有调解的，继续在该程序中办理。',
      en: 'Entrusted mediation ends within ten working days of consent, else there is a hearing.',
    },
    by: keepers,
    actor: 'parties',
    form: z.object({
      consentedOn: calendarDate({ zh: '双方同意之日', en: 'Both agreed on' }, { today: true }),
      applicantAgrees: confirmed({ zh: '劳动者一方同意调解', en: 'The applicant agrees to mediation' }),
      position: choice({ zh: '被申请人的态度', en: 'Where the respondent stands' }, positions),
    }),
    happenedOn: 'consentedOn',
    needs: underWayNeeds,
    wrong: ({ answers }) =>
      problem(answers.position !== 'agrees', 'position', {
        zh: '须双方同意（《劳动人事争议仲裁办案规则》第69、70条）',
        en: 'Both must agree (Arbitration Rules, arts. 69-70)',
      }),
    couplings: [beginsMediation],
  },
  decline: {
    label: { zh: '一方不同意，退回', en: 'A side does not agree: back' },
    by: keepers,
    form: z.object({
      declinedOn: calendarDate({ zh: '退回日期', en: 'Back on' }, { today: true }),
      note: optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 })),
    }),
    happenedOn: 'declinedOn',
  },
  returnResult: {
    label: { zh: '向仲裁委员会反馈结果', en: 'Return the result' },
    by: keepers,
    form: z.object({
      returnedOn: calendarDate({ zh: '反馈日期', en: 'Returned on' }, { today: true }),
      result: choice({ zh: '结果', en: 'Result' }, results),
      undisputed: optional(longText({ zh: '无争议事实记载', en: 'Undisputed facts' }, { max: 4000 })),
    }),
    happenedOn: 'returnedOn',
    passesOn: () => true,
    papers: ({ answers }) => ['entrusted-mediation-result', ...(answers.undisputed ? ['undisputed-facts'] : [])],
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-1`,
        onDay: answers.returnedOn,
        state: answers.result,
        details: { what: 'commission-return', hasUndisputedFacts: answers.undisputed !== undefined },
      },
    ],
  },
  expire: { label: { zh: '期满转开庭', en: 'Time is up: hearing' }, by: { clock: 'subtree' }, form: z.object({}) },
  recordLetter: {
    label: { zh: '登记仲裁调解书', en: 'Record the arbitral letter' },
    help: { zh: '双方签收后发生法律效力，可以申请强制执行。', en: 'It binds once both have signed for it.' },
    by: keepers,
    actor: 'partner',
    form: z.object({
      issuedOn: calendarDate({ zh: '制作日期', en: 'Made on' }),
      workerSignedOn: calendarDate({ zh: '劳动者签收日期', en: 'Signed for by the worker on' }),
      employerSignedOn: calendarDate({ zh: '用人单位签收日期', en: 'Signed for by the employer on' }, { today: true }),
      number: optional(shortText({ zh: '文号', en: 'Number' }, { max: 60 })),
    }),
    happenedOn: 'employerSignedOn',
    mayPrecede: true,
    wrong: ({ answers }) => ({
      ...problem(answers.workerSignedOn < answers.issuedOn, 'workerSignedOn', early),
      ...problem(answers.employerSignedOn < answers.issuedOn, 'employerSignedOn', early),
    }),
    couplings: [tellsPerformance],
    leavesHouse: { zh: '调解书已经双方签收', en: 'Both sides have signed for the letter' },
  },
  recordWithdrawal: {
    label: { zh: '申请人撤回仲裁申请', en: 'The application is withdrawn' },
    by: keepers,
    actor: 'applicant',
    form: z.object({ withdrawnOn: calendarDate({ zh: '撤回日期', en: 'Withdrawn on' }, { today: true }) }),
    happenedOn: 'withdrawnOn',
  },
})

const early = { zh: '不能早于制作日期', en: 'Cannot be before it was made' }
