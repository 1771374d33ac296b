/** The lines in which closed cases are counted by how they ended: every official result, and those merged into another case. */
import { caseResults } from '../../../workflows/law/taxonomies/case-results.ts'
import { officialCode } from '../../../workflows/law/taxonomies/taxonomy.ts'
import { words } from '../../cases/words.ts'
import type { Group } from '../indicator.ts'
import { none } from './causes.ts'

const merged = 'merged'

export const resultLines: readonly Group[] = [
  ...caseResults.entries
    .filter(({ isHeading }) => !isHeading)
    .map(({ code, zh, en }) => ({ id: code, name: { zh, en } })),
  { id: merged, name: words.merged },
  { id: none, name: { zh: '没有登记结果', en: 'No result on record' } },
]

const known: ReadonlySet<string> = new Set(resultLines.map(({ id }) => id))

/** An office's own result counts with the official one above it. */
export function resultLine(result: string | undefined): string {
  const code = result === undefined ? none : officialCode(result)
  return known.has(code) ? code : none
}
