/**
 * What a person should know before an agreement is signed: it is lower than what was computed, or an injury has not been
 * determined. It warns and stops nobody; who goes on says why, and the step keeps it with the figures.
 */
import type { Given, StepArgs } from '../../define.ts'
import { longText, optional } from '../../fields.ts'
import { yuan } from '../../law/calculators/written.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'

export const despite = () =>
  optional(
    longText(
      { zh: '知悉提示后仍然签署的理由', en: 'Why it is signed all the same' },
      {
        max: 600,
        help: {
          zh: '约定低于已保存的计算结果，或者工伤尚未认定、鉴定时填写。',
          en: 'Where less was agreed than a saved working says, or an injury is not yet determined.',
        },
      },
    ),
  )

/** `agreedFen` is what the terms come to. Histories from before the look-ups know neither figure and warn of nothing. */
export function agreementCautions({ computedFen, injuryPending }: Given, agreedFen: number | undefined): Text[] {
  return [
    ...(typeof computedFen === 'number' && agreedFen !== undefined && agreedFen < computedFen
      ? [belowComputed(agreedFen, computedFen)]
      : []),
    ...(injuryPending === true ? [injuryOpen] : []),
  ]
}

const belowComputed = (agreedFen: number, computedFen: number): Text => ({
  zh: `约定 ${yuan(agreedFen)}，低于已保存的计算结果 ${yuan(computedFen)}。请向劳动者说明法定标准，确认其知悉并自愿`,
  en: `${yuan(agreedFen)} agreed, less than the ${yuan(computedFen)} of the saved workings. Tell the worker the statutory standard and make sure they agree freely`,
})

const injuryOpen: Text = {
  zh: '本案没有工伤认定、劳动能力鉴定的记录，待遇数额未定；此时签署可能显失公平，请先说明，已有结论的写明依据',
  en: 'No recognition or appraisal of the injury is on file, so the benefits are not known: signing now may be unfair; explain first, and name the decision if there is one',
}

/** With cautions the reason is asked for. */
export const wrongDespite = ({ answers, facts, given }: StepArgs): Record<string, Text> =>
  unlessReasoned(answers, agreementCautions(given, facts.agreedFen))

/** The same where the payments of the answers themselves are what is agreed. */
export const wrongDespiteSum = ({ answers, given }: StepArgs): Record<string, Text> =>
  unlessReasoned(answers, agreementCautions(given, sumOf(answers.obligations)))

const sumOf = (payments: readonly { amountFen: number }[]): number =>
  payments.reduce((sum, { amountFen }) => sum + amountFen, 0)

const unlessReasoned = (answers: StepArgs['answers'], cautions: readonly Text[]): Record<string, Text> =>
  problem(cautions.length > 0 && !answers.despite, 'despite', {
    zh: `请写明知悉提示后仍然签署的理由：${cautions.map(({ zh }) => zh).join('；')}`,
    en: `Say why it is signed all the same: ${cautions.map(({ en }) => en).join('; ')}`,
  })

/** While the terms are put down: what they will be measured by. */
export function termsCautions({ computedFen, injuryPending }: Given): Text[] {
  return [...(typeof computedFen === 'number' ? [computed(computedFen)] : []), ...(injuryPending ? [injuryOpen] : [])]
}

const computed = (fen: number): Text => ({
  zh: `已保存的计算结果合计 ${yuan(fen)}；约定低于此数的，签署时须写明理由`,
  en: `The saved workings come to ${yuan(fen)}; where less is agreed, signing asks for the reason`,
})
