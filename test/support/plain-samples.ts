/** Plain answers to every step of a workflow, made from its forms; a test writes only those that lead another way. */
import type { z } from 'zod'
import type { Given, Step, Steps } from '../../workflows/define.ts'
import { metaOf } from '../../workflows/field-meta.ts'
import type { Sample, Samples } from './samples.ts'

type Answers = Record<string, unknown>
type Variant = { answers?: Answers; given?: Partial<Given> }

/** The day steps happen on, and a later one for whatever they set. */
const [happens, later] = ['2026-11-10', '2026-11-18']

/** One plain sample for each step, or one for each variant, whose answers replace the plain ones. */
export const plainSamples = (steps: Steps, variants: Readonly<Record<string, readonly Variant[]>> = {}): Samples =>
  Object.fromEntries(
    Object.entries(steps).map(([name, step]): [string, Sample[]] => {
      const plain = plainAnswers(step)
      const told = variants[name] ?? [{}]
      return [
        name,
        told.map(({ answers, given }) => ({ answers: merged(plain, answers), ...(given ? { given } : {}) })),
      ]
    }),
  )

const merged = (plain: Answers, answers: Answers = {}): Answers =>
  Object.fromEntries(Object.entries({ ...plain, ...answers }).filter(([, value]) => value !== undefined))

/** What must be answered, and nothing more. */
function plainAnswers({ form, happenedOn }: Step): Answers {
  return Object.fromEntries(
    Object.entries(form.shape).flatMap(([field, schema]): [string, unknown][] => {
      const value = plainValue(schema as z.ZodType, field === happenedOn || !happenedOn)
      return value === undefined ? [] : [[field, value]]
    }),
  )
}

function plainValue(schema: z.ZodType, isDay: boolean): unknown {
  const { widget, options, optionsFrom, label, min = 0, row, sealed } = metaOf(schema)
  if (schema.safeParse(undefined).success && widget !== 'choices' && widget !== 'rows') return undefined
  if (row) return Array.from({ length: min }, () => plainAnswers({ form: row } as Step))
  if (widget === 'choices') return optionsFrom ? [`id-${optionsFrom}`] : [Object.keys(options ?? {})[0]]
  if (optionsFrom) return `id-${optionsFrom}`
  if (widget === 'choice') return Object.keys(options ?? {})[0]
  if (widget === 'checkbox') return 'yes'
  if (widget === 'date') return isDay ? happens : later
  if (widget === 'time') return '09:30'
  if (widget === 'money') return 100_000
  if (widget === 'number') return Math.max(min, 1)
  return sealed === 'phone' ? '14000000001' : label.zh
}
