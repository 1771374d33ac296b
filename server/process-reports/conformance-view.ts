/** Which proceedings kept to the map and to their days: figures of whole proceedings, each with its definition. */
import type { Workflow } from '../../workflows/define.ts'
import type { Conformance } from '../../workflows/process/conformance.ts'
import type { Tally } from '../../workflows/process/tally.ts'
import type { Locale } from '../../workflows/text.ts'
import { processFigureOf } from '../reports/page-figures/process.ts'
import { countWords, shareWords } from '../web/print.ts'
import type { Filters } from './filters.ts'
import { behindHref } from './view.ts'
import { conformanceWords } from './words.ts'

type Shown = { tally: Tally; filters: Filters; locale: Locale }

/** The first two are all proceedings; the others are among these. */
const lines = ['map', 'skipped', 'late', 'both'] as const satisfies readonly Conformance[]

export const conformanceRows = ({ id }: Workflow, { tally, filters, locale }: Shown) =>
  lines.map(which => {
    const count = tally.figures.conformance.get(which)?.count ?? 0
    return {
      label: conformanceWords[which].label[locale],
      says: conformanceWords[which].says[locale],
      times: {
        indicator: processFigureOf({ what: 'conformance', which }).id,
        count: countWords(count),
        href: behindHref(id, filters, { what: 'conformance', which }),
      },
      share: shareWords(count / tally.begun),
    }
  })
