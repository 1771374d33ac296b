/**
 * Sessions in the database, known only by the hash of their id. One query answers a request: the session, whose
 * it is, what roles they hold today and whom they cover. The only file that knows the columns of `sessions`.
 */
import { createHash } from 'node:crypto'
import type { Request } from 'express'
import expressSession, { type SessionData } from 'express-session'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { joinPerson, type PersonRow, personColumns, personFrom } from '../people/repository.ts'

/** Whose session a request came with, and until when it lasts. */
export type SignedIn = { person: Person; mustChangePassword: boolean; lastSeenAt: Date; expiresAt: Date }

type SessionRow = PersonRow & { content: string; last_seen_at: string; expires_at: string }
type Found = { signedIn: SignedIn } | { lapsedPersonId: string }
type StoreOffice = Pick<Office, 'db' | 'config' | 'now'>

/** express-session itself gives the store its `generate`: a session with a new id for this request. */
type GeneratingStore = expressSession.Store & { generate(req: Request): void }

const minuteMs = 60_000
const keptAfterEndMs = 24 * 60 * minuteMs

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex')

/** A store for express-session. On reading it sets `req.signedIn`, or `req.lapsedPersonId` where time has run out. */
export function sessionStore(office: StoreOffice): expressSession.Store {
  const store = new (expressSession.Store as unknown as new () => GeneratingStore)()
  const createSession = store.createSession.bind(store)
  const found = new WeakMap<SessionData, Found>()
  const stored = new WeakSet<SessionData>()

  return Object.assign(store, {
    get: calling(async (id: string) => {
      const rows = await readSession(office, hashOf(id))
      const [row] = rows
      if (!row) return undefined
      const isLapsed = row.expires_at <= office.now().toISOString() || (row.person_id && !row.active)
      const data = (isLapsed ? {} : { ...JSON.parse(row.content) }) as SessionData
      data.cookie = { originalMaxAge: null } as SessionData['cookie']
      if (isLapsed) found.set(data, { lapsedPersonId: row.person_id })
      else if (row.person_id) {
        data.personId = row.person_id
        found.set(data, { signedIn: signedInFrom(rows) })
      }
      return data
    }),

    /** A lapsed session goes on under a new id, so that the old one is never good for anything again. */
    createSession(req: Request, data: SessionData) {
      const known = found.get(data)
      Object.assign(req, known)
      if (known && 'lapsedPersonId' in known) {
        store.generate(req)
        return req.session
      }
      const session = createSession(req, data)
      stored.add(session)
      return session
    },

    /** What was read is only brought up to date: a session ended elsewhere meanwhile does not come back. */
    set: calling(async (id: string, data: SessionData) => {
      const { cookie: _cookie, personId, ...content } = data
      const row = { id_hash: hashOf(id), person_id: personId ?? null, content: JSON.stringify(content) }
      await office.db.write(async tx => {
        if (stored.has(data)) await tx('sessions').where({ id_hash: row.id_hash }).update({ content: row.content })
        else await addSession(tx, row, office)
      })
      stored.add(data)
    }),

    destroy: calling(async (id: string) => {
      await office.db.write(tx =>
        tx('sessions')
          .where({ id_hash: hashOf(id) })
          .delete(),
      )
    }),
  })
}

const readSession = ({ db, now }: StoreOffice, idHash: string): Promise<SessionRow[]> => {
  const one = db.reader.from('sessions as s').where('s.id_hash', idHash)
  return joinPerson(one, 's.person_id', todayOf({ now })).select(
    's.content',
    's.last_seen_at',
    's.expires_at',
    ...personColumns,
  )
}

const signedInFrom = (rows: SessionRow[]): SignedIn => ({
  person: personFrom(rows),
  mustChangePassword: Boolean(rows[0]!.must_change_password),
  lastSeenAt: new Date(rows[0]!.last_seen_at),
  expiresAt: new Date(rows[0]!.expires_at),
})

async function addSession(tx: Db, row: object, { now, config }: StoreOffice): Promise<void> {
  const at = now()
  await tx('sessions').insert({
    ...row,
    created_at: at.toISOString(),
    last_seen_at: at.toISOString(),
    expires_at: idleEnd(at, config).toISOString(),
  })
  await tx('sessions')
    .where('expires_at', '<', new Date(at.getTime() - keptAfterEndMs).toISOString())
    .delete()
}

const idleEnd = (at: Date, { idleMinutes }: Pick<Office['config'], 'idleMinutes'>): Date =>
  new Date(at.getTime() + idleMinutes * minuteMs)

/** Moves the end of a session that is being used, at most once a minute. Returns the end. */
export async function keepSession(office: StoreOffice, sessionId: string, { lastSeenAt, expiresAt }: SignedIn) {
  const at = office.now()
  if (at.getTime() - lastSeenAt.getTime() < minuteMs) return expiresAt
  const end = idleEnd(at, office.config)
  await office.db.write(tx =>
    tx('sessions')
      .where({ id_hash: hashOf(sessionId) })
      .update({ last_seen_at: at.toISOString(), expires_at: end.toISOString() }),
  )
  return end
}

/** Signs a person out on every device but the one with the session `except`. */
export async function endSessionsOf(tx: Db, personId: string, except?: string): Promise<void> {
  await tx('sessions')
    .where({ person_id: personId })
    .whereNot({ id_hash: except ? hashOf(except) : '' })
    .delete()
}

type Callback = (error: unknown, result?: any) => void

/** A promise in the callback form that express-session asks for. */
const calling =
  <Args extends unknown[]>(work: (...args: Args) => Promise<unknown>) =>
  (...args: [...Args, Callback?]) => {
    const last = args.at(-1)
    const callback = (typeof last === 'function' ? args.pop() : undefined) as Callback | undefined
    work(...(args as unknown as Args)).then(
      result => callback?.(null, result),
      error => callback?.(error),
    )
  }
