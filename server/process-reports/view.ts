/** Counts as words, tables and a map in the reader's language. */

import type { Workflow } from '../../workflows/define.ts'
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import { arrowKey, arrowsOf, type Figures } from '../../workflows/diagram.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { pathOf, restingNodes } from '../../workflows/nodes.ts'
import { percentileOf, type ReadonlyDayCounts } from '../../workflows/process/day-counts.ts'
import { turnIn } from '../../workflows/process/marks.ts'
import type { Figure, Tally } from '../../workflows/process/tally.ts'
import type { Locale } from '../../workflows/text.ts'
import { drawMap } from '../proceedings/map.ts'
import { processFigures } from '../reports/page-figures/process.ts'
import { wrongWords } from '../reports/words.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Counted } from './behind.ts'
import { type Filtering, type Filters, queryOf } from './filters.ts'
import { frequent } from './frequent.ts'
import { arrowLabels, labelsOf, stageOf, turnLabel } from './labels.ts'
import type { Tallied } from './tallies.ts'
import type { Lengths } from './travelled.ts'
import { words } from './words.ts'

/** The fields of the form, as chosen. */
export function filtersView(
  { filters, organisations, knownTyped, isKnownWrong }: Filtering,
  { href, locale, today }: { href: string; locale: Locale; today: string },
) {
  const wrong = [
    ...(filters.isTurned ? [words.turned] : filters.isUnread ? [words.unread] : []),
    ...(isKnownWrong ? [wrongWords.known] : []),
  ]
  return {
    href,
    from: filters.from,
    to: filters.to,
    wrong: wrong.map(one => one[locale]).join(locale === 'zh' ? '' : ' '),
    known: knownTyped,
    today,
    choices: [
      ...(organisations.length > 1 ? [choice('organisation', organisations, filters, locale)] : []),
      choice(
        'kind',
        Object.entries(caseKinds).map(([value, label]) => ({ value, label: label[locale] })),
        filters,
        locale,
      ),
    ],
  }
}

type Options = readonly { value: string; label: string }[]
const choice = (name: 'organisation' | 'kind', options: Options, filters: Filters, locale: Locale) => ({
  name,
  label: words[name][locale],
  options,
  value: filters[name] ?? '',
})

export const behindHref = (workflow: string, filters: Filters, counted: Counted): string =>
  `/process-reports/${workflow}/behind${queryOf(filters, { ...counted })}`

/** Median and 90th percentile; '—' where nothing was counted. */
export const daysView = (counts: ReadonlyDayCounts) => ({
  median: String(percentileOf(counts, 50) ?? '—'),
  ninety: String(percentileOf(counts, 90) ?? '—'),
})

export function indexRows(tallies: ReadonlyMap<string, Lengths>, filters: Filters, locale: Locale) {
  return allWorkflows().flatMap(({ id, title }) => {
    const { begun, open, whole } = tallies.get(id)!
    const to = (what: 'begun' | 'open' | 'ended') => behindHref(id, filters, { what })
    if (begun === 0) return []
    return {
      href: `/process-reports/${id}${queryOf(filters)}`,
      title: title[locale],
      begun: { count: countWords(begun), href: to('begun') },
      open: { count: countWords(open), href: to('open') },
      ended: { count: countWords(begun - open), href: to('ended') },
      ...daysView(whole),
    }
  })
}
type Counts = { lengths: Lengths; filters: Filters; locale: Locale }

function factsView(workflow: string, { lengths: { begun, open, whole }, filters, locale }: Counts) {
  const { median, ninety } = daysView(whole)
  const fact = (figure: 'begun' | 'open' | 'ended' | 'whole', value: string) => ({
    indicator: processFigures[figure].id,
    label: processFigures[figure].name[locale],
    value,
  })
  const counted = (what: 'begun' | 'open' | 'ended', count: number) => ({
    ...fact(what, countWords(count)),
    ...(count > 0 ? { href: behindHref(workflow, filters, { what }) } : {}),
  })
  return [
    counted('begun', begun),
    counted('open', open),
    counted('ended', begun - open),
    {
      ...fact('whole', fill(words.wholeFigure[locale], { median })),
      small: fill(words.wholeNinety[locale], { ninety }),
    },
  ]
}

type Shown = { tally: Tally; filters: Filters; locale: Locale }

export async function reportView(workflow: Workflow, { tally, filters, locale }: Shown & { tally: Tallied }) {
  return {
    cut: tally.isCut ? fill(words.cut[locale], { count: tally.begun.toLocaleString('en') }) : '',
    facts: factsView(workflow.id, { lengths: tally, filters, locale }),
    svg: await drawMap(workflow, {
      locale,
      way: { walked: [], at: null, figures: figuresOf(workflow, tally, locale) },
    }),
    states: stateRows(workflow, { tally, filters, locale }),
    arrows: arrowRows(workflow, { tally, filters, locale }),
  }
}

function figuresOf(workflow: Workflow, { figures }: Tally, locale: Locale): Figures {
  const told = ({ count, days }: Figure) => fill(words.figure[locale], { count: countWords(count), ...daysView(days) })
  const taken = new Map(
    arrowsOf(workflow).flatMap(arrow => {
      const figure = figures.arrow.get(arrowKey(arrow))
      return figure ? [[arrowKey(arrow), { arrow, figure }] as const] : []
    }),
  )
  const ways = Map.groupBy(taken.values(), ({ arrow: { from, to } }) => `${from}>${to}`)
  const sums = new Map([...ways].map(([way, all]) => [way, all.reduce((sum, { figure }) => sum + figure.count, 0)]))
  const most = Math.max(1, ...sums.values())
  return {
    states: new Map([...figures.state].map(([path, figure]) => [path, told(figure)])),
    arrows: new Map([...taken].map(([key, { figure }]) => [key, told(figure)])),
    widths: new Map([...sums].map(([way, sum]) => [way, sum / most])),
  }
}

/** Those that were passed or are stood in, in the order of the definition. */
function stateRows(workflow: Workflow, { tally: { figures }, filters, locale }: Shown) {
  const labels = labelsOf(workflow, locale)
  const nodes = new Map(restingNodes(workflow).map(node => [pathOf(node), node]))
  const seen = new Set([...figures.state.keys(), ...figures.standing.keys()])
  const paths = [...nodes.keys()].filter(path => seen.has(path)).concat([...seen].filter(path => !nodes.has(path)))
  return paths.map(path => {
    const node = nodes.get(path)
    const stage = node && stageOf(node)
    const to = (what: 'state' | 'standing') => ({
      count: countWords(figures[what].get(path)?.count ?? 0),
      href: behindHref(workflow.id, filters, { what, which: path }),
    })
    return {
      label: labels.state(path),
      stage: (stage && workflow.stages[stage]?.[locale]) || '',
      turn: turnLabel(turnIn(workflow, path), locale),
      over: to('state'),
      ...daysView(figures.state.get(path)?.days ?? new Map()),
      standing: to('standing'),
      standingDays: daysView(figures.standing.get(path)?.days ?? new Map()).median,
    }
  })
}

/** The most frequent first. */
const arrowRows = (workflow: Workflow, shown: Shown) =>
  frequent(shown.tally.figures.arrow).map(([key, { count, days }]) => ({
    ...arrowLabels(workflow, key, shown.locale),
    times: { count: countWords(count), href: behindHref(workflow.id, shown.filters, { what: 'arrow', which: key }) },
    ...daysView(days),
  }))
