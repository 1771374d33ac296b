/** Whether a transaction is open around what is asked just now. */
import { AsyncLocalStorage } from 'node:async_hooks'

export const writing = new AsyncLocalStorage<true>()
