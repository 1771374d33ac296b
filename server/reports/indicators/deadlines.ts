/** Deadlines by rule: what fell due, what was met, what was missed. */
import { everyDefinition } from '../../../workflows/index.ts'
import type { Text } from '../../../workflows/text.ts'
import { ruleHref } from '../../deadlines/addresses.ts'
import { rights } from '../../deadlines/rights.ts'
import { type Clock, isMet, isMissed, runsOn } from '../clocks.ts'
import type { Group, Indicator, Table } from '../indicator.ts'
import { measuresOf, named, over, spread } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { fellDue } from './in-time.ts'

const source: Text = {
  zh: '各期限的法律依据见期限规则；指标口径为工作口径（待核）',
  en: 'The law of each deadline stands with its rule; working definitions (to be checked)',
}

const { count, share } = measuresOf(({ clocks }: Reading): readonly Clock[] => clocks, source)
/** A rule is known by its workflow and its own id. */
const group = ({ workflow, rule }: Clock): string => `${workflow} ${rule}`

export const deadlineFigures: readonly Indicator[] = [
  count({
    id: 'dl_due',
    name: { zh: '到期期限', en: 'Fallen due' },
    says: {
      zh: '最后一日在本期、已经按期完成或者已经逾期的期限；届满前不再需要的、尚未到期的不计，权利期限（如起诉、时效）不计。',
      en: 'Deadlines whose last day lies in the period, met or missed; those no longer asked for before it, not yet due, and rights such as to sue are left out.',
    },
    unit: 'times',
    on: fellDue,
    group,
  }),
  count({
    id: 'dl_met',
    name: { zh: '按期完成', en: 'Met' },
    says: { zh: '上述期限中，在最后一日 24 时前完成的。', en: 'Of these, met by midnight of the last day.' },
    unit: 'times',
    on: one => (isMet(one) ? one.dueOn : undefined),
    group,
  }),
  count({
    id: 'dl_missed',
    name: { zh: '逾期', en: 'Missed' },
    says: {
      zh: '上述期限中，逾期才完成、逾期后不再需要或者至今没有完成的。',
      en: 'Of these, met too late, given up after the last day, or still not met.',
    },
    unit: 'times',
    on: (one, { knownOn }) => (isMissed(one, knownOn) ? one.dueOn : undefined),
    group,
  }),
  share({
    id: 'dl_met_rate',
    name: { zh: '按期完成率', en: 'Met in time' },
    says: { zh: '到期期限中按期完成的比例。', en: 'Of the deadlines that fell due, those met in time.' },
    over: over({ zh: '按期完成', en: 'met' }, { zh: '到期期限', en: 'fallen due' }),
    on: fellDue,
    group,
    counts: isMet,
  }),
  count({
    id: 'dl_running',
    name: { zh: '期末进行中', en: 'Running at the end' },
    says: { zh: '到期末正在进行、没有中止的期限。', en: 'Running, and not suspended, at the end of the period.' },
    unit: 'times',
    since: (one, { asOf }) => (runsOn(one, asOf) ? one.startedOn : undefined),
    group,
  }),
  count({
    id: 'dl_overdue',
    name: { zh: '其中已逾期', en: 'Of them, overdue' },
    says: {
      zh: '其中最后一日早于期末之日的。',
      en: 'Of them, those whose last day lies before the last day of the period.',
    },
    unit: 'times',
    since: (one, { asOf }) => (one.dueOn < asOf && runsOn(one, asOf) ? one.dueOn : undefined),
    group,
  }),
]

/** Every rule of the house in the order of its workflows, each once though it may stand in several numbers. */
const rules: readonly Group[] = [
  ...new Map(
    everyDefinition().flatMap(({ id, title, deadlines }) =>
      Object.entries(deadlines)
        .filter(([rule]) => !rights.includes(rule))
        .map(([rule, { label }]): [string, Group] => [
          `${id} ${rule}`,
          {
            id: `${id} ${rule}`,
            name: { zh: `${title.zh}：${label.zh}`, en: `${title.en}: ${label.en}` },
            href: ruleHref(rule),
          },
        ]),
    ),
  ).values(),
]

export const deadlineTables: readonly Table[] = [
  spread(named(deadlineFigures, 'dl_due', 'dl_met', 'dl_missed', 'dl_met_rate', 'dl_overdue'), {
    id: 'rule',
    title: { zh: '按期限规则', en: 'By rule' },
    head: { zh: '期限', en: 'Deadline' },
    groups: () => rules,
    rest: { zh: '已经停用的规则', en: 'Rules no longer in use' },
  }),
]
