/** A working as it is printed: what was entered, each step with its article, the figures of the place, what is missing. */
import type { z } from 'zod'
import type {
  Answer,
  Calculation,
  Calculator,
  ParameterUsed,
  Result,
} from '../../workflows/law/calculators/calculation.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { hrefOf as parameterHref } from '../parameters/view.ts'
import { describeAnswers } from '../proceedings/describe.ts'
import { dayWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { figureWords } from './figure-words.ts'
import { reliabilities, roundings, words } from './words.ts'
import type { Worked } from './work-out.ts'

type Told = { label: Text; value: Text }
/** All that is printed, in both languages, so that a kept working never changes with its calculator. */
export type Sheet = {
  calculator: string
  name: Text
  source: Text
  inputs: Told[]
  answer: Answer
}

export function sheetOf({ calculator, inputs, answer, place }: Worked): Sheet {
  const { id, name, source } = calculator
  const zh = described(calculator, inputs, 'zh')
  const en = described(calculator, inputs, 'en')
  const told = zh.map(({ label, value }, at) => ({
    label: { zh: label, en: en[at]!.label },
    value: { zh: value, en: en[at]!.value },
  }))
  const where = place ? [{ label: words.place, value: place }] : []
  return { calculator: id, name, source, inputs: [...where, ...told], answer }
}

const described = ({ inputs: form }: Calculator, inputs: Record<string, unknown>, locale: Locale) =>
  describeAnswers(form as z.ZodObject, inputs, { locale, today: '', names: new Map() })

export function sheetView({ name, source, inputs, answer }: Sheet, locale: Locale) {
  const of = (text: Text) => text[locale]
  return {
    name: of(name),
    source: of(source),
    inputs: inputs.map(({ label, value }) => ({ label: of(label), value: of(value) })),
    ...('missing' in answer ? { missing: missingLines(answer, locale) } : { found: foundView(answer, locale) }),
  }
}

function missingLines({ missing }: Extract<Answer, { missing: unknown }>, locale: Locale) {
  return missing.map(({ parameter, name, place, year, whoMayEnter }) => ({
    text: fill(words.missing[locale], { name: name[locale], place: place[locale], year }),
    who: fill(words.mayEnter[locale], { who: whoMayEnter[locale] }),
    href: parameterHref(parameter),
  }))
}

function foundView({ results, steps, caps, warnings, parametersUsed }: Calculation, locale: Locale) {
  const of = (text: Text) => text[locale]
  return {
    results: results.map(result => ({ label: of(result.label), value: resultWords(result, locale) })),
    steps: steps.map(({ text, formula, source, rounding }) => ({
      text: of(text),
      formula: of(formula),
      source: of(source),
      rounding: roundings[rounding]?.[locale] ?? '',
    })),
    caps: caps.map(({ text, source }) => ({ text: of(text), source: of(source) })),
    warnings: warnings.map(of),
    parameters: parametersUsed.map(used => parameterLine(used, locale)),
  }
}

const parameterLine = (
  { id, name, value, unit, place, from, source, tag, standing }: ParameterUsed,
  locale: Locale,
) => ({
  href: parameterHref(id),
  name: name[locale],
  value: figureWords(value, unit, locale),
  place: place[locale],
  from,
  source: source[locale],
  reliability: reliabilityOf(tag, standing)[locale],
})

/** An entry says who entered it and whether another has confirmed it; what is 待核 by itself, who has looked. */
function reliabilityOf(tag: ParameterUsed['tag'], standing: Text | undefined): Text {
  const said = reliabilities[tag] ?? { zh: tag, en: tag }
  if (!standing) return said
  if (tag !== 'entered') return standing
  return { zh: `${said.zh}，${standing.zh}`, en: `${said.en}, ${standing.en}` }
}

/** The figure that stands beside a claim: the first result. */
export const leadingFigure = ({ results }: Calculation): Text => ({
  zh: results[0] ? resultWords(results[0], 'zh') : '—',
  en: results[0] ? resultWords(results[0], 'en') : '—',
})

function resultWords(result: Result, locale: Locale): string {
  switch (result.kind) {
    case 'money':
      return yuan(result.amountFen)
    case 'monthly':
      return fill(words.perMonth[locale], { amount: yuan(result.amountFen) })
    case 'range':
      return `${yuan(result.fromFen)} – ${yuan(result.toFen)}`
    case 'days':
      return fill(words.days[locale], { count: result.days })
    case 'months':
      return fill(words.months[locale], { count: result.months })
    case 'date':
      return result.on.length === 10 ? dayWords(result.on, result.on, locale) : result.on
    case 'words':
      return result.words[locale]
  }
}
