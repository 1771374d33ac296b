/** How lengths and parameters are told with their unit. */
import type { Parameter } from '../../workflows/define.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { fill } from '../web/words.ts'

const units: Readonly<Record<Parameter['unit'], Text>> = {
  d: { zh: '{count} 日', en: 'days: {count}' },
  wd: { zh: '{count} 个工作日', en: 'working days: {count}' },
  m: { zh: '{count} 个月', en: 'months: {count}' },
  y: { zh: '{count} 年', en: 'years: {count}' },
  minutes: { zh: '{count} 分钟', en: 'minutes: {count}' },
  hours: { zh: '{count} 小时', en: 'hours: {count}' },
  people: { zh: '{count} 人', en: 'people: {count}' },
  enterprises: { zh: '{count} 家', en: 'enterprises: {count}' },
  fen: { zh: '{count} 元', en: 'yuan: {count}' },
  percent: { zh: '{count}%', en: '{count} %' },
  points: { zh: '{count} 分', en: 'points: {count}' },
  times: { zh: '{count} 次', en: 'times: {count}' },
}

/** `count` in the parameter's own unit; fen are told in yuan. */
export const counted = (count: number, unit: Parameter['unit'], locale: Locale): string =>
  fill(units[unit][locale], { count: unit === 'fen' ? (count / 100).toFixed(2) : count })
