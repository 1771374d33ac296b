import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { freePort } from '../support/house.ts'
import { launch } from '../support/postgres.ts'

describe('the PostgreSQL of the tests', () => {
  it('is given up, with what it said, where it lives, takes connections and never answers', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'park-fengqiao-silent-'))
    const program = join(folder, 'postgres')
    await writeFile(program, `#!${process.execPath}\nsetTimeout(() => {}, 60_000)\n`, { mode: 0o755 })
    const port = await freePort()
    const taken = new Set<Socket>()
    const silent = createServer(socket => taken.add(socket)).listen(port, '127.0.0.1')
    await once(silent, 'listening')
    const launching = launch(program, folder, { port, identity: {}, settings: {}, patienceMs: 300 })
    const told = await launching.then(
      () => 'answered',
      (error: Error) => error.message,
    )
    expect(told).to.match(new RegExp(`^PostgreSQL lives and has not answered on port ${port} for 0.3 s: `))
    expect(taken.size).to.be.above(0)
    for (const socket of taken) socket.destroy()
    silent.close()
    await rm(folder, { recursive: true })
  })
})
