/** Whether the rows on file are those that the steps of a proceeding put there. */
import { isDeepStrictEqual } from 'node:util'
import type { Text } from '../../workflows/text.ts'
import type { Sealer } from '../sealing/sealer.ts'
import { yuan } from '../web/print.ts'
import type { ProceedingOnFile } from './cases-on-file.ts'
import { type Columns, type Expected, ownTables } from './expected-records.ts'
import { type Fault, fault } from './fault.ts'
import type { Event } from './history.ts'
import { columnWords, thingWords } from './on-file-words.ts'
import { engineSteps } from './replay.ts'

/** Parties, members, claims and grants that steps of this proceeding put on file. */
export const ownFaults = (own: ProceedingOnFile['own'], expected: Expected['own'], sealer: Sealer): Fault[] =>
  ownTables.flatMap(table => {
    const found = new Map(own[table].map(row => [String(row.id ?? row.member_id), opened(row, sealer)]))
    return differences(table, expected[table], found)
  })

/** Sealed columns in clear, lists as they were written. */
const opened = (row: Columns, sealer: Sealer): Columns =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith('_sealed') && value !== null ? sealer.open(String(value)) : value,
    ]),
  )

/** Everything else on file; what events outside the proceeding's history filed, such as an appointment, is theirs. */
export function recordFaults(
  rows: readonly Columns[],
  { events, expected }: { events: readonly Event[]; expected: Expected['records'] },
): Fault[] {
  const own = new Set(events.filter(({ step }) => !engineSteps.includes(step)).map(({ id }) => id))
  const filed = rows.filter(({ event_id }) => own.has(String(event_id)))
  const found = new Map(
    filed.map(row => [`${row.kind} ${row.key}`, { ...row, details: JSON.parse(String(row.details)) }]),
  )
  const changedSince = new Set(rows.filter(row => !filed.includes(row)).map(({ kind, key }) => `${kind} ${key}`))
  const wanted = new Map([...expected].filter(([key]) => !changedSince.has(key)))
  return [...differences('records', wanted, found), ...sumFaults(found)]
}

/** What was paid on an obligation is the sum of its payments. */
function sumFaults(found: Map<string, Columns>): Fault[] {
  const rows = [...found.values()]
  return rows
    .filter(({ kind }) => kind === 'obligation')
    .flatMap(({ key, settled_fen, amount_fen }) => {
      const payments = rows.filter(({ kind, details }) => kind === 'payment' && (details as Columns).obligation === key)
      const paidFen = payments.reduce((sum, payment) => sum + Number(payment.amount_fen), 0)
      const settledFen = Number(settled_fen ?? 0)
      return [
        ...(settledFen === paidFen
          ? []
          : [
              fault(
                'records',
                `一项履行义务记为已付 ${yuan(settledFen)}，付款合计 ${yuan(paidFen)}`,
                `an obligation is settled by ${yuan(settledFen)}, its payments are ${yuan(paidFen)}`,
                `obligation ${key} is settled by ${settledFen}, payments are ${paidFen}`,
              ),
            ]),
        ...(settledFen <= Number(amount_fen)
          ? []
          : [
              fault(
                'records',
                '一项履行义务的付款超过应付',
                'more was paid on an obligation than was owed',
                `more was paid on obligation ${key} than was owed`,
              ),
            ]),
      ]
    })
}

function differences(table: string, wanted: Map<string, Columns>, found: Map<string, Columns>): Fault[] {
  return [
    ...[...found.keys()]
      .filter(key => !wanted.has(key))
      .map(key => {
        const { zh, en } = thingWords(table, key)
        const exact = `${table} ${key} follows from no step`
        return fault('records', `${zh}有一项没有对应的步骤`, `${en}: one follows from no step`, exact)
      }),
    ...[...wanted].flatMap(([key, columns]) => {
      const row = found.get(key)
      const what = thingWords(table, key)
      const exact = `${table} ${key}`
      return row
        ? columnFaults({ what, exact }, columns, row)
        : [fault('records', `${what.zh}缺少一项`, `${what.en}: one is missing`, `${exact} is missing`)]
    }),
  ]
}

type Thing = { what: Text; exact: string }

function columnFaults({ what, exact }: Thing, wanted: Columns, row: Columns): Fault[] {
  return Object.entries(wanted)
    .filter(([name, value]) => !isDeepStrictEqual(typeof value === 'boolean' ? Boolean(row[name]) : row[name], value))
    .map(([name]) => {
      const { zh, en } = columnWords(name)
      return fault(
        'records',
        `${what.zh}的${zh}与步骤所记不一致`,
        `${what.en}: ${en} differs from what the steps said`,
        `${exact}.${name} differs from what its steps said`,
      )
    })
}

/** The case's own row; columns that no standing step sets any more must be empty. */
export function caseFaults(expected: Columns, row: Columns): Fault[] {
  return columnFaults(
    { what: thingWords('cases', ''), exact: 'cases' },
    { result: null, closed_on: null, ...expected },
    row,
  )
}
