/** 满意度: that a worker was asked, by which way, and the answer; or that none was given. A later one stands for an earlier. */
import { z } from 'zod'
import { type By, defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, optional, reference } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { StandingRecord } from '../../records.ts'
import { satisfactionGrades } from '../../satisfaction.ts'
import type { Sheet } from '../../shown.ts'
import type { Text } from '../../text.ts'
import { contactWays } from './contacts.ts'

const keepers: By = {
  mediator: 'owner',
  'station-lead': 'station',
  'legal-aid-officer': 'subtree',
  supervisor: 'subtree',
}

const satisfactionAnswers = {
  ...satisfactionGrades,
  'no-answer': { zh: '没有回答', en: 'No answer' },
} as const

export const satisfactionSteps = defineSteps({
  askSatisfaction: {
    label: { zh: '登记满意度', en: 'Record satisfaction' },
    help: {
      zh: '问过一名劳动者登记一次，没有回答的也登记。登记有误的，再登记一次，以后一次为准。',
      en: 'Once for each worker who was asked, also where no answer was given. To correct it record it again: the later one stands.',
    },
    by: keepers,
    form: z.object({
      askedOn: calendarDate({ zh: '询问日期', en: 'Asked on' }, { today: true }),
      memberId: optional(
        reference({ zh: '劳动者', en: 'Worker' }, 'members', {
          help: { zh: '只有一名劳动者时可以不选。', en: 'Not needed where there is only one.' },
        }),
      ),
      way: choice({ zh: '方式', en: 'Way' }, contactWays),
      answer: choice({ zh: '回答', en: 'Answer' }, satisfactionAnswers),
      note: optional(longText({ zh: '意见和建议', en: 'What was said' }, { max: 500 })),
    }),
    happenedOn: 'askedOn',
    mayPrecede: true,
    needs: ['memberCount'],
    wrong: ({ answers, given }): Record<string, Text> =>
      problem(!answers.memberId && (given.memberCount ?? 0) > 1, 'memberId', {
        zh: '本案有多名劳动者，请选择问的是哪一名',
        en: 'There are several workers: choose who was asked',
      }),
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-satisfaction`,
        memberId: answers.memberId ?? null,
        onDay: answers.askedOn,
        state: answers.answer,
        details: { what: 'satisfaction', way: answers.way },
      },
    ],
  },
})

export const satisfactionSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '满意度', en: 'Satisfaction' },
  columns: [
    { label: { zh: '询问日期', en: 'Asked on' }, kind: 'day' },
    { label: { zh: '劳动者', en: 'Worker' }, kind: 'member' },
    { label: { zh: '方式', en: 'Way' }, kind: 'text' },
    { label: { zh: '回答', en: 'Answer' }, kind: 'text' },
  ],
  rows: records
    .filter(({ kind, details }) => kind === 'action' && details.what === 'satisfaction')
    .map(({ onDay, memberId, state, details: { way } }) => [
      onDay,
      memberId,
      contactWays[way as keyof typeof contactWays],
      satisfactionAnswers[state as keyof typeof satisfactionAnswers],
    ]),
})
