/** Counts as words, tables and a map in the reader's language. */

import type { StateMeta, Workflow } from '../../workflows/define.ts'
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import { arrowKey, arrowsOf, type Figures } from '../../workflows/diagram.ts'
import { allWorkflows, workflowNamed } from '../../workflows/index.ts'
import { pathOf, restingNodes } from '../../workflows/nodes.ts'
import { percentileOf, type ReadonlyDayCounts, timesIn } from '../../workflows/process/day-counts.ts'
import type { Tally } from '../../workflows/process/tally.ts'
import type { Locale } from '../../workflows/text.ts'
import { drawMap } from '../proceedings/map.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Behind, Counted } from './behind.ts'
import { type Filtering, type Filters, queryOf } from './filters.ts'
import { labelsOf, stageOf, turnLabel } from './labels.ts'
import { mostProceedings } from './travelled.ts'
import { words } from './words.ts'

/** The fields of the form, as chosen. */
export function filtersView({ filters, organisations }: Filtering, { href, locale }: { href: string; locale: Locale }) {
  return {
    href,
    from: filters.from,
    to: filters.to,
    turned: filters.isTurned ? words.turned[locale] : '',
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
export type Lengths = Pick<Tally, 'begun' | 'open' | 'whole'>

export function factsView({ begun, open, whole }: Lengths, locale: Locale) {
  const { median, ninety } = daysView(whole)
  return [
    { label: words.begun[locale], value: countWords(begun) },
    { label: words.open[locale], value: countWords(open) },
    { label: words.ended[locale], value: countWords(begun - open) },
    {
      label: words.medianWhole[locale],
      value: fill(words.wholeFigure[locale], { median }),
      small: fill(words.wholeNinety[locale], { ninety }),
    },
  ]
}

type Shown = { tally: Tally; filters: Filters; locale: Locale }

export async function reportView(workflow: Workflow, { tally, filters, locale }: Shown) {
  return {
    cut: tally.begun >= mostProceedings ? fill(words.cut[locale], { count: countWords(tally.begun) }) : '',
    facts: factsView(tally, locale),
    svg: await drawMap(workflow, {
      locale,
      way: { walked: [], at: null, figures: figuresOf(workflow, tally, locale) },
    }),
    states: stateRows(workflow, { tally, filters, locale }),
    arrows: arrowRows(workflow, { tally, filters, locale }),
  }
}

function figuresOf(workflow: Workflow, { states, arrows }: Tally, locale: Locale): Figures {
  const told = (counts: ReadonlyDayCounts) =>
    fill(words.figure[locale], { count: countWords(timesIn(counts)), ...daysView(counts) })
  const onMap = arrowsOf(workflow).filter(arrow => arrows.has(arrowKey(arrow)))
  const taken = Map.groupBy(onMap, ({ from, to }) => `${from}>${to}`)
  const sums = new Map(
    [...taken].map(([way, all]) => {
      const keys = new Set(all.map(arrowKey))
      return [way, [...keys].reduce((sum, key) => sum + timesIn(arrows.get(key)!), 0)] as const
    }),
  )
  const most = Math.max(1, ...sums.values())
  const finished = [...states].filter(([, { days }]) => days.size > 0)
  return {
    states: new Map(finished.map(([path, { days }]) => [path, told(days)])),
    arrows: new Map(onMap.map(arrow => [arrowKey(arrow), told(arrows.get(arrowKey(arrow))!)])),
    widths: new Map([...sums].map(([way, sum]) => [way, sum / most])),
  }
}

/** Those that were passed or are stood in, in the order of the definition. */
function stateRows(workflow: Workflow, { tally, filters, locale }: Shown) {
  const labels = labelsOf(workflow, locale)
  const nodes = new Map(restingNodes(workflow).map(node => [pathOf(node), node]))
  const paths = [...nodes.keys(), ...[...tally.states.keys()].filter(path => !nodes.has(path))]
  return paths.flatMap(path => {
    const found = tally.states.get(path)
    if (!found) return []
    const node = nodes.get(path)
    const stage = node && stageOf(node)
    const to = (what: 'state' | 'standing') => behindHref(workflow.id, filters, { what, which: path })
    return {
      label: labels.state(path),
      stage: (stage && workflow.stages[stage]?.[locale]) || '',
      turn: turnLabel((node?.meta as StateMeta | undefined)?.turn, locale),
      over: { count: countWords(timesIn(found.days)), href: to('state') },
      ...daysView(found.days),
      standing: { count: countWords(timesIn(found.standing)), href: to('standing') },
      standingDays: daysView(found.standing).median,
    }
  })
}

/** The most frequent first. */
function arrowRows(workflow: Workflow, { tally, filters, locale }: Shown) {
  const labels = labelsOf(workflow, locale)
  return [...tally.arrows]
    .map(([key, counts]) => ({ key, counts, count: timesIn(counts) }))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ key, counts, count }) => {
      const [from, to, step] = key.split('>') as [string, string, string]
      return {
        label: labels.step(step),
        leads: from === to ? labels.state(from) : `${labels.state(from)} → ${labels.state(to)}`,
        times: { count: countWords(count), href: behindHref(workflow.id, filters, { what: 'arrow', which: key }) },
        ...daysView(counts),
      }
    })
}

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
    case 'arrow': {
      const [from = '', to = '', step = ''] = counted.which.split('>')
      const told = { step: labels.step(step), from: labels.state(from), to: labels.state(to) }
      return fill(words.behindStep[locale], told)
    }
    default:
      return words.way[locale]
  }
}

export const behindRows = ({ lines }: Behind) =>
  lines.map(({ proceeding, on, days }) => ({
    href: `/cases/${proceeding.caseId}`,
    title: proceeding.title,
    number: proceeding.number,
    on,
    days: days === null ? '—' : String(days),
    wayHref: `/proceedings/${proceeding.id}/map`,
  }))
