/**
 * Hands a request to the rooms that have pages under the first word of its address. Express by itself asks every route
 * of every room in turn, which for a page of the last room is three hundred patterns.
 */
import { type RequestHandler, Router } from 'express'

/** What Express 5 keeps of a router; it publishes no types for it. */
type Layer = { route?: { path: unknown } }

/** `stack` shows the rooms to whoever lists all routes, as a router does: `access/declared-routes.ts`. */
export function byFirstWord(rooms: readonly Router[]): RequestHandler & { stack: { handle: Router }[] } {
  const placed = rooms.map(room => ({ room, words: firstWordsOf(room) }))
  const under = (word: string | undefined): Router => {
    const router = Router()
    for (const { room, words } of placed) if (!words || (word !== undefined && words.has(word))) router.use(room)
    return router
  }
  const known = new Map(
    [...new Set(placed.flatMap(({ words }) => [...(words ?? [])]))].map(word => [word, under(word)]),
  )
  const others = under(undefined)
  const hand: RequestHandler = (req, res, next) => (known.get(firstWord(req.path)) ?? others)(req, res, next)
  return Object.assign(hand, { stack: rooms.map(handle => ({ handle })) })
}

/** Addresses are the same in capitals and in small letters. */
const firstWord = (path: string): string => (path.split('/', 2)[1] ?? '').toLowerCase()

/** Undefined where a route of the room begins with what could be anything. */
function firstWordsOf(room: Router): ReadonlySet<string> | undefined {
  const paths = (room.stack as unknown as Layer[]).flatMap(({ route }) => (route ? [route.path].flat() : [undefined]))
  const plain = paths.filter((path): path is string => typeof path === 'string' && /^\/[\w.-]*(\/|$)/.test(path))
  return plain.length === paths.length ? new Set(plain.map(firstWord)) : undefined
}
