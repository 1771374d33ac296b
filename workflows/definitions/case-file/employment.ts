/**
 * Since when a worker is employed, as what and for how much: told once, and from then on what calculators and papers
 * begin with. Nothing is worked out from it; each calculator says what its wage is and lets it be changed.
 */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, moneyFen, optional, reference, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Sheet } from '../../shown.ts'
import { trackers } from '../court/steps.ts'

/** What is asked at registration, and again later of each worker. */
export const employmentFields = {
  hiredOn: optional(calendarDate({ zh: '入职日期', en: 'First day of work' })),
  wageFen: optional(moneyFen({ zh: '月工资（元）', en: 'Monthly wage (yuan)' })),
}

export const employmentSteps = defineSteps({
  recordEmployment: {
    label: { zh: '登记劳动关系情况', en: 'Record the employment' },
    help: {
      zh: '入职日期、月工资等。登记后计算器和文书自动带出；只填知道的，再登记以新的为准。',
      en: 'First day, wage and the like. Calculators and papers begin with them. Enter what is known; the newest word on each holds.',
    },
    by: { ...trackers, administrator: 'subtree' },
    form: z.object({
      memberId: reference({ zh: '劳动者', en: 'Worker' }, 'members'),
      ...employmentFields,
      post: optional(shortText({ zh: '岗位', en: 'Post' }, { max: 80 })),
      endedOn: optional(calendarDate({ zh: '最后工作日', en: 'Last day of work' })),
    }),
    wrong: ({ answers: { hiredOn, wageFen, post, endedOn }, given: { today } }) => ({
      ...problem(hiredOn !== undefined && hiredOn > today, 'hiredOn', notFuture),
      ...problem(hiredOn !== undefined && endedOn !== undefined && endedOn < hiredOn, 'endedOn', {
        zh: '不能早于入职日期',
        en: 'Cannot come before the first day of work',
      }),
      ...problem(
        [hiredOn, wageFen, post, endedOn].every(one => one === undefined),
        'hiredOn',
        {
          zh: '请至少填写一项',
          en: 'Enter at least one of these',
        },
      ),
    }),
    records: ({ answers: { memberId, ...told }, eventId }) => [employmentPut({ ...told, memberId, eventId })],
  },
})

const notFuture = { zh: '不能晚于今天', en: 'Cannot be after today' }

export type Employment = {
  hiredOn?: string | undefined
  wageFen?: number | undefined
  post?: string | undefined
  endedOn?: string | undefined
}

/** `onDay` is the first day of work, `amountFen` the monthly wage. */
export const employmentPut = ({
  memberId,
  eventId,
  ...told
}: Employment & { memberId: string; eventId: string }): RecordPut => ({
  kind: 'employment',
  key: `${eventId}-employment`,
  memberId,
  onDay: told.hiredOn ?? null,
  amountFen: told.wageFen ?? null,
  details: { post: told.post ?? null, endedOn: told.endedOn ?? null },
})

type Told = Pick<StandingRecord, 'memberId' | 'onDay' | 'amountFen' | 'details'>

/** Of each worker the newest word on each point. `records`: of this kind, in the order in which they were told. */
export function employmentsIn(records: readonly Told[]): ReadonlyMap<string, Employment> {
  const known = new Map<string, Employment>()
  for (const { memberId, onDay, amountFen, details } of records) {
    const told = { hiredOn: onDay, wageFen: amountFen, post: details.post, endedOn: details.endedOn }
    const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined))
    if (memberId) known.set(memberId, { ...known.get(memberId), ...said })
  }
  return known
}

export const employmentSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '劳动关系情况', en: 'Employment' },
  columns: [
    { label: { zh: '劳动者', en: 'Worker' }, kind: 'member' },
    { label: { zh: '入职日期', en: 'First day' }, kind: 'day' },
    { label: { zh: '月工资', en: 'Monthly wage' }, kind: 'money' },
    { label: { zh: '岗位', en: 'Post' }, kind: 'text' },
    { label: { zh: '最后工作日', en: 'Last day' }, kind: 'day' },
  ],
  rows: [...employmentsIn(records.filter(({ kind }) => kind === 'employment'))].map(
    ([memberId, { hiredOn, wageFen, post, endedOn }]) => [
      memberId,
      hiredOn ?? null,
      wageFen ?? null,
      post ?? null,
      endedOn ?? null,
    ],
  ),
})
