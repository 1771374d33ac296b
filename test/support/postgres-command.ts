/**
 * `npm run postgres -- --folder data/postgres [--port 5433] [--loading]`: the PostgreSQL that comes with npm, with rows
 * that are kept, until Ctrl-C. Whoever can reach the port of this machine may do anything in it: for measuring only.
 */
import { parseArgs } from 'node:util'
import { settingsFor } from './kept-postgres.ts'
import { startServer } from './postgres.ts'

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'data/postgres' },
    port: { type: 'string', default: '5433' },
    loading: { type: 'boolean', default: false },
  },
})
const settings = settingsFor[values.loading ? 'loading' : 'answering']
const server = await startServer(values.folder, settings, Number(values.port))
console.log(`${server.url}/postgres`)

const untilStopped = setInterval(() => {}, 60_000)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    clearInterval(untilStopped)
    await server.stop()
  })
