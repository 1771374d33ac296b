/** Fills templates and makes previews away from the event loop, one after another. */
import { parentPort } from 'node:worker_threads'
import { fillTemplate } from './fill-template.ts'
import { hostileIn } from './hostile-docx.ts'
import { contentOf, previewOf } from './preview-html.ts'
import type { Order } from './render.ts'
import { addSignatures } from './signed-docx.ts'

if (!parentPort) throw new Error('The render worker runs in a worker thread')
const port = parentPort

port.on('message', async ({ id, order }: { id: number; order: Order }) => {
  try {
    const result = await carryOut(order)
    port.postMessage({ id, result })
  } catch (error) {
    port.postMessage({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})

function carryOut(order: Order): unknown {
  if (order.task === 'fill') return fillTemplate(order)
  if (order.task === 'content') return contentOf(order.bytes)
  if (order.task === 'inspect') return hostileIn(order.bytes)
  return order.task === 'sign' ? addSignatures(order) : previewOf(order)
}
