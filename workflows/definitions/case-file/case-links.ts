/** How two cases hang together: the words at the end that links, and what the same link is called at the other end. */
import type { Text } from '../../text.ts'

/** From where one stands: “the other case is …”. */
export const linkKinds = {
  'same-matter': { zh: '同一用人单位、同一事由', en: 'Same employer, same matter' },
  'same-worker': { zh: '同一劳动者', en: 'Same worker' },
  'split-from': { zh: '本案由该案分出', en: 'This case was split from it' },
  'continued-as': { zh: '本案在该案继续办理', en: 'This case is continued as it' },
  'injury-behind': { zh: '该案是本争议背后的工伤', en: 'It is the injury behind this dispute' },
  'part-of-collective': { zh: '该案是集体案，本案为其中个案', en: 'It is the collective case of this single one' },
  'bargaining-behind': { zh: '该案是本争议背后的集体协商', en: 'It is the bargaining behind this dispute' },
  'other-link': { zh: '其他关联', en: 'Otherwise connected' },
} as const satisfies Record<string, Text>
export type LinkKind = keyof typeof linkKinds

/** The same links as the other case sees them; those that look alike from both ends keep their name. */
const fromOtherEnd = {
  'split-from': ['split-into', { zh: '该案由本案分出', en: 'It was split from this case' }],
  'continued-as': ['continues', { zh: '该案在本案继续办理', en: 'It is continued as this case' }],
  'injury-behind': [
    'dispute-over-injury',
    { zh: '该案是因本工伤发生的争议', en: 'It is the dispute over this injury' },
  ],
  'part-of-collective': [
    'single-of-collective',
    { zh: '本案是集体案，该案为其中个案', en: 'It is a single case of this collective one' },
  ],
  'bargaining-behind': [
    'dispute-over-bargaining',
    { zh: '该案是因本协商发生的争议', en: 'It is the dispute that arose from this bargaining' },
  ],
} as const satisfies Partial<Record<LinkKind, readonly [string, Text]>>

const isTurned = (kind: string): kind is keyof typeof fromOtherEnd => Object.hasOwn(fromOtherEnd, kind)

/** What a link is on file as at the other end. */
export const atOtherEnd = (kind: string): string => (isTurned(kind) ? fromOtherEnd[kind][0] : kind)

const all: Readonly<Record<string, Text>> = { ...linkKinds, ...Object.fromEntries(Object.values(fromOtherEnd)) }

/** The words of a link at either end. */
export const linkWords = (kind: string): Text => all[kind] ?? linkKinds['other-link']
