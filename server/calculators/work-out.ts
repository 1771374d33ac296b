/** Turns what was typed into a working: the answers of the calculator's form, the place, and what came of them. */
import { z } from 'zod'
import { reference } from '../../workflows/fields.ts'
import { type Answer, type Calculator, calculate } from '../../workflows/law/calculators/calculation.ts'
import { calculatorById } from '../../workflows/law/calculators/index.ts'
import type { LimitationEvent } from '../../workflows/law/limitation.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { Invalid, NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { parseForm } from '../web/parse-form.ts'
import { type Places, parametersOf } from './places.ts'
import { words } from './words.ts'

export type Worked = {
  calculator: Calculator
  inputs: Record<string, unknown>
  answer: Answer
  /** Where it holds; undefined for what depends on no place. */
  place: Text | undefined
}

/** Throws NotFound. */
export function calculatorNamed(id: string): Calculator {
  const found = calculatorById(id)
  if (!found) throw new NotFound(`No calculator ${id}`)
  return found
}

/** The place, where the calculator reads any figure of one, and its own fields. */
export const formOf = ({ inputs, parameters }: Calculator): z.ZodObject =>
  parameters.length === 0
    ? inputs
    : z.object({ placeId: reference(words.place, 'organisations', { help: words.placeHelp }), ...inputs.shape })

type Typed = {
  calculator: Calculator
  body: unknown
  places: Places
  locale: Locale
  /** What is on file of the claim's limitation. */
  limitation?: readonly LimitationEvent[]
}

/** Throws Invalid for what the form or the calculator does not accept. */
export async function workOut(
  office: Office,
  { calculator, body, places, locale, limitation = [] }: Typed,
): Promise<Worked> {
  const { placeId, ...inputs } = parseForm(formOf(calculator), body, locale) as Record<string, unknown>
  const isListed = places.all.some(({ id }) => id === placeId)
  if (placeId !== undefined && !isListed) throw new Invalid({ placeId: [words.chooseListed[locale]] })
  const wrong = Object.entries({ ...daysOutOfReach(inputs), ...calculator.wrong?.(inputs, todayOf(office)) })
  if (wrong.length > 0) throw new Invalid(Object.fromEntries(wrong.map(([field, says]) => [field, [says[locale]]])))
  const parameters = await parametersOf(office.db.reader, places, placeId as string | undefined)
  return {
    calculator,
    inputs,
    answer: calculate(calculator, inputs, { parameters, calendar: office.calendar.current(), limitation }),
    place: placeId === undefined ? undefined : parameters.place,
  }
}

const [firstDay, lastDay] = ['1900-01-01', '2100-12-31']
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Days, in tables too, that no worker's life reaches: a slip of the keys, and centuries of months to reckon. */
function daysOutOfReach(inputs: Record<string, unknown>): Record<string, Text> {
  const isOut = (value: unknown): boolean =>
    Array.isArray(value)
      ? value.some(row => Object.values(row).some(isOut))
      : isDay(value) && (value < firstDay || value > lastDay)
  const out = Object.entries(inputs).filter(([, value]) => isOut(value))
  return Object.fromEntries(out.map(([field]) => [field, words.outOfReach]))
}
