/** Who is insured with whom: asked when a new-form worker is registered, and kept beside the claims. */
import { choice, optional, rows, shortText } from '../../fields.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Sheet } from '../../shown.ts'

/** The occupational-injury scheme: 人社部发〔2025〕24号. */
export const schemes = {
  occupational: { zh: '新就业形态人员职业伤害保障', en: 'Occupational-injury scheme for new-form workers' },
  accident: { zh: '意外伤害保险', en: 'Accident insurance' },
  liability: { zh: '雇主责任险', en: 'Employer’s liability insurance' },
  'work-injury': { zh: '工伤保险', en: 'Work-injury insurance' },
  unknown: { zh: '尚不清楚', en: 'Not known yet' },
} as const

export const insuranceRows = (min = 0) =>
  rows(
    { zh: '保险', en: 'Insurance' },
    {
      scheme: choice({ zh: '险种', en: 'Kind' }, schemes),
      holder: optional(shortText({ zh: '投保人', en: 'Policy holder' }, { max: 80 })),
      insured: optional(shortText({ zh: '被保险人', en: 'Insured' }, { max: 80 })),
      policyNumber: optional(shortText({ zh: '保单号', en: 'Policy number' }, { max: 40 })),
      insurer: optional(shortText({ zh: '保险公司、经办机构', en: 'Insurer or body in charge' }, { max: 80 })),
    },
    {
      min,
      max: 10,
      help: {
        zh: '看保单或者平台的投保页面；不清楚的先留空，以后再补。',
        en: 'From the policy or the platform’s page; leave open what is not known and add it later.',
      },
    },
  )

export type Insurance = {
  scheme: keyof typeof schemes
  holder?: string | undefined
  insured?: string | undefined
  policyNumber?: string | undefined
  insurer?: string | undefined
}

type Told = { insurances: readonly Insurance[]; eventId: string; onDay: string }

export const insurancePuts = ({ insurances, eventId, onDay }: Told): RecordPut[] =>
  insurances.map(({ scheme, holder, insured, policyNumber, insurer }, place) => ({
    kind: 'policy',
    key: `${eventId}-policy${place + 1}`,
    onDay,
    state: scheme,
    details: {
      holder: holder ?? null,
      insured: insured ?? null,
      policyNumber: policyNumber ?? null,
      insurer: insurer ?? null,
    },
  }))

export const insuranceSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '保险', en: 'Insurance' },
  columns: [
    { label: { zh: '险种', en: 'Kind' }, kind: 'text' },
    { label: { zh: '投保人', en: 'Policy holder' }, kind: 'text' },
    { label: { zh: '被保险人', en: 'Insured' }, kind: 'text' },
    { label: { zh: '保单号', en: 'Policy number' }, kind: 'text' },
    { label: { zh: '保险公司、经办机构', en: 'Insurer or body in charge' }, kind: 'text' },
  ],
  rows: records
    .filter(({ kind }) => kind === 'policy')
    .map(({ state, details: { holder, insured, policyNumber, insurer } }) => [
      schemes[state as keyof typeof schemes],
      ...[holder, insured, policyNumber, insurer].map(one => (one as string | null) ?? null),
    ]),
})
