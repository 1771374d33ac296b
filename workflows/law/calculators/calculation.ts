/**
 * What a calculator is and what it answers: results with the whole working, or the local parameters that are missing.
 * A calculator never guesses a figure; what nobody has entered for a place and a day is named instead.
 */
import type { z } from 'zod'
import type { Text } from '../../text.ts'
import type { Calendar } from '../calendar.ts'

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

/** One value of a local parameter, as it was entered for a place from a day on. Money in fen. */
export type ParameterVersion = {
  id: string
  value: number | string | Readonly<Record<string, number>>
  place: Text
  /** 'YYYY-MM-DD': its first day, and its last one or null. */
  from: string
  until: string | null
  source: Text
  /** How sure it is: a tag of the legal reference. */
  tag: string
}

export type ParameterUsed = Omit<ParameterVersion, 'until'>

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

/** The parameters of one place, in the versions that anybody has entered. */
export type LocalParameters = {
  place: Text
  versions: readonly ParameterVersion[]
  /** By id: what each is called and who may enter it. */
  catalogue: Readonly<Record<string, { name: Text; whoMayEnter: Text }>>
}

export type Given = {
  parameters: {
    /** The numbers valid on a day, by the names you choose. All that are missing are told at once. */
    numbers<K extends string>(ids: Record<K, string>, on: string): Record<K, number>
    /** As `numbers`, for parameters that are a table of numbers. */
    table(id: string, on: string): Readonly<Record<string, number>>
    /** A number that changes nothing when it is unknown; undefined then. */
    numberIfKnown(id: string, on: string): number | undefined
  }
  calendar: Calendar
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
  parameters: readonly string[]
  /** What is wrong between the answers: for each field, a sentence. */
  wrong?: (inputs: z.output<I>) => Record<string, Text>
  calculate: (inputs: z.output<I>, given: Given) => Finding
}

/** Ties `calculate` to the types of its inputs. */
export const defineCalculator = <I extends z.ZodObject>(calculator: Calculator<I>): Calculator =>
  calculator as unknown as Calculator

class MissingParameters extends Error {
  readonly wanted: readonly { id: string; on: string }[]

  constructor(wanted: readonly { id: string; on: string }[]) {
    super(`Not entered: ${wanted.map(({ id, on }) => `${id} on ${on}`).join(', ')}`)
    this.wanted = wanted
  }
}

/** Runs a calculator on inputs that its form has parsed, and notes each parameter it used. */
export function calculate(
  calculator: Calculator,
  inputs: Record<string, unknown>,
  { parameters, calendar }: { parameters: LocalParameters; calendar: Calendar },
): Answer {
  const used = new Map<string, ParameterUsed>()
  try {
    const finding = calculator.calculate(inputs, { calendar, parameters: readerOf(calculator, parameters, used) })
    return { caps: [], warnings: [], ...finding, parametersUsed: [...used.values()] }
  } catch (error) {
    if (!(error instanceof MissingParameters)) throw error
    return { missing: error.wanted.map(one => missingOf(one, parameters)) }
  }
}

function readerOf(
  calculator: Calculator,
  { versions }: LocalParameters,
  used: Map<string, ParameterUsed>,
): Given['parameters'] {
  const find = (id: string, on: string) => {
    if (!calculator.parameters.includes(id)) throw new Error(`${calculator.id} reads ${id} without declaring it`)
    const found = versionOn(versions, id, on)
    if (found) {
      const { until: _end, ...kept } = found
      used.set(`${id} ${found.from}`, kept)
    }
    return found?.value
  }
  return {
    numbers(ids, on) {
      const found = Object.entries<string>(ids).map(([name, id]) => ({ name, id, value: find(id, on) }))
      const wanted = found.filter(({ value }) => typeof value !== 'number')
      if (wanted.length > 0) throw new MissingParameters(wanted.map(({ id }) => ({ id, on })))
      return Object.fromEntries(found.map(({ name, value }) => [name, value])) as Record<keyof typeof ids, number>
    },
    table(id, on) {
      const value = find(id, on)
      if (typeof value !== 'object') throw new MissingParameters([{ id, on }])
      return value
    },
    numberIfKnown(id, on) {
      const value = find(id, on)
      return typeof value === 'number' ? value : undefined
    },
  }
}

/** The version that began last among those in force on the day. */
const versionOn = (versions: readonly ParameterVersion[], id: string, on: string): ParameterVersion | undefined =>
  versions
    .filter(one => one.id === id && one.from <= on && (one.until === null || on <= one.until))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]

function missingOf({ id, on }: { id: string; on: string }, { place, catalogue }: LocalParameters): MissingParameter {
  const { name, whoMayEnter } = catalogue[id] ?? {
    name: { zh: id, en: id },
    whoMayEnter: { zh: '管理员', en: 'An administrator' },
  }
  return { parameter: id, name, place, year: Number(on.slice(0, 4)), whoMayEnter }
}
