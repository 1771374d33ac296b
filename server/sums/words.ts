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
  awardedHow: {
    zh: '仲裁、法院对各项请求的裁判结果，按登记的裁判文书逐项相加。',
    en: 'What arbitration or a court granted on each claim, added up as recorded from the award or judgment.',
  },
  claimedHow: {
    zh: '未撤回的各项请求相加，已退出的劳动者除外。',
    en: 'The claims that were not withdrawn, added up, without workers who left.',
  },
  agreedHow: {
    zh: '协议约定的各笔相加；进入履行以后按履行的各笔，不重复计算。',
    en: 'What was agreed, added up; once it is being performed, as it is performed, and nothing twice.',
  },
  paidHow: { zh: '登记的各笔付款相加。', en: 'The payments recorded, added up.' },
  openHow: {
    zh: '未结清的各笔：约定减去已付；免除和未履行终结的不计。',
    en: 'Of each that is not settled: agreed less paid; what was waived or left unpaid is not counted.',
  },
  more: { zh: '另有 {count} 项，按人查看', en: '{count} more: see them by worker' },
  earlier: {
    zh: '案前的约定和付款列在各项请求的页面。',
    en: 'What was agreed or paid before the case stands on the page of its claim.',
  },
} as const satisfies Record<string, Text>
