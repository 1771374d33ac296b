/**
 * Since when a worker is employed, as what, under which contract and for how much, and how it ended: told once, and from
 * then on what calculators and papers begin with. Nothing is worked out from it; each calculator says what its wage is
 * and lets it be changed.
 */
import { z } from 'zod'
import { decimalNumber } from '../../decimal-field.ts'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, moneyFen, optional, reference, shortText, wholeNumber, yesNo } from '../../fields.ts'
import { groundLabels } from '../../law/calculators/compensation-grounds.ts'
import { problem } from '../../problem.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'

/** What is asked at registration, and again later of each worker. */
export const employmentFields = {
  hiredOn: optional(calendarDate({ zh: '入职日期', en: 'First day of work' })),
  wageFen: optional(moneyFen({ zh: '月工资（元）', en: 'Monthly wage (yuan)' })),
}

export const contractKinds = {
  fixed: { zh: '固定期限', en: 'Fixed term' },
  'open-ended': { zh: '无固定期限', en: 'Open-ended' },
  task: { zh: '以完成一定任务为期限', en: 'For a task' },
  'part-time': { zh: '非全日制', en: 'Part-time' },
  'probation-only': { zh: '仅约定试用期', en: 'Probation alone was agreed' },
  none: { zh: '没有书面合同', en: 'No written contract' },
} as const

export const hoursSystems = {
  standard: { zh: '标准工时', en: 'Standard hours' },
  comprehensive: { zh: '综合计算工时', en: 'Comprehensive hours' },
  irregular: { zh: '不定时工作制', en: 'Irregular hours' },
} as const

/** What is told of a worker's employment: all of it may be left open. Codes are those that calculators ask for. */
export const employmentFacts = {
  ...employmentFields,
  post: optional(shortText({ zh: '岗位', en: 'Post' }, { max: 80 })),
  contractKind: optional(choice({ zh: '合同类型', en: 'Contract' }, contractKinds)),
  signedOn: optional(calendarDate({ zh: '书面合同签订日期', en: 'Written contract signed on' })),
  contractFrom: optional(calendarDate({ zh: '合同期限自', en: 'Term of the contract from' })),
  contractUntil: optional(calendarDate({ zh: '合同期限至', en: 'Term of the contract until' })),
  probationMonths: optional(
    decimalNumber({ zh: '已履行的试用期（月）', en: 'Probation served (months)' }, { max: 60 }),
  ),
  hoursSystem: optional(choice({ zh: '工时制度', en: 'Working-time system' }, hoursSystems)),
  firstWorkedOn: optional(
    calendarDate(
      { zh: '首次参加工作日期', en: 'First day of work anywhere' },
      {
        help: {
          zh: '用于累计工作年限：年休假、医疗期。',
          en: 'For years of all service: annual leave, medical period.',
        },
      },
    ),
  ),
  earlierHiredOn: optional(
    calendarDate({
      zh: '原单位入职日期（年限合并计算的）',
      en: 'First day with the earlier employer, where its years count on',
    }),
  ),
  endedOn: optional(calendarDate({ zh: '最后工作日', en: 'Last day of work' })),
  endGround: optional(choice({ zh: '解除或者终止的理由', en: 'Ground for ending the contract' }, groundLabels)),
  noticeGiven: optional(yesNo({ zh: '提前三十日书面通知', en: "Thirty days' written notice was given" })),
  nonCompeteFen: optional(moneyFen({ zh: '约定的竞业限制月补偿（元）', en: 'Monthly non-compete pay agreed (yuan)' })),
  employerAverageFen: optional(
    moneyFen({
      zh: '用人单位上年度职工月平均工资（元）',
      en: "The employer's average monthly wage of the last year (yuan)",
    }),
  ),
  injuryInsured: optional(yesNo({ zh: '已参加工伤保险', en: 'Insured against work injury' })),
  maternityInsured: optional(yesNo({ zh: '已参加生育保险', en: 'Insured for maternity' })),
  unemploymentMonths: optional(
    wholeNumber({ zh: '失业保险累计缴费月数', en: 'Months of unemployment contributions' }, { max: 720 }),
  ),
}

export type Employment = z.output<z.ZodObject<typeof employmentFacts>>

export const employmentSteps = defineSteps({
  recordEmployment: {
    label: { zh: '登记劳动关系情况', en: 'Record the employment' },
    help: {
      zh: '入职日期、月工资、合同、离职等。登记后计算器和文书自动带出；只填知道的，再登记以新的为准。逐月的工资用“登记月工资”。',
      en: 'First day, wage, contract, how it ended and the like. Calculators and papers begin with them. Enter what is known; the newest word on each holds. Wages month by month have a step of their own.',
    },
    by: { ...trackers, administrator: 'subtree' },
    form: z.object({ memberId: reference({ zh: '劳动者', en: 'Worker' }, 'members'), ...employmentFacts }),
    wrong: ({ answers: { memberId: _worker, ...told }, given: { today } }) => wrongEmployment(told, today),
    records: ({ answers: { memberId, ...told }, eventId }) => [employmentPut({ ...told, memberId, eventId })],
  },
})

function wrongEmployment(told: Employment, today: string): Record<string, Text> {
  const { hiredOn, endedOn, contractFrom, contractUntil, firstWorkedOn, earlierHiredOn, signedOn } = told
  const isAfter = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one > other
  return {
    ...problem(isAfter(hiredOn, today), 'hiredOn', notFuture),
    ...problem(isAfter(signedOn, today), 'signedOn', notFuture),
    ...problem(isAfter(hiredOn, endedOn), 'endedOn', {
      zh: '不能早于入职日期',
      en: 'Cannot come before the first day of work',
    }),
    ...problem(isAfter(contractFrom, contractUntil), 'contractUntil', {
      zh: '不能早于合同期限的第一天',
      en: 'Cannot come before the term begins',
    }),
    ...problem(isAfter(firstWorkedOn, hiredOn ?? today), 'firstWorkedOn', afterHere),
    ...problem(isAfter(earlierHiredOn, hiredOn ?? today), 'earlierHiredOn', afterHere),
    ...problem(
      Object.values(told).every(one => one === undefined),
      'hiredOn',
      { zh: '请至少填写一项', en: 'Enter at least one of these' },
    ),
  }
}

const notFuture = { zh: '不能晚于今天', en: 'Cannot be after today' }
const afterHere = { zh: '不能晚于在本单位的入职日期', en: 'Cannot lie after the first day here' }

/** `onDay` is the first day of work, `amountFen` the monthly wage. */
export const employmentPut = ({
  memberId,
  eventId,
  hiredOn,
  wageFen,
  ...details
}: Employment & { memberId: string; eventId: string }): RecordPut => ({
  kind: 'employment',
  key: `${eventId}-employment`,
  memberId,
  onDay: hiredOn ?? null,
  amountFen: wageFen ?? null,
  details: { post: details.post ?? null, endedOn: details.endedOn ?? null, ...toldOnly(details) },
})

const toldOnly = <T extends object>(told: T) =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== null))

type Told = Pick<StandingRecord, 'memberId' | 'onDay' | 'amountFen' | 'details'>

/** Of each worker the newest word on each point. `records`: of this kind, in the order in which they were told. */
export function employmentsIn(records: readonly Told[]): ReadonlyMap<string, Employment> {
  const known = new Map<string, Employment>()
  for (const { memberId, onDay, amountFen, details } of records) {
    const said = toldOnly({ hiredOn: onDay, wageFen: amountFen, ...details })
    if (memberId) known.set(memberId, { ...known.get(memberId), ...said })
  }
  return known
}
