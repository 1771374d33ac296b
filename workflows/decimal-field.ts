/** A field for numbers of which there may be a part: hours, days, months. */
import { z } from 'zod'
import { type FieldMeta, plain } from './fields.ts'
import type { Text } from './text.ts'

/** A number with at most two decimals; sums of money are `moneyFen`. */
export const decimalNumber = (
  label: Text,
  { min = 0, max = 100_000, ...extra }: { min?: number; max?: number; help?: Text } = {},
) =>
  z
    .preprocess(asNumber, z.number().multipleOf(0.01).min(min).max(max))
    .meta({ label, widget: 'number', min, max, decimals: 2, ...extra } satisfies FieldMeta)

function asNumber(typed: unknown): unknown {
  const text = plain(typed)
  return typeof text === 'string' && /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Number(text) : typed
}
