/** What process reports count: proceedings of one workflow that began in the period, among the cases the reader may see. */
import type { Conformance } from '../../../workflows/process/conformance.ts'
import type { Text } from '../../../workflows/text.ts'
import { conformanceWords, words } from '../../process-reports/words.ts'
import type { Definition } from '../indicator.ts'

const onRecord: Text = {
  zh: '办案记录（每一步的日期和所在环节）；口径为工作口径（待核）',
  en: 'The histories of cases, with the day and the state of each step; working definitions (to be checked)',
}
type Said = Pick<Definition, 'name' | 'says' | 'unit'> & Partial<Definition>
const figure = (id: string, said: Said): Definition => ({ id: `pr_${id}`, source: onRecord, ...said })

const median: Text = { zh: '中位数，以及九成不超过的天数', en: 'the median, and the days that 90 % do not exceed' }
const days = (id: string, name: Text, of: Text): Definition =>
  figure(id, {
    name,
    says: {
      zh: `${of.zh}，取${median.zh}；按自然日。`,
      en: `${of.en}: ${median.en}, in natural days.`,
    },
    unit: 'days',
  })

const all: Text = { zh: '全部开始办理的程序', en: 'all proceedings begun' }

export const processFigures = {
  begun: figure('begun', {
    name: words.begun,
    says: {
      zh: '在所选期间开始的该流程的程序，保密程序除外。',
      en: 'Proceedings of the workflow that began in the period, without confidential ones.',
    },
    unit: 'proceedings',
  }),
  open: figure('open', {
    name: words.open,
    says: { zh: '其中到记录那天还没有办结的。', en: 'Of these, those that had not ended by the day of the record.' },
    unit: 'proceedings',
  }),
  ended: figure('ended', {
    name: words.ended,
    says: { zh: '其中到记录那天已经办结的。', en: 'Of these, those that had ended by the day of the record.' },
    unit: 'proceedings',
  }),
  whole: days('whole_days', words.medianWhole, {
    zh: '已经办结的程序从开始到办结的天数',
    en: 'Days from beginning to end of proceedings that have ended',
  }),
  state: figure('state', {
    name: words.over,
    says: {
      zh: '程序在该环节停留并且已经离开的次数；回来过的每次都计。',
      en: 'How often a proceeding stood in the state and has left it; each time counts.',
    },
    unit: 'times',
  }),
  stateDays: days(
    'state_days',
    { zh: '停留天数', en: 'Days in the state' },
    { zh: '已经结束的停留的天数', en: 'Days of stays that are over' },
  ),
  standing: figure('standing', {
    name: words.standing,
    says: { zh: '到记录那天停在该环节的程序。', en: 'Proceedings that stood in the state on the day of the record.' },
    unit: 'proceedings',
  }),
  standingDays: figure('standing_days', {
    name: words.standingDays,
    says: {
      zh: '到记录那天停在该环节的程序已经停留的天数，取中位数；按自然日。',
      en: 'Days for which those in the state on the day of the record had stood there: the median, in natural days.',
    },
    unit: 'days',
  }),
  arrow: figure('step', {
    name: { zh: '步骤次数', en: 'Times a step was taken' },
    says: {
      zh: '从一个环节到另一个环节办理该步骤的次数，撤回的除外。',
      en: 'How often the step led from one state to the other, without what was taken back.',
    },
    unit: 'times',
  }),
  arrowDays: days(
    'step_days',
    { zh: '步骤前停留天数', en: 'Days before a step' },
    { zh: '办理该步骤以前在前一环节停留的天数', en: 'Days spent in the state before the step was taken' },
  ),
  variant: figure('variant', {
    name: { zh: '走这条路径的程序', en: 'Proceedings of one way' },
    says: {
      zh: '步骤先后相同的程序；连续重复的步骤合并为一步。',
      en: 'Proceedings with the same order of steps; one taken several times running counts once.',
    },
    unit: 'proceedings',
  }),
  variantShare: figure('variant_share', {
    name: words.share,
    says: { zh: '走这条路径的程序占全部的比例。', en: 'The share of proceedings that went this way.' },
    over: { above: { zh: '走这条路径的程序', en: 'proceedings of this way' }, below: all },
    unit: 'share',
  }),
  turn: figure('wait', {
    name: words.waited,
    says: {
      zh: '程序停在写明由其办理的环节、已经离开的次数。',
      en: 'How often a proceeding stood in a state in which it was their turn, and has left it.',
    },
    unit: 'times',
  }),
  turnDays: days(
    'wait_days',
    { zh: '等待天数', en: 'Days waited' },
    { zh: '已经结束的等待的天数', en: 'Days of waits that are over' },
  ),
  turnSum: figure('wait_sum', {
    name: words.sumDays,
    says: {
      zh: '已经结束的和到记录那天还没有结束的等待的天数相加；按自然日。',
      en: 'Days of waits that are over, and of those that go on up to the day of the record, added up; natural days.',
    },
    unit: 'days',
  }),
  turnNow: figure('waiting', {
    name: words.turnNow,
    says: {
      zh: '到记录那天停在写明由其办理的环节的程序。',
      en: 'Proceedings that stood in a state in which it was their turn on the day of the record.',
    },
    unit: 'proceedings',
  }),
  rework: figure('rework', { name: words.rework, says: words.reworkNote, unit: 'times' }),
  map: figure('conformance_map', {
    name: conformanceWords.map.label,
    says: conformanceWords.map.says,
    unit: 'proceedings',
  }),
  skipping: figure('conformance_skipped', {
    name: conformanceWords.skipped.label,
    says: conformanceWords.skipped.says,
    unit: 'proceedings',
  }),
  lateOnes: figure('conformance_late', {
    name: conformanceWords.late.label,
    says: conformanceWords.late.says,
    unit: 'proceedings',
  }),
  both: figure('conformance_both', {
    name: conformanceWords.both.label,
    says: conformanceWords.both.says,
    unit: 'proceedings',
  }),
  conformanceShare: figure('conformance_share', {
    name: { zh: '占全部程序的比例', en: 'Share of all proceedings' },
    says: { zh: '该行的程序占全部的比例。', en: 'The share of proceedings that the line counts.' },
    over: { above: { zh: '该行的程序', en: 'proceedings of the line' }, below: all },
    unit: 'share',
  }),
  skipped: figure('skips', { name: words.skips, says: words.skippedSays, unit: 'times' }),
  inTime: figure('in_time', { name: words.inTime, says: words.inTimeSays, unit: 'times' }),
  late: figure('late', { name: words.late, says: words.conformanceNote, unit: 'times' }),
  lateShare: figure('late_share', {
    name: { zh: '逾期占比', en: 'Share that was late' },
    says: {
      zh: '该规则的期限中，逾期的占按期和逾期合计的比例。',
      en: 'Of the deadlines of the rule that were met or late, how many were late.',
    },
    over: { above: words.late, below: { zh: '按期和逾期的期限', en: 'deadlines in time and late' } },
    unit: 'share',
  }),
  lateDays: days(
    'late_days',
    { zh: '超过天数', en: 'Days past' },
    { zh: '逾期的期限超过届满日的天数', en: 'Days past the day of deadlines that were late' },
  ),
  clock: figure('clock', {
    name: words.clockSteps,
    says: {
      zh: '到期后由系统办理该步骤的次数。',
      en: 'How often the step was taken by the clock once its day had come.',
    },
    unit: 'times',
  }),
} as const satisfies Record<string, Definition>

const rework = ['back', 'again', 'undone', 'corrected']
const conforming = { map: 'map', skipped: 'skipping', late: 'lateOnes', both: 'both' } as const satisfies Record<
  Conformance,
  keyof typeof processFigures
>

/** Of the figure that a list of proceedings stands behind. `which`: the line of it. */
export function processFigureOf({ what, which = '' }: { what: string; which?: string }): Definition {
  if (rework.includes(what)) return processFigures.rework
  if (what === 'conformance') return processFigures[conforming[which as Conformance]]
  return processFigures[what as keyof typeof processFigures] ?? processFigures.begun
}
