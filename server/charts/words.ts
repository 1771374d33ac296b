/** Words beside every chart. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  picture: { zh: '{title}：图', en: '{title}: the picture' },
  table: { zh: '数据表', en: 'The same as a table' },
} as const satisfies Record<string, Text>
