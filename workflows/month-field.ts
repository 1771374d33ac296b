/** A field for months of the civil calendar. */
import { z } from 'zod'
import { type FieldMeta, plain } from './fields.ts'
import type { Text } from './text.ts'

/** 'YYYY-MM'; 2026/3, 202603 and 2026年3月 too. */
export const calendarMonth = (label: Text) =>
  z
    .preprocess(foldMonth, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/))
    .meta({ label, widget: 'text', format: 'month' } satisfies FieldMeta)

function foldMonth(typed: unknown): unknown {
  if (typeof typed !== 'string') return typed
  const text = String(plain(typed))
  const [, year, month] = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*月?$/.exec(text) ?? []
  return year && month ? `${year}-${month.padStart(2, '0')}` : text
}
