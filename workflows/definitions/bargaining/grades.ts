/** The skill-grade table 能级工资: for each grade and family of posts what is paid, with last year's pay beside it. */
import type { Sheet } from '../../define.ts'
import { calendarDate, choice, moneyFen, optional, rows, shortText, wholeNumber } from '../../fields.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import { standingOf } from './covered.ts'
import { skillGrades } from './words.ts'

export const gradeRows = () =>
  rows(
    { zh: '能级工资表', en: 'Skill-grade table' },
    {
      grade: choice({ zh: '技能等级', en: 'Grade' }, skillGrades),
      posts: shortText({ zh: '岗位（工种）', en: 'Family of posts' }, { max: 60 }),
      baseFen: moneyFen({ zh: '基本工资（元/月）', en: 'Base wage a month' }),
      allowanceFen: moneyFen({ zh: '技能津贴（元/月）', en: 'Skill allowance a month' }),
      lastBaseFen: optional(moneyFen({ zh: '上年基本工资', en: 'Base wage last year' })),
      lastAllowanceFen: optional(moneyFen({ zh: '上年技能津贴', en: 'Allowance last year' })),
      competitionFen: optional(moneyFen({ zh: '竞赛奖励', en: 'Competition award' })),
      mentorFen: optional(moneyFen({ zh: '师带徒津贴', en: 'Mentor allowance' })),
      innovationRule: optional(shortText({ zh: '创新奖励办法', en: 'Innovation award rule' }, { max: 200 })),
      promotionRule: optional(shortText({ zh: '晋级办法', en: 'Promotion rule' }, { max: 200 })),
      effectiveOn: optional(calendarDate({ zh: '执行日期', en: 'Effective from' })),
      headcount: optional(wholeNumber({ zh: '人数', en: 'Headcount' })),
    },
    {
      max: 120,
      help: { zh: '同一等级、同一岗位一行；可从表格粘贴。', en: 'A row for each grade and family of posts.' },
    },
  )
export type GradeRow = {
  grade: keyof typeof skillGrades
  posts: string
  baseFen: number
  allowanceFen: number
  lastBaseFen?: number | undefined
  lastAllowanceFen?: number | undefined
  competitionFen?: number | undefined
  mentorFen?: number | undefined
  innovationRule?: string | undefined
  promotionRule?: string | undefined
  effectiveOn?: string | undefined
  headcount?: number | undefined
}

/** How much more than last year, as a ratio; null where last year is not known or was nothing. */
export function growth({ baseFen, allowanceFen, lastBaseFen, lastAllowanceFen }: GradeRow): number | null {
  const last = (lastBaseFen ?? 0) + (lastAllowanceFen ?? 0)
  return last > 0 ? (baseFen + allowanceFen - last) / last : null
}

export const gradeRecords = (list: readonly GradeRow[], eventId: string, onDay: string): RecordPut[] =>
  list.map((row, place) => ({
    kind: 'grade-row',
    key: `${eventId}-${place + 1}`,
    onDay,
    amountFen: row.baseFen,
    state: row.grade,
    details: {
      posts: row.posts,
      allowanceFen: row.allowanceFen,
      growth: growth(row),
      competitionFen: row.competitionFen ?? null,
      mentorFen: row.mentorFen ?? null,
      innovationRule: row.innovationRule ?? null,
      promotionRule: row.promotionRule ?? null,
      effectiveOn: row.effectiveOn ?? null,
      headcount: row.headcount ?? null,
    },
  }))

export const gradeSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '能级工资表', en: 'Skill-grade table' },
  columns: [
    { label: { zh: '技能等级', en: 'Grade' }, kind: 'text' },
    { label: { zh: '岗位', en: 'Posts' }, kind: 'text' },
    { label: { zh: '基本工资', en: 'Base wage' }, kind: 'money' },
    { label: { zh: '技能津贴', en: 'Allowance' }, kind: 'money' },
    { label: { zh: '较上年', en: 'On last year' }, kind: 'share' },
    { label: { zh: '竞赛奖励', en: 'Award' }, kind: 'money' },
    { label: { zh: '师带徒津贴', en: 'Mentor' }, kind: 'money' },
    { label: { zh: '创新奖励', en: 'Innovation' }, kind: 'text' },
    { label: { zh: '晋级', en: 'Promotion' }, kind: 'text' },
    { label: { zh: '执行日期', en: 'From' }, kind: 'day' },
    { label: { zh: '人数', en: 'Headcount' }, kind: 'number' },
  ],
  rows: standingOf(records, 'grade-row', 'grade').map(({ amountFen, state, details }) => [
    skillGrades[state as keyof typeof skillGrades],
    String(details.posts),
    amountFen,
    details.allowanceFen as number,
    details.growth as number | null,
    details.competitionFen as number | null,
    details.mentorFen as number | null,
    (details.innovationRule as string | null) ?? null,
    (details.promotionRule as string | null) ?? null,
    (details.effectiveOn as string | null) ?? null,
    details.headcount as number | null,
  ]),
})
