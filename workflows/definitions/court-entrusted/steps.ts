/** What is done with a matter that a court hands to the station before filing (委派) or after it (委托). OMR 10-24. */
import { z } from 'zod'
import { type By, type Coupling, defineSteps } from '../../define.ts'
import { calendarDate, choice, confirmed, longText, optional, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { isUnderWay, underWayNeeds } from '../court/under-way.ts'
import { positions } from '../mediation/words.ts'

/** The lead decides on acceptance as well; nobody else speaks to the court for the station. */
export const keepers: By = { mediator: 'owner', 'station-lead': 'station' }

export const stages = {
  'before-filing': { zh: '立案前委派', en: 'Before filing' },
  'after-filing': { zh: '立案后委托', en: 'After filing' },
} as const

export const results = {
  agreed: { zh: '调解成功', en: 'Agreed' },
  failed: { zh: '调解不成', en: 'Failed' },
  refused: { zh: '一方不同意调解', en: 'A side refuses mediation' },
  absent: { zh: '当事人无法联系或者不到场', en: 'A side cannot be reached or stays away' },
} as const

export const afterAgreement = {
  confirmation: { zh: '共同申请司法确认', en: 'Judicial confirmation is asked for' },
  letter: { zh: '由人民法院出具调解书', en: 'The court makes a mediation letter' },
  withdrawn: { zh: '撤回起诉', en: 'The suit is withdrawn' },
  performed: { zh: '当场履行完毕', en: 'Performed on the spot' },
} as const

const note = optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 }))

/** Entrusted by a court or a commission, the matter is mediated like any other, where none is under way. */
export const beginsMediation: Coupling = {
  workflow: 'mediation',
  step: 'initiate',
  begins: true,
  when: ({ given }) => !isUnderWay('mediation', given),
  answers: ({ answers }) => ({
    consentedOn: answers.consentedOn,
    applicantAgrees: answers.applicantAgrees,
    position: answers.position,
  }),
}

const beginsConfirmation: Coupling = {
  workflow: 'judicial-confirmation',
  step: 'prepare',
  begins: true,
  when: ({ answers, given }) => answers.next === 'confirmation' && !isUnderWay('judicial-confirmation', given),
  answers: ({ answers }) => ({ preparedOn: answers.returnedOn, invited: 'yes' }),
}

export const steps = defineSteps({
  receive: {
    label: { zh: '收到委派、委托', en: 'Received from the court' },
    help: {
      zh: '登记法院转来的案件；调解期限三十日，经各方同意可以延长，函件另有期限的以函件为准。',
      en: 'Thirty days, longer if all agree; the day set in the letter of the court governs.',
    },
    by: keepers,
    actor: 'partner',
    form: z.object({
      receivedOn: calendarDate({ zh: '收到日期', en: 'Received on' }, { today: true }),
      referredOn: calendarDate({ zh: '法院委派、委托日期', en: 'Referred by the court on' }),
      stage: choice({ zh: '阶段', en: 'Stage' }, stages),
      court: shortText({ zh: '人民法院', en: 'Court' }),
      number: optional(shortText({ zh: '法院编号、案号', en: "The court's number" }, { max: 60 })),
      dueOn: optional(calendarDate({ zh: '函件载明的期限', en: 'Day set in the letter' })),
    }),
    happenedOn: 'receivedOn',
    wrong: ({ answers }) => ({
      ...problem(answers.referredOn > answers.receivedOn, 'referredOn', {
        zh: '不能晚于收到日期',
        en: 'Cannot be after it was received',
      }),
      ...problem((answers.dueOn ?? '9') < answers.receivedOn, 'dueOn', {
        zh: '期限不能早于收到日期',
        en: 'Cannot be before it was received',
      }),
    }),
  },
  takeOn: {
    label: { zh: '双方同意，开始调解', en: 'Both agree: mediation begins' },
    help: {
      zh: '同时开始一件调解；已有调解的，继续在该程序中办理。',
      en: 'A mediation begins with it, unless one is open.',
    },
    by: keepers,
    actor: 'parties',
    form: z.object({
      consentedOn: calendarDate({ zh: '双方同意之日', en: 'Agreed on' }, { today: true }),
      applicantAgrees: confirmed({ zh: '劳动者一方同意调解', en: 'The applicant agrees to mediation' }),
      position: choice({ zh: '被申请人的态度', en: 'Where the respondent stands' }, positions),
    }),
    happenedOn: 'consentedOn',
    needs: underWayNeeds,
    wrong: ({ answers }) =>
      problem(answers.position === 'refuses', 'position', {
        zh: '一方拒绝的，请办理“退回法院”',
        en: 'Where a side refuses, return it to the court',
      }),
    couplings: [beginsMediation],
  },
  extend: {
    label: { zh: '各方同意延长', en: 'All agree to more time' },
    by: keepers,
    actor: 'parties',
    form: z.object({
      agreedOn: calendarDate({ zh: '同意日期', en: 'Agreed on' }, { today: true }),
      until: calendarDate({ zh: '新的期限', en: 'New last day' }),
      allAgree: confirmed({ zh: '各方当事人同意延长并已告知法院', en: 'All sides agree, and the court has been told' }),
    }),
    happenedOn: 'agreedOn',
    wrong: ({ answers, facts }) =>
      problem(answers.until <= (facts.extendedUntil ?? facts.dueOn ?? answers.agreedOn), 'until', {
        zh: '新的期限应当晚于现有期限',
        en: 'Must be later than the day that stands',
      }),
  },
  returnResult: {
    label: { zh: '向法院反馈结果', en: 'Return the result' },
    help: {
      zh: '未达成协议的，记载双方没有争议的事实，由双方签名后一并退回。',
      en: 'Without an agreement the undisputed facts are recorded, signed by both and returned with it.',
    },
    by: keepers,
    form: z.object({
      returnedOn: calendarDate({ zh: '反馈日期', en: 'Returned on' }, { today: true }),
      result: choice({ zh: '结果', en: 'Result' }, results),
      next: optional(choice({ zh: '达成协议后的去向', en: 'After the agreement' }, afterAgreement)),
      undisputed: optional(longText({ zh: '无争议事实记载', en: 'Undisputed facts' }, { max: 4000 })),
      bothSigned: optional(
        confirmed({ zh: '双方已在无争议事实记载上签名', en: 'Both have signed the undisputed facts' }),
      ),
      note,
    }),
    happenedOn: 'returnedOn',
    passesOn: () => true,
    papers: ({ answers }) => ['entrusted-mediation-result', ...(answers.undisputed ? ['undisputed-facts'] : [])],
    needs: underWayNeeds,
    wrong: ({ answers }) => wrongReturn(answers),
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-1`,
        onDay: answers.returnedOn,
        state: answers.result,
        details: { what: 'court-return', hasUndisputedFacts: answers.undisputed !== undefined },
      },
    ],
    couplings: [beginsConfirmation],
  },
  confirmReceipt: {
    label: { zh: '法院签收', en: 'The court signed for it' },
    by: keepers,
    actor: 'partner',
    form: z.object({
      signedOn: calendarDate({ zh: '签收日期', en: 'Signed on' }, { today: true }),
      receipt: optional(shortText({ zh: '回执号', en: 'Receipt number' }, { max: 60 })),
    }),
    happenedOn: 'signedOn',
    leavesHouse: { zh: '人民法院已经签收', en: 'The court has signed for it' },
  },
  decline: {
    label: { zh: '退回法院，不予调解', en: 'Hand it back' },
    by: keepers,
    form: z.object({
      declinedOn: calendarDate({ zh: '退回日期', en: 'Handed back on' }, { today: true }),
      reason: longText({ zh: '理由', en: 'Reason' }, { max: 1000 }),
    }),
    happenedOn: 'declinedOn',
  },
})

type Return = { result: string; next?: string; undisputed?: string; bothSigned?: string }

function wrongReturn({ result, next, undisputed, bothSigned }: Return): Record<string, Text> {
  return {
    ...problem(result === 'agreed' && !next, 'next', {
      zh: '请选择协议之后的去向',
      en: 'Say what follows the agreement',
    }),
    ...problem(result !== 'agreed' && next !== undefined, 'next', {
      zh: '只有达成协议才填写',
      en: 'Only where an agreement was made',
    }),
    ...problem(undisputed !== undefined && !bothSigned, 'bothSigned', {
      zh: '无争议事实须双方签名确认',
      en: 'Undisputed facts must be signed by both',
    }),
  }
}
