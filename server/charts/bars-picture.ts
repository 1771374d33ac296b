/**
 * Bars as a picture for a Word file: the drawn chart, and beside it the bars with their numbers for programs that show no
 * SVG. What the shades stand for is written below it in the file itself, which has letters of every script.
 */
import type { Picture } from '../papers/pictures/picture.ts'
import { greyPng } from '../papers/pictures/png.ts'
import { type Canvas, heightOf, widthOf, write } from './pixel-letters.ts'

/** Values by part and column; all of one unit. */
export type Bars = readonly (readonly number[])[]
/** `columns`: below each, in digits and hyphens. */
type About = { svg: string; width: number; height: number; widthMm: number; alt: string; columns: readonly string[] }

const white = 255
const rule = 225
/** Each part in a grey of its own. */
const greys = [60, 140, 200]
const scale = 2
const gap = 8

export function barsPicture(bars: Bars, { svg, width, height, widthMm, alt, columns }: About): Picture {
  const canvas: Canvas = { width, height, pixels: new Uint8Array(width * height).fill(white) }
  const most = Math.max(1, ...bars.flat())
  const left = widthOf(String(most), scale) + gap * 2
  const area: Area = { left, right: width - gap, top: gap * 2, floor: height - heightOf(scale) - gap * 2, most }
  drawScale(canvas, area)
  for (const [part, values] of bars.entries()) drawBars(canvas, area, { part, parts: bars.length, values })
  nameColumns(canvas, area, columns)
  return {
    svg,
    raster: greyPng(width, height, canvas.pixels),
    type: 'png',
    widthMm,
    heightMm: (widthMm * height) / width,
    alt,
  }
}

type Area = { left: number; right: number; top: number; floor: number; most: number }

/** Nothing, the most, and a whole number between. */
function drawScale(canvas: Canvas, { left, right, top, floor, most }: Area): void {
  for (const value of new Set([0, Math.round(most / 2), most])) {
    const y = heightAt(value, { top, floor, most })
    canvas.pixels.fill(value === 0 ? 0 : rule, y * canvas.width + left, y * canvas.width + right)
    const text = String(value)
    write(canvas, text, { left: left - gap - widthOf(text, scale), top: y - heightOf(scale) / 2, scale })
  }
}

const heightAt = (value: number, { top, floor, most }: Pick<Area, 'top' | 'floor' | 'most'>): number =>
  Math.round(floor - (value / most) * (floor - top))

type Part = { part: number; parts: number; values: readonly number[] }

function drawBars({ width, pixels }: Canvas, area: Area, { part, parts, values }: Part): void {
  const room = (area.right - area.left) / Math.max(1, values.length)
  const each = (room * 0.8) / Math.max(1, parts)
  for (const [column, value] of values.entries()) {
    const left = Math.round(area.left + column * room + room * 0.1 + part * each)
    for (let y = heightAt(value, area); y < area.floor; y++)
      pixels.fill(greys[part] ?? 0, y * width + left, y * width + left + Math.floor(each) - 1)
  }
}

function nameColumns(canvas: Canvas, { left, right, floor }: Area, columns: readonly string[]): void {
  const room = (right - left) / Math.max(1, columns.length)
  for (const [column, name] of columns.entries())
    write(canvas, name, {
      left: Math.round(left + (column + 0.5) * room - widthOf(name, scale) / 2),
      top: floor + gap,
      scale,
    })
}
