/** Names of days on which nobody works, in both languages. The notices have them in Chinese only. */
import type { Text } from '../text.ts'
import { weekdayOf } from './days.ts'

const english: Record<string, string> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/** '国庆节、中秋节' is two names; a name that is not in the list stays in Chinese. */
export const holidayName = (zh: string): Text => ({
  zh,
  en: zh
    .split('、')
    .map(name => english[name] ?? name)
    .join(' and '),
})

export const makeUpName = (zh: string): Text => ({
  zh: `${zh}调休上班`,
  en: `Make-up working day for ${holidayName(zh).en}`,
})

export function weekendName(day: string): Text | undefined {
  const weekday = weekdayOf(day)
  if (weekday === 6) return { zh: '周六', en: 'Saturday' }
  return weekday === 0 ? { zh: '周日', en: 'Sunday' } : undefined
}

/** Statutory holidays that fall on the same days of every year, as 'MM-DD'. Holiday Measures (2024), art. 2. */
const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
}

/** The text before 2025 knew one day of Labour Day. */
const secondLabourDay = { day: '05-02', from: '2025' }

/** The name of the statutory holiday that falls on 'YYYY-MM-DD' in every year, of those that need no lunar calendar. */
export function fixedHolidayOn(day: string): string | undefined {
  const monthAndDay = day.slice(5)
  if (monthAndDay === secondLabourDay.day && day < secondLabourDay.from) return undefined
  return fixedHolidays[monthAndDay]
}

/** All of them in a year, with their days as 'YYYY-MM-DD'. */
export const fixedHolidaysOf = (year: number): { day: string; name: string }[] =>
  Object.keys(fixedHolidays).flatMap(monthAndDay => {
    const day = `${year}-${monthAndDay}`
    const name = fixedHolidayOn(day)
    return name ? [{ day, name }] : []
  })
