/** Starting and stopping, tried on the real program. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect } from 'chai'
import knexModule from 'knex'
import { connectionTo } from '../../knexfile.ts'
import { openDatabase } from '../../server/db.ts'
import { markFilling } from '../../server/start/repository.ts'
import { testClient } from '../support/databases.ts'
import { freePort, openPlace, startHouse } from '../support/house.ts'

describe('the house, started', () => {
  it('prints its address, is alive and ready, and leaves with 0 on Ctrl-C', async () => {
    await using place = await openPlace('bare')
    await using house = startHouse(place.env)
    await house.ready
    expect(house.out()).to.contain(`${place.url}\n`)
    expect(await (await fetch(`${place.url}/healthz`)).json()).to.deep.equal({ status: 'alive' })
    expect(await (await fetch(`${place.url}/readyz`)).json()).to.deep.equal({ status: 'ready' })
    expect(await house.stop('SIGINT')).to.equal(0)
    expect(house.errors()).to.equal('')
  })

  it('answers what is in flight before it leaves, and takes nothing new', async () => {
    await using place = await openPlace()
    await using house = startHouse(place.env)
    await house.ready
    const [slow, answered] = await beginPost(`${place.url}/sign-in`, 'name=a&password=b')
    house.process.kill('SIGTERM')
    while (await isAnswered(`${place.url}/healthz`)) await delay(20)
    slow.end('name=a&password=b')
    const answer = await answered
    expect(answer.statusCode).to.be.within(200, 499)
    expect(await house.ended).to.equal(0)
  })

  it('waits no longer than it was told to for a request that never ends', async () => {
    await using place = await openPlace()
    await using house = startHouse({ ...place.env, STOP_SECONDS: '1' })
    await house.ready
    const [, answered] = await beginPost(`${place.url}/sign-in`, 'never sent')
    const cutOff = answered.catch(() => 'cut off')
    expect(await house.stop('SIGTERM')).to.equal(0)
    expect(await cutOff).to.equal('cut off')
  })

  it('says in one line that the port is busy', async () => {
    await using place = await openPlace()
    const other = createServer().listen(place.port, '127.0.0.1')
    await once(other, 'listening')
    await using house = startHouse(place.env)
    expect(await house.ended).to.equal(1)
    expect(house.errors()).to.match(new RegExp(`^Port ${place.port} on 127.0.0.1 is busy[^\n]*\n$`))
    expect(house.out()).to.equal('')
    other.close()
  })

  it('lets one process at a time write a SQLite file, and the next one once it has died', async function () {
    if (testClient !== 'sqlite') this.skip()
    await using place = await openPlace()
    await using first = startHouse(place.env)
    await first.ready
    await using second = startHouse({ ...place.env, PORT: String(await freePort()) })
    expect(await second.ended).to.equal(1)
    expect(second.errors()).to.match(new RegExp(`is in use by process ${first.process.pid}[^\n]*\n$`))
    await first.stop('SIGKILL')
    await using third = startHouse(place.env)
    await third.ready
    expect(await third.stop('SIGINT')).to.equal(0)
  })

  it('says before it brings the database of an older house up to date, and when it has', async () => {
    await using place = await openPlace('bare')
    const older = knexModule.default(connectionTo(place.env.DATABASE_URL!))
    for (let time = 0; time < 3; time++) await older.migrate.up()
    await older.destroy()
    await using house = startHouse(place.env)
    await house.ready
    const [before, after, ...more] = house
      .out()
      .split('\n')
      .filter(line => line.startsWith('{'))
    expect(JSON.parse(before!)).to.include({ migrations: (await readdir('db/migrations')).length - 3 })
    expect(JSON.parse(after!).seconds).to.be.a('number')
    expect(more).to.deep.equal([])
    await house.stop('SIGINT')
  })

  it('does not pass off half a demo as a whole one', async () => {
    await using place = await openPlace()
    const db = openDatabase(place.env.DATABASE_URL!)
    await db.write(tx => markFilling(tx, { today: '2026-11-23', at: new Date() }))
    await db.close()
    await using house = startHouse({ ...place.env, DEMO: 'on' })
    expect(await house.ended).to.equal(1)
    expect(house.errors()).to.match(/^Loading the demo was interrupted: [^\n]+\n$/)
  })

  it('makes its secrets once and keeps them for itself', async () => {
    await using place = await openPlace()
    const path = join(place.folder, 'secrets.json')
    const kept: string[] = []
    for (let time = 0; time < 2; time++) {
      await using house = startHouse(place.env)
      await house.ready
      kept.push(await readFile(path, 'utf8'))
      await house.stop('SIGINT')
    }
    expect(kept[0]).to.equal(kept[1])
    expect(Object.keys(JSON.parse(kept[0]!))).to.have.members([
      'SESSION_SECRET',
      'SEALING_KEYS',
      'INDEX_KEY',
      'HISTORY_KEY',
    ])
    expect((await stat(path)).mode & 0o777).to.equal(0o600)
  })

  it('makes its data folder and its database for itself alone', async () => {
    await using place = await openPlace('bare')
    const folder = join(place.folder, 'data')
    const database = testClient === 'sqlite' ? { DATABASE_URL: `sqlite:${join(folder, 'house.sqlite')}` } : {}
    await using house = startHouse({ ...place.env, DATA_FOLDER: folder, ...database })
    await house.ready
    expect((await stat(folder)).mode & 0o777).to.equal(0o700)
    const files = (await readdir(folder)).filter(name => name.startsWith('house.sqlite'))
    if (testClient === 'sqlite')
      expect(files).to.include.members(['house.sqlite', 'house.sqlite-wal', 'house.sqlite.owner'])
    for (const file of files) expect((await stat(join(folder, file))).mode & 0o777, file).to.equal(0o600)
    await house.stop('SIGINT')
  })

  it('logs a line per request with its pattern, and neither path nor query nor who asked', async () => {
    await using place = await openPlace()
    await using house = startHouse(place.env)
    await house.ready
    const known = await fetch(`${place.url}/sign-in?returnTo=/cases/secret-one`)
    await fetch(`${place.url}/secret-two?name=secret-three`, { redirect: 'manual' })
    await house.stop('SIGINT')
    const lines = house
      .out()
      .split('\n')
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line))
    expect(lines).to.have.length(2)
    expect(lines[0]).to.include({
      requestId: known.headers.get('x-request-id'),
      method: 'GET',
      route: '/sign-in',
      status: 200,
    })
    expect(lines[1]).to.include({ route: '', status: 303 })
    for (const line of lines) {
      expect(line).to.have.all.keys('level', 'time', 'requestId', 'method', 'route', 'status', 'ms', 'msg')
      expect(line.ms).to.be.a('number')
    }
    expect(house.out()).not.to.contain('secret').and.not.to.contain('127.0.0.1"')
  })
})

describe('the check of the Node version', () => {
  it('says in one sentence what to do when Node is too old', async () => {
    const pretend = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.1.0"}})'
    const failed = await promisify(execFile)(process.execPath, ['--import', pretend, 'server/start/begin.js']).then(
      () => undefined,
      error => error,
    )
    expect(failed.code).to.equal(1)
    expect(failed.stderr).to.match(/^Node 20\.1\.0 is too old: [^\n]+\.\n$/)
  })
})

const isAnswered = (url: string): Promise<boolean> =>
  fetch(url, { headers: { connection: 'close' } }).then(
    () => true,
    () => false,
  )

/** A request whose body the house waits for: told how long it will be, not yet sent. */
async function beginPost(url: string, body: string): Promise<[ClientRequest, Promise<IncomingMessage>]> {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(body.length),
    'Sec-Fetch-Site': 'same-origin',
    Expect: '100-continue',
  }
  const begun = request(url, { method: 'POST', headers })
  begun.flushHeaders()
  const answered = once(begun, 'response').then(([answer]) => (answer as IncomingMessage).resume())
  await Promise.race([once(begun, 'continue'), answered])
  return [begun, answered]
}
