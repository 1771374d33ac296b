/**
 * Sickness, time off after an injury, pregnancy and birth, death: what benefits hang on, told once of a worker. All of
 * it is sensitive (PIPL 28, 29): refused once the separate consent was withdrawn; the case page tells where there is none.
 */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, moneyFen, optional, reference, rows, wholeNumber, yesNo } from '../../fields.ts'
import { deathKinds } from '../../law/calculators/death-grant.ts'
import { relations } from '../../law/calculators/dependants-pension.ts'
import { nursingLevels } from '../../law/calculators/injury-benefits.ts'
import { birthEvents } from '../../law/calculators/maternity.ts'
import { problem } from '../../problem.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'
import { dutyRecords, sensitiveDuty, wrongSensitive } from './sensitive.ts'

/** All of it may be left open. Codes are those that calculators ask for. */
export const healthFacts = {
  illOn: optional(calendarDate({ zh: '病休第一天', en: 'First day of sick leave' })),
  sickPercent: optional(
    wholeNumber({ zh: '约定的病假工资比例（%）', en: 'Share of the wage agreed for sickness (%)' }, { max: 100 }),
  ),
  stopWorkMonths: optional(
    wholeNumber({ zh: '停工留薪期（月）', en: 'Months off work after the injury' }, { max: 24 }),
  ),
  stopWorkPaidFen: optional(moneyFen({ zh: '停工留薪期已付工资（元）', en: 'Paid for that time (yuan)' })),
  nursing: optional(choice({ zh: '生活护理', en: 'Nursing' }, nursingLevels)),
  fittingWork: optional(yesNo({ zh: '单位能安排适当工作', en: 'The employer can give fitting work' })),
  dueOn: optional(calendarDate({ zh: '预产期', en: 'Birth expected on' })),
  birthEvent: optional(choice({ zh: '生育情形', en: 'Birth or miscarriage' }, birthEvents)),
  birthOn: optional(calendarDate({ zh: '生育（流产）日期', en: 'Day of it' })),
  difficult: optional(yesNo({ zh: '难产', en: 'Difficult birth' })),
  babies: optional(wholeNumber({ zh: '婴儿数', en: 'Babies' }, { min: 1, max: 9 })),
  leaveDays: optional(wholeNumber({ zh: '核定的产假天数', en: 'Days of leave granted' }, { min: 1, max: 365 })),
  diedOn: optional(calendarDate({ zh: '死亡（下落不明）日期', en: 'Day of death, or missing since' })),
  deathKind: optional(choice({ zh: '死亡情形', en: 'How it came about' }, deathKinds)),
  dependants: rows(
    { zh: '供养亲属', en: 'Dependants' },
    {
      relation: choice({ zh: '关系', en: 'Relation' }, relations),
      alone: yesNo({ zh: '孤寡老人或者孤儿', en: 'Lone elderly person or orphan' }),
    },
    { max: 20 },
  ),
}

type Typed = z.output<z.ZodObject<typeof healthFacts>>
/** Of one worker, only what was told. */
export type Health = Partial<Typed>

export const healthSteps = defineSteps({
  recordHealth: {
    label: { zh: '登记伤病、生育和死亡', en: 'Record sickness, birth or death' },
    help: {
      zh: '属于敏感个人信息：只填计算待遇所必需的，并取得单独同意。只填知道的，再登记以新的为准。',
      en: 'Sensitive: enter only what benefits hang on, with a separate consent. Enter what is known; the newest word on each holds.',
    },
    by: { ...trackers, administrator: 'subtree' },
    form: z.object({
      memberId: reference({ zh: '劳动者', en: 'Worker' }, 'members'),
      ...healthFacts,
      legalDuty: sensitiveDuty,
    }),
    needs: ['sensitive', 'consentText'],
    wrong: ({ answers: { memberId: _worker, legalDuty, ...told }, given }) => ({
      ...wrongHealth(told, given.today),
      ...wrongSensitive(given, legalDuty),
    }),
    records: ({ answers: { memberId, dependants, legalDuty, ...told }, given, eventId, happenedOn }) => [
      healthPut({ memberId, eventId, told: { ...told, ...(dependants.length > 0 ? { dependants } : {}) } }),
      ...dutyRecords({ given, eventId, happenedOn }, legalDuty),
    ],
  },
})

function wrongHealth({ dependants, ...told }: Typed, today: string): Record<string, Text> {
  const { illOn, birthOn, birthEvent, diedOn, deathKind, babies, difficult, leaveDays } = told
  const ofBirth = [babies, difficult, leaveDays].some(one => one !== undefined)
  const isNothing = dependants.length === 0 && Object.values(told).every(one => one === undefined)
  return {
    ...problem(illOn !== undefined && illOn > today, 'illOn', notFuture),
    ...problem(birthOn !== undefined && birthOn > today, 'birthOn', {
      zh: '尚未生育的请填预产期',
      en: 'Not after today; a birth to come goes under the day expected',
    }),
    ...problem(diedOn !== undefined && diedOn > today, 'diedOn', notFuture),
    ...problem(birthEvent === undefined && (birthOn !== undefined || ofBirth), 'birthEvent', {
      zh: '请说明是生育还是流产',
      en: 'Say whether it was a birth or a miscarriage',
    }),
    ...problem(birthEvent !== undefined && birthOn === undefined, 'birthOn', { zh: '请填写日期', en: 'Give the day' }),
    ...problem(deathKind !== undefined && diedOn === undefined, 'diedOn', { zh: '请填写日期', en: 'Give the day' }),
    ...problem(isNothing, 'illOn', { zh: '请至少填写一项', en: 'Enter at least one of these' }),
  }
}

const notFuture = { zh: '不能晚于今天', en: 'Cannot be after today' }

/** `dependants` is JSON. */
const healthPut = ({ memberId, eventId, told }: { memberId: string; eventId: string; told: Health }): RecordPut => {
  const { dependants, ...rest } = told
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    kind: 'health',
    key: `${eventId}-health`,
    memberId,
    details: { ...known, ...(dependants ? { dependants: JSON.stringify(dependants) } : {}) },
  }
}

/** Of each worker the newest word on each point. `records`: of this kind, in the order in which they were told. */
export function healthIn(
  records: readonly Pick<StandingRecord, 'memberId' | 'details'>[],
): ReadonlyMap<string, Health> {
  const known = new Map<string, Health>()
  for (const { memberId, details } of records) {
    if (!memberId) continue
    const { dependants, ...said } = details
    const listed = typeof dependants === 'string' ? { dependants: JSON.parse(dependants) } : {}
    known.set(memberId, { ...known.get(memberId), ...said, ...listed })
  }
  return known
}
