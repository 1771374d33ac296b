/** Draws Graphviz text as SVG away from the event loop, which a map would hold for some ten milliseconds. */
import { parentPort } from 'node:worker_threads'
import { instance } from '@viz-js/viz'

if (!parentPort) throw new Error('The map worker runs in a worker thread')
const port = parentPort
/** A megabyte of WebAssembly. */
const graphviz = instance()

port.on('message', async ({ id, order }: { id: number; order: string }) => {
  try {
    port.postMessage({ id, result: (await graphviz).renderString(order, { format: 'svg', engine: 'dot' }) })
  } catch (error) {
    port.postMessage({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
