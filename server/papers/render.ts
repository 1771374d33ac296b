/** Hands papers to a thread of their own. */
import { threadBeside } from '../thread-beside.ts'
import type { Filled, Values } from './fill-template.ts'
import type { Hostile } from './hostile-docx.ts'
import type { Signing } from './signed-docx.ts'

export type Order =
  | { task: 'fill'; bytes: Uint8Array; values: Values; mayStayOpen: readonly string[]; closing?: string }
  | { task: 'preview'; bytes: Uint8Array; title: string }
  | { task: 'content'; bytes: Uint8Array }
  | { task: 'inspect'; bytes: Uint8Array }
  | ({ task: 'sign' } & Signing)

const ask = threadBeside<Order>(new URL('./render-worker.ts', import.meta.url))

/** A template with its places filled, or the names of all that are missing. */
export const fill = (order: Omit<Order & { task: 'fill' }, 'task'>): Promise<Filled> => ask({ task: 'fill', ...order })

/** A whole HTML page that shows a `.docx` file. */
export const preview = (order: Omit<Order & { task: 'preview' }, 'task'>): Promise<string> =>
  ask({ task: 'preview', ...order })

/** The same without the page around it. */
export const contentIn = (bytes: Uint8Array): Promise<string> => ask({ task: 'content', bytes })

/** What a Word file must not bring with it; undefined where it brings nothing of the kind. */
export const inspect = (bytes: Uint8Array): Promise<Hostile | undefined> => ask({ task: 'inspect', bytes })

/** A filed paper with the signatures given so far. */
export const sign = (signing: Signing): Promise<Uint8Array> => ask({ task: 'sign', ...signing })
