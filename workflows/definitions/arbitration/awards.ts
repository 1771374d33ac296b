/** Awards as they were printed: final and other items apart, what each is by law beside what is printed. RULES 50; JI1 18-20. */
import { z } from 'zod'
import type { Given, StepArgs } from '../../define.ts'
import { choice, moneyFen, optional, reference, rows, wholeNumber } from '../../fields.ts'
import { awardItems, isItemFinal } from '../../law/finality.ts'
import { problem } from '../../problem.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'
import { claimResult, type Outcome, wrongOutcomes } from '../court/outcomes.ts'
import { theirNumber, today } from '../court/steps.ts'
import type { Facts } from './facts.ts'
import { awardKinds } from './words.ts'

export const awardForm = z.object({
  awardedOn: today('裁决日期', 'Award of'),
  result: reference({ zh: '裁决结果', en: 'Result' }, 'award-results'),
  awards: rows(
    { zh: '裁决书', en: 'Awards' },
    {
      kind: choice({ zh: '类型', en: 'Kind' }, awardKinds),
      number: theirNumber(),
      amountFen: optional(moneyFen({ zh: '裁决金额（元）', en: 'Awarded (yuan)' })),
    },
    { min: 1, max: 20 },
  ),
  items: rows(
    { zh: '裁决事项', en: 'Items awarded' },
    {
      award: optional(
        wholeNumber(
          { zh: '第几份', en: 'Which award' },
          {
            min: 1,
            max: 20,
            help: { zh: '按上表顺序，不填为第一份', en: 'By the order above, the first unless told' },
          },
        ),
      ),
      item: choice({ zh: '事项', en: 'Item' }, awardItems),
      claim: optional(reference({ zh: '对应请求', en: 'Claim' }, 'claims')),
      result: claimResult(),
      awardedFen: moneyFen({ zh: '裁决金额（元）', en: 'Awarded (yuan)' }),
    },
    {
      max: 60,
      help: {
        zh: '可以不填。填写后写回案卷的请求，并逐项核对终局性：以裁决金额计，不超过当地月最低工资十二个月的为终局（《办案规则》第50条）。',
        en: 'May be left open. Written back to the claims, and each item checked by itself against twelve months of the minimum wage (Rules, art. 50).',
      },
    },
  ),
})

export type AwardAnswers = z.output<typeof awardForm>
type Answers = AwardAnswers
type Row = Answers['items'][number]

export const wrongAward = ({ answers }: StepArgs<Answers>): Record<string, Text> => ({
  ...problem(
    answers.items.some(({ award = 1 }) => award > answers.awards.length),
    'items',
    { zh: '裁决事项所属的裁决书不在上表', en: 'An item names an award that is not in the table above' },
  ),
  ...wrongOutcomes(outcomesOf(answers), 'items'),
})

/** The items that answer a claim on file. */
export const outcomesOf = ({ items }: Pick<Answers, 'items'>): Outcome[] =>
  items.flatMap(({ claim, result, awardedFen }) => (claim ? [{ claim, result, awardedFen }] : []))

/** One record for each award and for each item, with the kind that is printed on the award. */
export function awardRecords({ answers, eventId }: StepArgs<Answers>): RecordPut[] {
  const awards = answers.awards.map(
    (one, place): RecordPut => ({
      kind: 'action',
      key: `${eventId}-${place + 1}`,
      onDay: answers.awardedOn,
      amountFen: one.amountFen ?? null,
      state: one.kind,
      details: { what: 'award', place: place + 1, number: one.number ?? null, result: answers.result },
    }),
  )
  const items = answers.items.map(
    (one, place): RecordPut => ({
      kind: 'action',
      key: `${eventId}-item-${place + 1}`,
      onDay: answers.awardedOn,
      amountFen: one.awardedFen,
      state: answers.awards[(one.award ?? 1) - 1]?.kind ?? null,
      details: { what: 'award-item', place: one.award ?? 1, item: one.item },
    }),
  )
  return [...awards, ...items]
}

/** The printed kind governs; without one, or with both mixed in one paper, it counts as not final (JI1 18, 20). */
export function factsOfAward({
  awardedOn,
  awards,
  items,
  given,
}: Answers & { given: Given }): Pick<Facts, 'awardedOn' | 'hasFinal' | 'hasOther' | 'byLaw'> {
  return {
    awardedOn,
    hasFinal: awards.some(({ kind }) => kind === 'final'),
    hasOther: awards.some(({ kind }) => kind !== 'final'),
    ...(items?.length > 0 ? { byLaw: countsByLaw(items, given.parameters?.monthly_minimum_wage ?? null) } : {}),
  }
}

function countsByLaw(items: readonly Row[], monthlyMinimumWageFen: number | null): NonNullable<Facts['byLaw']> {
  const each = items.map(({ item, awardedFen }) => isItemFinal({ kind: item, awardedFen }, monthlyMinimumWageFen))
  const count = (value: boolean | undefined) => each.filter(one => one === value).length
  return { final: count(true), other: count(false), unknown: count(undefined) }
}
