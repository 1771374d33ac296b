/** What is asked about an item that the house does not have itself, and what the history tells of it. */
import { z } from 'zod'
import { choice, longText, optional } from '../../workflows/fields.ts'
import { fileLists } from '../../workflows/file-lists/index.ts'
import type { Text } from '../../workflows/text.ts'

export const marks = {
  paper: { zh: '纸质材料在卷', en: 'On paper in the file' },
  elsewhere: { zh: '由其他单位存卷', en: 'Kept in the file of another body' },
  'not-needed': { zh: '本案不需要', en: 'Not needed in this case' },
  open: { zh: '仍然缺少', en: 'Still missing' },
} as const satisfies Record<string, Text>
export type Mark = keyof typeof marks

/** By workflow and item: 'mediation.identity'. */
const itemNames: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(fileLists).flatMap(([workflow, items]) => items.map(({ id, name }) => [`${workflow}.${id}`, name])),
)

const mark = choice({ zh: '情况', en: 'Where it is' }, marks)
const reason = optional(
  longText({ zh: '说明（在哪里、为什么没有）', en: 'Where it is, or why there is none' }, { max: 500 }),
)

export const markForm = z.object({ mark, reason })

/** By step: what the timeline tells. */
export const fileCheckEvents = {
  fileMark: z.object({ item: choice({ zh: '材料', en: 'Item' }, itemNames), mark, reason }),
}
