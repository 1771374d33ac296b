/** How far lists and desks count: exactly to a thousand, and never through more rows than can be read at once. */

/** `isMore`: there are more than `count`, or may be, and nobody looked further. */
export type Counted = { count: number; isMore: boolean }

/** The one place that says how far. */
export const mostCounted = 1_000

/** '720', '1,000+'. */
export const countedWords = ({ count, isMore }: Counted): string => `${count.toLocaleString('en')}${isMore ? '+' : ''}`
