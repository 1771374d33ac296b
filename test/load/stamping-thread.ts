/** A thread that stamps its share and hands it on in batches. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { openStamper, type Share } from './stamping.ts'

export type Told = { batch: import('./batch.ts').Batch }

const port = parentPort!
const share = workerData as Share
const config = { ...share.config, secrets: withKeys(share.config.secrets) }
const { batches } = openStamper({ ...share, config })

/** At most a few batches wait for the writer. */
let waiting = 0
port.on('message', () => waiting--)
for (const batch of batches()) {
  port.postMessage(
    { batch } satisfies Told,
    batch.texts.map(({ text }) => text.buffer),
  )
  waiting++
  while (waiting >= 4) await once(port, 'message')
}
while (waiting > 0) await once(port, 'message')
port.close()

/** Keys come across as plain arrays of bytes. */
function withKeys(secrets: Share['config']['secrets']): Share['config']['secrets'] {
  return {
    ...secrets,
    sealingKeys: secrets.sealingKeys.map(({ id, key }) => ({ id, key: Buffer.from(key) })),
    indexKey: Buffer.from(secrets.indexKey),
    historyKey: Buffer.from(secrets.historyKey),
  }
}
