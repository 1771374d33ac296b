/** A thread that stamps its share: on SQLite it hands batches to the one writer, on PostgreSQL it writes them itself. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { openSink } from './sink.ts'
import { openStamper, type Share } from './stamping.ts'

export type Told = { batch?: import('./batch.ts').Batch; done?: number }

const port = parentPort!
const share = workerData as Share
const config = { ...share.config, secrets: withKeys(share.config.secrets) }
const { batches } = openStamper({ ...share, config })

if (config.databaseUrl.startsWith('sqlite:')) await handOn()
else await writeHere()
port.close()

/** At most a few batches wait for the writer. */
async function handOn(): Promise<void> {
  let waiting = 0
  port.on('message', () => waiting--)
  for (const batch of batches()) {
    port.postMessage({ batch } satisfies Told)
    waiting++
    while (waiting >= 4) await once(port, 'message')
  }
  while (waiting > 0) await once(port, 'message')
}

async function writeHere(): Promise<void> {
  const sink = await openSink(config.databaseUrl)
  try {
    for (const batch of batches()) {
      await sink.write(batch)
      port.postMessage({ done: batch.cases } satisfies Told)
    }
  } finally {
    await sink.close()
  }
}

/** Keys come across as plain arrays of bytes. */
function withKeys(secrets: Share['config']['secrets']): Share['config']['secrets'] {
  return {
    ...secrets,
    sealingKeys: secrets.sealingKeys.map(({ id, key }) => ({ id, key: Buffer.from(key) })),
    indexKey: Buffer.from(secrets.indexKey),
    historyKey: Buffer.from(secrets.historyKey),
  }
}
