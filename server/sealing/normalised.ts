/** One spelling for each sealed value, so that the same number typed twice is found as the same. */

export type SealedKind = 'phone' | 'identity' | 'card' | 'birth' | 'draft'

/** Full width folded, blanks and dashes removed; phones without the country's +86, identity numbers upper case. */
export function normalised(kind: SealedKind, plain: string): string {
  const folded = plain.normalize('NFKC').trim()
  switch (kind) {
    case 'phone':
      return folded.replaceAll(/[\s()‐-―-]/g, '').replace(/^(\+|00)86/, '')
    case 'identity':
      return folded.replaceAll(/\s/g, '').toUpperCase()
    case 'card':
      return folded.replaceAll(/[\s-]/g, '')
    case 'birth':
    case 'draft':
      return folded
  }
}

/** A number as it was typed, full width folded, without blanks and dashes of any kind. */
export const withoutGaps = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s‐-―-]/g, '')
