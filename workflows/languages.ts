/** The languages in which people are served: those of workers, and those in which somebody can serve them. */
import type { Text } from './text.ts'

export const languages = {
  mandarin: { zh: '普通话', en: 'Mandarin' },
  minnan: { zh: '闽南语', en: 'Minnan (Hokkien)' },
  fuzhou: { zh: '福州话', en: 'Fuzhou dialect' },
  putian: { zh: '莆仙话', en: 'Putian dialect' },
  hakka: { zh: '客家话', en: 'Hakka' },
  minbei: { zh: '闽北话', en: 'Minbei dialect' },
  cantonese: { zh: '粤语', en: 'Cantonese' },
  english: { zh: '英语', en: 'English' },
  vietnamese: { zh: '越南语', en: 'Vietnamese' },
  sign: { zh: '手语', en: 'Sign language' },
  other: { zh: '其他语言', en: 'Another language' },
} as const satisfies Record<string, Text>
export type Language = keyof typeof languages
