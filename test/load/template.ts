/** One case as the engine wrote it, cut into what stays and what differs from copy to copy. */
import { createHash } from 'node:crypto'
import { commitmentsTo } from '../../server/proceedings/chain.ts'
import type { Cell, Rope } from './rope.ts'
import type { OpenValue, Slot } from './slots.ts'

/** `orders`: which of the cells holds shares in figures whose order goes by ids of the house. */
export type Row = { table: string; columns: readonly string[]; cells: readonly Cell[]; orders?: number }

export type Template = {
  /** Which story of which year. */
  name: string
  rows: readonly Row[]
  slots: readonly Slot[]
  values: readonly OpenValue[]
  /** Milliseconds of its registration. */
  registeredAt: number
  events: number
  isWalled: boolean
  /** What it is found by. */
  found: {
    id: string | Rope
    numbers: readonly (string | Rope)[]
    names: readonly (string | Rope)[]
    texts: readonly (string | Rope)[]
    path: string | Rope
    owner: string | Rope
    grants: readonly (string | Rope)[]
  }
  files: readonly string[]
}

export type SourceRow = Record<string, string | number | null>

/** The same salts whenever the same seed is told: what the engine drew by chance is drawn again from names. */
export function withTheirSalts(row: SourceRow, name: string): SourceRow {
  const answers = JSON.parse(String(row.answers)) as Record<string, unknown>
  const salts = Object.fromEntries(
    Object.keys(answers).map(field => [
      field,
      createHash('sha256').update(`${name} ${row.sequence} ${field}`).digest('hex').slice(0, 32),
    ]),
  )
  const commitments = commitmentsTo(answers, salts)
  return { ...row, salts: JSON.stringify(salts), commitments: JSON.stringify(commitments) }
}
