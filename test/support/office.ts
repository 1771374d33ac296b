/** A whole office for tests: the real application on a database of its own, behind HTTP, with a clock one can move. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../server/app.ts'
import { stopBatches } from '../../server/batches/run.ts'
import { readConfig } from '../../server/config.ts'
import { stopExports } from '../../server/exports/make.ts'
import { stopFilings } from '../../server/filed-reports/file-beside.ts'
import { type Office, todayOf } from '../../server/office.ts'
import type { Person } from '../../server/people/person.ts'
import { findPerson } from '../../server/people/repository.ts'
import { buildOffice } from '../../server/start/build-office.ts'
import { openDoor } from '../../server/start/open-door.ts'
import { stopSweep } from '../../server/sweep/sweep-beside.ts'
import { buildSmallOffice, organisations, people, testPassword, type UserName } from './builders.ts'
import { type Client, openClient, waitingFor } from './client.ts'
import { freshDatabase } from './databases.ts'
import { type Clock, movableClock } from './movable-clock.ts'

export type TestOffice = {
  office: Office
  db: Office['db']
  /** Where it answers, such as http://127.0.0.1:41234. */
  url: string
  clock: Clock
  people: typeof people
  organisations: typeof organisations
  /** Somebody as the application knows them today; for calling use cases without HTTP. */
  person(userName: string): Promise<Person>
  /** Signed in; always the same client for the same person, signed in anew when the clock has moved. */
  as(userName: UserName | (string & {})): Client
  /** Somebody at the door, not signed in. */
  visitor(): Client
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export type OfficeOptions = {
  /** Where the clock stands first; Monday, 2026-11-23, 09:00 in Shanghai unless told. */
  now?: string
  /** What else the environment says, such as `{ IDLE_MINUTES: '5' }`. */
  env?: Record<string, string>
  /** true: no organisations and no people. */
  isEmpty?: boolean
}

/** What the sealed answers of a test office are sealed with. */
export const secrets = {
  SESSION_SECRET: 'a session secret that only tests use',
  SEALING_KEYS: `t1:${Buffer.alloc(32, 1).toString('base64')}`,
  INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
  HISTORY_KEY: Buffer.alloc(32, 3).toString('base64'),
}

/** One for each test file; the tests in it use cases of their own. Close it, or hold it with `await using`. */
export async function openOffice({ now, env = {}, isEmpty = false }: OfficeOptions = {}): Promise<TestOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'park-fengqiao-test-'))
  const database = await freshDatabase(folder)
  const door = await openDoor({ host: '127.0.0.1', port: 0 })
  const clock = movableClock(now ?? '2026-11-23T01:00:00Z')
  const settings = { NODE_ENV: 'test', DATA_FOLDER: folder, DATABASE_URL: database.url, PUBLIC_URL: door.url }
  const config = readConfig({ ...settings, DEMO: 'off', LOG_LEVEL: 'error', ...secrets, ...env })
  const office = await buildOffice(config, { now: clock.now })
  if (!isEmpty) await office.db.write(buildSmallOffice)
  door.answerWith(createApp(office))

  async function close(): Promise<void> {
    await door.close(0)
    await stopBatches(office)
    await stopSweep(office)
    await stopExports(office)
    await stopFilings(office)
    await office.db.close()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
  return {
    office,
    db: office.db,
    url: door.url,
    clock,
    people,
    organisations,
    person: userName => personNamed(office, userName),
    as: signedInClients(door.url, clock),
    visitor: () => openClient(door.url),
    close,
    [Symbol.asyncDispose]: close,
  }
}

async function personNamed(office: Office, userName: string): Promise<Person> {
  const found = await findPerson(office.db.reader, userName, todayOf(office))
  if (!found) throw new Error(`Nobody is called ${userName}`)
  return found
}

/** Keeps one client for each person. A session would run out while the clock is moved, so each move signs in again. */
function signedInClients(url: string, clock: Clock): (userName: string) => Client {
  const known = new Map<string, Client>()
  return userName => {
    const client = known.get(userName) ?? clientOf(url, clock, userName)
    known.set(userName, client)
    return client
  }
}

function clientOf(url: string, clock: Clock, userName: string): Client {
  const client = openClient(url)
  let signedInAfter = -1
  let signedIn = Promise.resolve()
  const ready = (): Promise<void> => {
    if (signedInAfter !== clock.moves()) {
      signedInAfter = clock.moves()
      signedIn = signIn(client, userName)
    }
    return signedIn
  }
  return waitingFor(ready, client)
}

/** Through the door, as people do. */
export async function signIn(client: Client, userName: string, password = testPassword): Promise<void> {
  const answer = await client.post('/sign-in', { name: userName, password })
  if (answer.status !== 303) throw new Error(`${userName} could not sign in: ${answer.status}\n${answer.text}`)
}
