/** A short name for a sequence of steps, for addresses. */
import { createHash } from 'node:crypto'

export const variantId = (steps: string): string => createHash('sha256').update(steps).digest('hex').slice(0, 16)
