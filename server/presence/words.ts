/** Words about who else has a case open. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  reading: { zh: '{name} 正在查看（{when}）', en: '{name} has it open ({when})' },
  writing: { zh: '{name} 正在填写（{when}）', en: '{name} is filling in a form ({when})' },
  justNow: { zh: '刚刚', en: 'just now' },
  minutesAgo: { zh: '{minutes} 分钟前', en: '{minutes} min ago' },
} as const satisfies Record<string, Text>
