/**
 * What every step that signs an agreement has beside its own, in whatever workflow: before the click it tells of workings
 * that come to more and of an injury that is not determined. It stops nobody; who goes on says why, and the step keeps it
 * with the figures.
 */
import type { Given, Step, StepArgs } from './define.ts'
import { longText, optional } from './fields.ts'
import type { Need } from './given.ts'
import { yuan } from './law/calculators/written.ts'
import { problem } from './problem.ts'
import type { Text } from './text.ts'

export type Signing = {
  /** What the agreement comes to, in fen; undefined where no sum is told, or not yet. */
  sumFen: (args: Pick<StepArgs, 'answers' | 'facts'>) => number | undefined
  /**
   * What it is measured by: the saved workings of the claims that are open; of decided ones too, where it follows a
   * decision, and then what was paid meanwhile counts with it; or of the one worker whom the answers name.
   */
  measure?: 'open' | 'all' | 'member'
  /** Whether these answers sign one at all; always unless told. */
  when?: (answers: StepArgs['answers']) => boolean
}

const measures = {
  open: ['computedFen'],
  all: ['everComputedFen', 'paidFen'],
  member: ['memberComputedFen'],
} as const satisfies Record<string, readonly Need[]>

/** Looked up for the warning alone; a step that is taken along was signed with the one that takes it. */
export const signingNeeds: readonly Need[] = ['injuryPending', ...Object.values(measures).flat()]

/** The step with the question, the look-ups, the warning and the refusal that signing brings. */
export function withSigning(step: Step): Step {
  const { signs, needs = [], form, cautions, wrong } = step
  if (!signs || Object.hasOwn(form.shape, 'despite')) return step
  return {
    ...step,
    form: form.extend({ despite: despite() }),
    needs: [...new Set([...needs, 'injuryPending', ...measures[signs.measure ?? 'open']] as const)],
    cautions: args => [...(cautions?.(args) ?? []), ...beforehand(signs, args)],
    wrong: args => ({ ...wrong?.(args), ...unlessReasoned(signs, args) }),
  }
}

const despite = () =>
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

/** Before anything is typed: against the sum that is on file, or what it will be measured by. */
function beforehand(signs: Signing, { facts, given }: Pick<StepArgs, 'facts' | 'given'>): Text[] {
  const sumFen = signs.sumFen({ answers: {}, facts })
  return sumFen === undefined ? termsCautions(given) : agreementCautions(given, sumFen)
}

function unlessReasoned(signs: Signing, { answers, facts, given }: StepArgs): Record<string, Text> {
  if (answers.despite || signs.when?.(answers) === false) return {}
  const cautions = agreementCautions(given, signs.sumFen({ answers, facts }))
  return problem(cautions.length > 0, 'despite', {
    zh: `请写明知悉提示后仍然签署的理由：${cautions.map(({ zh }) => zh).join('；')}`,
    en: `Say why it is signed all the same: ${cautions.map(({ en }) => en).join('; ')}`,
  })
}

/** Histories from before a look-up know no figure and warn of nothing. */
function agreementCautions(given: Given, sumFen: number | undefined): Text[] {
  const computedFen = measureOf(given)
  const paidFen = given.paidFen ?? 0
  const isBelow = computedFen !== null && (sumFen ?? 0) + paidFen < computedFen
  return [...(isBelow ? [below({ sumFen, paidFen, computedFen })] : []), ...(given.injuryPending ? [injuryOpen] : [])]
}

const measureOf = ({ computedFen, everComputedFen, memberComputedFen }: Given): number | null =>
  computedFen ?? everComputedFen ?? memberComputedFen ?? null

type Short = { sumFen: number | undefined; paidFen: number; computedFen: number }

function below({ sumFen, paidFen, computedFen }: Short): Text {
  const agreed: Text =
    sumFen === undefined
      ? { zh: '没有写明约定金额', en: 'No amount is told' }
      : { zh: `约定 ${yuan(sumFen)}`, en: `${yuan(sumFen)} agreed` }
  const paid = paidFen > 0 ? { zh: `，另已付 ${yuan(paidFen)}`, en: ` and ${yuan(paidFen)} paid` } : { zh: '', en: '' }
  return {
    zh: `${agreed.zh}${paid.zh}，低于已保存的计算结果 ${yuan(computedFen)}。请向劳动者说明法定标准，确认其知悉并自愿`,
    en: `${agreed.en}${paid.en}, less than the ${yuan(computedFen)} of the saved workings. Tell the worker the statutory standard and make sure they agree freely`,
  }
}

const injuryOpen: Text = {
  zh: '本案没有工伤认定、劳动能力鉴定的记录，待遇数额未定；此时签署可能显失公平，请先说明，已有结论的写明依据',
  en: 'No recognition or appraisal of the injury is on file, so the benefits are not known: signing now may be unfair; explain first, and name the decision if there is one',
}

/** While the terms are put down: what they will be measured by. */
export function termsCautions(given: Given): Text[] {
  const computedFen = measureOf(given)
  return [...(computedFen === null ? [] : [computed(computedFen)]), ...(given.injuryPending ? [injuryOpen] : [])]
}

const computed = (fen: number): Text => ({
  zh: `已保存的计算结果合计 ${yuan(fen)}；约定低于此数的，签署时须写明理由`,
  en: `The saved workings come to ${yuan(fen)}; where less is agreed, signing asks for the reason`,
})

type Paying = { obligations?: readonly { amountFen: number }[]; amountFen?: number }

/** The sum of the payments of the answers; the amount they name where they list none. */
export function sumTold({ answers }: { answers: Paying }): number | undefined {
  const { obligations = [], amountFen } = answers
  return obligations.length === 0 ? amountFen : obligations.reduce((sum, one) => sum + one.amountFen, 0)
}
