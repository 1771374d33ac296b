/** The working of a last day in whole sentences: the rule, each row of the table, what may still change. */
import type { Text } from '../text.ts'
import { daysBetween } from './days.ts'
import { isAgreed, isBackward, type Length, type Period, rolls } from './due-on.ts'
import { type Read, readingIn } from './readings-used.ts'
import type { DayKind, Working, WorkingRow } from './working.ts'

export type Explained = {
  rule: Text
  rows: { from: string; to: string; number: Text; what: Text }[]
  result: Text
  cautions: Text[]
  readings: readonly Read[]
}

/** Days stand in the sentences as 'YYYY-MM-DD'; `rows` hand them over for the page to print. */
export function explainWorking(period: Period, working: Working): Explained {
  const { due } = working
  return {
    rule: withOverlaps(ruleOf(working, period), working),
    rows: working.counted.map(row => ({
      from: row.day,
      to: row.lastDay,
      number: numberOf(row),
      what: whatOf(row),
    })),
    result: isBackward(due) ? latestOf(working) : resultOf(working),
    cautions: cautionsOf(due, period, working),
    readings: working.readings,
  }
}

const units: Record<Length['unit'], (n: number) => Text> = {
  d: n => ({ zh: `${n} 日（自然日）`, en: n === 1 ? '1 calendar day' : `${n} calendar days` }),
  wd: n => ({ zh: `${n} 个工作日`, en: n === 1 ? '1 working day' : `${n} working days` }),
  m: n => ({ zh: `${n} 个月`, en: n === 1 ? '1 month' : `${n} months` }),
  y: n => ({ zh: `${n} 年`, en: n === 1 ? '1 year' : `${n} years` }),
}

function ruleOf({ due, readings }: Working, period: Period): Text {
  if (isAgreed(due, period))
    return {
      zh: '该日由当事人约定或由文书指定，以该日为准，不计算、不顺延。',
      en: 'The day was agreed on or set in a paper; it stands as it is, nothing is counted and nothing rolls.',
    }
  const length = units[due.unit](due.length)
  if (isBackward(due))
    return {
      zh: `自期日向前计算 ${length.zh}，期日当天不计入；应当在计算所得之日或者之前完成。`,
      en: `${length.en} counted back from the day, which is not counted itself; to be done on or before the day found.`,
    }
  const added = addedBy(due, period)
  const from = extendedFrom[readingIn(readings, 'C_EXT') ?? 'unrolled']
  return {
    zh: `期限 ${length.zh}${added ? `，另延长 ${added.zh}，${from.zh}` : ''}；开始的当日不计入。`,
    en: `${length.en}${added ? `, extended by ${added.en} ${from.en}` : ''}; the day it starts from is not counted.`,
  }
}

function withOverlaps(rule: Text, { overlaps }: Working): Text {
  const told = overlaps.map(({ from, to }) => {
    const days = daysBetween(from, to)
    return {
      zh: `中止有重叠：${from} 起至 ${to} 前合并计为 ${days} 日，重叠的日子只扣一次。`,
      en: ` Suspensions overlap: from ${from} until before ${to} they count as one of ${days} days; the days they share are left out once.`,
    }
  })
  return { zh: [rule, ...told].map(({ zh }) => zh).join(''), en: [rule, ...told].map(({ en }) => en).join('') }
}

const extendedFrom = {
  unrolled: { zh: '自未顺延的届满日续算', en: 'from the end before any rolling' },
  rolled: { zh: '自顺延后的届满日续算', en: 'from the day to which the end rolled' },
}

function addedBy(due: Length, { extension }: Period): Text | undefined {
  const days = extension?.days ? units[due.unit === 'wd' ? 'wd' : 'd'](extension.days) : undefined
  const months = extension?.months ? units.m(extension.months) : undefined
  if (!days || !months) return days ?? months
  return { zh: `${months.zh}又 ${days.zh}`, en: `${months.en} and ${days.en}` }
}

function numberOf({ number, lastNumber }: WorkingRow): Text {
  if (number === null) return { zh: '', en: '' }
  return number === lastNumber
    ? { zh: `第 ${number} 日`, en: `Day ${number}` }
    : { zh: `第 ${number}–${lastNumber} 日`, en: `Days ${number}–${lastNumber}` }
}

const what: Record<DayKind, Text> = {
  event: { zh: '期日当天，不计入', en: 'The day itself, not counted' },
  first: { zh: '开始当日，不计入', en: 'Day it starts from, not counted' },
  counted: { zh: '计入', en: 'Counted' },
  extended: { zh: '延长期，计入', en: 'Extension, counted' },
  rest: { zh: '休息日，不计入', en: 'Day of rest, not counted' },
  suspended: { zh: '中止，不计入', en: 'Clock stopped, not counted' },
  agreed: { zh: '约定或指定之日', en: 'Day agreed on or set' },
  rolled: { zh: '顺延至此日届满', en: 'Rolled: the period ends on this day' },
}

function whatOf({ kind, name }: WorkingRow): Text {
  const said = what[kind]
  return name ? { zh: `${said.zh}（${name.zh}）`, en: `${said.en} (${name.en})` } : said
}

const hours = {
  midnight: { zh: '当日 24 时止', en: 'until 24:00' },
  closing: { zh: '到当日停止业务活动时止', en: 'until the office closes' },
}
const hourOf = ({ readings }: Working): Text => hours[readingIn(readings, 'C_END') ?? 'midnight']

function latestOf(working: Working): Text {
  const [{ dueOn }, hour] = [working, hourOf(working)]
  return {
    zh: `最迟应当在 ${dueOn} 完成，${hour.zh}。`,
    en: `To be done by ${dueOn} at the latest, ${hour.en}.`,
  }
}

function resultOf(working: Working): Text {
  const { dueOn, plainOn, rolled, paused } = working
  const hour = hourOf(working)
  if (paused)
    return {
      zh: '期限已中止，恢复后接着计算，届满日待定。',
      en: 'The clock is stopped and goes on counting once resumed; the last day is not known yet.',
    }
  if (!rolled) return { zh: `届满日为 ${dueOn}，${hour.zh}。`, en: `The last day is ${dueOn}, ${hour.en}.` }
  return {
    zh: `计算的末日 ${plainOn} 为休息日，顺延至 ${dueOn}，${hour.zh}。`,
    en: `The counted end, ${plainOn}, is not a working day; the last day is ${dueOn}, ${hour.en}.`,
  }
}

function cautionsOf(due: Length, period: Period, { unpublishedYears }: Working): Text[] {
  const years = unpublishedYears.join('、')
  const unpublished: Text[] =
    unpublishedYears.length === 0
      ? []
      : [
          {
            zh: `${years} 年节假日安排未公布（未导入），期限可能变化。`,
            en: `The holiday notice for ${unpublishedYears.join(', ')} is not on file; the day may still change.`,
          },
        ]
  const unrolled: Text[] =
    rolls(due, period) || isAgreed(due, period)
      ? []
      : [
          {
            zh: '此期限届满日遇休息日不顺延。',
            en: 'This period does not roll when it ends on a day of rest.',
          },
        ]
  return [...unpublished, ...unrolled]
}
