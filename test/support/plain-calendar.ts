/** A calendar that knows weekends and fixed holidays only, for tests in which no notice matters. */
import { calendarOf } from '../../workflows/law/calendar.ts'

export const plainCalendar = calendarOf({ holidays: [], publishedYears: [] })
