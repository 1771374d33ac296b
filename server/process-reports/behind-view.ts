/** The list behind a figure in the reader's language: what it is of, and its lines. */
import { workflowNamed } from '../../workflows/index.ts'
import type { Conformance } from '../../workflows/process/conformance.ts'
import type { Locale } from '../../workflows/text.ts'
import { orderHref } from '../supervision-orders/rights.ts'
import { fill } from '../web/words.ts'
import type { Behind, Counted } from './behind.ts'
import { arrowLabels, labelsOf, turnLabel } from './labels.ts'
import type { Asked } from './repository.ts'
import { conformanceWords, words } from './words.ts'

/** What the list behind a figure is headed with. */
export function countedLabel(id: string, counted: Counted, locale: Locale): string {
  const labels = labelsOf(workflowNamed(id), locale)
  switch (counted.what) {
    case 'begun':
    case 'open':
    case 'ended':
      return words[counted.what][locale]
    case 'state':
      return fill(words.behindState[locale], { state: labels.state(counted.which) })
    case 'standing':
      return fill(words.behindStanding[locale], { state: labels.state(counted.which) })
    case 'arrow':
    case 'back': {
      const { label, leads } = arrowLabels(workflowNamed(id), counted.which, locale)
      return `${label} (${leads})`
    }
    case 'turn':
    case 'turnNow':
      return `${words[counted.what][locale]} · ${turnLabel(counted.which, locale)}`
    case 'late':
    case 'inTime':
      return `${words[counted.what][locale]} · ${labels.rule(counted.which)}`
    case 'skipped': {
      const { label, leads } = arrowLabels(workflowNamed(id), counted.which, locale)
      return `${words.skipped[locale]} · ${label} (${leads})`
    }
    case 'conformance':
      return conformanceWords[counted.which as Conformance].label[locale]
    case 'variant':
      return words.variant[locale]
    default:
      return `${words[counted.what][locale]} · ${labels.step(counted.which)}`
  }
}

/** The owner of what is still open can be ordered by whoever stands above; of an earlier day nobody is. */
export const behindRows = ({ lines }: Pick<Behind, 'lines'>, { person, filters }: Pick<Asked, 'person' | 'filters'>) =>
  lines.map(({ proceeding, on, days }) => ({
    href: `/cases/${proceeding.caseId}`,
    title: proceeding.title,
    number: proceeding.number,
    on,
    days: days === null ? '—' : String(days),
    wayHref: `/proceedings/${proceeding.id}/map`,
    orderHref:
      proceeding.endedOn === null && !filters.known
        ? orderHref(person, { ...proceeding, id: proceeding.caseId }, 'stuck')
        : '',
  }))
