/** What the steps of a proceeding were told, by the name of the question: the newest answer first. */
import { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import type { FieldMeta } from '../../workflows/fields.ts'
import { workflowNamed } from '../../workflows/index.ts'
import { isTaxonomy } from '../../workflows/law/taxonomies/index.ts'
import { entryName } from '../taxonomies/options.ts'

export type Said = {
  /** The newest answer to the first of these questions that anybody answered. */
  value(...questions: string[]): unknown
  text(...questions: string[]): string | null
  /** Only what the newest step itself was told. */
  own(question: string): string | null
  /** Answers of a list in the words of the form, not in its codes. */
  words(...questions: string[]): string | null
}

type Told = { step: string; definitionNumber: number | undefined; answers: Record<string, unknown> }

export function saidIn(workflow: string, history: readonly Told[]): Said {
  const newestFirst = [...history].reverse()
  const find = (questions: readonly string[]) => {
    for (const question of questions)
      for (const { step, definitionNumber, answers } of newestFirst)
        if (isSaid(answers[question])) return { step, definitionNumber, question, value: answers[question] }
    return undefined
  }
  return {
    value: (...questions) => find(questions)?.value,
    text(...questions) {
      const value = find(questions)?.value
      return typeof value === 'string' || typeof value === 'number' ? String(value) : null
    },
    own(question) {
      const value = newestFirst[0]?.answers[question]
      return typeof value === 'string' && value !== '' ? value : null
    },
    words(...questions) {
      const found = find(questions)
      if (!found) return null
      const { options = {}, optionsFrom } = metaAsked(workflow, found)
      const nameOf = (one: string) => (isTaxonomy(optionsFrom) ? entryName(optionsFrom, one) : options[one])?.zh ?? one
      return [found.value]
        .flat()
        .map(one => nameOf(String(one)))
        .join('、')
    },
  }
}

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

type Asked = { step: string; definitionNumber: number | undefined; question: string }

function metaAsked(workflow: string, { step, definitionNumber, question }: Asked): Partial<FieldMeta> {
  const field = workflowNamed(workflow, definitionNumber).steps[step]?.form.shape[question]
  return field instanceof z.ZodType ? metaOf(field) : {}
}
