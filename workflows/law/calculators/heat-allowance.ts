/** 夏季高温津贴 of Fujian: by the hot day in May, by the month or the hot day from June to September. */
import { z } from 'zod'
import { choice, rows, wholeNumber, yesNo } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator, type Given, type WorkingStep } from './calculation.ts'
import { equation, resultStep, yuan } from './written.ts'

const source: Text = {
  zh: '福建省六部门《关于调整夏季高温津贴标准的通知》（请核对有无调整）',
  en: 'Fujian notice on the summer heat allowance (check for a later change)',
}

/** From so many working days of other work in a month on, it is paid by days. */
const otherWorkDays = 5

export const heatMonths = {
  '5': { zh: '5月', en: 'May' },
  '6': { zh: '6月', en: 'June' },
  '7': { zh: '7月', en: 'July' },
  '8': { zh: '8月', en: 'August' },
  '9': { zh: '9月', en: 'September' },
} as const

const daysIn = { '5': 31, '6': 30, '7': 31, '8': 31, '9': 30 } as const

export const heatPlaces = {
  outdoors: { zh: '高温天气（35℃以上）室外露天作业', en: 'Outdoors on hot days (35 °C and more)' },
  hot: { zh: '工作场所不能降到33℃以下', en: 'A workplace that cannot be kept below 33 °C' },
  cooled: { zh: '工作场所降到33℃以下', en: 'A workplace kept below 33 °C' },
} as const

type Month = { month: keyof typeof heatMonths; hotDays: number; wholeMonth: 'yes' | 'no'; otherDays: number }

export const heatAllowance = defineCalculator({
  id: 'heat-allowance',
  name: { zh: '高温津贴（福建）', en: 'Heat allowance (Fujian)' },
  about: {
    zh: '室外高温作业，或者工作场所不能降到33℃以下的，5月按实际高温天数，6至9月按月或者按天发放。',
    en: 'For outdoor work on hot days or a workplace that cannot be cooled: May by the day, June to September by the month or day.',
  },
  source,
  inputs: z.object({
    place: choice({ zh: '工作场所', en: 'Workplace' }, heatPlaces),
    year: wholeNumber({ zh: '年份', en: 'Year' }, { min: 2000, max: 2100 }),
    months: rows(
      { zh: '各月情况', en: 'Months' },
      {
        month: choice({ zh: '月份', en: 'Month' }, heatMonths),
        hotDays: wholeNumber({ zh: '高温作业天数', en: 'Hot days worked' }, { max: 31 }),
        wholeMonth: yesNo({ zh: '全月在岗', en: 'In work the whole month' }),
        otherDays: wholeNumber({ zh: '非高温作业天数', en: 'Working days of other work' }, { max: 31 }),
      },
      { min: 1, max: 5 },
    ),
  }),
  parameters: ['heat_allowance_month', 'heat_allowance_day'],
  wrong: ({ months: given }): Record<string, Text> => {
    if (new Set(given.map(({ month }) => month)).size < given.length)
      return { months: { zh: '同一月份只能填一行', en: 'One line for each month' } }
    const isLonger = given.some(({ month, hotDays, otherDays }) => hotDays + otherDays > daysIn[month])
    return isLonger ? { months: { zh: '天数不能多于当月天数', en: 'More days than the month has' } } : {}
  },
  calculate({ place, year, months: given }, { parameters }) {
    const label = { zh: '高温津贴合计', en: 'Heat allowance in all' }
    if (place === 'cooled')
      return { results: [{ label, kind: 'money', amountFen: 0 }], steps: [resultStep(notDue, '0.00', source)] }
    const each = given.map(one => ofMonth(one, year, parameters))
    const totalFen = each.reduce((sum, { amountFen }) => sum + amountFen, 0)
    return {
      results: [{ label, kind: 'money', amountFen: totalFen }],
      steps: [
        ...each.map(({ step }) => step),
        resultStep(label, equation(each.map(({ amountFen }) => yuan(amountFen)).join(' + '), yuan(totalFen)), source),
      ],
      warnings: [notInMinimum, stops],
    }
  },
})

function ofMonth(
  { month, hotDays, wholeMonth, otherDays }: Month,
  year: number,
  parameters: Given['parameters'],
): { amountFen: number; step: WorkingStep } {
  const { monthFen, dayFen } = parameters.numbers(
    { monthFen: 'heat_allowance_month', dayFen: 'heat_allowance_day' },
    `${year}-0${month}-01`,
  )
  const { zh, en } = heatMonths[month]
  if (month !== '5' && wholeMonth === 'yes' && otherDays < otherWorkDays)
    return {
      amountFen: monthFen,
      step: resultStep(
        { zh: `${zh}：非高温作业不满5天，按月发放`, en: `${en}: less than five days of other work, by the month` },
        yuan(monthFen),
        source,
      ),
    }
  const amountFen = dayFen * hotDays
  return {
    amountFen,
    step: resultStep(
      { zh: `${zh}：按实际高温天数`, en: `${en}: by the hot days worked` },
      `${yuan(dayFen)} × ${hotDays} = ${yuan(amountFen)}`,
      source,
    ),
  }
}

const notDue: Text = {
  zh: '工作场所降到33℃以下的，不发高温津贴',
  en: 'No allowance where the workplace is kept below 33 °C',
}
const notInMinimum: Text = {
  zh: '高温津贴计入工资总额，不包括在最低工资标准内，也不能以防暑降温饮料充抵。',
  en: 'It counts as wages but is not part of the minimum wage, and drinks do not replace it.',
}
const stops: Text = {
  zh: '日最高气温40℃以上停止当日室外露天作业；37℃至40℃全天不超过6小时；35℃至37℃不得安排加班。',
  en: 'Outdoors: no work from 40 °C, six hours at most from 37 to 40 °C, no overtime from 35 to 37 °C.',
}
