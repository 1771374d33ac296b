/** What is to be known of a rule beside its length: what it starts from, how it is counted, who may extend it. */
import type { Text } from '../../text.ts'
import type { CountingId } from './counting.ts'
import type { LawId } from './laws.ts'

/** By whom or how, and the ceiling, where the reference says so. `cannot`: the law allows none. */
export type Extension = 'cannot' | { by?: Text; most?: Text }

export type RuleFacts = {
  anchor: Text
  counting: readonly CountingId[]
  laws: readonly LawId[]
  /** Absent where the reference says nothing. */
  extension?: Extension
  /** What stops or restarts the clock. */
  suspension?: Text
  /** Another length in a special case, or what the number rests on. */
  note?: Text
}

type Words = readonly [zh: string, en: string]
export const text = ([zh, en]: Words): Text => ({ zh, en })

type More = { ext?: 'cannot' | { by?: Words; most?: Words }; stops?: Words; note?: Words }

/** One line of the register: anchor, counting, laws, and what more there is. */
export function facts(
  anchor: Words,
  counting: readonly CountingId[],
  on: readonly LawId[],
  more: More = {},
): RuleFacts {
  const { ext, stops, note } = more
  return {
    anchor: text(anchor),
    counting,
    laws: on,
    ...(ext === undefined ? {} : { extension: extensionOf(ext) }),
    ...(stops ? { suspension: text(stops) } : {}),
    ...(note ? { note: text(note) } : {}),
  }
}

function extensionOf(ext: NonNullable<More['ext']>): Extension {
  if (ext === 'cannot') return 'cannot'
  return { ...(ext.by ? { by: text(ext.by) } : {}), ...(ext.most ? { most: text(ext.most) } : {}) }
}

export const rolled = ['C_FIRST', 'C_ROLL'] as const
/** Court periods that roll by the general rule alone. */
export const rolledInGeneral = ['C_FIRST', 'C_ROLL_GENERAL'] as const
export const monthsRolledInGeneral = ['C_MONTH', 'C_ROLL_GENERAL'] as const
