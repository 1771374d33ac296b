/** The few figures with which every unit is seen at a glance. */
import { caseKinds } from '../../../workflows/definitions/case-file/words.ts'
import type { Indicator, Row, Table } from '../indicator.ts'
import type { Reading } from '../reading.ts'
import { isWithin } from '../span.ts'
import { firstStep } from '../told.ts'
import { legalAidFigures } from './legal-aid.ts'
import { mediationFigures } from './mediation.ts'
import { performances } from './performance-course.ts'

const source = { zh: '站点工作月报', en: "Station's monthly report" }

const registered = (reading: Reading): Row[] =>
  reading.courses('case-file').flatMap(course => {
    const on = firstStep(course, 'register')?.happenedOn
    return isWithin(on, reading.span) ? [{ caseId: course.caseId, on }] : []
  })

/** A case that was opened again is closed when it is closed again: every closing that stood at the end of the period. */
const closed = (reading: Reading): Row[] =>
  reading.courses('case-file').flatMap(({ caseId, steps }) => {
    const last = steps.findLast(({ step }) => ['register', 'reopen', 'close', 'merge'].includes(step))
    const isClosed = last?.step === 'close' || last?.step === 'merge'
    return isClosed && isWithin(last.happenedOn, reading.span) ? [{ caseId, on: last.happenedOn }] : []
  })

const openNow = (reading: Reading): Row[] =>
  reading.courses('case-file').flatMap(({ caseId, steps }) => {
    const last = steps.findLast(({ step }) => ['register', 'reopen', 'close', 'merge'].includes(step))
    return last && (last.step === 'register' || last.step === 'reopen') ? [{ caseId, on: last.happenedOn }] : []
  })

const ofBoth = (id: string): Indicator => [...mediationFigures, ...legalAidFigures].find(one => one.id === id)!

export const overviewFigures: readonly Indicator[] = [
  {
    id: 'st_registered',
    name: { zh: '登记数', en: 'Registered' },
    says: { zh: '登记日期在本期的各类事项。', en: 'Matters of every kind registered in the period.' },
    unit: 'cases',
    source,
    rows: registered,
  },
  {
    id: 'st_closed',
    name: { zh: '结案数', en: 'Closed' },
    says: { zh: '本期结案且到期末没有恢复办理的案件。', en: 'Cases closed in the period and not reopened by its end.' },
    unit: 'cases',
    source,
    rows: closed,
  },
  {
    id: 'st_open',
    name: { zh: '期末未结', en: 'Open at the end' },
    says: {
      zh: '到期末已登记或者恢复办理、尚未结案的案件。',
      en: 'Cases registered or reopened and not closed by the end of the period.',
    },
    unit: 'cases',
    source,
    rows: openNow,
  },
  ofBoth('med_accepted'),
  ofBoth('med_agreed'),
  ofBoth('med_success_rate'),
  ofBoth('la_granted'),
  ofBoth('med_amount_agreed'),
  {
    id: 'pf_paid_amount',
    name: { zh: '到账金额', en: 'Money paid' },
    says: { zh: '付款日期在本期的全部到账金额。', en: 'All payments made in the period.' },
    unit: 'fen',
    source,
    rows: reading =>
      performances(reading).flatMap(({ caseId, payments }) =>
        payments
          .filter(({ on }) => isWithin(on, reading.span))
          .map(({ on, amountFen }) => ({ caseId, on, value: amountFen })),
      ),
  },
]

const byKind =
  (rows: (reading: Reading) => Row[]) =>
  (reading: Reading): Row[] =>
    rows(reading).map(row => ({ ...row, group: reading.cases.get(row.caseId)?.kind ?? '' }))

export const kindTable: Table = {
  id: 'st_kinds',
  title: { zh: '按事项', en: 'By matter' },
  head: { zh: '事项', en: 'Matter' },
  groups: () => Object.entries(caseKinds).map(([id, name]) => ({ id, name })),
  columns: (['st_registered', 'st_closed', 'st_open'] as const).map(id => {
    const figure = overviewFigures.find(one => one.id === id)!
    return { ...figure, id: `${id}_kind`, rows: byKind(figure.rows) }
  }),
}
