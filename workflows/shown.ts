/** What a definition shows of a proceeding beside its steps: ways and remarks, tables of what is on file. */
import type { Text } from './text.ts'

/**
 * What a reader should know of a proceeding as it stands: ways that are open or closed, each with its reason and law.
 * A way with a `deadline` is shut once that deadline has passed.
 */
export type Notice = {
  title: Text
  items: readonly {
    label: Text
    open: boolean
    reason: Text
    source: Text
    deadline?: string
    /** Something to know rather than a way: it is shown as neither open nor closed. */
    isRemark?: true
  }[]
}

export type Cell = string | number | Text | null

/** A table of what a proceeding has on file: positions by topic, grades and amounts, actions with owner and date. */
export type Sheet = {
  title: Text
  columns: readonly {
    label: Text
    /** `money` in fen, `share` a ratio (0.125), `day` 'YYYY-MM-DD'; people and the like by id. */
    kind: 'text' | 'money' | 'day' | 'number' | 'share' | 'person' | 'party' | 'member' | 'organisation'
  }[]
  rows: readonly (readonly Cell[])[]
}
