/** Hands papers to a thread of their own. */
import { threadBeside } from '../thread-beside.ts'
import type { Filled, Values } from './fill-template.ts'

export type Order =
  | { task: 'fill'; bytes: Uint8Array; values: Values; mayStayOpen: readonly string[] }
  | { task: 'preview'; bytes: Uint8Array; title: string }

const ask = threadBeside<Order>(new URL('./render-worker.ts', import.meta.url))

/** A template with its places filled, or the names of all that are missing. */
export const fill = (order: Omit<Order & { task: 'fill' }, 'task'>): Promise<Filled> => ask({ task: 'fill', ...order })

/** A whole HTML page that shows a `.docx` file. */
export const preview = (order: Omit<Order & { task: 'preview' }, 'task'>): Promise<string> =>
  ask({ task: 'preview', ...order })
