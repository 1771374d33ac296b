/** Which records a replayed history has on file: a later step may change or name only those that are there. */
import type { RecordPut } from '../../workflows/records.ts'

/** `kind key` of what the steps so far have put on file and not removed. */
export type OnFile = ReadonlySet<string>

/**
 * Whether a step changes a record that an earlier step of the same history no longer puts on file. A key begins with
 * the id of the event that made it; what another proceeding made is not judged here.
 */
export function changesWhatIsGone(
  puts: readonly RecordPut[],
  { eventId, onFile, made }: { eventId: string; onFile: OnFile; made: ReadonlySet<string> },
): boolean {
  return puts.some(({ kind, key }) => {
    const maker = key.slice(0, eventId.length)
    return kind !== 'case' && maker !== eventId && made.has(maker) && !onFile.has(`${kind} ${key}`)
  })
}

export function withPuts(onFile: OnFile, puts: readonly RecordPut[]): OnFile {
  const after = new Set(onFile)
  for (const { kind, key, removed } of puts) {
    if (removed) after.delete(`${kind} ${key}`)
    else after.add(`${kind} ${key}`)
  }
  return after
}

type Puts = { puts: readonly { put: RecordPut }[] } | null

/** Keys that were put on file before a correction, and after it are not any more. */
export function vanished(before: Puts, after: Puts): Set<string> {
  const kept = new Set(after?.puts.map(({ put }) => put.key))
  return new Set(before?.puts.map(({ put }) => put.key).filter(key => !kept.has(key)))
}

/** Whether answers name one of these records, in a row or outside. */
export function names(answers: unknown, keys: ReadonlySet<string>): boolean {
  if (typeof answers === 'string') return keys.has(answers)
  return typeof answers === 'object' && answers !== null && Object.values(answers).some(inner => names(inner, keys))
}
