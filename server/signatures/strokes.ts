/** What was drawn in the frame for signatures, as the page sends it, and the picture it makes. */
import { z } from 'zod'
import { drawnPicture, type Picture, type Strokes } from '../papers/pictures/picture.ts'

/** Of the frame, in its own units; views/assets/signing.js draws in them. */
export const frame = { width: 600, height: 200 }
const widthMm = 45
const mostStrokes = 300
const mostNumbers = 20_000

const shape = z
  .array(z.array(z.number().min(0).max(frame.width)).min(2))
  .min(1)
  .max(mostStrokes)

/** undefined where nothing, or nothing that is a drawing, was sent. */
export function readStrokes(sent: unknown): Strokes | undefined {
  if (typeof sent !== 'string' || sent === '' || sent.length > mostNumbers * 8) return undefined
  try {
    const strokes = shape.parse(JSON.parse(sent))
    const isWhole = strokes.every(({ length }) => length % 2 === 0) && strokes.flat().length <= mostNumbers
    return isWhole && strokes.every(points => points.every((one, at) => at % 2 === 0 || one <= frame.height))
      ? strokes
      : undefined
  } catch {
    return undefined // no JSON, or not of this shape
  }
}

/** A dot or a tick is no signature. */
export function isTooSmall(strokes: Strokes): boolean {
  const across = strokes.flatMap(points => points.filter((_, at) => at % 2 === 0))
  const down = strokes.flatMap(points => points.filter((_, at) => at % 2 === 1))
  const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers)
  return spread(across) + spread(down) < 60
}

export const pictureOf = (strokes: Strokes, alt: string): Picture => drawnPicture(strokes, { ...frame, widthMm, alt })
