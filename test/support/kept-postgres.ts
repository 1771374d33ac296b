/** The PostgreSQL that comes with npm, with rows that are kept: set up for a load, or as it will be when people work. */
import { startServer } from './postgres.ts'

/** As a package installs PostgreSQL, with a quarter of 4 GB as its documentation advises. */
const answering = { shared_buffers: '1GB', log_min_messages: 'fatal' }
/**
 * A load that breaks off is begun again from an empty database, so that nothing need be safe from a power failure, no
 * row is written twice, and nobody tidies up beside it. Stopped and started for answering it is as safe as any other.
 */
const loading = {
  ...answering,
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
}
const signals = ['SIGINT', 'SIGTERM'] as const

export const settingsFor = { loading, answering } as const

/**
 * `work` gets the address of the server, without a database. The server is stopped with it, also by Ctrl-C: it would
 * otherwise run on in its folder, where the next one could not start.
 */
export async function withKeptPostgres<T>(
  folder: string,
  purpose: keyof typeof settingsFor,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const server = await startServer(folder, settingsFor[purpose])
  const interrupted = () => server.stop().finally(() => process.exit(130))
  for (const signal of signals) process.once(signal, interrupted)
  try {
    return await work(server.url)
  } finally {
    for (const signal of signals) process.off(signal, interrupted)
    await server.stop()
  }
}
