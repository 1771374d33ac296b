/** What kinds of service point there are, and the days of a week they open on. */
import type { Text } from '../../workflows/text.ts'

export const pointKinds = {
  station: { zh: '职工法律服务站（点）', en: 'Legal-service station' },
  'driver-home': { zh: '司机之家', en: 'Drivers’ home' },
  'rest-point': { zh: '工会驿站', en: 'Union rest point' },
  other: { zh: '其他服务点', en: 'Other service point' },
} as const satisfies Record<string, Text>
export type PointKind = keyof typeof pointKinds

/** In their order, Monday first. */
export const weekdays = {
  mon: { zh: '周一', en: 'Mon' },
  tue: { zh: '周二', en: 'Tue' },
  wed: { zh: '周三', en: 'Wed' },
  thu: { zh: '周四', en: 'Thu' },
  fri: { zh: '周五', en: 'Fri' },
  sat: { zh: '周六', en: 'Sat' },
  sun: { zh: '周日', en: 'Sun' },
} as const satisfies Record<string, Text>
export type Weekday = keyof typeof weekdays

/** 0 is Monday. */
export const placeOf = (day: Weekday): number => Object.keys(weekdays).indexOf(day)

/** From one day of the week to another, the same hours on each; times as 'HH:MM' in Asia/Shanghai. */
export type Hours = { fromDay: Weekday; toDay: Weekday; opens: string; closes: string }
