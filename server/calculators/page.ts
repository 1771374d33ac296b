/** The page of one calculator: its form with what was typed, and under it what came of it. */
import type { Calculator } from '../../workflows/law/calculators/calculation.ts'
import { doubleWageModeOf } from '../../workflows/law/double-wage-limitation.ts'
import type { Readings } from '../../workflows/law/readings.ts'
import type { Locale } from '../../workflows/text.ts'
import { besideField } from '../web/beside-field.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import type { Filled } from './filling.ts'
import { type Places, placeOptions } from './places.ts'
import { formOf, type Worked } from './work-out.ts'
import { sheetOf, sheetView } from './working-view.ts'

export type Tried = {
  typed?: Record<string, unknown> | undefined
  wrong?: Record<string, string[]>
  worked?: Worked
}

type Shown = {
  /** Those in force: an answer that is open in law begins with the reading of today. */
  readings: Readings
  calculator: Calculator
  places: Places
  today: string
  locale: Locale
  proposed?: Record<string, Filled>
}

export function calculatorView({ calculator, places, today, locale, readings, proposed = {} }: Shown, tried: Tried) {
  const { typed, wrong = {}, worked } = tried
  const values = Object.fromEntries(Object.entries(proposed).map(([field, { value }]) => [field, value]))
  const start = {
    ...todays(calculator, today),
    ...readBy(calculator, { today, readings }),
    ...(places.own ? { placeId: places.own } : {}),
    ...values,
  }
  const form = formOf(calculator)
  const fields = fieldViews(form, {
    locale,
    typed: typed ?? start,
    wrong,
    options: { organisations: placeOptions(places, locale) },
  }).map(field => {
    const filled = proposed[field.name]
    return filled ? besideField(field, filled.from, locale) : field
  })
  return {
    title: calculator.name[locale],
    fields,
    problems: problemsOf(fields, wrong),
    sheet: worked ? sheetView(sheetOf(worked), locale) : undefined,
    hidden: worked ? hiddenFields(typed ?? {}) : [],
  }
}

/** The place chosen, where one was. */
export const placeTyped = ({ typed }: Tried): string | undefined =>
  typeof typed?.placeId === 'string' && typed.placeId ? typed.placeId : undefined

/** Days that stand for today unless something is typed. */
function todays({ inputs }: Calculator, today: string): Record<string, string> {
  const days = Object.entries(inputs.shape).filter(([, field]) => (field.meta() as { today?: boolean }).today)
  return Object.fromEntries(days.map(([name]) => [name, today]))
}

/** How limitation of double wages is counted, as the reading L_DOUBLE has it today. */
const readBy = ({ id }: Calculator, { today, readings }: Pick<Shown, 'today' | 'readings'>): Record<string, string> =>
  id === 'double-wages' ? { limitation: doubleWageModeOf(readings.of('L_DOUBLE', today)) } : {}

type Hidden = { name: string; value: string }

/** What was typed, to be sent once more: rows[0][on] for a cell of a table. */
export function hiddenFields(value: unknown, name = ''): Hidden[] {
  if (typeof value === 'string') return name.startsWith('_') ? [] : [{ name, value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => hiddenFields(inner, name ? `${name}[${key}]` : key))
}
