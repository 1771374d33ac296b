/** What a worker worked beyond normal time, took of annual leave and worked in the heat: day by day, month by month, or as totals. */
import { z } from 'zod'
import { decimalNumber } from '../../decimal-field.ts'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, optional, reference, rows, wholeNumber, yesNo } from '../../fields.ts'
import { heatMonths, heatPlaces } from '../../law/calculators/heat-allowance.ts'
import { problem } from '../../problem.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'

/** All of it may be left open. `leaveYear` and `heatYear` say of which year the leave and the hot months are told. */
export const workedFacts = {
  weekdayHours: optional(
    decimalNumber({ zh: '工作日延时合计（小时）', en: 'Hours beyond normal time' }, { max: 10_000 }),
  ),
  restDays: optional(
    decimalNumber({ zh: '休息日加班、未补休（天）', en: 'Rest days worked without time off' }, { max: 10_000 }),
  ),
  holidayDays: optional(
    decimalNumber({ zh: '法定节假日加班（天）', en: 'Statutory holidays worked' }, { max: 10_000 }),
  ),
  leaveYear: optional(wholeNumber({ zh: '年休假所属年度', en: 'Year of the annual leave' }, { min: 2008, max: 2100 })),
  takenDays: optional(decimalNumber({ zh: '该年度已休年休假（天）', en: 'Days of it taken' }, { max: 60 })),
  gaveUp: optional(yesNo({ zh: '本人书面提出不休', en: 'The worker gave it up in writing' })),
  heatPlace: optional(choice({ zh: '夏季工作场所', en: 'Workplace in summer' }, heatPlaces)),
  heatYear: optional(wholeNumber({ zh: '高温所属年份', en: 'Year of the heat' }, { min: 2000, max: 2100 })),
}

const days = rows(
  { zh: '逐日加班', en: 'Overtime day by day' },
  {
    on: calendarDate({ zh: '日期', en: 'Day' }),
    hours: decimalNumber({ zh: '当日工作小时', en: 'Hours worked' }, { max: 24 }),
    timeOff: optional(yesNo({ zh: '已补休', en: 'Time off given' })),
  },
  {
    max: 366,
    help: {
      zh: '可从考勤表粘贴。与上面的合计相加，同一天请勿重复计入。',
      en: 'Paste from the time sheet. Added to the totals above: tell no day twice.',
    },
  },
)
const hotMonths = rows(
  { zh: '高温各月', en: 'Hot months' },
  {
    month: choice({ zh: '月份', en: 'Month' }, heatMonths),
    hotDays: wholeNumber({ zh: '高温作业天数', en: 'Hot days worked' }, { max: 31 }),
    wholeMonth: yesNo({ zh: '全月在岗', en: 'In work the whole month' }),
    otherDays: wholeNumber({ zh: '非高温作业天数', en: 'Working days of other work' }, { max: 31 }),
  },
  { max: 5 },
)

type Totals = Partial<z.output<z.ZodObject<typeof workedFacts>>>
type WorkedDay = z.output<typeof days>[number]
type HotMonth = z.output<typeof hotMonths>[number]
/** Of one worker; the hot months are those of `heatYear`. */
export type WorkedTime = { totals: Totals; days: readonly WorkedDay[]; hotMonths: readonly HotMonth[] }

export const workedTimeSteps = defineSteps({
  recordWorkedTime: {
    label: { zh: '登记加班、年休假和高温', en: 'Record overtime, leave and heat' },
    help: {
      zh: '来自考勤、排班和证据。计算器由此开始；只填知道的，再登记以新的为准。',
      en: 'From time sheets, rosters and evidence. Calculators begin with it. Enter what is known; the newest word on each holds.',
    },
    by: { ...trackers, administrator: 'subtree' },
    form: z.object({ memberId: reference({ zh: '劳动者', en: 'Worker' }, 'members'), ...workedFacts, days, hotMonths }),
    wrong: ({ answers, given: { today } }) => wrongTime(answers, today),
    records: ({ answers: { memberId, days, hotMonths, ...totals }, eventId }) => [
      ...totalsPuts({ memberId, eventId, totals }),
      ...days.map((day: WorkedDay, place: number) => ({
        kind: 'worked-time' as const,
        key: `${eventId}-day${place + 1}`,
        memberId,
        onDay: day.on,
        state: 'day',
        details: { hours: day.hours, timeOff: day.timeOff ?? null },
      })),
      ...hotMonths.map((told: HotMonth, place: number) => ({
        kind: 'worked-time' as const,
        key: `${eventId}-month${place + 1}`,
        memberId,
        onDay: `${totals.heatYear}-${told.month.padStart(2, '0')}-01`,
        state: 'hot-month',
        details: { hotDays: told.hotDays, wholeMonth: told.wholeMonth, otherDays: told.otherDays },
      })),
    ],
  },
})

const totalsPuts = ({ memberId, eventId, totals }: { memberId: string; eventId: string; totals: Totals }) => {
  const told = Object.fromEntries(Object.entries(totals).filter(([, value]) => value !== undefined))
  const put = { kind: 'worked-time', key: `${eventId}-totals`, memberId, state: 'totals', details: told } as const
  return Object.keys(told).length > 0 ? [put as RecordPut] : []
}

type Answers = Totals & { memberId: string; days: WorkedDay[]; hotMonths: HotMonth[] }

function wrongTime({ memberId: _worker, days, hotMonths, ...totals }: Answers, today: string): Record<string, Text> {
  const isTwice = (list: readonly string[], place: number) => list.indexOf(list[place]!) < place
  const [onDays, ofMonths] = [days.map(({ on }) => on), hotMonths.map(({ month }) => month)]
  const isNothing = days.length + hotMonths.length === 0 && Object.values(totals).every(one => one === undefined)
  return {
    ...Object.assign(
      {},
      ...onDays.map((on, place) => ({
        ...problem(on > today, `days[${place}][on]`, { zh: '不能晚于今天', en: 'Cannot be after today' }),
        ...problem(isTwice(onDays, place), `days[${place}][on]`, { zh: '日期重复', en: 'The day is there twice' }),
      })),
      ...ofMonths.map((_, place) =>
        problem(isTwice(ofMonths, place), `hotMonths[${place}][month]`, {
          zh: '月份重复',
          en: 'The month is there twice',
        }),
      ),
    ),
    ...problem(totals.takenDays !== undefined && totals.leaveYear === undefined, 'leaveYear', {
      zh: '请填写年度',
      en: 'Say of which year',
    }),
    ...problem(hotMonths.length > 0 && totals.heatYear === undefined, 'heatYear', {
      zh: '请填写年份',
      en: 'Say of which year',
    }),
    ...problem(isNothing, 'weekdayHours', { zh: '请至少填写一项', en: 'Enter at least one of these' }),
  }
}

type Told = Pick<StandingRecord, 'memberId' | 'onDay' | 'state' | 'details'>

/** Of each worker the newest word on each point, day and month. `records`: of this kind, as they were told. */
export function workedTimeIn(records: readonly Told[]): ReadonlyMap<string, WorkedTime> {
  const workers = Map.groupBy(records, ({ memberId }) => memberId ?? '')
  return new Map([...workers].map(([memberId, told]) => [memberId, timeOf(told)]))
}

function timeOf(told: readonly Told[]): WorkedTime {
  const newest = (state: string) =>
    [...new Map(told.filter(one => one.state === state).map(one => [one.onDay ?? '', one.details]))].toSorted(
      ([a], [b]) => (a < b ? -1 : 1),
    )
  const totals: Totals = Object.assign({}, ...told.filter(({ state }) => state === 'totals').map(one => one.details))
  return {
    totals,
    days: newest('day').map(([on, { hours, timeOff }]) => ({
      on,
      hours: Number(hours),
      ...(timeOff ? { timeOff: timeOff as 'yes' } : {}),
    })),
    hotMonths: newest('hot-month')
      .filter(([onDay]) => onDay.startsWith(`${totals.heatYear}-`))
      .map(([onDay, details]) => ({
        month: String(Number(onDay.slice(5, 7))) as HotMonth['month'],
        hotDays: Number(details.hotDays),
        wholeMonth: details.wholeMonth as 'yes',
        otherDays: Number(details.otherDays),
      })),
  }
}
