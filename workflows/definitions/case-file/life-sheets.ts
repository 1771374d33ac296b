/** What is told of workers' health and working time, as tables of the case page: a line for each point, so that phones can read it. */
import { metaOf } from '../../field-meta.ts'
import type { StandingRecord } from '../../records.ts'
import type { Cell, Sheet } from '../../shown.ts'
import type { Text } from '../../text.ts'
import { type Health, healthFacts, healthIn } from './health.ts'
import { workedFacts, workedTimeIn } from './worked-time.ts'

const columns = [
  { label: { zh: '劳动者', en: 'Worker' }, kind: 'member' },
  { label: { zh: '事项', en: 'What' }, kind: 'text' },
  { label: { zh: '情况', en: 'As told' }, kind: 'text' },
] as const

/** A choice by its label, a sum in yuan, everything else as it was told. */
function shown(schema: (typeof healthFacts | typeof workedFacts)[never], value: unknown): Cell {
  const { widget, options } = metaOf(schema)
  if (widget === 'money') return `¥${(Number(value) / 100).toFixed(2)}`
  return options?.[String(value)] ?? String(value)
}

const pointsOf = (fields: object, memberId: string, told: object): Cell[][] =>
  Object.entries(fields)
    .filter(([field]) => (told as Record<string, unknown>)[field] !== undefined && field !== 'dependants')
    .map(([field, schema]) => [
      memberId,
      metaOf(schema as never).label,
      shown(schema as never, (told as Record<string, unknown>)[field]),
    ])

export const healthSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '伤病、生育和死亡（敏感个人信息）', en: 'Sickness, birth and death (sensitive)' },
  columns,
  rows: [...healthIn(records.filter(({ kind }) => kind === 'health'))].flatMap(([memberId, told]) => [
    ...pointsOf(healthFacts, memberId, told),
    ...dependantsRow(memberId, told),
  ]),
})

const dependantsRow = (memberId: string, { dependants = [] }: Health): Cell[][] =>
  dependants.length === 0
    ? []
    : [[memberId, metaOf(healthFacts.dependants).label, counted(dependants.length, { zh: '人', en: 'people' })]]

const counted = (count: number, { zh, en }: Text): Text => ({ zh: `${count} ${zh}`, en: `${count} ${en}` })

export const workedTimeSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '加班、年休假和高温', en: 'Overtime, leave and heat' },
  columns,
  rows: [...workedTimeIn(records.filter(({ kind }) => kind === 'worked-time'))].flatMap(
    ([memberId, { totals, days, hotMonths }]) => [
      ...pointsOf(workedFacts, memberId, totals),
      ...(days.length > 0
        ? [[memberId, { zh: '逐日加班', en: 'Overtime day by day' }, counted(days.length, { zh: '天', en: 'days' })]]
        : []),
      ...hotMonths.map(({ month, hotDays, otherDays }) => [
        memberId,
        { zh: `${totals.heatYear} 年 ${month} 月`, en: `${totals.heatYear}-${month.padStart(2, '0')}` },
        {
          zh: `高温 ${hotDays} 天，非高温 ${otherDays} 天`,
          en: `${hotDays} hot days, ${otherDays} of other work`,
        },
      ]),
    ],
  ),
})
