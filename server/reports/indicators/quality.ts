/** 质量评查: how many closed cases were drawn, how many reviewed, and how good they were found. */
import type { Text } from '../../../workflows/text.ts'
import { grades } from '../../quality/forms.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, named, over, spread } from '../measures.ts'
import type { Review, Reviewed } from '../quality-told.ts'
import type { Reading } from '../reading.ts'

const form: Text = {
  zh: '案件质量评查；指标口径为工作口径（待核）',
  en: 'Review of the quality of cases; working definitions (to be checked)',
}

type Marked = Reviewed & { caseId: string }

const reviews = (reading: Reading): readonly Review[] => reading.reviews
const marked = (reading: Reading): Marked[] =>
  reviews(reading).flatMap(({ caseId, reviewed }) =>
    reviewed && reviewed.on <= reading.span.to ? [{ ...reviewed, caseId }] : [],
  )
const graded = (reading: Reading): Marked[] => marked(reading).filter(({ grade }) => grade !== null)

const ofReviews = measuresOf(reviews, form)
const ofMarked = measuresOf(marked, form)
const ofGraded = measuresOf(graded, form)
const on = (one: Marked): string => one.on
const drawnOn = (one: Review): string => one.drawnOn
const ofThose = { zh: '评了等级的', en: 'graded' }

export const qualityFigures: readonly Indicator[] = [
  ofReviews.count({
    id: 'qa_drawn',
    name: { zh: '抽查件次', en: 'Drawn' },
    says: {
      zh: '本期抽中评查的案件；一件在几次抽查中抽中的，各计一次。',
      en: 'Cases drawn to be reviewed in the period; once for each sample that drew them.',
    },
    unit: 'times',
    on: drawnOn,
  }),
  ofMarked.count({
    id: 'qa_reviewed',
    name: { zh: '已评件次', en: 'Reviewed' },
    says: {
      zh: '本期打分的评查；改过分的，按改分之日计。',
      en: 'Reviews made in the period; one that was corrected counts on the day of its correction.',
    },
    unit: 'times',
    on,
  }),
  ofReviews.share({
    id: 'qa_review_rate',
    name: { zh: '评查完成率', en: 'Rate reviewed' },
    says: {
      zh: '本期抽中的案件，到期末已经打分的比例。',
      en: 'Of the cases drawn in the period, those reviewed by its end.',
    },
    over: over({ zh: '已打分', en: 'reviewed' }, { zh: '本期抽中', en: 'drawn in the period' }),
    on: drawnOn,
    counts: ({ reviewed }, { span }) => reviewed !== undefined && reviewed.on <= span.to,
  }),
  ofMarked.mean({
    id: 'qa_mark_rate',
    name: { zh: '平均得分率', en: 'Mean marks' },
    says: {
      zh: '本期评查的得分占满分的千分数，取平均。',
      en: 'Marks of the reviews of the period in thousandths of full marks, on average.',
    },
    over: over({ zh: '得分率合计', en: 'marks in all' }, { zh: '已评件次', en: 'reviewed' }),
    unit: 'permille',
    on,
    value: ({ total, most }) => (most === 0 ? 0 : Math.round((total * 1000) / most)),
  }),
  ofGraded.count({
    id: 'qa_graded',
    name: { zh: '评定等级', en: 'Graded' },
    says: { zh: '本期评查中评了等级的。', en: 'Of the reviews of the period, those with a grade.' },
    unit: 'times',
    on,
    group: ({ grade }) => grade!,
  }),
  ofGraded.share({
    id: 'qa_excellent_rate',
    name: { zh: '优秀率', en: 'Excellent' },
    says: { zh: '本期评定等级的，评为优秀的比例。', en: 'Of the grades of the period, those excellent.' },
    over: over({ zh: '优秀', en: 'excellent' }, ofThose),
    on,
    counts: ({ grade }) => grade === 'excellent',
  }),
  ofGraded.share({
    id: 'qa_failed_rate',
    name: { zh: '不合格率', en: 'Failed' },
    says: { zh: '本期评定等级的，评为不合格的比例。', en: 'Of the grades of the period, those failed.' },
    over: over({ zh: '不合格', en: 'failed' }, ofThose),
    on,
    counts: ({ grade }) => grade === 'failed',
  }),
]

export const qualityTables: readonly Table[] = [
  spread(named(qualityFigures, 'qa_graded'), {
    id: 'grade',
    title: { zh: '等级分布', en: 'Grades' },
    head: { zh: '等级', en: 'Grade' },
    groups: linesOf(grades),
  }),
]
