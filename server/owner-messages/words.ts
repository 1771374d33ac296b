/** Words of the messages to the owner of a case. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '给承办人的留言', en: 'Messages to the owner' },
  none: { zh: '还没有留言', en: 'No messages' },
  write: { zh: '给承办人留言', en: 'Write to the owner' },
  answer: { zh: '答复', en: 'Answer' },
  waiting: { zh: '待答复', en: 'Waits for an answer' },
  since: { zh: '留言待答复（{day}）', en: 'A message waits for your answer ({day})' },
} as const satisfies Record<string, Text>
