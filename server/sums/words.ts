/** Words of the page that tells where the five figures of a case come from. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '金额从何而来', en: 'Where the sums come from' },
  open: { zh: '金额从何而来', en: 'Where the sums come from' },
  of: { zh: '{name}一人的', en: 'of {name} alone' },
  unassigned: { zh: '未列到个人', en: 'Of no single worker' },
  what: { zh: '事项', en: 'What' },
  amount: { zh: '金额', en: 'Amount' },
  told: { zh: '依据的记录', en: 'Recorded by' },
  working: { zh: '计算书', en: 'Working' },
  papers: { zh: '文书', en: 'Papers' },
  day: { zh: '日期', en: 'Day' },
  noWorking: { zh: '没有计算书', en: 'No working' },
  withheld: { zh: '记录不对您公开', en: 'The record is not for you to read' },
  nothing: { zh: '没有。', en: 'Nothing.' },
  more: { zh: '另有 {count} 项，按人查看', en: '{count} more: see them by worker' },
  earlier: {
    zh: '案前的约定和付款列在各项请求的页面。',
    en: 'What was agreed or paid before the case stands on the page of its claim.',
  },
} as const satisfies Record<string, Text>
