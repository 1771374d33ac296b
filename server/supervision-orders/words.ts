/** Words of supervision orders 督办: what somebody above asks of the owner of a case, by a day. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '督办', en: 'Supervision orders' },
  make: { zh: '督办', en: 'Order' },
  makeThis: { zh: '督办本案', en: 'Order the owner' },
  none: { zh: '没有督办', en: 'No orders' },
  noneText: {
    zh: '在工作台、期限、预警和流程分析里，逾期或者久未办理的案件旁边有“督办”。',
    en: 'Beside cases that are late or stand still, on the desk, at deadlines, warnings and process reports, there is a button for it.',
  },
  count: { zh: '{count} 条', en: '{count}' },
  reply: { zh: '答复', en: 'Reply' },
  accept: { zh: '认可答复', en: 'Accept' },
  again: { zh: '再次督办', en: 'Ask again' },
  withdraw: { zh: '撤销督办', en: 'Withdraw' },
  orderedBy: { zh: '督办人 {name}', en: 'ordered by {name}' },
  replyOn: { zh: '答复日期', en: 'Reply by' },
  repliedLate: { zh: '{day} 答复，{late}', en: 'replied {day}, {late}' },
  open: { zh: '待答复', en: 'To be replied to' },
  late: { zh: '逾期未答复', en: 'Late' },
  answered: { zh: '已答复，待认可', en: 'Replied, to be looked at' },
  accepted: { zh: '已认可', en: 'Accepted' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  all: { zh: '全部', en: 'All' },
  stateLabel: { zh: '状态', en: 'State' },
  whose: { zh: '督办人', en: 'Ordered by' },
  side: { zh: '范围', en: 'Which' },
  mine: { zh: '我督办的', en: 'Ordered by me' },
  own: { zh: '由我答复的', en: 'Mine to reply to' },
  anybody: { zh: '不限', en: 'All I may see' },
  show: { zh: '筛选', en: 'Show' },
  case: { zh: '案件', en: 'Case' },
  what: { zh: '内容', en: 'What' },
  owner: { zh: '承办人', en: 'Owner' },
  page: { zh: '{from}–{to} / {count}', en: '{from}–{to} of {count}' },

  look: { zh: '打开案件', en: 'Open the case' },
  deskAll: { zh: '全部督办', en: 'All orders' },

  text: { zh: '督办内容', en: 'What is asked' },
  replyText: { zh: '答复内容', en: 'Reply' },
  note: { zh: '说明', en: 'Note' },
  whyWithdrawn: { zh: '撤销理由', en: 'Why it is withdrawn' },
  dayHelp: {
    zh: '由督办人指定，不是法定期限。',
    en: 'A day set by whoever orders; no law stands behind it.',
  },
  dayPast: { zh: '答复日期不能早于今天', en: 'The day to reply must not lie in the past' },
  notYours: {
    zh: '由本案上级的站长、督办员、管理员督办；承办人不能督办自己',
    en: 'Ordered by a lead, supervisor or administrator above the case, and never by its owner',
  },
  onlyOwner: {
    zh: '由承办人或者代班人答复；承办人已不在岗的，由站长答复',
    en: 'The owner, or whoever covers, replies; the lead of the station where the owner works here no more',
  },
  notJudged: {
    zh: '上级的督办由督办人或者上级的督办员、管理员认可、再次督办或者撤销；答复人不能认可自己的答复',
    en: 'What was ordered from above the station is accepted, asked again or withdrawn by whoever ordered it, or a supervisor or administrator; nobody accepts a reply of their own',
  },
  ownerGone: {
    zh: '承办人{name}已不在岗：由站长答复，或者先移交承办人。',
    en: '{name}, who owns the case, works here no more: the lead of the station replies, or hands the case over first.',
  },
  deskGone: { zh: '承办人{name}已不在岗', en: '{name}, who owns it, works here no more' },
  movedOn: {
    zh: '这条督办已经有人处理过了，请看最新情况',
    en: 'Somebody has dealt with this order already: see how it stands',
  },
} as const satisfies Record<string, Text>

/** What is asked first, by why the case is late or stands still. */
export const reasons = {
  overdue: { zh: '期限已逾期，请说明原因和办理安排。', en: 'A deadline has passed: say why, and what will be done.' },
  missed: {
    zh: '款项到期未付，请说明催收情况和下一步办法。',
    en: 'A payment was missed: say what was done, and what comes next.',
  },
  urge: { zh: '移送超过期限，请催收并说明情况。', en: 'A referral is late: press the partner and tell how it stands.' },
  returned: { zh: '移送被退回，请说明后续安排。', en: 'A referral came back: say what comes next.' },
  nodate: { zh: '案件没有下次安排，请定下日期。', en: 'The case has no next date: set one.' },
  goesOn: {
    zh: '案件已经结案，却还有未办结的程序或者期限，请办结，或者重新立案、撤回结案。',
    en: 'The case is closed, yet a proceeding or a deadline goes on: end it, or reopen the case or take its closing back.',
  },
  stuck: {
    zh: '案件久未办理，请说明原因和下一步安排。',
    en: 'Nothing was done for long: say why, and what comes next.',
  },
} as const satisfies Record<string, Text>
