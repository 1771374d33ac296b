/** A filed report as a file: its figures beside those of today, with the definition of the day it was filed. */
import type { Locale } from '../../workflows/text.ts'
import { unitWords } from '../reports/figure-words.ts'
import { cellOf } from '../reports/files.ts'
import type { Table } from '../web/table-file.ts'
import type { Comparison } from './compare.ts'
import { words } from './words.ts'

export const filedTable = ({ compared }: Comparison, locale: Locale): Table => ({
  headers: (['code', 'indicator', 'measure', 'was', 'now', 'definition'] as const).map(word => words[word][locale]),
  rows: compared.map(({ filed, was, now }) => [
    filed.id,
    filed.name[locale],
    unitWords(filed.unit, locale),
    cellOf(filed, was.value),
    cellOf(filed, now?.value ?? null),
    filed.says[locale],
  ]),
})
