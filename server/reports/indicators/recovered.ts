/** 挽回损失: money that workers were promised, and money that reached them, by the way it came; nothing counted twice. */
import { grounds } from '../../../workflows/definitions/performance/words.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, named, spread } from '../measures.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { enforcements, forums } from './forum-course.ts'
import { inspections } from './inspection.ts'
import { mediationFigures } from './mediation.ts'
import { performances } from './performance-course.ts'
import { supervisions } from './supervision-course.ts'

const form: Text = {
  zh: '挽回劳动者损失统计；指标口径为工作口径（待核）',
  en: 'Money recovered for workers; working definitions (to be checked)',
}

/** `ground`: the title it was paid under, or where it came from without one that is followed. */
type Received = { caseId: string; on: string; amountFen: number; ground: string }

const beside = {
  enforcement: { zh: '法院执行（没有履行台账的）', en: 'Enforcement, where no ledger is kept' },
  inspection: { zh: '劳动监察（没有履行台账的）', en: 'Inspection, where no ledger is kept' },
  supervision: { zh: '监督整改补发、补缴', en: 'Made good under supervision' },
} as const

/** Payments of the ledgers; and what courts, inspectors and supervisors brought in that no ledger has noted already. */
const received = oncePer((reading: Reading): Received[] => {
  const paid = performances(reading).flatMap(({ caseId, ground, payments }) =>
    payments.map(one => ({ ...one, caseId, ground })),
  )
  const noted = new Set(paid.map(({ causedBy }) => causedBy))
  const enforced = enforcements(reading).flatMap(({ caseId, proceeds }) =>
    proceeds.map(one => ({ ...one, caseId, ground: 'enforcement' })),
  )
  const inspected = inspections(reading).flatMap(({ caseId, closed }) =>
    closed?.paidFen ? [{ ...closed, caseId, amountFen: closed.paidFen, ground: 'inspection' }] : [],
  )
  const corrected = supervisions(reading).flatMap(({ checked }) =>
    checked.flatMap(({ amountFen, ...one }) => (amountFen ? [{ ...one, amountFen, ground: 'supervision' }] : [])),
  )
  const others = [...enforced, ...inspected].filter(({ eventId }) => !noted.has(eventId))
  return [...paid, ...others, ...corrected].map(({ caseId, on, amountFen, ground }) => ({
    caseId,
    on,
    amountFen,
    ground,
  }))
})

const decided = (reading: Reading) =>
  ['arbitration', 'first-instance', 'second-instance'].flatMap(workflow =>
    forums(workflow)(reading).flatMap(({ caseId, ended }) => (ended ? [{ ...ended, caseId }] : [])),
  )
const amount = (how: string, text: Pick<Indicator, 'id' | 'name' | 'says'>): Indicator =>
  measuresOf(decided, form).sum({
    ...text,
    unit: 'fen',
    on: one => (one.how === how ? one.on : undefined),
    value: ({ amountFen }) => amountFen,
  })

const ofReceived = measuresOf(received, form)
const on = (one: Received): string => one.on
const group = ({ ground }: Received): string => ground

/** Cases in which money came in, each once in the period, on the first of its days. */
const casesHelped = (reading: Reading): { caseId: string; on: string }[] => {
  const first = new Map<string, string>()
  for (const { caseId, on: day } of received(reading))
    if (day >= reading.span.from && day <= reading.span.to && day < (first.get(caseId) ?? '9')) first.set(caseId, day)
  return [...first].map(([caseId, day]) => ({ caseId, on: day }))
}
const ofCases = measuresOf(casesHelped, form)

export const recoveredFigures: readonly Indicator[] = [
  ofReceived.sum({
    id: 'rc_received_amount',
    name: { zh: '实际到账', en: 'Received' },
    says: {
      zh: '本期到账的金额：履行台账的全部到账，加上没有记入台账的法院执行、监察结案金额和监督整改补发金额；同一笔只计一次。',
      en: 'Money that came in during the period: all payments in ledgers, and what enforcement, inspection and supervision brought in that no ledger has noted; nothing twice.',
    },
    unit: 'fen',
    on,
    group,
    value: ({ amountFen }) => amountFen,
  }),
  ofReceived.count({
    id: 'rc_receipts',
    name: { zh: '到账笔数', en: 'Receipts' },
    says: { zh: '上述到账的笔数。', en: 'How many receipts these were.' },
    unit: 'entries',
    on,
    group,
  }),
  ofCases.count({
    id: 'rc_cases',
    name: { zh: '有到账的案件', en: 'Cases with money in' },
    says: { zh: '本期有到账的案件，一件只计一次。', en: 'Cases in which money came in during the period, each once.' },
    on: one => one.on,
  }),
  ofCases.sum({
    id: 'rc_workers',
    name: { zh: '涉及劳动者', en: 'Workers concerned' },
    says: { zh: '上述案件的劳动者人数。', en: 'Workers of these cases.' },
    unit: 'people',
    on: one => one.on,
    value: ({ caseId }, reading) => reading.matter(caseId).workers,
  }),
  ...named(mediationFigures, 'med_amount_agreed'),
  amount('decided', {
    id: 'rc_awarded_amount',
    name: { zh: '裁决、判决金额', en: 'Awarded or adjudged' },
    says: {
      zh: '本期仲裁裁决、一审和二审判决的金额合计；同一请求先裁决后判决的，各计其本期的一次；没有金额的不计入。',
      en: 'Awards and judgments of both instances made in the period, each for itself though they may be about the same claim; those without an amount are not in the sum.',
    },
  }),
  amount('letter', {
    id: 'rc_letters_amount',
    name: { zh: '仲裁、法院调解书金额', en: 'Letters of commission and court' },
    says: {
      zh: '本期生效的仲裁调解书、法院调解书的金额合计；没有金额的不计入。',
      en: 'Letters that took effect in the period; those without an amount are not in the sum.',
    },
  }),
]

export const recoveredTables: readonly Table[] = [
  spread(named(recoveredFigures, 'rc_received_amount', 'rc_receipts'), {
    id: 'source',
    title: { zh: '到账来源', en: 'Where it came from' },
    head: { zh: '来源', en: 'Source' },
    groups: linesOf({ ...grounds, ...beside }),
  }),
]
