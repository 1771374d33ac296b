/** Words of the desk: what burns, why, and what to do about it. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '工作台', en: 'Desk' },
  onDuty: { zh: '今日值班', en: 'On duty today' },
  covering: { zh: '代{names}办理', en: 'Covering for {names}' },
  register: { zh: '快速登记', en: 'Register a case' },
  all: { zh: '全部 {count} 件', en: 'All {count}' },
  cases: { zh: '{count} 件', en: '{count}' },

  ofSection: { zh: '{section}：{all}', en: '{section}: {all}' },
  late: { zh: '已逾期', en: 'Overdue' },
  near: { zh: '今日与三日内', en: 'Today and the next three days' },

  mine: { zh: '我的案件', en: 'My cases' },
  mineOpen: { zh: '{count} 件办理中', en: '{count} open' },
  mineNoDate: { zh: '其中 {count} 件没有下一步日期', en: '{count} without a next date' },
  others: { zh: '本站其他人的案件', en: 'Cases of others at the station' },
  byStation: { zh: '各站点', en: 'By station' },
  byOwner: { zh: '各承办人', en: 'By owner' },
  leftOut: {
    zh: '另有 {count} 位承办人未列出。',
    en: '{count} more owners are not listed.',
  },
  leftOutWork: { zh: '全部人员的在办情况', en: 'The work of all' },
  inOrder: {
    zh: '按姓名排列，不是排名；红色是需要马上处理的。',
    en: 'In the order of names, not a ranking; red is what burns.',
  },
  moreRows: { zh: '其余 {count} 行', en: '{count} more' },
  moreBurning: {
    zh: '其余 {count} 行，其中 {burning} 行有需要马上处理的',
    en: '{count} more, in {burning} of which something burns',
  },
  lentCut: { zh: '只列出最先到期的 {count} 项。', en: 'Only the {count} that are due first are listed.' },
  tableOf: { zh: '{title}：每个数字都可以点开', en: '{title}: every number leads to its cases' },
  name: { zh: '名称', en: 'Name' },
  ownerColumn: { zh: '承办人', en: 'Owner' },
  total: { zh: '合计', en: 'Total' },

  dueOn: { zh: '应于 {day}', en: 'due {day}' },
  owedOn: { zh: '应于 {day} 付 {amount}', en: '{amount} due {day}' },
  owedSome: { zh: '{count} 笔共 {amount}，最早应于 {day} 付', en: '{count} payments, {amount}, the first due {day}' },
  moreReasons: { zh: '另有 {count} 项', en: '{count} more' },
  ownedBy: { zh: '承办 {name}', en: 'owner {name}' },
  notPaid: { zh: '未到账 {days} 天', en: 'Unpaid {days} d' },
  confidential: { zh: '保密移送', en: 'Confidential referral' },
  returnedBy: { zh: '{partner}退回', en: 'Returned by {partner}' },
  referredTo: { zh: '移送{partner}', en: 'Referred to {partner}' },
  returnedAgo: { zh: '退回 {days} 天', en: '{days} d ago' },
  returnedToday: { zh: '今日退回', en: 'Today' },
  noDate: { zh: '未定', en: 'None yet' },
  dateToday: { zh: '今天', en: 'Today' },
  untouched: { zh: '{days} 天无记录', en: 'Nothing for {days} d' },
  lastEvent: { zh: '最近记录 {day}', en: 'last entry {day}' },
  notBegun: { zh: '已登记，尚未启动程序', en: 'Registered, nothing begun yet' },
  noPeriod: { zh: '未设期限', en: 'No deadline' },

  enter: { zh: '进入', en: 'Open' },
  openCase: { zh: '打开案件', en: 'Open the case' },
  setDate: { zh: '定日期', en: 'Set a date' },

  appointments: { zh: '今天', en: 'Today' },
  noAppointments: { zh: '今天没有安排', en: 'Nothing is arranged for today' },
  reminders: { zh: '提醒', en: 'Reminders' },
  remindBefore: { zh: '{amount} 应于 {day} 付，请提前联系', en: '{amount} is due {day}: get in touch ahead' },
  remindMissed: { zh: '{amount} 应于 {day} 付，尚未到账', en: '{amount} was due {day} and has not come in' },
  seen: { zh: '知道了', en: 'Seen' },
  seenDone: { zh: '已收起提醒', en: 'Reminder put away' },

  quietTitle: { zh: '眼下没有着火的事', en: 'Nothing burns' },
  quietMine: {
    zh: '没有逾期、没有漏付、没有被退回的移送。可以趁空做几个回访，或者给案件定下一次安排。',
    en: 'Nothing overdue, no payment missed, no referral returned. Time for a call-back, or to set next dates.',
  },
  quietWaiting: {
    zh: '没有等您审查、指派的事项；新的申请会出现在这里，先到期的在前。',
    en: 'Nothing waits for your decision; new applications appear here, the earliest due first.',
  },
  quietAll: {
    zh: '辖区内没有逾期、漏付和滞留的案件。',
    en: 'No case below you is overdue, unpaid or stuck.',
  },
  noCases: { zh: '您名下还没有案件', en: 'You have no cases yet' },
  noCasesText: {
    zh: '有人来访时点“快速登记”：一个称呼、一个电话就够，其余可以以后补。',
    en: 'When somebody comes in, register them: a name to call them by and a phone number are enough.',
  },
  noCasesAssigned: {
    zh: '指派给您的案件会出现在这里，按下次安排的日期排列。',
    en: 'Cases assigned to you appear here, by their next date.',
  },
  caseList: { zh: '案件列表', en: 'List of cases' },

  sharingStopped: { zh: '已停止提供', en: 'Given no more' },
  sharingStoppedWhy: {
    zh: '当事人已撤回同意，请停止使用已经收到的信息，法律另有规定的除外',
    en: 'Consent was withdrawn: stop using what you received, unless the law says otherwise',
  },
  sentOn: { zh: '{day} 移送', en: 'sent {day}' },
  from: { zh: '移送单位：{station}', en: 'from {station}' },
  partnerQuietTitle: { zh: '没有待签收或办理中的移送', en: 'No referral is waiting' },
  partnerQuiet: {
    zh: '有新的移送时会出现在这里，先到期的在前。',
    en: 'New referrals appear here, the earliest due first.',
  },

  auditTitle: { zh: '查阅办案记录', en: 'Read the histories' },
  auditText: {
    zh: '审计员只查阅案件的办案记录和校验结果，不办理案件。',
    en: 'Auditors read what was done in each case and whether its chain is whole; they take no steps.',
  },
  nothingHere: { zh: '没有符合的案件', en: 'No case is here' },
  nothingHereText: { zh: '可能刚刚办完。', en: 'It may just have been dealt with.' },
  toDesk: { zh: '回到工作台', en: 'Back to the desk' },
  page: { zh: '{from}–{to} / {count}', en: '{from}–{to} of {count}' },
} as const satisfies Record<string, Text>
