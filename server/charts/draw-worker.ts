/** Draws charts away from the event loop: the library alone takes some hundred milliseconds to load. */
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { Chart } from './chart.ts'

if (!parentPort) throw new Error('The chart worker runs in a worker thread')
const port = parentPort
/** As one file, which loads faster than its parts. */
const echarts = createRequire(import.meta.url)('echarts') as typeof import('echarts')

port.on('message', ({ id, order }: { id: number; order: Chart }) => {
  try {
    port.postMessage({ id, result: svgOf(order) })
  } catch (error) {
    port.postMessage({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})

function svgOf({ option, width, height }: Chart): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...option, animation: false, textStyle: { fontFamily: 'sans-serif' } })
    return still(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

/** Without what answers to a pointer: classes, their styles, hints for scripts; names do not count up from chart to chart. */
const still = (svg: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replaceAll(/\bzr\d+-(?=\w+["#)])/g, 'zr-')
