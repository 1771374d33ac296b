/** The workflow as Graphviz text, in the reader's language, with the way a proceeding has taken. */
import type { AnyStateNode } from 'xstate'
import { nodesOf } from './check.ts'
import type { StateMeta, Workflow } from './define.ts'
import type { Locale } from './text.ts'
import { regionsOf } from './walk.ts'

export type Arrow = { from: string; step: string; to: string }
/**
 * `walked`: arrows already taken; `at`: the state where it stands; both by names of states, regions joined with '+'.
 * `days`: natural days spent, by path of resting state.
 */
export type Way = {
  walked: readonly Arrow[]
  at: string | null
  days?: ReadonlyMap<string, number>
  figures?: Figures
}
/**
 * What many proceedings did: a line under each state by path, and under each step by `arrowKey`; how wide an arrow is
 * drawn, from 0 to 1, by 'from>to'.
 */
export type Figures = {
  states: ReadonlyMap<string, string>
  arrows: ReadonlyMap<string, string>
  widths: ReadonlyMap<string, number>
}
export const arrowKey = ({ from, step, to }: Arrow): string => `${from}>${to}>${step}`

/** Every arrow of a workflow between resting states, in the order of the definition; steps that stay are told apart by `from` = `to`. */
export function arrowsOf({ machine }: Workflow): Arrow[] {
  return leaves(machine.root).flatMap(node => ancestry(node).flatMap(owner => waysFrom(owner, node)))
}

export function diagram(workflow: Workflow, { locale, way }: { locale: Locale; way: Way }): string {
  const isTold = ({ from, to, ...arrow }: Arrow) =>
    from !== to || way.figures?.arrows.has(arrowKey({ from, to, ...arrow })) === true
  const arrows = joined(arrowsOf(workflow).filter(isTold))
  const places = placesIn(workflow, way)
  return [
    'digraph {',
    '  rankdir=TB; bgcolor="transparent"; pad=0.2; nodesep=0.35; ranksep=0.45;',
    '  node [shape=box style="rounded,filled" fillcolor="#ffffff" color="#85898e" fontname="sans-serif" fontsize=12 margin="0.14,0.08"];',
    '  edge [color="#85898e" fontname="sans-serif" fontsize=10 arrowsize=0.7];',
    ...nodeLines(workflow.machine.root, { locale, places, figures: way.figures }).map(line => `  ${line}`),
    ...arrows.map(
      arrow =>
        `  ${edgeLine(arrow, workflow, { locale, isWalked: places.arrows.has(`${arrow.from}>${arrow.to}`), figures: way.figures })}`,
    ),
    '}',
  ].join('\n')
}

/** Where it has been and where it stands, region by region, and the arrows between. */
type Places = {
  here: ReadonlySet<string>
  passed: ReadonlySet<string>
  arrows: ReadonlySet<string>
  days: ReadonlyMap<string, number>
}

function placesIn({ machine }: Workflow, { walked, at, days }: Way): Places {
  const paths = new Set(leaves(machine.root).map(pathOf))
  const regions = (name: string) => regionsOf(name, path => paths.has(path))
  const pairs = walked.flatMap(({ from, to }) => regions(from).flatMap(a => regions(to).map(b => [a, b] as const)))
  return {
    here: new Set(at ? regions(at) : []),
    passed: new Set(pairs.flat()),
    arrows: new Set(pairs.map(([from, to]) => `${from}>${to}`)),
    days: days ?? new Map(),
  }
}

type Drawing = { locale: Locale; places: Places; figures: Figures | undefined }

/** The regions of a parallel state each stand in a frame with their name. */
function nodeLines(node: AnyStateNode, drawing: Drawing): string[] {
  const inside = Object.values(node.states)
  if (inside.length === 0) return [nodeLine(node, drawing)]
  const lines = inside.flatMap(one => nodeLines(one, drawing))
  if (node.parent?.type !== 'parallel') return lines
  const label = quoted((node.meta as StateMeta).label[drawing.locale])
  const frame = `label=${label}; fontname="sans-serif"; fontsize=11; color="#c4c8cc"; style="rounded";`
  return [`subgraph ${quoted(`cluster ${pathOf(node)}`)} { ${frame}`, ...lines.map(line => `  ${line}`), '}']
}

function nodeLine(node: AnyStateNode, { locale, places, figures }: Drawing): string {
  const path = pathOf(node)
  const named = `${(node.meta as StateMeta).label[locale]}${daysWords(places.days.get(path), locale)}`
  const figure = figures?.states.get(path)
  const label = figure ? `${named}\n${figure}` : named
  const looks = [
    `label=${quoted(label)}`,
    `width=${((wideIn(named) * 12.5 + 24) / 72).toFixed(2)}`,
    ...(places.here.has(path)
      ? ['color="#b3261e"', 'penwidth=2.5']
      : places.passed.has(path)
        ? ['color="#1f2328"', 'penwidth=1.8']
        : []),
    ...(node.type === 'final' ? ['peripheries=2'] : []),
  ]
  return `${quoted(path)} [${looks.join(' ')}];`
}

const daysWords = (days: number | undefined, locale: Locale): string => {
  if (days === undefined) return ''
  return locale === 'zh' ? ` · ${days} 天` : ` · ${days} ${days === 1 ? 'day' : 'days'}`
}

function edgeLine(
  { from, to, steps }: { from: string; to: string; steps: string[] },
  workflow: Workflow,
  { locale, isWalked, figures }: { locale: Locale; isWalked: boolean; figures: Figures | undefined },
): string {
  const lines = steps.flatMap(step => {
    const figure = figures?.arrows.get(arrowKey({ from, step, to }))
    return [workflow.steps[step]?.label[locale] ?? step, ...(figure ? [figure] : [])]
  })
  const label = lines.map(roomFor).join('\n')
  return `${quoted(from)} -> ${quoted(to)} [label=${quoted(label)}${edgeLooks({ isWalked, width: figures?.widths.get(`${from}>${to}`) })}];`
}

function edgeLooks({ isWalked, width }: { isWalked: boolean; width: number | undefined }): string {
  if (width !== undefined) return ` color="#1f2328" penwidth=${(1 + width * 5).toFixed(1)}`
  return isWalked ? ' color="#1f2328" penwidth=2.2' : ''
}

/** Graphviz takes a Chinese character for half as wide as it is drawn: blanks on both sides make room for it. */
const roomFor = (label: string): string => {
  const room = ' '.repeat(wideIn(label))
  return `${room}${label}${room}`
}
const wideIn = (label: string): number => [...label].filter(letter => letter > '\u2e7f').length

/** Several steps between the same two states share one arrow. */
function joined(arrows: Arrow[]): { from: string; to: string; steps: string[] }[] {
  const between = new Map<string, { from: string; to: string; steps: string[] }>()
  for (const { from, to, step } of arrows) {
    const one = between.get(`${from}>${to}`) ?? { from, to, steps: [] }
    if (!one.steps.includes(step)) one.steps.push(step)
    between.set(`${from}>${to}`, one)
  }
  return [...between.values()]
}

const leaves = (root: AnyStateNode): AnyStateNode[] =>
  nodesOf(root).filter(node => node !== root && Object.keys(node.states).length === 0)
const ancestry = (node: AnyStateNode): AnyStateNode[] => (node.parent ? [node, ...ancestry(node.parent)] : [node])

function waysFrom(owner: AnyStateNode, leaf: AnyStateNode): Arrow[] {
  const from = pathOf(leaf)
  return [...owner.transitions.values()].flat().flatMap(({ eventType, target }) => {
    const places = target?.flatMap(restingPlaces) ?? [from]
    return places.map(to => ({ from, step: String(eventType), to }))
  })
}

/** The resting states one comes to by entering a state: one in each region of a parallel one. */
function restingPlaces(node: AnyStateNode): string[] {
  if (node.type === 'parallel') return Object.values(node.states).flatMap(restingPlaces)
  return node.type === 'compound' ? restingPlaces(node.initial.target[0]!) : [pathOf(node)]
}

const pathOf = ({ path }: AnyStateNode): string => path.join('.')
const quoted = (text: string): string => `"${text.replaceAll('\\', '').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
