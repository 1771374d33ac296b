/** Words of rooms: the pages on which they are kept, and the search for a free one. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '房间', en: 'Rooms' },
  intro: {
    zh: '调解室、仲裁庭、法庭、会议室。停用的房间不能再预订，已有的预订保留。',
    en: 'Rooms for mediation, arbitration, court and meetings. A closed room takes no new bookings; those it has stay.',
  },
  none: { zh: '还没有房间。', en: 'There is no room yet.' },
  add: { zh: '新增房间', en: 'Add a room' },
  edit: { zh: '修改', en: 'Edit' },
  save: { zh: '保存', en: 'Save' },
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '类别', en: 'Kind' },
  owner: { zh: '所属单位', en: 'Belongs to' },
  place: { zh: '位置', en: 'Place' },
  seats: { zh: '座位数', en: 'Seats' },
  closed: { zh: '已停用', en: 'Closed' },
  close: { zh: '停用', en: 'Close' },
  reopen: { zh: '恢复', en: 'Re-open' },
  calendar: { zh: '看日程', en: 'See its agenda' },
  added: { zh: '房间已新增。', en: 'The room is added.' },
  changed: { zh: '房间已保存。', en: 'The changes are saved.' },
  closedNow: { zh: '房间已停用，不能再预订。', en: 'The room is closed and can no longer be booked.' },
  openAgain: { zh: '房间已恢复。', en: 'The room is open again.' },
  notYours: { zh: '请选择您管理范围内的单位', en: 'Choose an organisation whose rooms you keep' },

  search: { zh: '找空房间', en: 'Find a free room' },
  searchIntro: {
    zh: '本站、相邻各站和上级单位的房间。',
    en: 'Rooms of your station, of those beside it and of those above.',
  },
  day: { zh: '日期', en: 'Date' },
  from: { zh: '开始', en: 'From' },
  to: { zh: '结束', en: 'To' },
  find: { zh: '查找', en: 'Find' },
  free: { zh: '空闲', en: 'Free' },
  taken: { zh: '已被占用', en: 'Taken' },
  wholeDayFree: { zh: '全天空闲', en: 'Free all day' },
  thatDay: { zh: '当日占用', en: 'Taken that day' },
  noneNear: { zh: '附近没有可用的房间。', en: 'There is no room near you.' },
  wrongTimes: { zh: '请填写日期，结束时间应当晚于开始时间', en: 'Give a date, and an end that comes after the start' },
} as const satisfies Record<string, Text>
