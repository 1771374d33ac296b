/** Topics and votes of a talk as tables. */
import type { Sheet } from '../../define.ts'
import type { StandingRecord } from '../../records.ts'
import { topicStates } from './words.ts'

export const topicSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '协商议题', en: 'Topics' },
  columns: [
    { label: { zh: '次', en: 'Session' }, kind: 'number' },
    { label: { zh: '日期', en: 'Day' }, kind: 'day' },
    { label: { zh: '议题', en: 'Topic' }, kind: 'text' },
    { label: { zh: '结果', en: 'Result' }, kind: 'text' },
  ],
  rows: records
    .filter(({ kind, details }) => kind === 'position' && details.what === 'session-topic')
    .map(({ onDay, state, details }) => [
      Number(details.session),
      onDay,
      String(details.title),
      topicStates[state as keyof typeof topicStates],
    ]),
})

export const voteSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '职代会表决', en: 'Votes' },
  columns: [
    { label: { zh: '日期', en: 'Day' }, kind: 'day' },
    { label: { zh: '应到', en: 'All' }, kind: 'number' },
    { label: { zh: '实到', en: 'Attended' }, kind: 'number' },
    { label: { zh: '赞成', en: 'Yes' }, kind: 'number' },
    { label: { zh: '占全体', en: 'Of all' }, kind: 'share' },
    { label: { zh: '结果', en: 'Result' }, kind: 'text' },
  ],
  rows: records
    .filter(({ kind }) => kind === 'vote')
    .map(({ onDay, state, details }) => [
      onDay,
      Number(details.total),
      Number(details.attended),
      Number(details.yes),
      Number(details.total) > 0 ? Number(details.yes) / Number(details.total) : null,
      state === 'adopted'
        ? details.exactlyHalf
          ? { zh: '通过（恰为半数，建议过半数）', en: 'Adopted (exactly half; more is safer)' }
          : { zh: '通过', en: 'Adopted' }
        : { zh: '未通过', en: 'Rejected' },
    ]),
})
