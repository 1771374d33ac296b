/** Who may read a working that is saved: those groups the writer belongs to. */
import type { Audience } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import { audiences as labels } from '../log/forms.ts'

export const saveOptions = (readable: readonly Audience[], locale: Locale) =>
  Object.entries(labels)
    .filter(([audience]) => readable.includes(audience as Audience))
    .map(([value, label]) => ({ value, label: label[locale] }))
