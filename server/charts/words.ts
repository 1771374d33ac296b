/** Words beside every chart. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  table: { zh: '数据表', en: 'The same as a table' },
} as const satisfies Record<string, Text>
