/** Lists are found again as they were left: what was asked of one waits in the session for its bare address. */
import type { Request } from 'express'

declare module 'express-session' {
  interface SessionData {
    /** By the path of a list, its address with what was asked of it; none where nothing was. */
    listsLeft: Record<string, string>
  }
}

/** Where to lead whoever comes by the bare address; '' for a list of which nothing was asked before. */
export const leftAs = (req: Request): string =>
  Object.keys(req.query).length === 0 ? (req.session.listsLeft?.[req.path] ?? '') : ''

/** `address`: of the list as it is shown, '' as it is at first. */
export function leaveAs(req: Request, address: string): void {
  const { [req.path]: before = '', ...others } = req.session.listsLeft ?? {}
  if (before !== address) req.session.listsLeft = address ? { ...others, [req.path]: address } : others
}
