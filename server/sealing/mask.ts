/** What may be seen of a sealed value without a reason: enough to tell two apart, too little to use. */
import { normalised, type SealedKind } from './normalised.ts'

/** 138****1234 for phones, the last four for identity numbers and cards, the year of a birth, nothing of anything else. */
export function mask(kind: SealedKind, plain: string): string {
  const value = normalised(kind, plain)
  if (kind === 'draft') return '****'
  if (kind === 'birth') return `${value.slice(0, 4)}-**-**`
  if (kind === 'phone' && value.length >= 11) return `${value.slice(0, 3)}****${value.slice(-4)}`
  const shown = value.length >= 8 ? 4 : value.length >= 5 ? 2 : 0
  const hidden = kind === 'phone' ? 4 : value.length - shown
  return '*'.repeat(Math.max(hidden, 4)) + (shown ? value.slice(-shown) : '')
}
