/** What is asked beside the files. */
import { z } from 'zod'
import type { Audience } from '../../workflows/define.ts'
import { choice, optional, shortText } from '../../workflows/fields.ts'
import { audienceWords, type EvidenceAudience, words } from './words.ts'

/** Nobody files what they could not read themselves. */
export function evidenceForm(readable: readonly Audience[]) {
  const offered = Object.entries(audienceWords).filter(([audience]) => readable.includes(audience as Audience))
  return z.object({
    purpose: optional(shortText(words.purpose, { max: 400 })),
    heldBy: optional(shortText(words.heldBy, { max: 120 })),
    audience: choice(
      words.audience,
      Object.fromEntries(offered) as Record<EvidenceAudience, (typeof audienceWords)['all']>,
    ),
  })
}
