/** Steps that suits of every instance share: hearings, letters, decisions received, time run out. */
import { z } from 'zod'
import type { Step, StepArgs } from '../../define.ts'
import { calendarDate, choice, deadlineSubject, moneyFen, optional, shortText, timeOfDay } from '../../fields.ts'
import { laterOf } from '../../law/days.ts'
import { officialCode } from '../../law/taxonomies/taxonomy.ts'
import { problem } from '../../problem.ts'
import type { RecordPut } from '../../records.ts'
import { sumTold } from '../../signing.ts'
import type { Text } from '../../text.ts'
import { hearingRecords, heldRecords } from './hearings.ts'
import { isReceived } from './lapses.ts'
import { outcomeRows, recordsOutcomes, tellsLegalAid, wrongOutcomes } from './outcomes.ts'
import { serviceRecords } from './services.ts'
import { aYear, note, payForm, paysUnder, theirNumber, today, trackers, wrongObligations } from './steps.ts'

export const receivers = {
  worker: { zh: '劳动者', en: 'The worker' },
  employer: { zh: '用人单位', en: 'The employer' },
  both: { zh: '双方同日', en: 'Both on one day' },
} as const

const hearingForm = z.object({
  noticeOn: today('收到传票日期', 'Summons received on'),
  hearingOn: calendarDate({ zh: '开庭日期', en: 'Hearing on' }),
  at: timeOfDay({ zh: '时间', en: 'Time' }),
  place: optional(shortText({ zh: '地点', en: 'Place' })),
})

export const setHearing = {
  label: { zh: '开庭排期', en: 'Hearing set' },
  help: {
    zh: '改期也在此登记，原定日程自动取消。',
    en: 'A new day is recorded here as well; the old one is cancelled.',
  },
  by: trackers,
  actor: 'partner',
  form: hearingForm,
  happenedOn: 'noticeOn',
  wrong: ({ answers }: StepArgs): Record<string, Text> =>
    problem(answers.hearingOn < answers.noticeOn, 'hearingOn', {
      zh: '开庭日期不能早于通知日期',
      en: 'The hearing does not come before its notice',
    }),
  records: hearingRecords,
} as const satisfies Step

export const hearingResults = {
  closed: { zh: '庭审结束，待裁判', en: 'Hearing closed, decision awaited' },
  continued: { zh: '另行开庭', en: 'To be continued' },
} as const

export const holdHearing = {
  label: { zh: '开庭', en: 'Hearing held' },
  by: trackers,
  form: z.object({
    heldOn: today('开庭日期', 'Held on'),
    result: choice({ zh: '结果', en: 'Result' }, hearingResults),
    note: note(),
  }),
  happenedOn: 'heldOn',
  records: heldRecords,
} as const satisfies Step

/** A letter of the court at any instance. */
export const courtLetter = (stage: 'first-instance' | 'second-instance') =>
  ({
    label: { zh: '法院调解书生效', en: 'Settled by a letter of the court' },
    help: {
      zh: '民事调解书经双方签收后生效，可以申请强制执行。',
      en: 'Effective once both have signed for it; enforceable.',
    },
    by: trackers,
    actor: 'parties',
    form: z.object({
      workerSignedOn: today('劳动者签收日期', 'The worker signed on'),
      employerSignedOn: today('用人单位签收日期', 'The employer signed on'),
      number: theirNumber(),
      amountFen: optional(moneyFen({ zh: '调解金额（元）', en: 'Amount (yuan)' })),
      ...payForm,
      outcomes: outcomeRows(),
    }),
    signs: { sumFen: sumTold, measure: 'all' },
    wrong: ({ answers }: StepArgs): Record<string, Text> => ({
      ...wrongObligations('obligations', answers.obligations),
      ...wrongOutcomes(answers.outcomes),
    }),
    records: ({ answers, eventId }: StepArgs): RecordPut[] => [
      {
        kind: 'action',
        key: `${eventId}-letter`,
        onDay: laterOf(answers.workerSignedOn, answers.employerSignedOn),
        amountFen: answers.amountFen ?? null,
        state: 'effective',
        details: { what: 'court-letter', number: answers.number ?? null },
      },
    ],
    couplings: [
      recordsOutcomes('court', ({ workerSignedOn, employerSignedOn }) => laterOf(workerSignedOn, employerSignedOn)),
      paysUnder('court-letter', ({ workerSignedOn, employerSignedOn }) => laterOf(workerSignedOn!, employerSignedOn!)),
      tellsLegalAid(stage, ({ workerSignedOn, employerSignedOn }) => laterOf(workerSignedOn, employerSignedOn)),
    ],
    leavesHouse: { zh: '调解书已经双方签收', en: 'Both sides have signed for the letter' },
  }) as const satisfies Step

export const receiveDecision = {
  label: { zh: '裁判文书送达', en: 'Decision received' },
  help: {
    zh: '逐方登记收到日期，期限自收到之日起算。',
    en: 'Each side by itself: its time runs from its own receipt.',
  },
  by: trackers,
  actor: 'partner',
  form: z.object({
    receivedOn: today('收到日期', 'Received on'),
    who: choice({ zh: '收到方', en: 'Received by' }, receivers),
  }),
  happenedOn: 'receivedOn',
  backdatingDays: aYear,
  mayPrecede: true,
  blocked: ({ facts }: { facts: any }): Text[] =>
    facts.workerReceived && facts.employerReceived ? [{ zh: '双方均已收到', en: 'Both sides have received it' }] : [],
  wrong: ({ answers, facts }: StepArgs): Record<string, Text> => ({
    ...problem(answers.receivedOn < (facts.judgedOn ?? ''), 'receivedOn', {
      zh: '不能早于文书作出日期',
      en: 'Not before the decision was made',
    }),
    ...problem(isReceived(facts, answers.who), 'who', {
      zh: '该方收到日期已经登记，如有错误请更正原步骤',
      en: 'Recorded already: correct that step if it is wrong',
    }),
  }),
  serves: true,
  records: serviceRecords,
} as const satisfies Step

export const lapse = (zh: string, en: string) =>
  ({
    label: { zh, en },
    by: { clock: 'subtree' },
    form: z.object({ subject: deadlineSubject() }),
  }) as const satisfies Step

/** A decision of a court: its number, its sum and which way it went. Answers of the form: judgedOn, number, amountFen, result. */
export const decisionRecords =
  (what: string) =>
  ({ answers, eventId }: StepArgs): RecordPut[] => [
    {
      kind: 'action',
      key: `${eventId}-decision`,
      onDay: answers.judgedOn,
      amountFen: answers.amountFen ?? null,
      state: officialCode(answers.result),
      details: { what, number: answers.number ?? null },
    },
  ]
