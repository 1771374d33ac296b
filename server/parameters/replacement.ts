/** What was typed to replace an entry: a value, or that it is withdrawn. */
import type { Locale } from '../../workflows/text.ts'
import { Invalid } from '../errors.ts'
import { parseForm } from '../web/parse-form.ts'
import type { Listed } from './catalogue.ts'
import { replaceForm } from './forms.ts'
import type { Replacement } from './keep-entry.ts'
import { words } from './words.ts'

/** Throws Invalid where it is put right without a value. */
export function readReplacement(parameter: Listed, body: unknown, locale: Locale): Replacement {
  const { what, value, notice = null, validTo = null, ...facts } = parseForm(replaceForm(parameter), body, locale)
  if (what === 'withdraw') return { ...facts, validTo, notice, value: null }
  if (value === undefined) throw new Invalid({ value: [words.valueMissing[locale]] })
  return { ...facts, validTo, notice, value }
}
