/** Words of the agenda: whose meetings, or in which room, by day and by week. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '日程表', en: 'Agenda' },
  intro: {
    zh: '已约定的会议、开庭和日程；期限在工作台上。',
    en: 'Meetings and hearings that are set; deadlines stand on the desk.',
  },
  of: { zh: '看谁、看哪间', en: 'Whose, or which room' },
  mine: { zh: '我的日程', en: 'My own' },
  people: { zh: '人员', en: 'People' },
  rooms: { zh: '房间', en: 'Rooms' },
  allRooms: { zh: '全部房间', en: 'All rooms' },
  on: { zh: '日期', en: 'Date' },
  view: { zh: '范围', en: 'Show' },
  day: { zh: '一天', en: 'A day' },
  week: { zh: '一周', en: 'A week' },
  show: { zh: '查看', en: 'Show' },
  previousDay: { zh: '前一天', en: 'Day before' },
  nextDay: { zh: '后一天', en: 'Day after' },
  previousWeek: { zh: '上一周', en: 'Week before' },
  nextWeek: { zh: '下一周', en: 'Week after' },
  today: { zh: '今天', en: 'Today' },
  nothing: { zh: '没有安排', en: 'Nothing' },
  taken: { zh: '已占用', en: 'Taken' },
  clash: { zh: '时间冲突', en: 'At the same time' },
  noTime: { zh: '时间未定', en: 'No time set' },
  bring: { zh: '携带：{what}', en: 'To bring: {what}' },
  print: { zh: '打印通知单', en: 'Print for the worker' },
  findRoom: { zh: '找空房间', en: 'Find a free room' },
  subscribe: { zh: '订阅到手机日历', en: 'Put it into your own calendar' },
} as const satisfies Record<string, Text>
