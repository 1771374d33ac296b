/**
 * What a calculator is and what it answers: results with the whole working, or the local parameters that are missing.
 * A calculator never guesses a figure; what nobody has entered for a place and a day is named instead.
 */
import type { z } from 'zod'
import type { Text } from '../../text.ts'
import type { Calendar } from '../calendar.ts'
import { yearOf } from '../days.ts'
import type { LimitationEvent } from '../limitation.ts'
import {
  type FoundValue,
  isMissing,
  type LocalParameter,
  type LocalParameterId,
  localParameters,
  type MissingValue,
} from '../local-parameters/index.ts'

export type Result = { label: Text } & (
  | { kind: 'money'; amountFen: number }
  /** A sum that is due every month. */
  | { kind: 'monthly'; amountFen: number }
  /** Both ends are due at least and at most. */
  | { kind: 'range'; fromFen: number; toFen: number }
  | { kind: 'days'; days: number }
  /** May be a half. */
  | { kind: 'months'; months: number }
  /** 'YYYY-MM-DD', or 'YYYY-MM' where the law knows only the month. */
  | { kind: 'date'; on: string }
  | { kind: 'words'; words: Text }
)

/**
 * How a figure was rounded. `none`: exact so far. `fen`: half up to 0.01 yuan, once for each result line. `fen-down`:
 * down to 0.01 yuan. `whole-down` and `whole-up`: to a whole day, month or year. `half-year`: six months and more
 * are a year, less is half a year.
 */
export type Rounding = 'none' | 'fen' | 'fen-down' | 'whole-down' | 'whole-up' | 'half-year'

/** One line of the working: what is done, with the numbers filled in, and by which article. */
export type WorkingStep = { text: Text; formula: Text; source: Text; rounding: Rounding }

/** A ceiling or a floor that changed the figure. */
export type Cap = { text: Text; source: Text }

/** A local parameter as a calculation used it. Money in fen; `from` its first day, 'YYYY-MM-DD'. */
export type ParameterUsed = {
  id: string
  name: Text
  value: number
  unit: LocalParameter['unit']
  place: Text
  from: string
  source: Text
  /** How sure it is: a tag of the legal reference, or 'entered'. */
  tag: FoundValue['tag']
  /** By whom and when it was confirmed as it stood that day, or that it was to be; absent where nobody asked. */
  standing?: Text
  version: string
}

export type MissingParameter = { parameter: string; name: Text; place: Text; year: number; whoMayEnter: Text }

/** What a calculator's own function answers. */
export type Finding = {
  /** The first one is the figure that stands beside a claim. */
  results: readonly Result[]
  steps: readonly WorkingStep[]
  caps?: readonly Cap[]
  /** What to watch: an assumption, a limit that was passed, a rule known from practice only. */
  warnings?: readonly Text[]
}

/** The kept working: JSON throughout. */
export type Calculation = Required<Finding> & { parametersUsed: readonly ParameterUsed[] }
export type Answer = Calculation | { missing: readonly MissingParameter[] }

/** The local parameters of one place: `figureAt` looks one up for a day. */
export type LocalParameters = {
  place: Text
  figureAt: (id: LocalParameterId, on: string) => FoundValue | MissingValue
  /** The name of a region or organisation for which a figure holds. */
  placeOf: (region: string) => Text
  whoMayEnter: Text
}

export type Given = {
  parameters: {
    /** The numbers valid on a day, by the names you choose. All that are missing are told at once. */
    numbers<K extends string>(ids: Record<K, LocalParameterId>, on: string): Record<K, number>
    /** A number that only adds to the result; undefined where nobody has entered it. */
    numberIfKnown(id: LocalParameterId, on: string): number | undefined
  }
  calendar: Calendar
  /** What is on file of the limitation of the claim it is worked out for; none where it is for no claim. */
  limitation?: readonly LimitationEvent[]
}

export type Calculator<I extends z.ZodObject = z.ZodObject> = {
  /** kebab-case; part of an address and of kept workings, so it never changes. */
  id: string
  name: Text
  /** One sentence: for whom and for what. */
  about: Text
  /** Law and article. */
  source: Text
  /** Fields of `workflows/fields.ts`; `z.object({})` of them. */
  inputs: I
  /** Ids of the local parameters that it may read. */
  parameters: readonly LocalParameterId[]
  /** What is wrong between the answers, or beside the day they are given on ('YYYY-MM-DD'): for each field, a sentence. */
  wrong?: (inputs: z.output<I>, today: string) => Record<string, Text>
  calculate: (inputs: z.output<I>, given: Given) => Finding
}

/** Ties `calculate` to the types of its inputs. */
export const defineCalculator = <I extends z.ZodObject>(calculator: Calculator<I>): Calculator =>
  calculator as unknown as Calculator

/** Thrown and caught in this file alone. */
class MissingParameters extends Error {
  readonly wanted: readonly { id: LocalParameterId; on: string }[]

  constructor(wanted: readonly { id: LocalParameterId; on: string }[]) {
    super(`Not entered: ${wanted.map(({ id, on }) => `${id} on ${on}`).join(', ')}`)
    this.wanted = wanted
  }
}

type Known = { parameters: LocalParameters } & Pick<Given, 'calendar' | 'limitation'>

/** Runs a calculator on inputs that its form has parsed, and notes each parameter it used. */
export function calculate(calculator: Calculator, inputs: Record<string, unknown>, known: Known): Answer {
  const { parameters, ...around } = known
  const used = new Map<string, ParameterUsed>()
  try {
    const finding = calculator.calculate(inputs, { ...around, parameters: readerOf(calculator, parameters, used) })
    return { caps: [], warnings: [], ...finding, parametersUsed: [...used.values()] }
  } catch (error) {
    if (!(error instanceof MissingParameters)) throw error
    const { place, whoMayEnter } = parameters
    const missing = error.wanted.map(({ id, on }) => ({
      parameter: id,
      name: localParameters[id].label,
      place,
      year: yearOf(on),
      whoMayEnter,
    }))
    return { missing }
  }
}

function readerOf(
  calculator: Calculator,
  { figureAt, placeOf }: LocalParameters,
  used: Map<string, ParameterUsed>,
): Given['parameters'] {
  const find = (id: LocalParameterId, on: string): number | undefined => {
    if (!calculator.parameters.includes(id)) throw new Error(`${calculator.id} reads ${id} without declaring it`)
    const found = figureAt(id, on)
    if (isMissing(found)) return undefined
    const { region, ...figure } = found
    const { label: name, unit } = localParameters[id]
    used.set(found.version, { id, name, unit, place: placeOf(region), ...figure })
    return found.value
  }
  return {
    numbers(ids, on) {
      const found = Object.entries<LocalParameterId>(ids).map(([name, id]) => ({ name, id, value: find(id, on) }))
      const wanted = found.filter(({ value }) => value === undefined)
      if (wanted.length > 0) throw new MissingParameters(wanted.map(({ id }) => ({ id, on })))
      return Object.fromEntries(found.map(({ name, value }) => [name, value])) as Record<keyof typeof ids, number>
    },
    numberIfKnown: find,
  }
}
