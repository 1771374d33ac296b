/** Bars as a picture for a Word file: the drawn chart, and beside it the bare bars for programs that show no SVG. */
import type { Picture } from '../papers/pictures/picture.ts'
import { greyPng } from '../papers/pictures/png.ts'

/** Values by part and column; all of one unit. */
export type Bars = readonly (readonly number[])[]
type About = { svg: string; width: number; height: number; widthMm: number; alt: string }

const white = 255
/** Each part in a grey of its own. */
const greys = [60, 140, 200]

/** Without words: the numbers stand in the table below. */
export function barsPicture(bars: Bars, { svg, width, height, widthMm, alt }: About): Picture {
  const pixels = new Uint8Array(width * height).fill(white)
  const most = Math.max(1, ...bars.flat())
  const columns = Math.max(1, bars[0]?.length ?? 1)
  const room = width / columns
  const each = (room * 0.8) / Math.max(1, bars.length)
  const floor = height - 2
  for (const [part, values] of bars.entries())
    for (const [column, value] of values.entries()) {
      const left = Math.round(column * room + room * 0.1 + part * each)
      const top = Math.round(floor - (value / most) * (floor - 8))
      for (let y = top; y < floor; y++)
        pixels.fill(greys[part] ?? 0, y * width + left, y * width + left + Math.floor(each) - 1)
    }
  pixels.fill(0, floor * width)
  return {
    svg,
    raster: greyPng(width, height, pixels),
    type: 'png',
    widthMm,
    heightMm: (widthMm * height) / width,
    alt,
  }
}
