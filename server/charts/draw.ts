/** Charts as SVG, drawn on the server: a picture at an address of its own, beside a table that says the same. */
import type { Response } from 'express'
import { threadBeside } from '../thread-beside.ts'
import type { Chart } from './chart.ts'
import { policyOfPictures, suitingDark } from './dark.ts'

const ask = threadBeside<Chart>(new URL('./draw-worker.ts', import.meta.url))

/** The same data make the same picture. Texts are escaped by the library. */
export const drawChart = (chart: Chart): Promise<string> => ask(chart)

/** What is counted in it is the reader's alone: it is kept by nobody on the way. */
export function sendPicture(res: Response, svg: string): void {
  res.set('Cache-Control', 'private, no-store')
  res.set('Content-Security-Policy', policyOfPictures)
  res.type('image/svg+xml').send(suitingDark(svg))
}
