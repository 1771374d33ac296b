/** 群体性事件: how many, how grave, how many people, how soon reported and calm. Law reference 7.4. */
import { judged, set } from '../../../workflows/definitions/group-incident/level.ts'
import { minutesSince } from '../../../workflows/definitions/group-incident/reports.ts'
import { daysBetween } from '../../../workflows/law/days.ts'
import { type Colour, colours, gradeOf, grades } from '../../../workflows/law/incident-level.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, named, over, spread } from '../measures.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { type Course, firstStep, lastStep } from '../told.ts'

const form: Text = {
  zh: '群体性事件台账；预警等级按本地参数，口径为工作口径（待核）',
  en: 'Ledger of group incidents; levels as the office has set them, working definitions (to be checked)',
}

type Incident = {
  caseId: string
  warnedOn: string
  /** The gravest level of all counts. */
  colour: Colour
  grade: keyof typeof grades
  /** The most that were counted. */
  people: number
  /** Calm for the last time, and not flared up since. */
  calmOn: string | undefined
  stoodDownOn: string | undefined
  /** Undefined where nothing was reported. */
  isReportedInTime: boolean | undefined
}

const gravest = Object.keys(colours) as Colour[]
const counting = ['warn', 'recount', 'followRoster']

const incidents = (reading: Reading): Incident[] =>
  reading.courses('group-incident').flatMap(course => incidentOf(course) ?? [])

const incidentOf = oncePer((course: Course): Incident | undefined => {
  const warning = firstStep(course, 'warn')
  if (!warning) return undefined
  const counts = course.steps.filter(({ step }) => counting.includes(step))
  const people = Math.max(...counts.map(({ answers }) => Number(answers.people ?? answers.members ?? 0)))
  const levels = counts.map(({ step, answers, given }) =>
    gravest.indexOf(
      step === 'followRoster'
        ? judged({ people: Number(answers.members), behaviour: [], mood: 'calm' }, given)
        : judged(answers as Parameters<typeof judged>[0], given),
    ),
  )
  const isExtreme = counts.some(({ answers }) => [answers.behaviour ?? []].flat().includes('extreme'))
  const last = lastStep(course, 'stabilise', 'flareUp')
  return {
    caseId: course.caseId,
    warnedOn: warning.happenedOn,
    colour: gravest[Math.max(...levels)]!,
    grade: gradeOf({ people, hasExtremeBehaviour: isExtreme }),
    people,
    calmOn: last?.step === 'stabilise' ? last.happenedOn : undefined,
    stoodDownOn: lastStep(course, 'standDown')?.happenedOn,
    isReportedInTime: inTime(course, `${warning.happenedOn}T${warning.answers.at}`),
  }
})

/** By the minutes that the office allowed when it was reported. */
function inTime(course: Course, warnedAt: string): boolean | undefined {
  const report = firstStep(course, 'report')
  if (!report) return undefined
  const { on, at, form } = report.answers as Parameters<typeof minutesSince>[1]
  const limit = set(report.given, 'incident_first_report_minutes')
  return limit === null || minutesSince(warnedAt, { on, at, form }) <= limit
}

const { count, sum, share, mean } = measuresOf(incidents, form)
const group = ({ colour }: Incident): string => colour
const warnedOn = (one: Incident): string => one.warnedOn
const calmWithin =
  (days: number) =>
  ({ warnedOn: from, calmOn }: Incident): boolean =>
    calmOn !== undefined && daysBetween(from, calmOn) <= days

export const incidentFigures: readonly Indicator[] = [
  count({
    id: 'gi_incidents',
    name: { zh: '群体性事件', en: 'Group incidents' },
    says: { zh: '预警日期在本期的事件。', en: 'Incidents first seen in the period.' },
    on: warnedOn,
    group,
  }),
  sum({
    id: 'gi_people',
    name: { zh: '涉及人数', en: 'People' },
    says: {
      zh: '上述事件的人数，各取到期末最多的一次计数。',
      en: 'People of these incidents, each by its largest count up to the end.',
    },
    unit: 'people',
    on: warnedOn,
    group,
    value: ({ people }) => people,
  }),
  share({
    id: 'gi_24h_rate',
    name: { zh: '次日内平息率', en: 'Calm by the next day' },
    says: {
      zh: '上述事件到期末已经平息、且自预警到平息不超过一日的比例；平息只登记日期，因此以日代替二十四小时。',
      en: 'Of these incidents, those calm by the end and within one day of the warning; calm is recorded by the day, so a day stands for twenty-four hours.',
    },
    over: over({ zh: '一日内平息', en: 'calm within one day' }, { zh: '本期事件', en: 'incidents of the period' }),
    on: warnedOn,
    group,
    counts: calmWithin(1),
  }),
  share({
    id: 'gi_72h_rate',
    name: { zh: '三日内平息率', en: 'Calm within three days' },
    says: {
      zh: '上述事件到期末已经平息、且自预警到平息不超过三日的比例；以日代替七十二小时。',
      en: 'Of these incidents, those calm by the end and within three days of the warning; three days stand for seventy-two hours.',
    },
    over: over({ zh: '三日内平息', en: 'calm within three days' }, { zh: '本期事件', en: 'incidents of the period' }),
    on: warnedOn,
    group,
    counts: calmWithin(3),
  }),
  mean({
    id: 'gi_calm_days',
    name: { zh: '平均平息天数', en: 'Mean days until calm' },
    says: {
      zh: '本期平息的事件，自预警到平息的自然日平均数。',
      en: 'Of the incidents that calmed in the period, mean natural days since the warning.',
    },
    over: over({ zh: '各事件自然日合计', en: 'natural days in all' }, { zh: '本期平息的事件', en: 'that calmed' }),
    on: ({ calmOn }) => calmOn,
    group,
    value: ({ warnedOn: from, calmOn }) => daysBetween(from, calmOn!),
  }),
  share({
    id: 'gi_report_rate',
    name: { zh: '按时初报率', en: 'First reported in time' },
    says: {
      zh: '上述事件中，自预警起在本地参数规定的分钟内首次报告的比例；没有报告的不算按时。',
      en: 'Of these incidents, those first reported within the minutes the office has set; one without a report is not.',
    },
    over: over({ zh: '按时初报', en: 'reported in time' }, { zh: '本期事件', en: 'incidents of the period' }),
    on: warnedOn,
    group,
    counts: ({ isReportedInTime }) => isReportedInTime === true,
  }),
  count({
    id: 'gi_open',
    name: { zh: '期末未平息', en: 'Not calm at the end' },
    says: {
      zh: '到期末没有平息、或者平息后又反复的事件。',
      en: 'Not calm by the end of the period, or flared up again.',
    },
    since: ({ calmOn, stoodDownOn, warnedOn: day }) => (calmOn || stoodDownOn ? undefined : day),
    group,
  }),
  count({
    id: 'gi_closed',
    name: { zh: '专班解除', en: 'Stood down' },
    says: { zh: '本期解除专班办结的。', en: 'Stood down in the period.' },
    on: ({ stoodDownOn }) => stoodDownOn,
    group,
  }),
]

const columns = named(incidentFigures, 'gi_incidents', 'gi_people', 'gi_open', 'gi_closed')
const byGrade = measuresOf(incidents, form)

export const incidentTables: readonly Table[] = [
  spread(columns, {
    id: 'colour',
    title: { zh: '按预警等级（最高）', en: 'By level, the gravest' },
    head: { zh: '等级', en: 'Level' },
    groups: linesOf(colours),
  }),
  spread(
    [
      byGrade.count({
        id: 'gi_incidents',
        name: { zh: '群体性事件', en: 'Group incidents' },
        says: {
          zh: '预警日期在本期的事件，按事件分级（待核）。',
          en: 'Incidents first seen in the period, by grade (to be checked).',
        },
        on: warnedOn,
        group: ({ grade }) => grade,
      }),
    ],
    {
      id: 'grade',
      title: { zh: '按事件分级（待核）', en: 'By grade (to be checked)' },
      head: { zh: '分级', en: 'Grade' },
      groups: linesOf(grades),
    },
  ),
]
