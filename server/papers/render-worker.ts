/** Fills templates and makes previews away from the event loop, one after another. */
import { parentPort } from 'node:worker_threads'
import { fillTemplate } from './fill-template.ts'
import { previewOf } from './preview-html.ts'
import type { Order } from './render.ts'

if (!parentPort) throw new Error('The render worker runs in a worker thread')
const port = parentPort

port.on('message', async ({ id, order }: { id: number; order: Order }) => {
  try {
    const result = order.task === 'fill' ? fillTemplate(order) : await previewOf(order)
    port.postMessage({ id, result })
  } catch (error) {
    port.postMessage({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
