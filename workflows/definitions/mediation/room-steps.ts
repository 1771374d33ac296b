/** What happens at the table: mediators, sessions, offers, more time. EMP 24-25, 29; PML 19-23. */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import { type Audience, defineSteps, type StepArgs } from '../../define.ts'
import {
  calendarDate,
  choice,
  choices,
  confirmed,
  longText,
  moneyFen,
  optional,
  references,
  shortText,
  timeOfDay,
  yesNo,
} from '../../fields.ts'
import { addDays } from '../../law/days.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'
import type { Facts } from './facts.ts'
import { keepers } from './negotiation-steps.ts'
import { attendance, proposers, rooms, sessionForms, sessionResults, sessionRooms } from './words.ts'

export const roomSteps = defineSteps({
  assign: {
    label: { zh: '指定调解员', en: 'Assign mediators' },
    by: keepers,
    papers: ['mediator-choice', 'mediation-summons'],
    form: z.object({
      assignedOn: calendarDate({ zh: '指定日期', en: 'Assigned on' }, { today: true }),
      mediators: references({ zh: '调解员', en: 'Mediators' }, 'station-people', { assigns: 'neutral' }),
      conflictReason: conflictReason(),
      chosenBy: choice(
        { zh: '产生方式', en: 'How chosen' },
        {
          body: { zh: '调解组织指定', en: 'Named by the mediation body' },
          parties: { zh: '当事人选定', en: 'Chosen by the parties' },
        },
      ),
    }),
    happenedOn: 'assignedOn',
    mayPrecede: true,
    wrong: ({ answers }): Record<string, Text> =>
      answers.mediators.length === 0 ? { mediators: { zh: '至少一名调解员', en: 'At least one mediator' } } : {},
    records: ({ answers, eventId }) =>
      answers.mediators.map((personId: string, index: number) => ({
        kind: 'assignment',
        key: `${eventId}-${index + 1}`,
        onDay: answers.assignedOn,
        state: 'assigned',
        details: { personId, role: 'mediator', chosenBy: answers.chosenBy },
      })),
  },
  holdSession: {
    label: { zh: '调解会', en: 'Session' },
    help: {
      zh: '调解不公开进行，双方都要求公开的除外。单方面谈的记录只有该方和调解员可见。',
      en: 'Not public unless both sides ask. A talk with one side is seen by that side and the mediators only.',
    },
    by: keepers,
    papers: ['mediation-record'],
    form: z.object({
      heldOn: calendarDate({ zh: '日期', en: 'Held on' }, { today: true }),
      startedAt: optional(timeOfDay({ zh: '时间', en: 'Time' })),
      how: choice({ zh: '形式', en: 'How' }, sessionForms),
      room: choice({ zh: '场合', en: 'Room' }, sessionRooms),
      present: choices({ zh: '到场', en: 'Present' }, attendance),
      public: optional(yesNo({ zh: '双方要求公开', en: 'Public at the wish of both' })),
      result: choice({ zh: '结果', en: 'Result' }, sessionResults),
      minutes: optional(longText({ zh: '调解笔录', en: 'Minutes' })),
      nextOn: optional(calendarDate({ zh: '下次安排', en: 'Next date' })),
      nextAt: optional(timeOfDay({ zh: '下次时间', en: 'Next time' })),
      nextPlace: optional(shortText({ zh: '下次地点', en: 'Next place' })),
    }),
    happenedOn: 'heldOn',
    wrong: ({ answers }): Record<string, Text> =>
      answers.nextOn && answers.nextOn < answers.heldOn
        ? { nextOn: { zh: '下次安排不能早于本次', en: 'The next date cannot be before this one' } }
        : {},
    records: sessionRecords,
    audience: audienceOfRoom,
  },
  recordOffer: {
    label: { zh: '登记方案', en: 'Record an offer' },
    help: {
      zh: '谁、在哪个场合、提出多少；背对背的方案对另一方不可见。',
      en: 'Who offered what in which room; an offer made in caucus is hidden from the other side.',
    },
    by: keepers,
    actor: 'parties',
    form: z.object({
      offeredOn: calendarDate({ zh: '日期', en: 'Offered on' }, { today: true }),
      proposer: choice({ zh: '提出方', en: 'Offered by' }, proposers),
      room: choice({ zh: '场合', en: 'Room' }, rooms),
      amountFen: moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' }),
      conditions: optional(longText({ zh: '条件', en: 'Conditions' }, { max: 1000 })),
    }),
    happenedOn: 'offeredOn',
    records: ({ answers, eventId }) => [
      {
        kind: 'offer',
        key: `${eventId}-1`,
        onDay: answers.offeredOn,
        amountFen: answers.amountFen,
        state: 'made',
        audience: audienceOf(answers.room),
        details: { by: answers.proposer, room: answers.room },
      },
    ],
    audience: audienceOfRoom,
  },
  extend: {
    label: { zh: '双方同意延期', en: 'Extend with both sides’ consent' },
    help: {
      zh: '只延长调解期限；收到申请十五日后可以申请仲裁的权利不受影响。',
      en: 'Extends the mediation only; the right to arbitrate fifteen days after receipt is not affected.',
    },
    by: keepers,
    papers: ['extension-consent'],
    actor: 'parties',
    form: z.object({
      extendedOn: calendarDate({ zh: '同意延期之日', en: 'Agreed on' }, { today: true }),
      until: calendarDate({ zh: '延期至', en: 'Extended until' }),
      bothSigned: confirmed({ zh: '双方已签署延期调解同意书', en: 'Both sides have signed the consent' }),
    }),
    happenedOn: 'extendedOn',
    wrong: ({ answers, facts }): Record<string, Text> =>
      answers.until > lastDayOf(facts)
        ? {}
        : { until: { zh: '应当晚于原届满日', en: 'Must be later than the present last day' } },
  },
})

/** The unrolled last day of the mediation as it stands, '' before acceptance: EMP 29. */
const lastDayOf = ({ extendedUntil, acceptedOn }: Facts): string =>
  extendedUntil ?? (acceptedOn ? addDays(acceptedOn, 15) : '')

/** Joint rooms are open to all who see the case, a caucus to its side and the mediators. */
function audienceOf(room: keyof typeof rooms): Audience {
  return room === 'joint' ? 'all' : room
}

function audienceOfRoom({ answers }: StepArgs): Audience {
  return audienceOf(answers.room)
}

function sessionRecords({ answers, eventId }: StepArgs): RecordPut[] {
  const audience = audienceOf(answers.room)
  const came = Object.fromEntries(answers.present.map((who: string) => [who, true]))
  return [
    {
      kind: 'hearing',
      key: `${eventId}-1`,
      onDay: answers.heldOn,
      atTime: answers.startedAt ?? null,
      state: 'held',
      audience,
      details: { what: 'session', how: answers.how, room: answers.room, result: answers.result, ...came },
    },
    ...(answers.nextOn
      ? [
          {
            kind: 'appointment' as const,
            key: `${eventId}-2`,
            onDay: answers.nextOn,
            atTime: answers.nextAt ?? null,
            state: 'planned',
            audience,
            details: { what: 'session', place: answers.nextPlace ?? null },
          },
        ]
      : []),
  ]
}
