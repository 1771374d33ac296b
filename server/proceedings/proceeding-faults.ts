/** Whether a proceeding stands where its history leads, with the records and deadlines that follow from it. */
import { isDeepStrictEqual } from 'node:util'
import { workflowNamed } from '../../workflows/index.ts'
import { begin, hasEnded, save, stateName } from '../../workflows/walk.ts'
import type { Db } from '../db.ts'
import { outOfLine } from '../deadlines/bring-in-line.ts'
import { deadlinesOf } from '../deadlines/repository.ts'
import type { Office } from '../office.ts'
import type { Sealer } from '../sealing/sealer.ts'
import { type Columns, type Expected, expectedRecords, type OwnTable } from './expected-records.ts'
import type { Event } from './history.ts'
import { engineSteps, type Replayed, replay } from './replay.ts'
import type { Proceeding } from './repository.ts'

type Whole = {
  proceeding: Proceeding
  /** Its own events, oldest first. */
  events: readonly Event[]
  /** Ids of what was taken back. */
  reversed: ReadonlySet<string>
}
type Around = Pick<Office, 'sealer' | 'calendar'>

export async function proceedingFaults(
  db: Db,
  { sealer, calendar }: Around,
  { caseRow, ...whole }: Whole & { caseRow: Columns },
): Promise<string[]> {
  const { proceeding, events, reversed } = whole
  const replayed = events.length > 0 ? replay(events, { without: reversed, sealer }) : undefined
  const expected = expectedRecords(replayed?.puts ?? [], sealer)
  const faults = [
    ...replayFaults(whole, sealer),
    ...(await ownFaults(db, { proceeding, expected: expected.own, sealer })),
    ...(await recordFaults(db, { proceeding, events, expected: expected.records })),
    ...(proceeding.workflow === 'case-file' ? caseFaults(expected.case, caseRow) : []),
    ...(replayed ? await deadlineFaults(db, calendar.current(), { proceeding, snapshot: replayed.snapshot }) : []),
  ]
  return faults.map(fault => `${proceeding.workflow} ${proceeding.id}: ${fault}`)
}

/** Pure: version, state and snapshot against the replayed history. Throws where the definition is gone. */
export function replayFaults({ proceeding, events, reversed }: Whole, sealer: Sealer): string[] {
  if (events.length === 0) return ['it has no events']
  const replayed = replay(events, { without: reversed, sealer })
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const stands = replayed.last !== null
  const snapshot = stands ? replayed.snapshot : begin(workflow)
  const state = stands ? stateName(snapshot) : 'taken-back'
  const plain = JSON.parse(JSON.stringify(save(workflow, snapshot)))
  const versions = events.every(({ version }, place) => version === place + 1) && proceeding.version === events.length
  return [
    ...(versions ? [] : [`its version is ${proceeding.version}, its events are ${events.length}`]),
    ...replayed.misfits.map(({ step, version }) => `step ${version} (${step}) does not fit any more`),
    ...replayed.astray.map(({ version }) => `the move ${version} to another number began in another state`),
    ...(events.at(-1)!.definitionNumber === proceeding.definitionNumber
      ? []
      : [`it stands on number ${proceeding.definitionNumber}, its history on ${events.at(-1)!.definitionNumber}`]),
    ...(proceeding.state === state ? [] : [`its state is ${proceeding.state}, its history leads to ${state}`]),
    ...(events.at(-1)!.state === proceeding.state ? [] : ['its last event tells another state']),
    ...(proceeding.ended === (stands ? hasEnded(snapshot) : true) ? [] : ['it is ended on one side only']),
    ...(stands && proceeding.lastHappenedOn !== replayed.latestOn ? ['its last day is not that of its history'] : []),
    ...(stands && proceeding.ended && proceeding.endedOn !== replayed.latestOn
      ? ['it did not end on the latest day of its steps']
      : []),
    ...(isDeepStrictEqual(proceeding.snapshot, plain) ? [] : ['its snapshot differs from its history']),
  ]
}

type OwnRows = { proceeding: Proceeding; expected: Expected['own']; sealer: Sealer }

/** Parties, members, claims and grants that steps of this proceeding put on file. */
async function ownFaults(db: Db, { proceeding, expected, sealer }: OwnRows): Promise<string[]> {
  const faults: string[] = []
  for (const [table, wanted] of Object.entries(expected) as [OwnTable, Map<string, Columns>][]) {
    const rows: Columns[] = await db(table).where({ proceeding_id: proceeding.id })
    const found = new Map(rows.map(row => [String(row.id ?? row.member_id), opened(row, sealer)]))
    faults.push(...differences(table, wanted, found))
  }
  return faults
}

/** Sealed columns in clear, lists as they were written. */
const opened = (row: Columns, sealer: Sealer): Columns =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith('_sealed') && value !== null ? sealer.open(String(value)) : value,
    ]),
  )

/** Everything else on file; what events outside the proceeding's history filed, such as an appointment, is theirs. */
async function recordFaults(
  db: Db,
  { proceeding, events, expected }: Pick<Whole, 'proceeding' | 'events'> & { expected: Expected['records'] },
): Promise<string[]> {
  const own = new Set(events.filter(({ step }) => !engineSteps.includes(step)).map(({ id }) => id))
  const rows: Columns[] = await db('records').where({ proceeding_id: proceeding.id })
  const filed = rows.filter(({ event_id }) => own.has(String(event_id)))
  const found = new Map(
    filed.map(row => [`${row.kind} ${row.key}`, { ...row, details: JSON.parse(String(row.details)) }]),
  )
  const changedSince = new Set(rows.filter(row => !filed.includes(row)).map(({ kind, key }) => `${kind} ${key}`))
  const wanted = new Map([...expected].filter(([key]) => !changedSince.has(key)))
  return [...differences('records', wanted, found), ...sumFaults(found)]
}

/** What was paid on an obligation is the sum of its payments. */
function sumFaults(found: Map<string, Columns>): string[] {
  const rows = [...found.values()]
  return rows
    .filter(({ kind }) => kind === 'obligation')
    .flatMap(({ key, settled_fen, amount_fen }) => {
      const payments = rows.filter(({ kind, details }) => kind === 'payment' && (details as Columns).obligation === key)
      const paidFen = payments.reduce((sum, payment) => sum + Number(payment.amount_fen), 0)
      const settledFen = Number(settled_fen ?? 0)
      return [
        ...(settledFen === paidFen ? [] : [`obligation ${key} is settled by ${settledFen}, payments are ${paidFen}`]),
        ...(settledFen <= Number(amount_fen) ? [] : [`more was paid on obligation ${key} than was owed`]),
      ]
    })
}

function differences(table: string, wanted: Map<string, Columns>, found: Map<string, Columns>): string[] {
  return [
    ...[...found.keys()].filter(key => !wanted.has(key)).map(key => `${table} ${key} follows from no step`),
    ...[...wanted].flatMap(([key, columns]) => {
      const row = found.get(key)
      return row ? columnFaults(`${table} ${key}`, columns, row) : [`${table} ${key} is missing`]
    }),
  ]
}

function columnFaults(what: string, wanted: Columns, row: Columns): string[] {
  return Object.entries(wanted)
    .filter(([name, value]) => !isDeepStrictEqual(typeof value === 'boolean' ? Boolean(row[name]) : row[name], value))
    .map(([name]) => `${what}.${name} differs from what its steps said`)
}

/** The case's own row; columns that no standing step sets any more must be empty. */
function caseFaults(expected: Columns, row: Columns): string[] {
  return columnFaults('cases', { result: null, closed_on: null, ...expected }, row)
}

type Standing = { proceeding: Proceeding; snapshot: Replayed['snapshot'] }

async function deadlineFaults(
  db: Db,
  calendar: Parameters<typeof outOfLine>[1],
  { proceeding, snapshot }: Standing,
): Promise<string[]> {
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const cause = { eventId: '', step: '', happenedOn: '' }
  const { started, changed } = await outOfLine(db, calendar, { proceeding, workflow, snapshot, cause, again: true })
  const alive = (await deadlinesOf(db, proceeding.id)).filter(({ status }) => ['running', 'paused'].includes(status))
  return [
    ...started.map(({ rule, subject, dueOn }) => `deadline ${rule} of ${subject} due on ${dueOn} is missing`),
    ...changed.map(({ rule, subject }) => `deadline ${rule} of ${subject} ought not to run as it does`),
    ...(proceeding.ended ? alive.map(({ rule }) => `deadline ${rule} runs on although it has ended`) : []),
  ]
}
