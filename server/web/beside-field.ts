/** Says beside a field that begins filled where its value comes from. */
import type { Locale, Text } from '../../workflows/text.ts'
import type { FieldView } from './field-view.ts'
import { words } from './site-words.ts'
import { fill } from './words.ts'

export function besideField(field: FieldView, source: Text, locale: Locale): FieldView {
  const from = fill(words.comesFrom[locale], { from: source[locale] })
  return { ...field, help: [field.help, from].filter(Boolean).join(locale === 'zh' ? '' : ' ') }
}
