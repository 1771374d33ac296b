/** 财产保全: property preserved before or during a procedure, and what must follow so that it is not lifted. CPL 103-104; JI1 49. */
import { z } from 'zod'
import { type Deadline, defineSteps, type Running } from '../../define.ts'
import { choice, longText, optional, shortText, yesNo } from '../../fields.ts'
import { runsFrom } from './rights.ts'
import { civilProcedure, firstInterpretation } from './sources.ts'
import { theirNumber, today, trackers } from './steps.ts'

export type PreservationFacts = {
  /** An urgent application that has not been decided. */
  urgentlyAskedOn?: string | undefined
  preservedOn?: string
  preservedBefore?: boolean
}

const moments = {
  before: { zh: '申请仲裁、起诉前', en: 'Before arbitration or suit' },
  during: { zh: '仲裁、诉讼中', en: 'During arbitration or suit' },
} as const

export const preservationSteps = defineSteps({
  askPreservation: {
    label: { zh: '申请财产保全', en: 'Ask to preserve property' },
    help: {
      zh: '向法院提出；紧急的，法院应在四十八小时内裁定。劳动者经济确有困难或者有证据证明对方有欠薪逃匿可能的，可以减轻或者免除担保（《劳动争议司法解释（一）》第49条）。',
      en: 'To the court, which rules within forty-eight hours if it is urgent; security is reduced or waived for hardship or where the employer may flee (Judicial Interpretation I, art. 49).',
    },
    by: trackers,
    actor: 'applicant',
    form: z.object({
      askedOn: today('申请日期', 'Asked on'),
      court: shortText({ zh: '法院', en: 'Court' }),
      urgent: yesNo({ zh: '情况紧急', en: 'Urgent' }),
      property: optional(longText({ zh: '请求保全的财产', en: 'What is to be preserved' }, { max: 1000 })),
    }),
    happenedOn: 'askedOn',
    mayPrecede: true,
    papers: ['preservation-application'],
  },
  recordPreservation: {
    label: { zh: '已采取保全措施', en: 'Property preserved' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      takenOn: today('采取措施日期', 'Taken on'),
      moment: choice({ zh: '阶段', en: 'When' }, moments),
      number: theirNumber(),
    }),
    happenedOn: 'takenOn',
    mayPrecede: true,
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-preservation`,
        onDay: answers.takenOn,
        state: 'taken',
        details: { what: 'preservation', number: answers.number ?? null },
      },
    ],
  },
})

/** `file` and `applyEnforcement` are what the times of preservation wait for. */
export const preservationDeadlines = {
  preservation_ruling_urgent: {
    label: { zh: '紧急保全，四十八小时内裁定', en: 'Urgent preservation: a ruling within 48 hours' },
    due: { length: 2, unit: 'd', rolls: false },
    source: civilProcedure('第103条、第104条', 'arts. 103-104'),
    evidence: 'V-text',
    missed: { text: { zh: '向法院催问', en: 'Ask the court' } },
    metBy: ['recordPreservation'],
  },
  preservation_pre_suit: {
    label: { zh: '保全后申请仲裁或者起诉', en: 'File after preservation' },
    due: { length: 30, unit: 'd' },
    source: civilProcedure('第104条', 'art. 104'),
    evidence: 'V-text',
    missed: { text: { zh: '法院解除保全', en: 'The court lifts the measure' } },
    metBy: ['file'],
  },
  preservation_after_title: {
    label: { zh: '文书生效后申请执行，以免解除保全', en: 'Apply for enforcement, or the preservation is lifted' },
    due: { length: 3, unit: 'm' },
    source: firstInterpretation('第49条第2款', 'art. 49(2)'),
    evidence: 'V-text',
    missed: { text: { zh: '法院解除保全', en: 'The court lifts the measure' } },
    metBy: ['applyEnforcement'],
  },
} as const satisfies Record<string, Deadline>

/** Facts after one of the two steps. */
export function afterPreservation(event: Record<string, any> & { type: string }): PreservationFacts {
  if (event.type === 'askPreservation') return event.urgent === 'yes' ? { urgentlyAskedOn: event.askedOn } : {}
  return { urgentlyAskedOn: undefined, preservedOn: event.takenOn, preservedBefore: event.moment === 'before' }
}

export function timesOfPreservation(
  states: readonly string[],
  { urgentlyAskedOn, preservedOn, preservedBefore, effectiveOn }: PreservationFacts & { effectiveOn?: string },
): Running[] {
  const isBefore = states.includes('preparing') && preservedBefore
  const isAfter = states.includes('effective') && preservedOn
  return [
    ...runsFrom('preservation_ruling_urgent', urgentlyAskedOn),
    ...(isBefore ? runsFrom('preservation_pre_suit', preservedOn) : []),
    ...(isAfter ? runsFrom('preservation_after_title', effectiveOn) : []),
  ]
}
