/** The cases behind a difference, each with what was counted was and what is counted now. */
import type { Locale } from '../../workflows/text.ts'
import type { Row } from '../reports/indicator.ts'
import { columnsOf, valueWords } from '../reports/list-view.ts'
import { words as reportWords } from '../reports/words.ts'
import type { Change, Compared, Comparison } from './compare.ts'
import { words } from './words.ts'

type Differing = { one: Compared; cases: Comparison['cases']; locale: Locale }

export const changeLines = ({ one: { filed, changes }, cases, locale }: Differing) =>
  changes.map(change => {
    const of = cases.get(change.caseId)
    return {
      href: `/cases/${change.caseId}`,
      title: of?.title ?? '',
      number: of?.number ?? '',
      what: words[whatHappened(change)][locale],
      was: change.gone.map(row => rowWords(filed, row, locale)),
      now: change.come.map(row => rowWords(filed, row, locale)),
    }
  })

const whatHappened = ({ gone, come }: Change) =>
  gone.length === 0 ? 'added' : come.length === 0 ? 'removed' : 'altered'

/** '2026-11-09 · ¥18,000.00', with whether it is above the line of a share. */
function rowWords(filed: Compared['filed'], row: Row, locale: Locale): string {
  const shown = columnsOf(filed)
  return [
    row.on,
    shown.value ? valueWords(filed, row.value) : '',
    shown.part ? valueWords(filed, row.part) : '',
    shown.counts ? `${reportWords.above[locale]}：${reportWords[row.counts ? 'yes' : 'no'][locale]}` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
