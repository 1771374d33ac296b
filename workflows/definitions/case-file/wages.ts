/**
 * What a worker was paid month by month: from it come the averages that the law asks for, each by its own rule. LCL
 * 47(3), LCLR 27: gross, overtime pay included; ALM 11: overtime pay left out; WIR 64: the wage of contributions.
 */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { moneyFen, optional, reference, rows } from '../../fields.ts'
import { addMonths } from '../../law/days.ts'
import { calendarMonth } from '../../month-field.ts'
import { problem } from '../../problem.ts'
import type { StandingRecord } from '../../records.ts'
import type { Sheet } from '../../shown.ts'
import { trackers } from '../court/steps.ts'

/** `month` as 'YYYY-MM'; `overtimeFen` is a part of the gross pay. */
export type MonthlyWage = {
  month: string
  grossFen: number
  overtimeFen?: number | undefined
  contributionFen?: number | undefined
}

export const wageSteps = defineSteps({
  recordWages: {
    label: { zh: '登记月工资', en: 'Record monthly wages' },
    help: {
      zh: '离职或者受伤前十二个月的应发工资，一月一行；平均工资由计算器按各自的口径得出。同一月份再登记以新的为准。',
      en: 'Gross pay of the twelve months before the end or the injury, a row each. Calculators make the averages, each by its own rule. A month told again replaces what was told.',
    },
    by: { ...trackers, administrator: 'subtree' },
    form: z.object({
      memberId: reference({ zh: '劳动者', en: 'Worker' }, 'members'),
      wages: rows(
        { zh: '各月工资', en: 'Months' },
        {
          month: calendarMonth({ zh: '月份', en: 'Month' }),
          grossFen: moneyFen({ zh: '应发工资（元）', en: 'Gross pay (yuan)' }),
          overtimeFen: optional(moneyFen({ zh: '其中加班工资', en: 'Overtime pay in it' })),
          contributionFen: optional(moneyFen({ zh: '缴费工资', en: 'Wage of contributions' })),
        },
        {
          min: 1,
          max: 36,
          help: { zh: '可从表格粘贴；月份如 2026-10。', en: 'Paste from a spreadsheet; months as 2026-10.' },
        },
      ),
    }),
    wrong: ({ answers: { wages }, given: { today } }) =>
      Object.assign(
        {},
        ...wages.map(({ month, grossFen, overtimeFen = 0 }: MonthlyWage, place: number) => ({
          ...problem(month > today.slice(0, 7), `wages[${place}][month]`, {
            zh: '不能晚于本月',
            en: 'Not after this month',
          }),
          ...problem(
            wages.some((other: MonthlyWage, before: number) => before < place && other.month === month),
            `wages[${place}][month]`,
            { zh: '月份重复', en: 'The month is there twice' },
          ),
          ...problem(overtimeFen > grossFen, `wages[${place}][overtimeFen]`, {
            zh: '不能多于应发工资',
            en: 'Not more than the gross pay',
          }),
        })),
      ),
    records: ({ answers: { memberId, wages }, eventId }) =>
      wages.map(({ month, grossFen, overtimeFen, contributionFen }: MonthlyWage, place: number) => ({
        kind: 'wage',
        key: `${eventId}-wage${place + 1}`,
        memberId,
        onDay: `${month}-01`,
        amountFen: grossFen,
        details: { overtimeFen: overtimeFen ?? null, contributionFen: contributionFen ?? null },
      })),
  },
})

type Told = Pick<StandingRecord, 'memberId' | 'onDay' | 'amountFen' | 'details'>

/** Of each worker the newest word on each month, the months in their order. `records`: of this kind, as they were told. */
export function wagesIn(records: readonly Told[]): ReadonlyMap<string, MonthlyWage[]> {
  const known = new Map<string, Map<string, MonthlyWage>>()
  for (const { memberId, onDay, amountFen, details } of records) {
    if (!memberId || !onDay || amountFen === null) continue
    const month = onDay.slice(0, 7)
    const months = known.get(memberId) ?? new Map()
    known.set(memberId, months)
    months.set(month, {
      month,
      grossFen: amountFen,
      ...(details.overtimeFen == null ? {} : { overtimeFen: Number(details.overtimeFen) }),
      ...(details.contributionFen == null ? {} : { contributionFen: Number(details.contributionFen) }),
    })
  }
  return new Map(
    [...known].map(([memberId, months]) => [
      memberId,
      [...months.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    ]),
  )
}

/** Those of the twelve months before the month after `until` ('YYYY-MM'), that month the last of them. */
export function twelveMonthsTo(wages: readonly MonthlyWage[], until: string): MonthlyWage[] {
  const first = addMonths(`${until}-01`, -11).slice(0, 7)
  return wages.filter(({ month }) => month >= first && month <= until)
}

/** Over the months that are told, to the fen; undefined where none is. */
export const averageFen = (amounts: readonly number[]): number | undefined =>
  amounts.length === 0 ? undefined : Math.round(amounts.reduce((sum, fen) => sum + fen, 0) / amounts.length)

export const wageSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '月工资', en: 'Monthly wages' },
  columns: [
    { label: { zh: '劳动者', en: 'Worker' }, kind: 'member' },
    { label: { zh: '月份', en: 'Month' }, kind: 'text' },
    { label: { zh: '应发工资', en: 'Gross pay' }, kind: 'money' },
    { label: { zh: '其中加班工资', en: 'Overtime pay in it' }, kind: 'money' },
    { label: { zh: '缴费工资', en: 'Wage of contributions' }, kind: 'money' },
  ],
  rows: [...wagesIn(records.filter(({ kind }) => kind === 'wage'))].flatMap(([memberId, wages]) =>
    wages.map(({ month, grossFen, overtimeFen, contributionFen }) => [
      memberId,
      month,
      grossFen,
      overtimeFen ?? null,
      contributionFen ?? null,
    ]),
  ),
})
