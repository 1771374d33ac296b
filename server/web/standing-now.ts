/** Beside what a person typed, what stands there meanwhile: of a form that came too late. */
import type { z } from 'zod'
import { type FieldView, type FormState, fieldViews } from './field-view.ts'

/** `now` is what stands there where it is not what was typed, '—' for nothing. */
export type FieldBeside = FieldView & { now?: string }

/** The fields with what was typed, and beside each what stands there by now. */
export function fieldsBeside(
  form: z.ZodObject,
  state: FormState,
  standing: Readonly<Record<string, unknown>> = {},
): FieldBeside[] {
  const now = fieldViews(form, { ...state, typed: standing, wrong: {} })
  return fieldViews(form, state).map((field, place) => {
    const [typed, stands] = [wordsOf(field), wordsOf(now[place]!)]
    return typed === stands || field.rows || field.sealed ? field : { ...field, now: stands || '—' }
  })
}

/** A field in words: labels of what is chosen, else what stands in it. */
function wordsOf({ control, options, value, values }: FieldView): string {
  if (control === 'checkboxes' || control === 'pick' || control === 'checkbox')
    return values.map(one => options.find(option => option.value === one)?.label ?? one).join('、')
  return options.find(option => option.value === value)?.label ?? value
}
