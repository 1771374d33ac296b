/** Topics of a meeting: what the problem is, what is asked for, who is to answer it. */
import type { Sheet, StepArgs } from '../../define.ts'
import { longText, optional, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'

export const topicFields = {
  title: shortText({ zh: '议题', en: 'Topic' }, { max: 100 }),
  proposer: shortText({ zh: '提出单位', en: 'Proposed by' }, { max: 60 }),
  problem: longText({ zh: '问题和数据', en: 'The problem, with figures' }, { max: 2000 }),
  basis: optional(longText({ zh: '法律政策依据', en: 'Legal basis' }, { max: 1000 })),
  request: longText({ zh: '建议', en: 'What is asked for' }, { max: 1000 }),
  responsible: optional(shortText({ zh: '建议责任部门', en: 'Responsible department' }, { max: 60 })),
}

export const topicRecords = ({ answers, eventId, happenedOn }: StepArgs): RecordPut[] => [
  {
    kind: 'position',
    key: `${eventId}-topic`,
    onDay: happenedOn,
    state: 'proposed',
    details: {
      what: 'topic',
      title: answers.title,
      proposer: answers.proposer,
      responsible: answers.responsible ?? null,
    },
  },
]

const topicStandings = {
  proposed: { zh: '已征集', en: 'Proposed' },
  chosen: { zh: '列入议程', en: 'On the agenda' },
  dropped: { zh: '未列入', en: 'Not taken up' },
} as const

export const topicSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '议题', en: 'Topics' },
  columns: [
    { label: { zh: '议题', en: 'Topic' }, kind: 'text' },
    { label: { zh: '提出单位', en: 'Proposed by' }, kind: 'text' },
    { label: { zh: '责任部门', en: 'Responsible' }, kind: 'text' },
    { label: { zh: '状态', en: 'Standing' }, kind: 'text' },
  ],
  rows: records
    .filter(({ kind, details }) => kind === 'position' && details.what === 'topic')
    .map(({ state, details }) => [
      String(details.title),
      String(details.proposer),
      (details.responsible as string | null) ?? null,
      topicStandings[state as keyof typeof topicStandings],
    ]),
})

/** Topics are not collected until a day before the meeting was called. */
export const collectsTooEarly = ({ collectUntil, openedOn }: { collectUntil?: string | undefined; openedOn: string }) =>
  problem((collectUntil ?? '9') < openedOn, 'collectUntil', {
    zh: '议题征集截止不能早于启动日期',
    en: 'Topics are not collected until a day before the call',
  })
