/** A picture as papers hold it: drawn lines or modules as SVG with a PNG beside it, or a photograph as it came. */
import { greyPng } from './png.ts'

export type Picture = {
  /** Word shows it, and the raster where it cannot. */
  svg?: string
  raster: Uint8Array
  type: 'png' | 'jpeg'
  widthMm: number
  heightMm: number
  /** What it shows, for whoever cannot see it. */
  alt: string
}

export const isPicture = (value: unknown): value is Picture =>
  typeof value === 'object' && value !== null && 'raster' in value && 'widthMm' in value

/** Lines of a pen: each a list of x and y in turn, within `width` by `height`. */
export type Strokes = readonly (readonly number[])[]

type Sheet = { width: number; height: number; widthMm: number; alt: string }

/** Half the width of a line. */
const pen = 2.5

/** A signature as it was drawn. */
export function drawnPicture(strokes: Strokes, { width, height, widthMm, alt }: Sheet): Picture {
  return {
    svg: svgOf(strokes, { width, height }),
    raster: greyPng(width, height, rasterOf(strokes, { width, height })),
    type: 'png',
    widthMm,
    heightMm: (widthMm * height) / width,
    alt,
  }
}

type Size = Pick<Sheet, 'width' | 'height'>

function svgOf(strokes: Strokes, { width, height }: Size): string {
  const path = strokes.map(points => `M${pairs(points).join('L')}`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="none" stroke="#000" stroke-width="${2 * pen}" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}

/** A stroke of one point is a dot: a line to itself. */
const pairs = (points: readonly number[]): string[] => {
  const all = Array.from({ length: points.length / 2 }, (_, at) => `${points[2 * at]} ${points[2 * at + 1]}`)
  return all.length === 1 ? [all[0]!, all[0]!] : all
}

/** White, with every pixel as dark as it lies under a line; edges are smooth. */
function rasterOf(strokes: Strokes, { width, height }: Size): Uint8Array {
  const pixels = new Uint8Array(width * height).fill(255)
  for (const points of strokes)
    for (let at = 0; at < points.length; at += 2) {
      const from = Math.max(at - 2, 0)
      drawLine(pixels, [points[from]!, points[from + 1]!, points[at]!, points[at + 1]!], { width, height })
    }
  return pixels
}

type Line = readonly [fromX: number, fromY: number, toX: number, toY: number]

function drawLine(pixels: Uint8Array, line: Line, { width, height }: Size): void {
  const [fromX, fromY, toX, toY] = line
  const reach = pen + 1
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(fromX, toX) - reach)),
    Math.min(width - 1, Math.ceil(Math.max(fromX, toX) + reach)),
  ]
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(fromY, toY) - reach)),
    Math.min(height - 1, Math.ceil(Math.max(fromY, toY) + reach)),
  ]
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const light = Math.min(1, Math.max(0, distance(x, y, line) - pen + 0.5))
      const place = y * width + x
      pixels[place] = Math.min(pixels[place]!, Math.round(light * 255))
    }
}

/** From a point to the nearest of a line. */
function distance(x: number, y: number, [fromX, fromY, toX, toY]: Line): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY]
  const length = alongX ** 2 + alongY ** 2
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * alongX + (y - fromY) * alongY) / length))
  return Math.hypot(x - fromX - part * alongX, y - fromY - part * alongY)
}

/** A square of black and white modules with the quiet zone that belongs around it. */
export function modulesPicture(
  dark: readonly (readonly boolean[])[],
  { widthMm, alt }: Pick<Sheet, 'widthMm' | 'alt'>,
): Picture {
  const quiet = 4
  const size = dark.length + 2 * quiet
  const scale = 6
  const path = dark
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])))
    .join('')
  const pixels = new Uint8Array((size * scale) ** 2).fill(255)
  for (let y = 0; y < size * scale; y++)
    for (let x = 0; x < size * scale; x++)
      if (dark[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet]) pixels[y * size * scale + x] = 0
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * scale}" height="${size * scale}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`,
    raster: greyPng(size * scale, size * scale, pixels),
    type: 'png',
    widthMm,
    heightMm: widthMm,
    alt,
  }
}
