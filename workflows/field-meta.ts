/** What a form field was told about itself: its label, how it is asked, what it offers. */
import type { z } from 'zod'
import type { FieldMeta } from './fields.ts'

const known = new WeakMap<z.ZodType, FieldMeta>()

/**
 * Throws when a schema is not one of the fields of `fields.ts`. Read once for each schema, whose meta never changes:
 * zod puts it together anew from all the schemas that one was made from.
 */
export function metaOf(field: z.ZodType): FieldMeta {
  const before = known.get(field)
  if (before) return before
  const meta = field.meta() as FieldMeta | undefined
  if (!meta?.label || !meta.widget) throw new Error('A form field was made without a label: use workflows/fields.ts')
  known.set(field, meta)
  return meta
}
