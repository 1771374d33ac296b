/** What the case page shows of a talk, as tables in the order it went. */
import type { Sheet } from '../../define.ts'
import type { StandingRecord } from '../../records.ts'
import { contractSheet } from './contracts.ts'
import { coveredSheet } from './covered.ts'
import { gradeSheet } from './grades.ts'
import { representativeSheet } from './representatives.ts'
import { topicStates } from './words.ts'

const topicSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '协商议题', en: 'Topics' },
  columns: [
    { label: { zh: '次', en: 'Session' }, kind: 'number' },
    { label: { zh: '日期', en: 'Day' }, kind: 'day' },
    { label: { zh: '议题', en: 'Topic' }, kind: 'text' },
    { label: { zh: '职工方意见', en: 'Workers’ side' }, kind: 'text' },
    { label: { zh: '企业方意见', en: 'Employers’ side' }, kind: 'text' },
    { label: { zh: '结果', en: 'Result' }, kind: 'text' },
  ],
  rows: records
    .filter(({ kind, details }) => kind === 'position' && details.what === 'session-topic')
    .map(({ onDay, state, details }) => [
      Number(details.session),
      onDay,
      String(details.title),
      (details.union as string | null) ?? null,
      (details.employer as string | null) ?? null,
      topicStates[state as keyof typeof topicStates],
    ]),
})

/** Figures that lay on the table of each session: what they are compared with is told, not judged. WCP. */
const referenceSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '协商参考数据', en: 'Figures for reference' },
  columns: [
    { label: { zh: '用于第几次会议', en: 'For session' }, kind: 'number' },
    { label: { zh: '日期', en: 'Day' }, kind: 'day' },
    { label: { zh: '最低工资标准', en: 'Minimum wage' }, kind: 'money' },
    { label: { zh: '工资指导线', en: 'Wage guideline' }, kind: 'text' },
    { label: { zh: '居民消费价格指数', en: 'CPI' }, kind: 'text' },
    { label: { zh: '上年平均工资', en: 'Average wage last year' }, kind: 'money' },
  ],
  rows: records
    .filter(({ kind, details }) => kind === 'finding' && details.what === 'reference')
    .map(({ onDay, amountFen, details }) => [
      Number(details.session),
      onDay,
      amountFen,
      details.guideline as string | null,
      details.cpi as string | null,
      details.lastWageFen as number | null,
    ]),
})

const voteSheet = (records: readonly StandingRecord[]): Sheet => ({
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

export const bargainingSheets = (records: readonly StandingRecord[]): Sheet[] => [
  representativeSheet(records),
  referenceSheet(records),
  topicSheet(records),
  voteSheet(records),
  contractSheet(records),
  coveredSheet(records),
  gradeSheet(records),
]
