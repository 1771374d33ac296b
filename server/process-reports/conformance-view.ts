/** Which proceedings kept to the map and to their days: figures of whole proceedings, each with its definition. */
import type { Workflow } from '../../workflows/define.ts'
import type { Conformance } from '../../workflows/process/conformance.ts'
import type { Tally } from '../../workflows/process/tally.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { countWords, shareWords } from '../web/print.ts'
import type { Counted } from './behind.ts'
import type { Filters } from './filters.ts'
import { behindHref } from './view.ts'
import { conformanceWords, words } from './words.ts'

type Shown = { tally: Tally; filters: Filters; locale: Locale }

/** The first two are all proceedings; the others are among these. */
const lines = ['map', 'skipped', 'late', 'both'] as const satisfies readonly Conformance[]

export const conformanceRows = ({ id }: Workflow, { tally, filters, locale }: Shown) =>
  lines.map(which => {
    const count = tally.figures.conformance.get(which)?.count ?? 0
    return {
      label: conformanceWords[which].label[locale],
      says: conformanceWords[which].says[locale],
      times: { count: countWords(count), href: behindHref(id, filters, { what: 'conformance', which }) },
      share: shareWords(count / tally.begun),
    }
  })

/** The definition of a figure that has one, above the list behind it; '' of others. */
export function countedSays(counted: Counted, locale: Locale): string {
  if (counted.what === 'conformance') return conformanceWords[counted.which as Conformance]?.says[locale] ?? ''
  const says: Partial<Record<Counted['what'], Text>> = {
    skipped: words.skippedSays,
    late: words.conformanceNote,
    inTime: words.inTimeSays,
  }
  return says[counted.what]?.[locale] ?? ''
}
