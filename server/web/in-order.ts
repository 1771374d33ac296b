/** Requests are answered in the order in which they came, as far as those who wait for a turn of the event loop go first. */
import type { RequestHandler } from 'express'
import { turnBehindOthers } from '../database/sqlite-turns.ts'

export const inOrder: RequestHandler = async (_req, _res, next) => {
  await turnBehindOthers()
  next()
}
