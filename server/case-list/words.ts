/** Words of the list of cases and its filters. */
import type { Text } from '../../workflows/text.ts'

export const caseStates = {
  registered: { zh: '已登记', en: 'Registered' },
  open: { zh: '办理中', en: 'Open' },
  closed: { zh: '已结案', en: 'Closed' },
  archived: { zh: '已归档', en: 'Archived' },
} as const satisfies Record<string, Text>

/** Whose cases. */
export const ownerChoices = {
  me: { zh: '我承办的', en: 'Mine' },
  covered: { zh: '我代管的', en: 'Those I cover' },
} as const satisfies Record<string, Text>

export const sortChoices = {
  recent: { zh: '最近有动静的在前', en: 'Latest activity first' },
  registered: { zh: '最近登记的在前', en: 'Latest registration first' },
} as const satisfies Record<string, Text>

export const words = {
  title: { zh: '案件', en: 'Cases' },
  register: { zh: '登记', en: 'Register' },
  filters: { zh: '筛选', en: 'Filter' },
  apply: { zh: '筛选', en: 'Filter' },
  clear: { zh: '清除筛选', en: 'Clear filters' },
  any: { zh: '不限', en: 'Any' },
  state: { zh: '案件状态', en: 'State' },
  kind: { zh: '事项', en: 'Matter' },
  cause: { zh: '案由', en: 'Cause' },
  industry: { zh: '行业', en: 'Industry' },
  enterprise: { zh: '单位类型', en: 'Kind of enterprise' },
  size: { zh: '单位规模', en: 'Size of enterprise' },
  headcount: { zh: '职工人数', en: 'Headcount' },
  worker: { zh: '劳动者类别', en: 'Kind of worker' },
  platform: { zh: '新就业形态法律关系', en: 'Status of platform work' },
  fitting: { zh: '{label}含“{text}”（{count} 项）', en: '{label} with “{text}” ({count} entries)' },
  owner: { zh: '承办人', en: 'Owner' },
  station: { zh: '站点', en: 'Station' },
  doing: { zh: '正在办理', en: 'Doing' },
  from: { zh: '登记日期从', en: 'Registered from' },
  to: { zh: '到', en: 'to' },
  overdue: { zh: '只看有逾期期限的', en: 'Only with an overdue deadline' },
  noNext: { zh: '只看没有下次安排的', en: 'Only without a next date' },
  sort: { zh: '排序', en: 'Order' },
  case: { zh: '案件', en: 'Case' },
  money: { zh: '金额', en: 'Amounts' },
  claimed: { zh: '请求', en: 'Claimed' },
  paid: { zh: '已付', en: 'Paid' },
  pageTogether: { zh: '本页 {count} 件合计', en: 'The {count} on this page together' },
  allTogether: { zh: '全部合计', en: 'All together' },
  withoutMerged: { zh: '不含已并入他案的案件', en: 'without cases that were merged into another' },
  deadline: { zh: '最近期限', en: 'Next deadline' },
  nextDate: { zh: '下次安排', en: 'Next date' },
  noDate: { zh: '未定', en: 'None yet' },
  noDeadline: { zh: '无', en: 'None' },
  count: { zh: '共 {count} 件', en: '{count} cases' },
  countOne: { zh: '共 1 件', en: '1 case' },
  none: { zh: '没有案件', en: 'No cases' },
  noneFiltered: {
    zh: '没有符合筛选条件的案件。可以放宽条件，或者清除筛选。',
    en: 'No case fits these filters. Loosen them, or clear them.',
  },
  noneYet: {
    zh: '还没有案件。有人来访或来电时，从“登记”开始。',
    en: 'There are no cases yet. When somebody comes or calls, begin with “Register”.',
  },
  noneReader: { zh: '还没有您可以查看的案件。', en: 'There is no case yet that you may see.' },
} as const satisfies Record<string, Text>
