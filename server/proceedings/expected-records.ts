/** What ought to be on file after a history: the puts of its standing steps laid over each other, without writing any. */
import type { OtherChange, RecordPut } from '../../workflows/records.ts'
import type { Sealer } from '../sealing/sealer.ts'
import { caseColumns, claimColumns, grantColumns, memberColumns, otherColumns, partyColumns } from './write-records.ts'

export const ownTables = ['parties', 'members', 'claims', 'access_grants', 'proceeding_members'] as const
export type OwnTable = (typeof ownTables)[number]
export type Columns = Record<string, unknown>

/** For each table its rows by key; the case's own columns; of a record that was changed, only what was said of it. */
export type Expected = {
  own: Record<OwnTable, Map<string, Columns>>
  /** By `kind key`. */
  records: Map<string, Columns>
  case: Columns
}

type Put = { eventId: string; put: RecordPut }

/** Sealed columns are expected in clear. */
export function expectedRecords(puts: readonly Put[], sealer: Sealer): Expected {
  const expected: Expected = {
    own: {
      parties: new Map(),
      members: new Map(),
      claims: new Map(),
      access_grants: new Map(),
      proceeding_members: new Map(),
    },
    records: new Map(),
    case: {},
  }
  const inClear = { seal: (_kind: string, typed: string) => typed, index: sealer.index }
  for (const { eventId, put } of puts) {
    if (put.kind === 'case') Object.assign(expected.case, caseColumns(put))
    else lay(rowOf(expected, { eventId, put, sealer: inClear }), put.removed)
  }
  return expected
}

type Row = { rows: Map<string, Columns>; key: string; said: Columns }

function rowOf(
  { own, records }: Expected,
  { eventId, put, sealer }: Put & { sealer: Pick<Sealer, 'seal' | 'index'> },
): Row {
  const { key } = put
  switch (put.kind) {
    case 'party':
      return { rows: own.parties, key, said: partyColumns(put, sealer) }
    case 'member':
      return { rows: own.members, key, said: memberColumns(put) }
    case 'claim':
      return { rows: own.claims, key, said: claimColumns(put) }
    case 'grant':
      return { rows: own.access_grants, key, said: grantColumns(put) }
    case 'covered-member':
      return { rows: own.proceeding_members, key, said: { standing: put.state } }
    default: {
      const change = put as OtherChange
      const details = { ...(records.get(`${put.kind} ${key}`)?.details as object | undefined), ...change.details }
      return { rows: records, key: `${put.kind} ${key}`, said: { ...otherColumns(change), details, event_id: eventId } }
    }
  }
}

function lay({ rows, key, said }: Row, isRemoved = false): void {
  if (isRemoved) rows.delete(key)
  else rows.set(key, { ...rows.get(key), ...said })
}
