/** What a commission or court decided on each claim: written back to the claims of the case, the awarded sum beside the claimed one. */
import type { Coupling } from '../../define.ts'
import { moneyFen, reference, references, rows } from '../../fields.ts'
import { officialCode } from '../../law/taxonomies/taxonomy.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'

/** Which claims of the case this proceeding is about. */
export const claimsBrought = () =>
  references({ zh: '提出的请求事项', en: 'Claims brought' }, 'claims', {
    help: {
      zh: '勾选后，该请求的受理途径随之更新；未登记请求的可以不选。',
      en: 'Their forum is brought up to date; none need be chosen where none is on file.',
    },
  })

export type Forum = 'arbitration' | 'court'

/** Each claim comes under the forum it was brought before, in the case file: one claim, one forum. */
export const bringsClaims = (forum: Forum): Coupling => ({
  workflow: 'case-file',
  step: 'bringClaims',
  begins: false,
  ifOffered: true,
  when: ({ answers }) => answers.claims.length > 0,
  answers: ({ answers, happenedOn }) => ({ broughtOn: happenedOn, claims: answers.claims, forum }),
})

/** By a list into which an office may put results of its own, under one of the four that count. */
export const claimResult = () => reference({ zh: '结果', en: 'Result' }, 'claim-results')

const outcomeFields = {
  claim: reference({ zh: '请求事项', en: 'Claim' }, 'claims'),
  result: claimResult(),
  awardedFen: moneyFen({ zh: '裁决金额（元）', en: 'Awarded (yuan)' }),
}

export const outcomeRows = (min = 0) =>
  rows({ zh: '逐项结果', en: 'Result of each claim' }, outcomeFields, {
    min,
    max: 60,
    help: {
      zh: '按请求事项逐项填写，写回案卷的请求、途径和金额；可以不填。',
      en: 'One line for each claim; written back to the claims of the case. May be left open.',
    },
  })

export type Outcome = { claim: string; result: string; awardedFen: number }

export const wrongOutcomes = (outcomes: readonly Outcome[], field = 'outcomes'): Record<string, Text> => ({
  ...problem(new Set(outcomes.map(({ claim }) => claim)).size < outcomes.length, field, {
    zh: '同一请求事项只填一行',
    en: 'One line for each claim',
  }),
  ...problem(
    outcomes.some(({ result, awardedFen }) => officialCode(result) === 'dismissed' && awardedFen > 0),
    field,
    { zh: '不支持的请求不应有金额', en: 'A dismissed claim has no amount' },
  ),
})

/** What was decided on each claim is written to the case file; `on` tells the day of the paper. */
export const recordsOutcomes = (
  forum: Forum,
  on: (answers: Record<string, any>) => string,
  outcomes: (answers: Record<string, any>) => readonly Outcome[] = answers => answers.outcomes,
): Coupling => ({
  workflow: 'case-file',
  step: 'recordOutcomes',
  begins: false,
  ifOffered: true,
  when: ({ answers }) => outcomes(answers).length > 0,
  answers: ({ answers }) => ({ decidedOn: on(answers), outcomes: outcomes(answers), forum }),
})

/** Legal aid that is open for the worker is told what came of the matter. */
export const tellsLegalAid = (
  stage: 'arbitration' | 'first-instance' | 'second-instance' | 'enforcement',
  on: (answers: Record<string, any>) => string,
  amount: (answers: Record<string, any>) => number | undefined = ({ amountFen }) => amountFen,
): Coupling => ({
  workflow: 'legal-aid',
  step: 'noteOutcome',
  begins: false,
  ifOffered: true,
  answers: ({ answers }) => ({ notedOn: on(answers), stage, amountFen: amount(answers) }),
})
