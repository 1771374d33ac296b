/** What the result of a closed case is called: by the taxonomy, or by the office that added it. */
import type { Text } from '../../workflows/text.ts'
import { entryName } from '../taxonomies/options.ts'
import { words } from './words.ts'

export function resultName(result: string | null): Text | undefined {
  if (result === null) return undefined
  return result === 'merged' ? words.merged : entryName('case-results', result)
}
