/** Firm named, person named, accepted or replaced: LAL 20, 43, 46, 55. */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import { type By, defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, optional, reference, shortText } from '../../fields.ts'
import { addDays } from '../../law/days.ts'
import { problem } from '../../problem.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'
import { officer } from './application.ts'
import type { Facts } from './facts.ts'
import { waivers } from './words.ts'

export const agent: By = { lawyer: 'assigned' }
const lawyer = reference({ zh: '承办律师', en: 'Lawyer' }, 'lawyers', { assigns: 'lawyer' })
const firm = shortText({ zh: '承办单位（律师事务所、援助机构或工会）', en: 'Firm, centre or union' })

type Named = { eventId: string; lawyerId: string; onDay: string }

/** The lawyer sees the case from now on, and the search for conflicts finds this case among the lawyer's. */
const namedLawyer = ({ eventId, lawyerId, onDay }: Named): RecordPut[] => [
  { kind: 'grant', key: `${eventId}-lawyer`, personId: lawyerId, grant: 'assigned', reason: '法律援助承办' },
  { kind: 'assignment', key: `${eventId}-assignment`, onDay, state: 'named', details: { personId: lawyerId } },
]

/** Access ends with the day before; the row stays, so that a later search for conflicts still knows of it. */
const endedLawyer = ({ namedBy, lawyerId }: Facts, onDay: string): RecordPut[] =>
  namedBy
    ? [
        { kind: 'grant', key: `${namedBy}-lawyer`, untilOn: addDays(onDay, -1) },
        {
          kind: 'assignment',
          key: `${namedBy}-assignment`,
          state: 'replaced',
          details: { personId: lawyerId ?? null, replacedOn: onDay },
        },
      ]
    : []

/** A conflict that was found, seen or hidden from the searcher, must be waived by somebody, for a reason. */
function wrongAcceptance({ answers, given }: StepArgs): Record<string, Text> {
  const { found = 0, hidden = 0 } = given.conflictSearch ?? {}
  if (!given.conflictSearch) {
    return { waiverReason: { zh: '尚未做利益冲突检索', en: 'The conflict search has not been made' } }
  }
  if (found + hidden === 0) return {}
  return {
    ...problem(!answers.waivedBy, 'waivedBy', {
      zh: `检索到 ${found + hidden} 项可能的利益冲突（其中 ${hidden} 项您无权查看），须写明由谁豁免`,
      en: `${found + hidden} possible conflicts were found (${hidden} you may not see): say who waived them`,
    }),
    ...problem(!answers.waiverReason, 'waiverReason', { zh: '请写明豁免理由', en: 'Say why they were waived' }),
  }
}

export const assignmentSteps = defineSteps({
  assign: {
    label: { zh: '指派', en: 'Assign' },
    help: {
      zh: '自作出决定之日起三日内指派（第四十三条）；不得向受援人收取任何费用（第二十条）。',
      en: 'Within three days of the decision (art. 43); the recipient pays nothing (art. 20).',
    },
    by: officer,
    form: z.object({
      assignedOn: calendarDate({ zh: '指派日期', en: 'Date assigned' }, { today: true }),
      firm,
      lawyerId: optional(
        reference({ zh: '承办律师（已定的）', en: 'Lawyer, if named already' }, 'lawyers', { assigns: 'lawyer' }),
      ),
      conflictReason: conflictReason(),
    }),
    happenedOn: 'assignedOn',
    needs: ['parameters'],
    records: ({ answers, facts, eventId }: StepArgs<any, Facts>) => [
      ...endedLawyer(facts, answers.assignedOn),
      ...(answers.lawyerId ? namedLawyer({ eventId, lawyerId: answers.lawyerId, onDay: answers.assignedOn }) : []),
    ],
    papers: ['assignment-notice', 'aid-official-letter'],
    leavesHouse: { zh: '指派通知书已经发出', en: 'The assignment notice has gone out' },
  },
  namePerson: {
    label: { zh: '确定承办人', en: 'Name the lawyer' },
    by: officer,
    actor: 'partner',
    form: z.object({
      namedOn: calendarDate({ zh: '确定日期', en: 'Date named' }, { today: true }),
      lawyerId: lawyer,
      conflictReason: conflictReason(),
    }),
    happenedOn: 'namedOn',
    needs: ['parameters'],
    records: ({ answers, eventId }) => namedLawyer({ eventId, lawyerId: answers.lawyerId, onDay: answers.namedOn }),
  },
  accept: {
    label: { zh: '接受指派', en: 'Accept the assignment' },
    help: {
      zh: '接受前系统检索全部案件当事人的利益冲突；无正当理由不得拒绝（第四十六条）。',
      en: 'Before this, all parties of all cases are searched for conflicts; no refusal without good reason (art. 46).',
    },
    by: agent,
    papers: ['agency-agreement', 'power-of-attorney'],
    form: z.object({
      acceptedOn: calendarDate({ zh: '接受日期', en: 'Date accepted' }, { today: true }),
      waivedBy: optional(choice({ zh: '利益冲突由谁豁免', en: 'Conflict waived by' }, waivers)),
      waiverReason: optional(longText({ zh: '豁免理由', en: 'Reason of the waiver' }, { max: 1000 })),
    }),
    happenedOn: 'acceptedOn',
    needs: ['conflictSearch'],
    wrong: wrongAcceptance,
    records: ({ answers, facts, given }: StepArgs<any, Facts>) => [
      {
        kind: 'assignment',
        key: `${facts.namedBy}-assignment`,
        state: 'accepted',
        details: {
          personId: facts.lawyerId ?? null,
          acceptedOn: answers.acceptedOn,
          searchId: given.conflictSearch?.searchId ?? null,
          waivedBy: answers.waivedBy ?? null,
        },
      },
    ],
  },
  decline: {
    label: { zh: '报告不能接受指派', en: 'Report that the assignment cannot be taken' },
    by: agent,
    form: z.object({
      declinedOn: calendarDate({ zh: '报告日期', en: 'Date reported' }, { today: true }),
      ground: choice(
        { zh: '正当理由', en: 'Good reason' },
        {
          conflict: { zh: '利益冲突', en: 'Conflict of interest' },
          illness: { zh: '疾病等客观障碍', en: 'Illness or another obstacle' },
          speciality: { zh: '不具备所需专业能力', en: 'The matter needs another speciality' },
          other: { zh: '其他', en: 'Other' },
        },
      ),
      explanation: longText({ zh: '说明', en: 'Explanation' }, { max: 1000 }),
    }),
    happenedOn: 'declinedOn',
  },
  requestReplacement: {
    label: { zh: '申请更换承办人', en: 'Ask for another lawyer' },
    help: {
      zh: '受援人有事实依据的可以申请更换（第五十五条）；承办人遇有障碍的应当报告。',
      en: 'The recipient may ask with cause (art. 55); the lawyer reports an obstacle.',
    },
    by: { mediator: 'owner', 'station-lead': 'station', lawyer: 'assigned', 'legal-aid-officer': 'subtree' },
    papers: ['agent-change-application'],
    form: z.object({
      requestedOn: calendarDate({ zh: '申请日期', en: 'Date asked' }, { today: true }),
      requestedBy: choice(
        { zh: '提出人', en: 'Asked by' },
        {
          recipient: { zh: '受援人', en: 'The recipient' },
          lawyer: { zh: '承办律师', en: 'The lawyer' },
        },
      ),
      reasons: longText({ zh: '事实和理由', en: 'Facts and reasons' }, { max: 1000 }),
    }),
    happenedOn: 'requestedOn',
  },
  replace: {
    label: { zh: '更换承办人', en: 'Replace the lawyer' },
    by: officer,
    form: z.object({
      replacedOn: calendarDate({ zh: '更换日期', en: 'Date replaced' }, { today: true }),
      firm,
      lawyerId: reference({ zh: '新承办律师', en: 'New lawyer' }, 'lawyers', { assigns: 'lawyer' }),
      handOverBy: calendarDate({ zh: '交接期限', en: 'Handed over by' }),
      conflictReason: conflictReason(),
    }),
    happenedOn: 'replacedOn',
    needs: ['parameters'],
    wrong: ({ answers, facts }: StepArgs<any, Facts>) => ({
      ...problem(answers.lawyerId === facts.lawyerId, 'lawyerId', {
        zh: '新旧承办律师相同',
        en: 'This is the present lawyer',
      }),
      ...problem(answers.handOverBy < answers.replacedOn, 'handOverBy', {
        zh: '交接期限不得早于更换日期',
        en: 'The hand-over does not end before the replacement',
      }),
    }),
    records: ({ answers, facts, eventId }: StepArgs<any, Facts>) => [
      ...endedLawyer(facts, answers.replacedOn),
      ...namedLawyer({ eventId, lawyerId: answers.lawyerId, onDay: answers.replacedOn }),
    ],
    papers: ['assignment-notice', 'agent-change-notice'],
    leavesHouse: { zh: '更换通知已经发出', en: 'The notice of replacement has gone out' },
  },
  keepLawyer: {
    label: { zh: '不予更换', en: 'Keep the lawyer' },
    by: officer,
    form: z.object({
      reviewedOn: calendarDate({ zh: '审核日期', en: 'Date reviewed' }, { today: true }),
      reasons: longText({ zh: '理由', en: 'Reasons' }, { max: 1000 }),
    }),
    happenedOn: 'reviewedOn',
    notBySameAs: ['decline', 'requestReplacement'],
  },
})
