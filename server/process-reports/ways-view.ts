/** Ways by frequency, rework, waits and deadlines of one workflow, as tables. */
import type { Workflow } from '../../workflows/define.ts'
import { daysIn } from '../../workflows/process/day-counts.ts'
import type { KindOfMark } from '../../workflows/process/marks.ts'
import type { Tally } from '../../workflows/process/tally.ts'
import type { Locale } from '../../workflows/text.ts'
import { countWords, shareWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { conformanceRows } from './conformance-view.ts'
import type { Filters } from './filters.ts'
import { frequent } from './frequent.ts'
import { arrowLabels, labelsOf, turnLabel } from './labels.ts'
import { variantId } from './variant-id.ts'
import { behindHref, daysView } from './view.ts'
import { words } from './words.ts'

const mostVariants = 30

type Shown = { tally: Tally; filters: Filters; locale: Locale }

export function waysView(workflow: Workflow, shown: Shown) {
  const { tally, locale } = shown
  const variants = variantRows(workflow, shown)
  return {
    variants,
    variantsNote: fill(words.variantsNote[locale], { count: variants.length, all: countWords(tally.variants.size) }),
    conformance: conformanceRows(workflow, shown),
    skips: skipRows(workflow, shown),
    dueNote: shown.filters.known ? words.dueAsToday[locale] : '',
    rework: (['back', 'again', 'undone', 'corrected'] as const).flatMap(kind => reworkRows(workflow, kind, shown)),
    waits: waitRows(workflow, shown),
    deadlines: deadlineRows(workflow, shown),
    clock: linked(workflow, 'clock', shown).map(({ which, ...row }) => ({
      label: labelsOf(workflow, locale).step(which),
      ...row,
    })),
  }
}

function variantRows(workflow: Workflow, { tally, filters, locale }: Shown) {
  const labels = labelsOf(workflow, locale)
  return frequent(tally.variants)
    .slice(0, mostVariants)
    .map(([key, { steps, count, days }]) => ({
      label: steps.map(labels.step).join(' → '),
      times: {
        count: countWords(count),
        href: behindHref(workflow.id, filters, { what: 'variant', which: variantId(key) }),
      },
      share: shareWords(count / tally.begun),
      ...daysView(days),
    }))
}

/** Each figure of a kind with the number that leads to its cases. */
const linked = (workflow: Workflow, kind: KindOfMark, { tally, filters }: Shown) =>
  frequent(tally.figures[kind]).map(([which, { count, days }]) => ({
    which,
    times: { count: countWords(count), href: behindHref(workflow.id, filters, { what: kind, which }) },
    ...daysView(days),
  }))

function reworkRows(workflow: Workflow, kind: 'back' | 'again' | 'undone' | 'corrected', shown: Shown) {
  const { locale } = shown
  const labels = labelsOf(workflow, locale)
  return linked(workflow, kind, shown).map(({ which, times }) => ({
    ...(kind === 'back' ? arrowLabels(workflow, which, locale) : { label: labels.step(which), leads: '' }),
    what: words[kind][locale],
    times,
  }))
}

/** By the way that a correction led past the map. */
const skipRows = (workflow: Workflow, shown: Shown) =>
  linked(workflow, 'skipped', shown).map(({ which, times }) => ({
    ...arrowLabels(workflow, which, shown.locale),
    times,
  }))

/** Whom it waits on longest in all comes first. */
function waitRows(workflow: Workflow, { tally: { figures }, filters, locale }: Shown) {
  const whoever = [...new Set([...figures.turn.keys(), ...figures.turnNow.keys()])]
  const of = (kind: 'turn' | 'turnNow', which: string) => figures[kind].get(which) ?? { count: 0, days: new Map() }
  const sum = (which: string) => daysIn(of('turn', which).days) + daysIn(of('turnNow', which).days)
  return whoever
    .toSorted((a, b) => sum(b) - sum(a) || (a < b ? -1 : 1))
    .map(which => {
      const to = (kind: 'turn' | 'turnNow') => ({
        count: countWords(of(kind, which).count),
        href: behindHref(workflow.id, filters, { what: kind, which }),
      })
      return {
        label: turnLabel(which, locale),
        over: to('turn'),
        ...daysView(of('turn', which).days),
        sumDays: String(sum(which)),
        now: to('turnNow'),
      }
    })
}

function deadlineRows(workflow: Workflow, { tally: { figures }, filters, locale }: Shown) {
  const labels = labelsOf(workflow, locale)
  const rules = new Set([...figures.late.keys(), ...figures.inTime.keys()])
  const count = (kind: 'late' | 'inTime', rule: string) => figures[kind].get(rule)?.count ?? 0
  return [...rules]
    .toSorted((a, b) => count('late', b) - count('late', a) || (a < b ? -1 : 1))
    .map(rule => {
      const to = (kind: 'late' | 'inTime') => ({
        count: countWords(count(kind, rule)),
        href: behindHref(workflow.id, filters, { what: kind, which: rule }),
      })
      const all = count('late', rule) + count('inTime', rule)
      return {
        label: labels.rule(rule),
        inTime: to('inTime'),
        late: to('late'),
        share: shareWords(count('late', rule) / all),
        ...daysView(figures.late.get(rule)?.days ?? new Map()),
      }
    })
}
