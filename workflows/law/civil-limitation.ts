/**
 * 诉讼时效: claims outside labour law go by the civil limitation, three years unless another reading of L_CIVIL was
 * chosen. Civil Code, art. 188, which has not been read; what the Code says of stopping it is not in the reference.
 */
import type { Deadline } from '../define.ts'
import type { Text } from '../text.ts'
import type { LimitedClaimKind } from './limitation-words.ts'

export const civilSource: Text = { zh: '《民法典》第188条（待核）', en: 'Civil Code, art. 188 (to be confirmed)' }

/** How long the limitation of a kind of claim is. LDMAL 27; Civil Code, art. 188. */
export const limitationLength = (kind: LimitedClaimKind): Deadline['due'] =>
  kind === 'civil' ? { length: 3, unit: 'y', readBy: 'L_CIVIL' } : { length: 1, unit: 'y' }

/** What each event is said to do, where no year of arbitration runs. */
export const civilWords = {
  start: {
    zh: '知道或者应当知道权利受到损害以及义务人之日起，按所列口径的年数计算',
    en: 'From the day the harm and the debtor were known or should have been, for the years of the reading named',
  },
  restarts: { zh: '时效中断，自该日起重新计算', en: 'Interrupted: counted anew from this day' },
  revives: {
    zh: '时效届满后对方同意履行，不得再以时效届满抗辩，自该日起重新计算',
    en: 'Agreed to perform after the end: the defence is given up, counted anew from this day',
  },
} as const satisfies Record<string, Text>

export const civilExpired = (lastOn: string): Text => ({
  zh: `诉讼时效已于 ${lastOn} 届满。这是对方的抗辩，不是不予受理的理由。请告知当事人并记录，可以继续办理`,
  en: `The limitation ended on ${lastOn}. That is a defence of the other side, not a bar: tell the party, note the advice, and go on if they wish`,
})

/** `safeOn`: the last day if no suspension counted; null where none is on file. */
export const civilWarning = (safeOn: string | null): Text => ({
  zh: `这是劳动争议以外的民事请求，按诉讼时效计算，不适用一年仲裁时效；年数、中断和中止的条文都未核原文${safeOn ? `。稳妥起见，按不计中止的 ${safeOn} 提出` : ''}`,
  en: `A civil claim outside labour law: it goes by the civil limitation, not by the year of arbitration; the articles on its length, interruption and suspension have not been read${safeOn ? `. To be safe, go by ${safeOn}, on which it ends if no suspension counts` : ''}`,
})
